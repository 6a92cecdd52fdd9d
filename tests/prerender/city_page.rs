//! A city on its page: the worker's run, the parts that a city has, and links in both directions.

use crate::{real, urban};
use std::rc::Rc;

use cairn::site::client::ClientMessage;
use cairn::site::link::compare as sides;
use cairn::site::link::explore;
use cairn::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::board::{self, Board, BoardPlace, View};
use cairn_analysis::figure::charts::columns;
use cairn_analysis::findings::compare::{CompareSide, SideRun, Sides, comparison};
use cairn_analysis::findings::effects::{Effects, EffectsQuery, numbers};
use cairn_analysis::findings::headline::{Headline, HeadlineSeries};
use cairn_analysis::findings::lever::sum::SummedLevers;
use cairn_analysis::findings::lever::{self, is_in_city as lever_is_in_city};
use cairn_analysis::findings::variable;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Chart, Link, Per, Remark};
use cairn_core::choices::{Choices, Level};
use cairn_core::facts::pack;
use cairn_core::kind::{Language, Lever, Theme, UrbanForm};
use cairn_core::model::{self, Summed, city};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::{Answer, CitiesAnswer, PageQuestion, Reply, SlowKind};
use urban::{cities, facts, id, with_form};
use yew::Reducible;

const NAIROBI: &str = "KEN-21711";

#[test]
fn a_worker_follows_a_city_as_the_terminal_does_to_the_bit() {
    let (world, cities) = (real::world(), cities());
    let plan = with_form(UrbanForm::Compact)
        .with(Lever::HomeSpace, Level::STEP_2)
        .with(Lever::Modes, Level::TOP);
    for place in [NAIROBI, "JPN-21671", "SGP-22447"] {
        let facts = facts(world, &cities, place);
        let (reference, whole) = (model::run(&facts, &Choices::default()), model::run(&facts, &plan));
        let (mut summed, mut levers) = (Summed::new(facts.place), SummedLevers::under(&plan));
        let joined = summed.join_under(&facts, &Choices::default());
        levers.join(&facts, &joined);
        assert!(
            summed.outcome().ledger == reference.ledger && summed.outcome().cohorts == reference.cohorts,
            "{place}"
        );
        summed.begin();
        levers.begin(View::FOCUS);
        if let Some(added) = summed.add(0, &plan) {
            levers.add(0, &plan, &added);
        }
        assert!(
            summed.outcome().ledger == whole.ledger && summed.outcome().cohorts == whole.cohorts,
            "{place}"
        );
        let steps = levers.steps(&plan, summed.outcome());
        assert_eq!(steps, lever::steps(&facts, &whole, &reference, &plan, View::FOCUS), "{place}");
    }
}

#[test]
fn the_board_of_a_city_has_only_what_is_in_a_city() {
    let (world, cities) = (real::world(), cities());
    let facts = facts(world, &cities, NAIROBI);
    let outcome = model::run(&facts, &Choices::default());
    let pairs = Chart::ALL.into_iter().filter(|chart| columns(*chart).in_city);
    for chart in pairs {
        let view = View {
            charts: View::charts(&[chart], View::default().result),
            ..View::default()
        };
        let board = board::board("", &facts, &outcome, &outcome, &view);
        assert_eq!(board.place, id(NAIROBI));
        let offered: Vec<Lever> = board.levers.iter().map(|step| step.lever).collect();
        assert_eq!(
            offered,
            facts
                .levers()
                .into_iter()
                .filter(|lever| lever_is_in_city(*lever))
                .collect::<Vec<_>>()
        );
        let of = &board.figures[0];
        let any = of.marks.iter().flat_map(|mark| &mark.values).any(|value| *value > 0.0);
        assert!(any, "{chart:?} shows nothing");
        assert!(
            board
                .readings
                .iter()
                .all(|reading| variable::is_in_city(reading.headline.columns().variable))
        );
    }
    let not: Vec<&str> = Lever::ALL
        .into_iter()
        .filter(|lever| !lever_is_in_city(*lever))
        .map(Lever::id)
        .collect();
    assert_eq!(not, ["lf", "gl", "cw", "pr", "pk", "ps", "et", "pw"]);
}

#[test]
fn levers_of_plastics_move_nothing_in_a_city() {
    let (world, cities) = (real::world(), cities());
    let facts = facts(world, &cities, NAIROBI);
    let reference = model::run(&facts, &Choices::default());
    for lever in [
        Lever::PlasticsRecycling,
        Lever::PackagingAvoided,
        Lever::PackagingReplaced,
        Lever::WasteKeptSafe,
    ] {
        let pulled = model::run(&facts, &Choices::default().with(lever, Level::TOP));
        assert!(pulled.ledger == reference.ledger, "{}", lever.id());
    }
}

