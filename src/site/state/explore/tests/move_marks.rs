//! Tests of the board stored at the start of a move: numbers that the move changes are marked against it.

use super::*;

fn page() -> Rc<ExplorerState> {
    let start = Rc::new(ExplorerState::start(
        Rc::new(board("IND", &Choices::default())),
        about(),
        nothing_known(),
    ));
    after(start, [Action::Over(cairn_core::choices::link::Mode::Page, None)])
}

/// The state after the board it requests has arrived.
fn with_board(state: Rc<ExplorerState>) -> Rc<ExplorerState> {
    let mut came = board("IND", &state.view.choices);
    came.view = state.view.clone();
    let answer = Answer::Board {
        board: Box::new(came),
        about: None,
    };
    let number = state.status.number;
    after(state, [Action::News(ClientMessage::Reply(Reply::Answer { number, answer }))])
}

#[test]
fn a_move_is_marked_against_what_was_shown_when_it_began() {
    let start = page();
    let knob = Knob::Theme(Theme::ALL[0]);
    let first = with_board(after(Rc::clone(&start), [Action::Move(knob, Level::STEP_2)]));
    let before = first.before.clone().expect("a move began");
    assert_eq!(before.view.choices, Choices::default());
    assert_ne!(first.beat, start.beat, "a board came");
    // The same drag goes on: changes are measured from its start.
    let further = with_board(after(Rc::clone(&first), [Action::Move(knob, Level::TOP)]));
    assert!(further.before.as_ref().is_some_and(|board| Rc::ptr_eq(board, &before)));
    let let_go = after(Rc::clone(&further), [Action::Settle]);
    assert!(let_go.before.is_some() && let_go.beat == further.beat);
    // A new drag starts, or a step is undone.
    let anew = after(Rc::clone(&let_go), [Action::Move(knob, Level::STEP_2)]);
    assert!(anew.before.as_ref().is_some_and(|board| Rc::ptr_eq(board, &further.board)));
    let undone = after(let_go, [Action::Undo]);
    assert!(undone.before.as_ref().is_some_and(|board| Rc::ptr_eq(board, &further.board)));
}

#[test]
fn what_is_asked_in_another_way_is_no_move() {
    let moved = with_board(after(
        page(),
        [Action::Move(Knob::Theme(Theme::ALL[0]), Level::TOP), Action::Settle],
    ));
    assert!(moved.before.is_some());
    for action in [
        Action::Focus(Year::of(2060)),
        Action::Per(cairn_core::choices::link::Per::Person),
        Action::Show(0, Chart::Materials),
        Action::Visit(PlaceId::parse("KEN").unwrap()),
        Action::Mode(cairn_core::choices::link::Mode::Present),
    ] {
        assert!(after(Rc::clone(&moved), [action.clone()]).before.is_none(), "{action:?}");
    }
}
