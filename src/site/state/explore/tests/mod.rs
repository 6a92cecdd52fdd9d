//! Tests of the store: steps back, themes, scenarios, late answers.

mod chosen_result;
mod goal_search;
mod idle_requests;
mod minerals;
mod money;
mod move_marks;
mod own_numbers;
mod release;
mod seat;

use super::*;
use crate::site::client::ClientMessage;
use crate::site::link::explore::browser_address;
use cairn_analysis::findings::effects::EffectsQuery;
use cairn_analysis::findings::lever::LeverReading;
use cairn_analysis::findings::receipt::ReceiptCheck as Receipted;
use cairn_analysis::words::Key;
use cairn_core::choices::link::receipt::Receipt;
use cairn_core::choices::link::{Chart, Link};
use cairn_core::choices::scenario::Scenario;
use cairn_core::choices::{Background, Level};
use cairn_core::facts::SourceKeys;
use cairn_core::kind::{Language, Lever, Theme};
use cairn_core::year::Year;
use cairn_wire::{Answer, CitiesAnswer, PageQuestion, Reply, Request, SlowKind};

fn view(choices: &Choices) -> View {
    View {
        choices: choices.clone(),
        ..View::default()
    }
}

fn step(lever: Lever) -> LeverReading {
    LeverReading {
        lever,
        level: Level::NONE,
        unit: cairn_core::unit::Unit::Share,
        today: 0.0,
        reference: 0.0,
        yours: 0.0,
        at_levels: [0.0; 6],
        to_verify: [false; 5],
        at_floor: false,
        why: None,
        by_panel: false,
        full: Year::of(2050),
        basis: cairn_core::kind::Basis::Assumed,
        sources: SourceKeys::default(),
    }
}

fn about() -> Rc<BoardPlace> {
    Rc::new(BoardPlace {
        place: PlaceId::parse("IND").unwrap(),
        sources: Vec::new(),
        lever_sources: Vec::new(),
        behind: Vec::new(),
        behind_charts: Vec::new(),
        destroyed: false,
        among: Vec::new(),
    })
}

fn board(place: &str, choices: &Choices) -> Board {
    Board {
        release: "0.1-26a".to_owned(),
        place: PlaceId::parse(place).unwrap(),
        view: view(choices),
        readings: Vec::new(),
        receipt: Receipt::from_top(u64::from(choices.level(Lever::BuildingLife).tenths()) << 24),
        still_to_build: [0.0; 2],
        overdrawn: Vec::new(),
        strained: Vec::new(),
        levers: Lever::ALL.map(step).to_vec(),
        numbers: Vec::new(),
        figures: Vec::new(),
        flows: None,
        homes: None,
        unbuilt: [None, None],
        balance_error: 0.0,
    }
}

fn nothing_known() -> Rc<Effects> {
    let query = EffectsQuery {
        choices: Choices::default(),
        focus: View::FOCUS,
        per: View::default().per,
        full: false,
        tops: true,
        city: false,
        cheap: true,
    };
    Rc::new(query.effects(PlaceId::parse("IND").unwrap(), &|_| Some(Default::default())))
}

fn opened() -> Rc<ExplorerState> {
    Rc::new(ExplorerState::start(
        Rc::new(board("IND", &Choices::default())),
        about(),
        nothing_known(),
    ))
}

fn after(state: Rc<ExplorerState>, actions: impl IntoIterator<Item = Action>) -> Rc<ExplorerState> {
    actions.into_iter().fold(state, |state, action| state.reduce(action))
}

fn level(tenths: u8) -> Level {
    Level::from_tenths(tenths).unwrap()
}

#[test]
fn a_drag_is_one_step_back() {
    let drag = (1..=20).map(|tenths| Action::Move(Knob::Lever(Lever::HomeSpace), level(tenths)));
    let state = after(
        opened(),
        drag.chain([
            Action::Settle,
            Action::Move(Knob::Lever(Lever::HomeSpace), level(30)),
            Action::Settle,
        ]),
    );
    assert_eq!(state.past.len(), 2);
    let state = after(state, [Action::Undo]);
    assert_eq!(state.view.choices.level(Lever::HomeSpace), level(20));
    let state = after(state, [Action::Undo]);
    assert_eq!(state.view.choices, Choices::default());
    let state = after(state, [Action::Redo, Action::Redo]);
    assert_eq!(state.view.choices.level(Lever::HomeSpace), level(30));
}

#[test]
fn two_levers_that_are_dragged_together_are_one_step_back() {
    let both = |one, two| Action::Both([(Lever::HomeSpace, level(one)), (Lever::BuildingLife, level(two))]);
    let state = after(opened(), [both(10, 4), both(20, 8), both(20, 12), Action::Settle]);
    assert_eq!(state.past.len(), 1);
    let levels = [Lever::HomeSpace, Lever::BuildingLife].map(|lever| state.view.choices.level(lever));
    assert_eq!(levels, [level(20), level(12)]);
    assert_eq!(after(state, [Action::Undo]).view.choices, Choices::default());
}

