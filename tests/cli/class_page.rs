//! The page of a class: all its texts in six languages, its lesson is true, and its runs equal those of the terminal.

use cairn_prerender::classes;

use crate::{real, typed};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::rc::Rc;

use cairn::site::app::{App, AppProps, PageStart};
use cairn::site::bootstrap::class::ClassBootstrap;
use cairn::site::bootstrap::{Bootstrap, CLASS};
use cairn::site::client::{Client, ClientMessage};
use cairn::site::state::RequestingState;
use cairn::site::state::class::{ClassAction, ClassState};
use cairn::site::state::class_message::ClassMessage;
use cairn_analysis::findings::class::{ClassView, central, class_results, runs};
use cairn_analysis::findings::headline::Headline;
use cairn_analysis::findings::seat::joined;
use cairn_analysis::findings::study_cases::places::CasePlaces;
use cairn_analysis::words::Words;
use cairn_analysis::words::builtin::catalogue;
use cairn_core::choices::code::{ClassPlan, Levels, NoCode};
use cairn_core::choices::link::Link;
use cairn_core::facts::World;
use cairn_core::kind::{Language, Lever, Role};
use cairn_core::limits::CLASS_CODES;
use cairn_core::model;
use cairn_core::place::{PlaceId, Wider};
use cairn_prerender::pages::leaf::class::{ClassLeaf, ClassProps};
use cairn_prerender::story::{counted, lessons};
use cairn_wire as wire;
use cairn_wire::{Answer, EncodedValue, PageQuestion, Reply};
use yew::{LocalServerRenderer, Reducible};

fn page_bootstrap(language: Language) -> Bootstrap {
    classes::class_bootstrap(language, "0", &Lever::ALL).expect("texts of the desk")
}

fn opening() -> Rc<ClassBootstrap> {
    match page_bootstrap(Language::English) {
        Bootstrap::Class(start) => start,
        _ => unreachable!("another page"),
    }
}

fn id(place: &str) -> PlaceId {
    PlaceId::parse(place).expect("an id")
}

/// A plan for India with the first and the sixth headline lever moved.
fn plan(first: u8, sixth: u8) -> ClassPlan {
    let mut plan = ClassPlan::reference(id("IND"));
    (plan.levels[0], plan.levels[5]) = (first, sixth);
    plan
}

fn act(state: &Rc<ClassState>, action: ClassAction) -> Rc<ClassState> {
    Rc::clone(state).reduce(action)
}

fn begun() -> Rc<ClassState> {
    let state = Rc::new(ClassState::start(opening()));
    act(&state, ClassAction::Load(Box::default()))
}

fn gathered(codes: &[ClassPlan]) -> Rc<ClassState> {
    let text: Vec<String> = codes.iter().filter_map(ClassPlan::code).collect();
    act(&begun(), ClassAction::Paste(text.join("\n")))
}

/// The worker's reply on plans, after the first `made` runs.
fn class_view(world: &World, place: PlaceId, plans: &[Levels], made: usize) -> ClassView {
    let facts = world.place(place).expect("a place");
    let known: Vec<_> = runs(place, plans)
        .into_iter()
        .take(made)
        .map(|choices| {
            let numbers = class_results(&model::run(facts, &choices));
            (choices, numbers)
        })
        .collect();
    ClassView::of("0".to_owned(), place, plans, &|choices| {
        known.iter().find(|(own, _)| own == choices).map(|(_, numbers)| *numbers)
    })
}

/// The state after the worker's reply, which has `made` runs.
fn state_after_reply(state: &Rc<ClassState>, world: &World, made: usize) -> Rc<ClassState> {
    let request = state.poses().expect("a question");
    let PageQuestion::Class { place, plans, .. } = &request.question else {
        unreachable!("another question")
    };
    let bytes = wire::bytes(&Answer::Class(EncodedValue::of(&class_view(world, *place, plans, made)))).expect("bytes");
    let answer = wire::read::<Answer>(&bytes).expect("an answer");
    let reply = Reply::Answer {
        number: request.number,
        answer,
    };
    act(state, ClassAction::News(ClientMessage::Reply(reply)))
}