#[test]
fn the_parts_of_a_plan_with_a_form_add_up_to_it() {
    let (world, cities) = (real::world(), cities());
    let facts = facts(world, &cities, "NGA-22007");
    let choices = with_form(UrbanForm::Compact).with(Lever::Modes, Level::STEP_2);
    let query = EffectsQuery {
        choices: choices.clone(),
        focus: View::FOCUS,
        per: Per::Total,
        full: false,
        tops: false,
        city: true,
        cheap: true,
    };
    let read = |choices: &Choices| numbers(&HeadlineSeries::of(&model::run(&facts, choices)), View::FOCUS, Per::Total);
    let effects = query.effects(facts.place, &|choices| Some(read(choices)));
    assert_eq!(effects.parts.len(), 2);
    let (whole, nothing) = (read(&choices), read(&Choices::default()));
    for headline in 0..Headline::ALL.len() {
        let sum: f64 = effects.parts.iter().map(|part| part.change[headline]).sum();
        let change = whole[headline] - nothing[headline];
        assert!(
            (sum - change).abs() <= 1e-9 * nothing[headline].abs().max(1e-9),
            "{sum} is not {change}"
        );
    }
}

#[test]
fn a_pack_of_cities_is_of_one_country_and_refused_where_damaged() {
    let cities = cities();
    let written = pack::write_cities(&cities.country_pack(id("KEN")));
    let read = pack::read_cities(&written).unwrap();
    assert!(read.city(id(NAIROBI)).is_some() && read.city(id("IND-21228")).is_none() && read.country(id("IND")).is_none());
    let mut damaged = written;
    let at = damaged.len() / 2;
    damaged[at] ^= 0x55;
    assert!(pack::read_cities(&damaged).is_err() && pack::read_cities(&damaged[..at]).is_err());
    let index = cities.index();
    assert_eq!(pack::read_city_index(&pack::write_city_index(&index)).unwrap(), index);
    assert!(
        pack::read_cities(&pack::write_city_index(&index)).is_err(),
        "a pack of another kind"
    );
}

#[test]
fn a_city_beside_its_country_is_told_what_a_city_has() {
    let (world, cities) = (real::world(), cities());
    let own = facts(world, &cities, NAIROBI);
    let country = world.place(id("KEN")).unwrap();
    let mut followed = Vec::new();
    for facts in [&own, country] {
        let mut outcome = model::run(facts, &Choices::default());
        city::bound(&mut outcome);
        followed.push(SideRun {
            outcome,
            steps: Vec::new(),
        });
    }
    let side = |place| CompareSide {
        place,
        choices: Choices::default(),
    };
    let query = Sides {
        sides: vec![side(id(NAIROBI)), side(id("KEN"))],
        per: Per::Person,
        ..sides::usual(id("KEN"), &[])
    };
    let text = comparison(String::new(), query, &followed);
    assert!(text.rows.iter().all(|row| row.measure.is_in_city()));
    assert!(
        text.rows
            .iter()
            .any(|row| row.measure.name() == "GHG" && row.in_focus.iter().all(|value| *value > 0.0))
    );
    assert!(!text.rows.iter().any(|row| row.measure.name().starts_with("Plastics")));
}

#[test]
fn a_comparison_with_cities_is_read_as_it_is_written() {
    let (home, offered) = (id("IND"), Lever::ALL.to_vec());
    let nairobi = |choices: Choices| CompareSide {
        place: id(NAIROBI),
        choices,
    };
    let query = |request: &Sides| {
        let address = sides::write(Language::English, request, &Default::default(), false, (home, &offered), "");
        address.split_once('?').map_or(String::new(), |(_, query)| query.to_owned())
    };
    let plans = Sides {
        sides: [UrbanForm::Trend, UrbanForm::Compact, UrbanForm::Sprawl]
            .map(|form| nairobi(with_form(form)))
            .to_vec(),
        ..sides::usual(home, &offered)
    };
    let places = Sides {
        sides: vec![
            nairobi(with_form(UrbanForm::Compact)),
            CompareSide {
                place: id("KEN"),
                choices: Choices::default(),
            },
        ],
        ..sides::usual(home, &offered)
    };
    for request in [plans, places] {
        let (read, remarks) = sides::read(&query(&request), home, &offered, "", |_| true);
        assert_eq!((read, remarks), (request, Vec::new()));
    }
}

/// The state of the page of Kenya, with Nairobi open.
fn opened(form: UrbanForm) -> Rc<ExplorerState> {
    let world = real::world();
    let facts = world.place(id("KEN")).unwrap();
    let outcome = model::run(facts, &Choices::default());
    let board: Board = board::board("", facts, &outcome, &outcome, &View::default());
    let about: BoardPlace = board::about(facts);
    let effects = Effects {
        place: facts.place,
        query: EffectsQuery {
            choices: Choices::default(),
            focus: View::FOCUS,
            per: Per::Total,
            full: false,
            tops: true,
            city: false,
            cheap: true,
        },
        nothing: [0.0; Headline::ALL.len()],
        rows: Vec::new(),
        leads: Vec::new(),
        parts: Vec::new(),
        awaited: 0,
    };
    let state = Rc::new(ExplorerState::start(Rc::new(board), Rc::new(about), Rc::new(effects)));
    let query = format!("at={NAIROBI}&f={}", form.id());
    let (view, _) = explore::view(&Link::parse(&query).0, &Lever::ALL);
    state.reduce(Action::Open {
        place: id(NAIROBI),
        view,
        laid: Default::default(),
        sent: None,
        remarks: Vec::new(),
    })
}

