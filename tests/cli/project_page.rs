//! The project page: its first state, its reading of addresses, including hostile ones, and its numbers, which equal the terminal's.

use cairn_prerender::project;

use crate::{real, typed};
use std::collections::BTreeMap;
use std::rc::Rc;

use cairn::site::app::{App, AppProps, PageStart};
use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::project::ProjectBootstrap;
use cairn::site::client::{Client, ClientMessage};
use cairn::site::link::project as address;
use cairn::site::state::RequestingState;
use cairn::site::state::project::{ProjectAction, ProjectMessage, ProjectState};
use cairn_analysis::project::description::{Answered, InnerWall};
use cairn_analysis::project::suggestions::{HouseChange, with_change};
use cairn_analysis::project::view::{ProjectQuery, ProjectView};
use cairn_analysis::words::builtin::catalogue;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Remark;
use cairn_core::choices::link::text::Plain;
use cairn_core::facts::World;
use cairn_core::kind::{BuildPart, CementKind, Language, Lever, Product};
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_wire as wire;
use cairn_wire::{Answer, EncodedValue, PageQuestion, Reply};
use serde_json::Value;
use yew::{LocalServerRenderer, Reducible};

/// The bootstrap data of the page in a language.
fn page_bootstrap(world: &World, language: Language) -> Bootstrap {
    let made = project::usual(world, Lever::ALL.to_vec()).expect("what is known of projects");
    made.bootstrap(language).expect("names")
}

fn opening(bootstrap: &Bootstrap) -> Rc<ProjectBootstrap> {
    match bootstrap {
        Bootstrap::Project(start) => Rc::clone(start),
        _ => unreachable!("another page"),
    }
}

fn english(world: &World) -> Rc<ProjectBootstrap> {
    opening(&page_bootstrap(world, Language::English))
}

/// The worker's reply to a query.
fn project_view(world: &World, query: &ProjectQuery) -> ProjectView {
    let projects = cairn_core::facts::pack::read_projects(cairn_core::facts::pack::PROJECTS).expect("projects");
    let facts = world.place(query.place()).expect("a place");
    let outcome = model::run(facts, &query.choices);
    ProjectView::of(&projects, facts, query, &outcome, "0".to_owned()).expect("a project")
}

fn page(bootstrap: &Bootstrap, language: Language) -> String {
    let opened = PageStart {
        words: Rc::new(Words::embedded(language)),
        client: Client::default(),
        bootstrap: bootstrap.clone(),
        mode: cairn_core::choices::link::Mode::Page,
    };
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    let props = AppProps::all_loaded(opened);
    runtime.block_on(LocalServerRenderer::<App>::with_props(props).hydratable(false).render())
}

fn id(text: &str) -> PlaceId {
    PlaceId::parse(text).expect("an id")
}

#[test]
fn without_scripts_the_page_warns_and_tells_usual_houses_in_every_language() {
    let world = real::world();
    for language in Language::READY {
        let bootstrap = page_bootstrap(world, language);
        let page = page(&bootstrap, language);
        let words = Words::embedded(language);
        assert!(!page.contains(Key::ABSENT), "{language:?}: a text is not there");
        assert!(!page.contains("SHERPA"), "{language:?}: the name of another's tool");
        let (warns, result) = (page.find(words.say(Key::ProjectProof)), page.find("project-result"));
        assert!(warns < result && warns.is_some(), "{language:?}: what warns stands first");
        assert_eq!(page.matches("<h1").count(), 1);
        let start = opening(&bootstrap);
        assert!((36..=60).contains(&start.usual.len()), "{}", start.usual.len());
        for place in ["NPL", "KEN", "NIC", "IND"] {
            assert!(page.contains(&format!("project/?at={place}\"")), "{language:?}: {place}");
        }
        for text in start.names.systems.iter().chain(&start.names.parts).chain(&start.names.numbers) {
            assert!(!text.is_empty());
        }
        let bytes = wire::bytes(&bootstrap).expect("bytes");
        assert_eq!(wire::read::<Bootstrap>(&bytes).as_ref(), Ok(&bootstrap), "it travels");
    }
}