fn texts(language: Language) -> BTreeMap<String, String> {
    serde_json::from_str(catalogue::class(language)).expect("texts")
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    let parts = text.split('{').skip(1).filter_map(|part| part.split_once('}'));
    parts.map(|(name, _)| name).collect()
}

#[test]
fn every_language_has_the_same_texts_and_each_is_said() {
    let english = texts(Language::English);
    for language in Language::READY {
        let own = texts(language);
        assert_eq!(own.keys().collect::<Vec<_>>(), english.keys().collect::<Vec<_>>(), "{language:?}");
        for (key, text) in &own {
            assert_eq!(placeholders(text), placeholders(&english[key]), "{language:?}: {key}");
            assert!(!text.trim().is_empty(), "{language:?}: {key}");
        }
        let keys = catalogue::class(language)
            .lines()
            .filter_map(|line| line.trim().strip_prefix('"')?.split_once('"'));
        assert!(
            keys.map(|(key, _)| key).is_sorted(),
            "{language:?}: one entry a line, sorted by key"
        );
    }
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("src/site/page/class");
    let code: String = fs::read_dir(folder)
        .expect("the desk")
        .flatten()
        .map(|file| fs::read_to_string(file.path()).expect("a source"))
        .collect();
    for key in english.keys() {
        assert!(code.contains(&format!("\"{key}\"")), "{key} is never said");
    }
    for part in code.split('"') {
        let group = part.split_once('.').map_or("", |(group, _)| group);
        let is_key = ["open", "fault", "gather", "camera", "wall", "vote", "table", "lesson", "seats"].contains(&group)
            && part
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"._".contains(&byte));
        assert!(!is_key || english.contains_key(part), "{part} has no text");
    }
}

#[tokio::main(flavor = "current_thread")]
async fn render_page(bootstrap: Bootstrap, language: Language) -> String {
    let opened = PageStart {
        words: Rc::new(Words::embedded(language)),
        client: Client::default(),
        bootstrap,
        mode: cairn_core::choices::link::Mode::Page,
    };
    LocalServerRenderer::<App>::with_props(AppProps::all_loaded(opened)).render().await
}

#[tokio::main(flavor = "current_thread")]
async fn lesson(world: &World, language: Language) -> String {
    let mut places = CasePlaces::of(world);
    let lessons = lessons().unwrap_or_else(|fault| panic!("{fault}"));
    let lessons = lessons.into_iter().map(|step| {
        let counts = counted(&step, &mut places).unwrap_or_else(|untold| panic!("lesson {}: {untold}", step.id));
        (step, counts)
    });
    let props = ClassProps {
        words: Rc::new(Words::embedded(language)),
        home: Wider::World.id().expect("an id"),
        release: "0".to_owned(),
        lessons: Rc::new(lessons.collect()),
    };
    LocalServerRenderer::<ClassLeaf>::with_props(props).hydratable(false).render().await
}

#[test]
fn the_desk_stands_in_six_languages() {
    for language in Language::READY {
        let page = render_page(page_bootstrap(language), language);
        assert!(!page.contains('⟦'), "{language:?}: a text is missing");
        for id in [
            "class-code",
            "class-type",
            "class-paste",
            "class-wall",
            "class-place",
            "class-lesson",
            "class-seats",
            "seat-minister",
        ] {
            assert!(page.contains(&format!("id=\"{id}\"")), "{language:?}: {id}");
        }
    }
    let bytes = wire::bytes(&page_bootstrap(Language::English)).expect("bytes");
    assert!(CLASS.is(&bytes));
    assert_eq!(CLASS.read(&bytes).expect("the same"), opening());
}