fn named(place: &str, names: &[&str]) -> Action {
    let city = |name: &&str| {
        let known = cities();
        let (_, city) = known.city(id(name)).unwrap();
        let index = known.country_pack(city.place.country().unwrap()).index();
        index.cities.into_iter().find(|listed| listed.place == city.place).unwrap()
    };
    let answer = Answer::Cities(Box::new(CitiesAnswer {
        place: id(place),
        cities: names.iter().map(city).collect(),
    }));
    Action::News(ClientMessage::Reply(Reply::Answer { number: 0, answer }))
}

#[test]
fn a_city_is_asked_for_and_its_address_names_it() {
    let state = opened(UrbanForm::Compact);
    assert!(!state.shows_place() && state.request().question.place() == id(NAIROBI));
    assert!(matches!(state.ask_cities().unwrap().question, PageQuestion::Cities { place } if place == id("KEN")));
    assert_eq!(
        explore::browser_address(Language::French, &state),
        "fr/explore/KEN/?f=compact&at=KEN-21711"
    );
    let known = state.reduce(named("KEN", &[NAIROBI]));
    assert!(known.ask_cities().is_none() && known.place == id(NAIROBI) && known.status.remarks.is_empty());
}

#[test]
fn a_city_that_is_not_there_gives_way_to_its_country_and_is_remarked() {
    let state = opened(UrbanForm::Compact).reduce(named("KEN", &[]));
    assert_eq!((state.place, state.view.choices.form), (id("KEN"), UrbanForm::Trend));
    assert!(matches!(state.status.remarks.as_slice(), [Remark::UnknownPlace { shown, .. }] if *shown == id("KEN")));
}

#[test]
fn a_form_is_a_step_that_can_be_taken_back() {
    let state = opened(UrbanForm::Trend)
        .reduce(named("KEN", &[NAIROBI]))
        .reduce(Action::Form(UrbanForm::Sprawl));
    assert_eq!(state.view.choices.form, UrbanForm::Sprawl);
    let back = Rc::clone(&state).reduce(Action::Undo);
    assert_eq!(back.view.choices.form, UrbanForm::Trend);
    assert_eq!(back.reduce(Action::Redo).view.choices.form, UrbanForm::Sprawl);
    let reset = Rc::clone(&state).reduce(Action::ResetAll);
    assert_eq!(reset.view.choices, Choices::default());
    let away = state.reduce(Action::Visit(id("KEN")));
    assert_eq!(away.view.choices.form, UrbanForm::Trend, "a country has none");
}

#[test]
fn what_is_not_made_for_a_city_is_not_asked_there() {
    let world = real::world();
    let own = facts(world, &cities(), NAIROBI);
    let view = View {
        choices: Choices::default().with(Lever::Modes, Level::STEP_2),
        charts: [Chart::Who, Chart::Range],
        ..View::default()
    };
    let outcome = model::run(&own, &view.choices);
    let board = board::board("", &own, &outcome, &outcome, &view);
    let mut state = ExplorerState::clone(&opened(UrbanForm::Trend));
    (state.view, state.board) = (view, Rc::new(board));
    assert!(state.is_answered());
    let is_requested = |kind| state.ask_slow(kind).is_some();
    assert!(
        ![SlowKind::Who, SlowKind::Need, SlowKind::Pair, SlowKind::Ranges]
            .into_iter()
            .any(is_requested)
    );
    for chart in Chart::ALL {
        assert_eq!(state.withheld(chart).is_none(), columns(chart).in_city);
    }
    assert_eq!(state.waterfall(Chart::Who), Some(Err(Key::CityChart)));
}

#[test]
fn every_theme_of_a_city_is_led_by_its_own_lever() {
    for theme in Theme::ALL
        .into_iter()
        .filter(|theme| theme.levers().iter().any(|lever| lever_is_in_city(*lever)))
    {
        assert!(
            lever_is_in_city(theme.levers()[0]),
            "{theme:?}: what it does alone is asked by its first lever"
        );
    }
}

#[test]
fn every_city_has_a_name_in_every_language() {
    let index = cities().index();
    for language in Language::READY {
        let words = Words::embedded(language);
        words.learn(&index.cities);
        for city in &index.cities {
            let place: PlaceId = city.place;
            assert!(
                words.city(place).is_some_and(|name| name.contains(&city.name)),
                "{language:?}: {place}"
            );
            assert!(words.place(place).contains(&city.name));
        }
    }
    assert_eq!(Year::BASE.number(), 2020, "people of the list are of this year");
}
