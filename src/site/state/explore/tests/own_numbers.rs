//! Tests of numbers set by hand: undo, built-in plans, the address, and what is asked for.

use super::*;
use cairn_core::choices::link::Remark;
use cairn_core::doubt::OwnNumber;
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_wire::NumbersAnswer;

fn years(value: f64) -> Action {
    Action::Assume(DoubtTarget::HomeLife, OwnNumber::of(value))
}

fn set(state: &ExplorerState) -> Option<f64> {
    state.view.choices.numbers.get(DoubtTarget::HomeLife).map(OwnNumber::value)
}

#[test]
fn a_number_is_a_step_that_can_be_undone_and_ours_comes_back_at_once() {
    let state = after(opened(), [years(90.0), years(80.0)]);
    assert_eq!((set(&state), state.past.len()), (Some(80.0), 2));
    let state = after(state, [Action::Undo]);
    assert_eq!(set(&state), Some(90.0));
    let state = after(state, [Action::Ours]);
    assert_eq!((set(&state), state.view.choices.clone()), (None, Choices::default()));
    let state = after(state, [Action::Undo, Action::Assume(DoubtTarget::HomeLife, None)]);
    assert_eq!(set(&state), None);
}

#[test]
fn a_number_stays_under_another_plan_and_under_no_plan() {
    let state = after(opened(), [years(90.0), Action::Preset(Scenario::Loop)]);
    assert_eq!(set(&state), Some(90.0));
    assert!(state.view.choices.pulls.contains_key(&Lever::Reuse));
    let state = after(state, [Action::ResetAll]);
    assert_eq!(set(&state), Some(90.0));
    assert!(state.view.choices.is_reference() && state.view.choices != Choices::default());
}

#[test]
fn the_address_holds_the_number_and_opens_it_again() {
    let state = after(opened(), [years(90.0)]);
    let address = browser_address(Language::English, &state);
    assert!(address.contains("o=homes.life:90"), "{address}");
    let state = after(opened(), [open("o=homes.life:90&l=hl20")]);
    assert_eq!(set(&state), Some(90.0));
    assert!(state.status.remarks.is_empty());
}

#[test]
fn a_number_of_the_place_stays_behind_and_one_of_every_place_comes_along() {
    let riders = Action::Assume(DoubtTarget::CarRiders, OwnNumber::of(3.0));
    let state = after(opened(), [riders, years(90.0), Action::Focus(Year::of(2040))]);
    let visit = |place: &str| Action::Visit(PlaceId::parse(place).unwrap());
    let state = after(state, [visit("KEN")]);
    let goes_on = state.view.choices.numbers.get(DoubtTarget::CarRiders).is_some();
    assert_eq!((set(&state), goes_on), (None, true));
    assert_eq!(state.status.remarks, [Remark::OursOnly]);
    // A step back does not bring it either, nor does the next place repeat the remark.
    let state = after(state, [years(80.0), Action::Undo, visit("BRA")]);
    assert_eq!(set(&state), None);
    assert!(
        state
            .past
            .iter()
            .all(|choices| choices.numbers.get(DoubtTarget::HomeLife).is_none())
    );
    assert!(state.status.remarks.is_empty());
}

#[test]
fn a_board_without_the_number_is_no_answer() {
    let state = with_answer(after(opened(), [years(90.0)]));
    assert!(state.is_answered());
    assert!(!after(state, [years(80.0)]).is_answered());
}

#[test]
fn the_list_is_asked_for_once_it_is_open_and_again_in_another_place() {
    let state = opened();
    assert_eq!(state.ask_numbers(), None);
    let state = with_answer(after(state, [Action::Numbers(true)]));
    let request = state.ask_numbers().unwrap();
    assert_eq!(request.question, PageQuestion::Numbers { place: state.place });
    let answer = Answer::Numbers(Box::new(NumbersAnswer {
        place: state.place,
        numbers: Vec::new(),
    }));
    let news = ClientMessage::Reply(Reply::Answer {
        number: request.number,
        answer,
    });
    let state = after(state, [Action::News(news)]);
    assert_eq!(state.ask_numbers(), None);
    let state = with_answer(after(state, [Action::Visit(PlaceId::parse("KEN").unwrap())]));
    assert!(state.ask_numbers().is_some());
    assert_eq!(after(state, [Action::Numbers(false)]).ask_numbers(), None);
}