#[test]
fn what_the_lesson_claims_holds_and_is_whole_in_six_languages() {
    let world = real::world();
    for language in Language::READY {
        let page = lesson(world, language);
        assert!(
            !page.contains('⟦') && !page.contains('{'),
            "{language:?}: a text or a number is missing"
        );
        for id in [
            "class-lesson-plan",
            "class-questions",
            "class-cards",
            "card-young",
            "class-sheet",
            "class-answers",
            "cairn",
        ] {
            assert_eq!(page.matches(&format!("id=\"{id}\"")).count(), 1, "{language:?}: {id}");
        }
    }
}

#[test]
fn what_is_followed_is_what_the_terminal_runs() {
    let world = real::world();
    let plans = [plan(2, 3).levels, [4; 12]];
    let view = class_view(world, id("IND"), &plans, 3);
    assert_eq!(view.awaited, 0);
    for levels in &plans {
        let choices = ClassPlan {
            place: id("IND"),
            levels: *levels,
        }
        .choices(&Lever::ALL);
        let link = Link::from_choices(&choices, None).write();
        let table = typed::right(&[
            "run",
            "IND",
            "--link",
            &link,
            "--variable",
            "GHG",
            "--years",
            "2048..2052",
            "--format",
            "csv",
        ]);
        let values: Vec<f64> = table
            .lines()
            .skip(1)
            .filter_map(|line| line.rsplit(',').next()?.parse().ok())
            .collect();
        assert_eq!(values.len(), 5, "{table}");
        let mean = values.iter().sum::<f64>() / 5.0;
        let (_, emissions) = view.result(levels).expect("followed")[0];
        assert!((emissions / mean - 1.0).abs() < 1e-9, "{emissions} beside {mean}");
        assert!(view.shift(levels, Headline::Emissions).is_some_and(|shift| shift < 0.0));
    }
}

#[test]
fn two_hundred_codes_are_pasted_and_what_is_wrong_is_told() {
    let all: Vec<ClassPlan> = (0..150).map(|at| plan(at % 5, at / 5 % 5)).collect();
    let text: Vec<String> = all.iter().filter_map(ClassPlan::code).collect();
    let state = act(&begun(), ClassAction::Paste(text.join("\n")));
    assert_eq!(state.gathered.plans.len(), 150);
    let Some(ClassMessage::Added { number, again, left, bad }) = &state.saying else {
        unreachable!("something is said")
    };
    assert_eq!((*number, *again, *left, bad.len()), (150, 125, 0, 0), "25 plans differ");
    let swapped = "0TJ-2R2-MKG";
    let more = format!("{}\n{swapped}\n", text.join("\n"));
    let state = act(&state, ClassAction::Paste(more));
    let Some(ClassMessage::Added { number, left, bad, .. }) = &state.saying else {
        unreachable!("something is said")
    };
    assert_eq!((*number, *left, bad[0].line, bad[0].fault), (50, 100, 151, NoCode::Check));
    assert_eq!(state.gathered.plans.len(), CLASS_CODES);
    let back = act(&state, ClassAction::Undo);
    assert_eq!(back.gathered.plans.len(), 150);
    let empty = act(&act(&back, ClassAction::Ask(true)), ClassAction::Clear);
    assert!(!empty.gathered.is_begun() && !empty.asks);
    assert_eq!(act(&empty, ClassAction::Undo).gathered.plans.len(), 150);
}

#[test]
fn what_is_known_is_told_in_parts_and_plans_that_join_are_asked_for() {
    let world = real::world();
    let state = gathered(&[plan(1, 1), plan(3, 3), plan(3, 0), ClassPlan::reference(id("KEN"))]);
    assert_eq!(state.plans().len(), 3, "one is of another place");
    assert_eq!(state.central(), central(&state.plans()));
    let first = state.poses().expect("a question");
    let part = state_after_reply(&state, world, 2);
    let again = part.poses().expect("the rest is asked for");
    assert_ne!(first, again, "a question is asked once more only if something came");
    let whole = state_after_reply(&part, world, 9);
    assert!(whole.is_answered());
    let joined = act(&whole, ClassAction::Add(plan(4, 4)));
    assert!(!joined.is_answered());
    assert!(joined.place_results().is_some(), "what is known stays");
    let elsewhere = act(&whole, ClassAction::Visit(id("KEN")));
    assert!(elsewhere.place_results().is_none() && elsewhere.plans().len() == 1);
}

