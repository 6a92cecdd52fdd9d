//! Tests of the results of an old link's release: the time of the request, and the answers accepted.

use super::*;
use cairn_analysis::export::archive::link_check::ReleaseCheck;
use cairn_core::choices::link::Mode;
use cairn_wire::EncodedValue;

fn opened_by(query: &str) -> Rc<ExplorerState> {
    with_answer(after(opened(), [open(query)]))
}

/// The number of the request and the release it names.
fn release_request(state: &ExplorerState) -> Option<(u32, String)> {
    let request = state.ask_since()?;
    match request.question {
        PageQuestion::Since { release, .. } => Some((request.number, release)),
        _ => panic!("another question"),
    }
}

fn after_release_check(state: Rc<ExplorerState>, number: u32) -> Rc<ExplorerState> {
    let answer = Answer::Since(EncodedValue::of(&ReleaseCheck::Away));
    after(state, [Action::News(ClientMessage::Reply(Reply::Answer { number, answer }))])
}

#[test]
fn only_a_link_of_an_older_release_that_saw_other_numbers_asks_what_was_said() {
    let same = board("IND", &Choices::default().with(Lever::BuildingLife, level(30))).receipt;
    let release = |query: &str| release_request(&opened_by(query)).map(|(_, release)| release);
    assert_eq!(release("m=0.1-25c&l=hl31&k=00000000").as_deref(), Some("0.1-25c"));
    assert_eq!(
        release("m=0.1-25c&l=hl31").as_deref(),
        Some("0.1-25c"),
        "without a receipt nobody knows"
    );
    assert_eq!(release(&format!("m=0.1-25c&l=hl30&k={same}")), None, "the same numbers");
    for query in [
        "m=0.1-26a&l=hl31&k=00000000",
        "m=0.2-27a&l=hl31&k=00000000",
        "m=soon&k=00000000",
        "l=hl31&k=00000000",
        "",
    ] {
        assert_eq!(release(query), None, "{query}");
    }
    let waits = after(opened(), [open("m=0.1-25c&l=hl31")]);
    assert_eq!(release_request(&waits), None, "before the numbers of today are there");
    let on_a_stage = after(opened_by("m=0.1-25c&l=hl31"), [Action::Mode(Mode::Present)]);
    assert_eq!(release_request(&on_a_stage), None);
    let moved = after(opened_by("m=0.1-25c&l=hl31"), [Action::Preset(Scenario::All)]);
    assert_eq!(release_request(&with_answer(moved)), None, "other choices");
}

#[test]
fn what_was_said_is_of_the_link_that_is_open_and_can_be_asked_for_once_more() {
    let state = opened_by("m=0.1-25c&l=hl31");
    let (number, _) = release_request(&state).expect("it is asked");
    let state = after_release_check(after_release_check(state, number.wrapping_sub(1)), number);
    assert!(release_request(&state).is_none() && state.wants_panels());
    let again = after(Rc::clone(&state), [Action::AskSince]);
    assert_eq!(release_request(&again).map(|(number, _)| number), Some(number));
    let state = with_answer(after(state, [Action::Focus(Year::of(2060))]));
    assert_eq!(release_request(&state), None, "of another year all is known");

    let other = with_answer(after(state, [open("m=0.1-25b&l=hl31")]));
    let late = after_release_check(other, number);
    assert_ne!(release_request(&late), None, "the answer to another link is not its own");
    assert_eq!(release_request(&after(late, [Action::DismissSent])), None, "it was put away");
}
