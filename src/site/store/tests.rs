//! Tests of the store: steps back, themes, scenarios, late answers.

use super::*;
use crate::findings::lever::Step;
use crate::kind::Theme;

fn view(choices: &Choices) -> View {
    View {
        choices: choices.clone(),
        ..View::default()
    }
}

fn step(lever: Lever) -> Step {
    Step {
        lever,
        level: Level::NONE,
        unit: crate::unit::Unit::Share,
        today: 0.0,
        reference: 0.0,
        yours: 0.0,
        at_levels: [0.0; 6],
        to_verify: [false; 5],
        at_floor: false,
        by_panel: false,
        full: Year::of(2050),
        basis: crate::kind::Basis::Assumed,
        sources: Vec::new(),
    }
}

fn about() -> Rc<About> {
    Rc::new(About {
        place: PlaceId::parse("IND").unwrap(),
        sources: Vec::new(),
        behind: Vec::new(),
    })
}

fn board(place: &str, choices: &Choices) -> Board {
    Board {
        release: "0.1-26a".to_owned(),
        place: PlaceId::parse(place).unwrap(),
        view: view(choices),
        readings: Vec::new(),
        still_to_build: [0.0; 2],
        falls_from: None,
        levers: Lever::ALL.map(step).to_vec(),
        figures: Vec::new(),
        balance_error: 0.0,
    }
}

fn opened() -> Rc<State> {
    Rc::new(State::start(Rc::new(board("IND", &Choices::default())), about()))
}

fn after(state: Rc<State>, actions: impl IntoIterator<Item = Action>) -> Rc<State> {
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
    let late = News::Reply(Reply::Board {
        number: 0,
        about: None,
        board: Box::new(board("IND", &Choices::default().with(Lever::HomeSpace, level(10)))),
    });
    let state = after(state, [Action::News(late)]);
    assert_eq!(state.board.view.choices, Choices::default());
    let asked = News::Reply(Reply::Board {
        number: state.asked,
        about: None,
        board: Box::new(board("CHN", &Choices::default())),
    });
    assert!(after(state, [Action::News(asked)]).is_answered());
}

#[test]
fn a_lost_worker_keeps_what_is_shown() {
    let moved = after(
        opened(),
        [Action::Move(Knob::Lever(Lever::HomeSpace), level(10)), Action::News(News::Lost)],
    );
    assert_eq!(moved.trouble, Some(Trouble::Lost));
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
        remarks: Vec::new(),
    };
    let state = after(opened(), [open]);
    assert!(!state.is_answered() && !state.touched && state.past.is_empty());
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
        storyline: crate::kind::Storyline::Ssp1,
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