#[test]
fn a_link_is_shown_to_a_pupil_and_taken_by_a_class_that_is_under_way() {
    let code = plan(2, 2).letters().expect("a code");
    let pupil = act(&begun(), ClassAction::Link(code.clone()));
    assert_eq!(pupil.opened, Some(Ok(plan(2, 2))));
    assert!(pupil.gathered.plans.is_empty());
    let taken = act(&pupil, ClassAction::Add(plan(2, 2)));
    assert_eq!((taken.gathered.plans.len(), &taken.opened), (1, &None));
    let teacher = act(&gathered(&[plan(0, 1)]), ClassAction::Link(code));
    assert_eq!((teacher.gathered.plans.len(), &teacher.opened), (2, &None));
    let wrong = act(&teacher, ClassAction::Link("0TJ2R2MKG".to_owned()));
    assert!(matches!(&wrong.opened, Some(Err(bad)) if bad.fault == NoCode::Check));
    assert_eq!(wrong.gathered.plans.len(), 2);
}

#[test]
fn votes_are_counted_by_hands_and_by_codes() {
    let (one, other) = (plan(1, 0), plan(2, 0));
    let mut state = gathered(&[one, other, plan(3, 0)]);
    for candidate in [one, other] {
        state = act(&state, ClassAction::PutUp(candidate));
    }
    state = act(&state, ClassAction::Vote(one, 1));
    state = act(&state, ClassAction::Vote(one, 1));
    let ballots = [other, other, plan(3, 0)].map(|plan| plan.code().expect("a code")).join("\n");
    state = act(&state, ClassAction::Votes(format!("{ballots}\nnothing1")));
    assert_eq!(state.gathered.candidates, [(one, 2), (other, 2)]);
    assert_eq!(state.saying, Some(ClassMessage::Voted(2, 2)));
    for first in [3, 4] {
        state = act(&state, ClassAction::PutUp(plan(first, 0)));
    }
    assert_eq!(act(&state, ClassAction::PutUp(plan(0, 4))).saying, Some(ClassMessage::Full));
}

#[test]
fn six_codes_are_joined_and_the_common_scenario_is_followed() {
    let codes: Vec<String> = (0..6).filter_map(|at| plan(at % 5, at % 5).code()).collect();
    let six = act(&begun(), ClassAction::Seat(Role::Builder, codes.join("\n")));
    assert!(six.gathered.seats.iter().all(Option::is_some));
    let levels = six.gathered.joined(id("IND")).expect("a plan");
    assert_eq!(levels, joined(&six.gathered.seats.map(|plan| plan.map(|plan| plan.levels))));
    let PageQuestion::Class { plans, .. } = six.poses().expect("a question").question else {
        unreachable!("another question")
    };
    assert_eq!(plans, [levels]);
    let wrong = act(&six, ClassAction::Seat(Role::Mayor, "0TJ2R2MKG".to_owned()));
    assert!(matches!(&wrong.saying, Some(ClassMessage::NoSeat(bad)) if bad.fault == NoCode::Check));
    assert_eq!(wrong.gathered.seats, six.gathered.seats);
    let elsewhere = act(
        &six,
        ClassAction::Seat(Role::Mayor, ClassPlan::reference(id("KEN")).code().expect("a code")),
    );
    assert_eq!(
        elsewhere.gathered.joined(id("IND")).expect("five are left")[0],
        0,
        "one of another place is not joined"
    );
    let left = act(&six, ClassAction::Stand(Role::Mayor));
    assert_eq!(left.gathered.seats[Role::Mayor as usize], None);
    assert_eq!(act(&left, ClassAction::Undo).gathered.seats, six.gathered.seats);
}