#[test]
fn a_new_move_ends_what_could_be_redone() {
    let state = after(
        opened(),
        [Action::Move(Knob::Lever(Lever::HomeSpace), level(10)), Action::Settle, Action::Undo],
    );
    assert_eq!(state.future.len(), 1);
    let state = after(state, [Action::Move(Knob::Lever(Lever::BuildingLife), level(10))]);
    assert!(state.future.is_empty());
}

#[test]
fn an_answer_for_another_place_is_not_shown() {
    let state = after(opened(), [Action::Visit(PlaceId::parse("CHN").unwrap())]);
    assert!(!state.shows_place());
    let late = ClientMessage::Reply(Reply::Answer {
        number: 0,
        answer: Answer::Board {
            about: None,
            board: Box::new(board("IND", &Choices::default().with(Lever::HomeSpace, level(10)))),
        },
    });
    let state = after(state, [Action::News(late)]);
    assert_eq!(state.board.view.choices, Choices::default());
    let reply = ClientMessage::Reply(Reply::Answer {
        number: state.status.number,
        answer: Answer::Board {
            about: None,
            board: Box::new(board("CHN", &Choices::default())),
        },
    });
    assert!(after(state, [Action::News(reply)]).is_answered());
}

#[test]
fn names_of_cities_mend_no_missing_facts() {
    let state = after(opened(), [Action::Visit(PlaceId::parse("BRA").unwrap())]);
    let missing = ClientMessage::Reply(Reply::NoFacts {
        number: state.status.number,
        place: state.place,
        fault: "503".to_owned(),
    });
    let cities = CitiesAnswer {
        place: PlaceId::parse("IND").unwrap(),
        cities: Vec::new(),
    };
    let named = ClientMessage::Reply(Reply::Answer {
        number: state.status.number,
        answer: Answer::Cities(Box::new(cities)),
    });
    let state = after(state, [Action::News(missing), Action::News(named)]);
    assert!(
        matches!(state.status.trouble, Some(PageProblem::NoFacts { .. })),
        "{:?}",
        state.status.trouble
    );
}

#[test]
fn a_part_that_did_not_come_is_mended_by_what_that_part_answers() {
    let opened = opened();
    let reply = |answer| {
        Action::News(ClientMessage::Reply(Reply::Answer {
            number: opened.status.number,
            answer,
        }))
    };
    let missing = Action::News(ClientMessage::Reply(Reply::NoPart {
        number: opened.status.number,
    }));
    let cities = CitiesAnswer {
        place: opened.place,
        cities: Vec::new(),
    };
    let followed = Answer::Board {
        about: None,
        board: Box::new((*opened.board).clone()),
    };
    let followed = after(opened.clone(), [missing, reply(followed)]);
    assert_eq!(followed.status.trouble, Some(PageProblem::NoAnswer), "the worker itself is there");
    assert_eq!(after(followed, [reply(Answer::Cities(Box::new(cities)))]).status.trouble, None);
}

#[test]
fn a_lost_worker_keeps_what_is_shown() {
    let moved = after(
        opened(),
        [
            Action::Move(Knob::Lever(Lever::HomeSpace), level(10)),
            Action::News(ClientMessage::Lost),
        ],
    );
    assert_eq!(moved.status.trouble, Some(PageProblem::Lost));
    assert_eq!(*moved.board, board("IND", &Choices::default()));
    assert_eq!(moved.view.choices.level(Lever::HomeSpace), level(10));
}

#[test]
fn a_link_that_is_opened_asks_and_is_not_yet_a_change_of_the_visitor() {
    let choices = Choices::default().with(Lever::BuildingLife, level(30));
    let open = Action::Open {
        place: PlaceId::parse("IND").unwrap(),
        view: View {
            focus: Year::of(2060),
            ..view(&choices)
        },
        laid: ExplorerLayout::default(),
        sent: None,
        remarks: Vec::new(),
    };
    let state = after(opened(), [open]);
    assert!(!state.is_answered() && !state.status.touched && state.past.is_empty());
}

#[test]
fn a_theme_moves_all_its_levers_and_is_one_step_back() {
    let life = Knob::Theme(Theme::Lifetimes);
    let state = after(
        opened(),
        [Action::Move(life, level(20)), Action::Move(life, level(30)), Action::Settle],
    );
    for lever in Theme::Lifetimes.levers() {
        assert_eq!(state.view.choices.level(*lever), level(30));
    }
    assert_eq!(state.past.len(), 1);
    let state = after(state, [Action::Reset(life)]);
    assert_eq!(state.view.choices, Choices::default());
}

#[test]
fn a_scenario_keeps_the_background_and_offers_what_the_place_does() {
    let background = Background {
        storyline: cairn_core::kind::Storyline::Ssp1,
        ..Background::default()
    };
    let state = after(opened(), [Action::Background(background), Action::Preset(Scenario::Loop)]);
    assert_eq!(state.view.choices.background, background);
    assert_eq!(state.view.choices.level(Lever::Reuse), Level::STEP_3);
    assert!(offered(Scenario::Loop, &[]).pulls.is_empty());
}