#[test]
fn names_are_the_same_keys_in_every_language_sorted_and_set_by_their_script() {
    let read = |language: Language| -> BTreeMap<String, String> { serde_json::from_str(catalogue::project(language)).expect("names") };
    let english = read(Language::English);
    for language in Language::READY {
        let own = read(language);
        assert!(own.keys().eq(english.keys()), "{language:?}: other keys than English");
        let lines: Vec<&str> = catalogue::project(language)
            .lines()
            .filter(|line| line.starts_with("  \""))
            .collect();
        assert_eq!(lines.len(), own.len(), "one text a line");
        assert!(lines.windows(2).all(|pair| pair[0] < pair[1]), "{language:?}: sorted");
        for (key, text) in &own {
            let wrong = text.is_empty() || text.trim() != text || text.contains(['"', '<', '>', '&', '{', '}']) || text.contains("  ");
            assert!(!wrong, "{language:?}: {key}: {text}");
            if language == Language::Arabic {
                let marks = |letter: char| matches!(letter, '\u{64b}'..='\u{652}' | '\u{640}');
                assert!(!text.contains([',', ';', '?']) && !text.contains(marks), "{key}: {text}");
            }
        }
    }
}

#[test]
fn a_project_travels_by_its_address() {
    let world = real::world();
    let start = english(world);
    let query = "at=KEN&n=Hill%20homes&pj=NPL.single_family.30.1.48..2...bands_timber.stone_mud_450.same&pk=NPL.multi_family&l=ck20";
    let (request, remarks) = address::read(query, &start);
    assert_eq!(remarks, Vec::new());
    assert_eq!((request.place(), request.described.name.as_str()), (id("NPL"), "Hill homes"));
    assert_eq!(request.described.numbers[Answered::Dwellings.index()], Some(30.0));
    assert_eq!(request.other.as_ref().map(|other| other.kind), Some(Product::MultiFamily));
    assert!(!request.choices.pulls.is_empty());
    let written = address::write(Language::English, &request, &start);
    let (_, query) = written.split_once('?').expect("a query");
    assert_eq!(address::read(query, &start), (request, Vec::new()), "{written}");
    assert_eq!(address::write(Language::Arabic, &start.view.query, &start), "ar/project/");
}

#[test]
fn a_hostile_address_opens_a_usual_house_and_is_remarked() {
    let world = real::world();
    let start = english(world);
    let long = format!("pj={}", "9.".repeat(5000));
    let cases = [
        ("at=XXX", "unknown_place"),
        ("at=WLD", "unknown_place"),
        ("pj=%00%ff<script>", "value"),
        ("pj=NPL.castle", "value"),
        ("pj=NPL.single_family.1e999", "value"),
        ("pj=NPL.single_family.-3", "value"),
        ("pj=NPL.single_family.NaN", "value"),
        ("pk=WLD", "value"),
        (long.as_str(), "value"),
        ("zz=1", "unknown_key"),
    ];
    for (query, remark) in cases {
        let (request, remarks) = address::read(query, &start);
        assert_eq!(request.nameless(), start.view.query, "{query}");
        assert!(remarks.iter().map(Remark::id).eq([remark]), "{query}: {remarks:?}");
    }
    // Two answers contradict each other: the reply gives the usual house and the reason.
    let (request, remarks) = address::read("pj=NPL.single_family.2.9", &start);
    assert_eq!(remarks, Vec::new());
    let view = project_view(world, &request);
    assert!(view.fault.is_some_and(|fault| fault.contains("dwellings_a_building")));
    assert!(view.assessed.own == start.view.assessed.own);
}

