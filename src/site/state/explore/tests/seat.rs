//! Tests of a seat: no action moves levers of others, and the seat stays until the visitor leaves it.

use super::*;
use crate::site::link::explore::layout_of;

/// A page opened by a link with the mayor's lever at 2, in the forester's seat.
fn forester() -> Rc<ExplorerState> {
    let (link, remarks) = Link::parse("l=hs20&x=forester");
    assert!(remarks.is_empty());
    let before = after(opened(), [Action::Move(Knob::Lever(Lever::WorkSpace), level(30))]);
    let open = Action::Open {
        place: before.place,
        view: view(&link.choices(&Lever::ALL).0),
        laid: layout_of(&link),
        sent: None,
        remarks,
    };
    after(before, [open])
}

#[test]
fn nothing_that_asks_moves_a_lever_of_another_seat() {
    let all = [
        Action::Move(Knob::Theme(Theme::Space), level(40)),
        Action::Move(Knob::Lever(Lever::HomeSpace), level(10)),
        Action::Both([(Lever::HomeSpace, level(10)), (Lever::Timber, level(40))]),
        Action::Reset(Knob::Lever(Lever::HomeSpace)),
        Action::Preset(Scenario::All),
        Action::Preset(Scenario::Panel),
        Action::ResetAll,
        Action::ResetToOpened,
        Action::Undo,
        Action::Redo,
        Action::Take {
            place: forester().place,
            view: view(&Scenario::Avoid.choices()),
            name: Plain::default(),
            remarks: Vec::new(),
        },
    ];
    for action in all {
        let text = format!("{action:?}");
        let choices = after(forester(), [action]).view.choices.clone();
        assert_eq!(choices.level(Lever::HomeSpace), level(20), "{text}");
        let others = choices
            .pulls
            .keys()
            .filter(|lever| ![Theme::Timber, Theme::Reuse].iter().any(|own| own.levers().contains(lever)));
        assert_eq!((others.count(), choices.panel), (1, None), "{text}");
    }
    let own = after(forester(), [Action::Preset(Scenario::All)]);
    assert!(own.view.choices.level(Lever::Timber) > Level::NONE, "its own are moved");
}

#[test]
fn the_address_keeps_the_seat_until_it_is_left() {
    let moved = after(forester(), [Action::Move(Knob::Theme(Theme::Timber), level(40)), Action::Settle]);
    assert!(browser_address(Language::English, &moved).ends_with("x=forester"));
    let left = after(moved, [Action::Release, Action::Move(Knob::Theme(Theme::Space), level(40))]);
    assert!(!browser_address(Language::English, &left).contains("x="));
    assert_eq!(left.view.choices.level(Lever::HomeSpace), level(40));
}