#[test]
fn a_figure_that_is_shown_already_changes_places() {
    let state = after(opened(), [Action::Show(0, Chart::Age)]);
    assert_eq!(state.view.charts, [Chart::Age, Chart::Causes]);
    let state = after(state, [Action::Show(1, Chart::Energy)]);
    assert_eq!(state.view.charts, [Chart::Age, Chart::Energy]);
}

fn open(query: &str) -> Action {
    let (link, remarks) = Link::parse(query);
    Action::Open {
        place: PlaceId::parse("IND").unwrap(),
        view: view(&link.choices(&Lever::ALL).0),
        laid: ExplorerLayout::default(),
        sent: SenderRecord::of(&link, "0.1-26a"),
        remarks,
    }
}

fn with_answer(state: Rc<ExplorerState>) -> Rc<ExplorerState> {
    let news = ClientMessage::Reply(Reply::Answer {
        number: state.status.number,
        answer: Answer::Board {
            about: None,
            board: Box::new(Board {
                view: state.view.clone(),
                ..board(state.place.as_str(), &state.view.choices)
            }),
        },
    });
    after(state, [Action::News(news)])
}

#[test]
fn a_receipt_is_answered_once_the_numbers_are_there_and_until_others_are_chosen() {
    let receipt = board("IND", &Choices::default().with(Lever::BuildingLife, level(30))).receipt;
    let link = |release: &str, choices: &str| format!("m={release}&l={choices}&n=Long%20life&k={receipt}");
    let state = after(opened(), [open(&link("0.1-26a", "hl30"))]);
    assert_eq!(state.receipt(), None, "answered before the numbers came");
    let state = with_answer(state);
    assert_eq!((state.receipt(), state.name.as_str()), (Some(Receipted::Same), "Long life"));
    let state = with_answer(after(state, [Action::Focus(Year::of(2060))]));
    assert_eq!(state.receipt(), Some(Receipted::Same), "another focus year is the same scenario");
    let state = with_answer(after(state, [Action::Move(Knob::Lever(Lever::BuildingLife), level(20))]));
    assert_eq!(
        (state.receipt(), state.name.as_str()),
        (None, "Long life"),
        "what is changed keeps its name"
    );
    assert!(browser_address(Language::English, &state).contains("n=Long%20life"));
    let elsewhere = after(Rc::clone(&state), [Action::Visit(PlaceId::parse("CHN").unwrap())]);
    assert_eq!(elsewhere.name.as_str(), "Long life", "the same plan in another place");
    let state = after(state, [Action::Preset(Scenario::All)]);
    assert_eq!(state.name.as_str(), "", "a scenario that is built in has a name of its own");

    let tampered = with_answer(after(opened(), [open(&link("0.1-26a", "hl31"))]));
    assert_eq!(tampered.receipt(), Some(Receipted::Unknown));
    let older = with_answer(after(opened(), [open(&link("0.1-25c", "hl31"))]));
    assert_eq!(older.receipt(), Some(Receipted::Changed));
}

#[test]
fn levers_go_back_to_the_reference_or_to_where_a_link_had_them() {
    let state = after(
        opened(),
        [
            open("l=hl30"),
            Action::Move(Knob::Lever(Lever::BuildingLife), level(10)),
            Action::Settle,
        ],
    );
    assert_eq!(after(Rc::clone(&state), [Action::ResetAll]).view.choices, Choices::default());
    let state = after(state, [Action::ResetToOpened]);
    assert_eq!(state.view.choices.level(Lever::BuildingLife), level(30));
    assert_eq!(after(state, [Action::Undo]).view.choices.level(Lever::BuildingLife), level(10));
}

#[test]
fn a_scenario_that_is_opened_can_be_undone() {
    let take = Action::Take {
        place: PlaceId::parse("CHN").unwrap(),
        view: view(&Choices::default().with(Lever::BuildingLife, level(30))),
        name: Plain::clean("Long life"),
        remarks: Vec::new(),
    };
    let state = after(opened(), [take]);
    assert!(state.status.touched && state.place.as_str() == "CHN" && state.name.as_str() == "Long life");
    assert_eq!(after(state, [Action::Undo]).view.choices, Choices::default());
}

#[test]
fn presses_of_keys_on_one_lever_are_one_step_back() {
    let lever = Knob::Lever(Lever::HomeSpace);
    let press = |knob, tenths| [Action::Key(knob), Action::Move(knob, level(tenths)), Action::Settle];
    let state = after(opened(), (1..=10).flat_map(|tenths| press(lever, tenths)));
    assert_eq!(state.past.len(), 1);
    // A drag, another lever, or an undo begins another step.
    let dragged = after(Rc::clone(&state), [Action::Move(lever, level(20)), Action::Settle]);
    assert_eq!(dragged.past.len(), 2);
    let other = after(Rc::clone(&state), press(Knob::Lever(Lever::BuildingLife), 5));
    assert_eq!(after(other, press(lever, 12)).past.len(), 3);
    let undone = after(state, [Action::Undo]);
    assert_eq!(undone.view.choices, Choices::default());
    let again = after(undone, press(lever, 3));
    assert_eq!((again.past.len(), again.view.choices.level(Lever::HomeSpace)), (1, level(3)));
}