#[test]
fn what_a_visitor_answers_is_asked_once_and_heard() {
    let world = real::world();
    let mut state = Rc::new(ProjectState::start(english(world)));
    assert!(state.is_answered());
    let act = |state: &Rc<ProjectState>, action| Rc::clone(state).reduce(action);
    state = act(&state, ProjectAction::Number(Answered::Storeys, Some(0.0)));
    assert_eq!(
        (state.status.number, state.saying.clone()),
        (0, Some(ProjectMessage::Bounds(Answered::Storeys))),
        "no answer"
    );
    state = act(&state, ProjectAction::Number(Answered::Dwellings, Some(f64::NAN)));
    assert_eq!(state.status.number, 0);
    state = act(&state, ProjectAction::Visit(id("WLD")));
    assert_eq!(state.query.place(), id("NPL"), "no country");
    let adobe = state.start.projects.system(BuildPart::Wall, "adobe_300").expect("a wall");
    state = act(&state, ProjectAction::System(BuildPart::Wall, Some(InnerWall::System(adobe))));
    state = act(&state, ProjectAction::SetAside);
    state = act(&state, ProjectAction::Name(Plain::clean("Mine")));
    state = act(&state, ProjectAction::Number(Answered::Dwellings, Some(30.0)));
    assert!(!state.is_answered() && state.status.touched);
    let request = state.poses().unwrap();
    let PageQuestion::Project(query) = &request.question else {
        unreachable!("another question")
    };
    let answer = project_view(world, query);
    assert!(answer.other.is_some() && answer.fault.is_none());
    let bytes = wire::bytes(&Answer::Project(EncodedValue::of(&answer.clone()))).expect("bytes");
    let answer = wire::read::<Answer>(&bytes).expect("an answer");
    let reply = Reply::Answer {
        number: request.number,
        answer,
    };
    state = act(&state, ProjectAction::News(ClientMessage::Reply(reply)));
    assert!(state.is_answered());
    assert_eq!(state.shown.assessed.house.number(Answered::Dwellings), 30.0);
    // Sets the project aside and back, then resets to the usual house.
    state = act(&state, ProjectAction::Exchange);
    assert_eq!(state.query.described.numbers[0], None);
    state = act(&state, ProjectAction::Alone);
    state = act(&state, ProjectAction::Reset);
    assert!(state.is_answered(), "what the page began with is known without asking");
    let swap = state.shown.assessed.swaps[0];
    let after = project_view(world, &act(&state, ProjectAction::Swap(swap.instead)).query);
    assert_eq!(after.assessed.house, with_change(&state.shown.assessed.house, swap.instead));
    let saved = state.shown.assessed.own.whole.upfront() - after.assessed.own.whole.upfront();
    assert!((saved - swap.saved).abs() < 1e-6 * saved, "a swap saves what it said");
    let cement = act(&state, ProjectAction::Swap(HouseChange::Cement(CementKind::Blended50)));
    assert_eq!(cement.query.described.cement, Some(CementKind::Blended50));
}

#[test]
fn its_numbers_are_those_of_the_terminal() {
    let world = real::world();
    let start = english(world);
    let pj = "KEN.single_family.12.1.60.4,5.2.rubble_cement..confined.block_200.same..sheet_timber";
    let (query, _) = address::read(&format!("pj={pj}&b=all"), &start);
    let view = project_view(world, &query);
    let file = typed::right(&["project", "--pj", pj, "--scenario", "all", "--format", "json"]);
    let file: Value = serde_json::from_str(&file).expect("JSON");
    let number = |pointer: &str| file.pointer(pointer).and_then(Value::as_f64).unwrap_or_else(|| panic!("{pointer}"));
    let of = &view.assessed;
    for (pointer, ours) in [
        ("/yours/mass", of.own.mass),
        ("/yours/modules/a1a3", of.own.whole.making),
        ("/usual/modules/a1a3", of.usual.whole.making),
        ("/yours/half_range", of.own.half),
        ("/energy/carbon_a_year", of.energy.carbon),
        ("/country_a_usable_m2/a1a3", of.country[1]),
        ("/swaps/0/saved", of.swaps[0].saved),
        ("/later/2/if_all_new_homes", of.later[2].if_all),
    ] {
        // Reading a number of JSON may miss its last bit.
        let page_value = number(pointer);
        assert!(
            (page_value - ours).abs() <= 1e-14 * ours.abs(),
            "{pointer}: {page_value} is not {ours}"
        );
    }
    // The page writes the same files as the terminal, from its bootstrap data.
    let csv = cairn_analysis::export::project::csv(&start.projects, &of.own);
    assert_eq!(
        csv.trim_end(),
        typed::right(&["project", "--pj", pj, "--scenario", "all", "--format", "csv"]).trim_end()
    );
    let lcax = cairn_analysis::export::lcax::write(&start.projects, &view.query.described, of, "x");
    assert!(serde_json::from_str::<Value>(&lcax).is_ok_and(|value| value["formatVersion"] == "3.8.0"));
}
