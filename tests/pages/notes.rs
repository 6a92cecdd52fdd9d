//! Notes: a presenter with a second window, which stays in step with the stage.

use serde_json::json;

use crate::browser::key;
use crate::compare::plain;
use crate::stage::{on_stage, too_small};
use crate::visitor::{Visitor, Wish};

/// What is said of where a walk stands, seen or not: the buttons of a stage are hidden while nothing moves.
fn at(visitor: &Visitor, css: &str) -> String {
    let said = visitor.script(&format!("return document.querySelector('{css}').textContent"));
    plain(said.as_str().unwrap_or_default())
}

/// Goes to the window of the notes, or to that of the stage.
fn to_window(visitor: &Visitor, of: &str) {
    visitor.wait_until(&format!("there is a window of {of}"), || {
        let windows = visitor.wait("windows", visitor.client.windows());
        windows.into_iter().any(|window| {
            visitor.wait(of, visitor.client.switch_to_window(window));
            visitor.count(&format!("main.{of}")) == 1
        })
    });
}

#[test]
fn notes_in_a_second_window_stay_in_step_with_the_stage() {
    let visitor = Visitor::arrive(&Wish::default());
    visitor.open("en/stories/power/");
    visitor.press(".story-present a", key::ENTER);
    visitor.wait_live();
    visitor.wait_for(".stage");
    visitor.wait_until("the story is the list", || at(&visitor, ".stage-at").contains("1 of 5"));
    visitor.type_keys("n");
    to_window(&visitor, "notes");
    visitor.wait_live();
    visitor.wait_until("the first step is read", || {
        at(&visitor, ".notes [role=status]").contains("1 of 5") && visitor.texts(".notes-now p").len() == 3
    });
    let (first, next) = (visitor.text(".notes-now h2"), visitor.text(".notes-next p"));
    visitor.is_usable_by_all();
    visitor.picture("notes");
    visitor.type_keys(key::PAGE_DOWN);
    visitor.wait_until("the next step is read", || visitor.texts(".notes-now h2").first() == Some(&next));
    visitor.click(".notes [data-press=B]");
    visitor.wait_until("the stage is dark", || visitor.text(".notes [role=status]").contains("dark"));
    to_window(&visitor, "stage");
    visitor.wait_for(".stage-blank");
    visitor.type_keys("b");
    visitor.wait_until("the stage is back", || visitor.count(".stage-blank") == 0);
    visitor.type_keys(key::PAGE_UP);
    to_window(&visitor, "notes");
    visitor.wait_until("the first step is read again", || {
        visitor.texts(".notes-now h2").first() == Some(&first)
    });
    // What is none of our lines is not heard.
    visitor.script("const line = new BroadcastChannel('cairn-stage-1'); ['told 9', 'press Escape', 7, {}].forEach((said) => line.postMessage(said)); line.close()");
    to_window(&visitor, "stage");
    visitor.type_keys(key::ESCAPE);
    visitor.wait_for(".desk");
    visitor.is_content();
}

#[test]
fn where_no_second_window_opens_the_way_there_is_shown() {
    let visitor = on_stage("en/explore/IND/?l=hl30&mode=present");
    visitor.script("window.open = () => null");
    visitor.type_keys("n");
    visitor.wait_for("dialog[open] a[target=cairn-notes]");
    assert_eq!(too_small(&visitor), json!([]));
    visitor.is_usable_by_all();
    // Without a story: the finding, and what was moved.
    visitor.open("en/explore/IND/?l=hl30#notes");
    visitor.wait_live();
    visitor.wait_for(".notes-finding");
    assert!(
        visitor.text(".notes [role=status]").contains("Waiting for a stage"),
        "{}",
        visitor.text(".notes")
    );
    visitor.is_usable_by_all();
    visitor.is_content();
}
