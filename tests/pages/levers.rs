//! Levers: moved by keyboard, by pointer and by typing; undo, redo, and reset to the reference.

use crate::browser::key;
use crate::explorer::{INDIA, INDIA_ARABIC, field, slider};
use crate::guest::guest;
use crate::visitor::{Visitor, VisitorOptions};

#[test]
fn a_lever_moves_by_the_keyboard_and_by_typing_and_every_move_can_be_taken_back() {
    let visitor = guest(INDIA);
    let ghost = "return [...document.querySelectorAll('.chart-plot .is-ghost path')].map((path) => path.getAttribute('d')).join()";
    let (reference, drawn) = (visitor.headlines(), visitor.outlines());
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&reference);
    assert_eq!(visitor.property(&slider("hl"), "value"), "40");
    assert_ne!(visitor.outlines(), drawn, "the charts stand still");
    assert!(
        visitor.script(ghost).as_str().is_some_and(|path| !path.is_empty()),
        "the reference stays as a ghost"
    );
    visitor.wait_address("l=hl40");
    let moved = visitor.headlines();

    visitor.click("button.undo");
    visitor.wait_until("the reference is back", || visitor.headlines() == reference);
    visitor.click("button.redo");
    visitor.wait_until("the move is back", || visitor.headlines() == moved);
    visitor.click("[data-lever=hl] button.reset");
    visitor.wait_until("the lever is reset", || visitor.headlines() == reference);
    let focused = || visitor.script("return document.activeElement.id");
    assert_eq!(focused(), "hl-range", "its button is dimmed");
    visitor.click("button.undo");
    visitor.wait_until("the move is back once more", || visitor.headlines() == moved);
    visitor.press(&slider("hl"), key::LEFT);
    visitor.wait_address("l=hl39");
    visitor.click("button.reset-all");
    visitor.wait_until("all levers are reset", || visitor.headlines() == reference);
    assert_eq!(focused(), "list", "the button is gone");
    visitor.wait_until("the address is plain", || !visitor.place().contains("l="));

    // Control and A select the text of the field, and the new text replaces it.
    visitor.press(&field("hl"), &format!("\u{e009}a\u{e000}2.5{}", key::TAB));
    visitor.wait_address("l=hl25");
    assert_eq!(visitor.property(&slider("hl"), "value"), "25");
    visitor.is_content();
}

#[test]
fn a_chart_is_walked_through_and_read_as_a_table_and_a_lever_moves_by_the_pointer() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [INDIA, INDIA_ARABIC] {
        visitor.explore(path);
        if path == INDIA {
            is_walked_through_and_read_as_a_table(&visitor);
        }
        let before = visitor.headlines();
        visitor.drag(&slider("hl"), 0.6);
        visitor.wait_moved(&before);
        let level: i32 = visitor.property(&slider("hl"), "value").parse().unwrap_or_default();
        assert!(
            (28..=32).contains(&level),
            "dragged to three fifths of the way, the level is {level} tenths"
        );
        visitor.wait_address(&format!("l=hl{level}"));
        visitor.is_content();
    }
}

/// A chart is walked through and read as a table.
fn is_walked_through_and_read_as_a_table(visitor: &Visitor) {
    let value_text = || visitor.attribute("#chart-age .chart-pointer", "aria-valuetext").unwrap_or_default();
    let before = value_text();
    visitor.press("#chart-age .chart-pointer", key::HOME);
    visitor.wait_until("the first year is read", || value_text() != before && value_text().contains("1970"));
    visitor.script("document.getElementById('chart-age-table').scrollIntoView({ block: 'center' })");
    visitor.open_more("#chart-age");
    visitor.click("label[for=chart-age-table]");
    visitor.wait_until("the table is shown", || !visitor.text("#chart-age table").is_empty());
    visitor.picture("table");
    visitor.is_usable_within("#chart-age");
}
