//! Notes: a presenter's second window, which stays in step with the stage.

use serde_json::json;

use crate::browser::key;
use crate::compare::plain;
use crate::stage::{on_stage, too_small};
use crate::visitor::{Visitor, VisitorOptions};

/// The text about the position in a walk, visible or not: the stage hides its buttons while nothing moves.
fn at(visitor: &Visitor, css: &str) -> String {
    let reply = visitor.script(&format!("return document.querySelector('{css}').textContent"));
    plain(reply.as_str().unwrap_or_default())
}

/// Switches to the window of the notes or of the stage.
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
    let visitor = Visitor::arrive(&VisitorOptions::default());
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
    // After a reload, and after sleep, the window shows the same step as the stage.
    visitor.reload();
    visitor.wait_live();
    visitor.wait_until("a reloaded window is in step", || {
        visitor.texts(".notes-now h2").first() == Some(&first) && at(&visitor, ".notes [role=status]").contains("1 of 5")
    });
    visitor.browser("Page.setWebLifecycleState", json!({ "state": "frozen" }));
    to_window(&visitor, "stage");
    visitor.type_keys(key::PAGE_DOWN);
    to_window(&visitor, "notes");
    visitor.browser("Page.setWebLifecycleState", json!({ "state": "active" }));
    visitor.script("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
    visitor.wait_until("a window that slept is in step", || {
        visitor.texts(".notes-now h2").first() == Some(&next)
    });
    // The page ignores messages that do not follow its protocol.
    visitor.script("const line = new BroadcastChannel('cairn-stage-2'); ['told 9', 'press Escape', 7, {}].forEach((said) => line.postMessage(said)); line.close()");
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
    // Without a story the notes show the finding and the moved levers.
    visitor.open("en/explore/IND/?l=hl30#notes");
    visitor.wait_live();
    visitor.wait_for(".notes-finding");
    assert_eq!(visitor.count(".notes-levers:not([open]) li"), 1, "the list of levers is folded");
    visitor.wait_until("three answers, the last with the range", || {
        let answers = visitor.texts(".notes-asked li");
        let expected = ["no balance of money", " sources", "likely"];
        answers.len() == 3 && answers.iter().zip(expected).all(|(answer, part)| answer.contains(part))
    });
    assert!(
        visitor.text(".notes [role=status]").contains("Waiting for a stage"),
        "{}",
        visitor.text(".notes")
    );
    visitor.is_usable_by_all();
    visitor.is_content();
}

#[test]
fn two_plans_are_held_against_each_other_and_a_vote_is_covered_until_it_is_revealed() {
    let visitor = on_stage("en/explore/IND/?l=hl30&mode=present");
    visitor.type_keys("a");
    // From a plan that is not a stop, the walk leads to its first stop: today's path.
    visitor.type_keys(key::PAGE_DOWN);
    visitor.wait_until("today's path", || visitor.text(".stage-scenario") == "Today’s path");
    visitor.type_keys(key::PAGE_DOWN);
    visitor.wait_address("b=avoid");
    visitor.wait_settled();
    visitor.type_keys("a");
    visitor.wait_until("B is on stage", || visitor.texts(".stage-plan") == ["B"]);
    visitor.type_keys("x");
    visitor.wait_until("both are", || {
        visitor.texts(".stage-plan") == ["A · B"] && visitor.count(".stage-first") == 2
    });
    assert!(visitor.text(".stage-names").contains("plan A"), "A is a line over B");
    visitor.picture("stage-a-b");
    assert_eq!(too_small(&visitor), json!([]));
    visitor.is_usable_by_all();
    // Use the button in the other window.
    visitor.type_keys("n");
    to_window(&visitor, "notes");
    visitor.wait_live();
    visitor.wait_until("the notes say which", || visitor.texts(".notes .stage-plan") == ["A · B"]);
    visitor.click(".notes [data-press=X]");
    visitor.wait_until("A is on stage", || visitor.texts(".notes .stage-plan") == ["A"]);
    let vote = "document.querySelector('.notes-vote').open = true;
        const form = document.querySelector('.stage-ballots');
        form.querySelector('[name=A]').value = '12'; form.querySelector('[name=B]').value = '7';
        form.requestSubmit()";
    visitor.script(vote);
    to_window(&visitor, "stage");
    visitor.wait_until("the votes are in", || visitor.text(".stage-tally").contains("votes are in"));
    assert_eq!(visitor.count(".stage-tally output"), 0, "covered");
    visitor.type_keys("p");
    visitor.wait_until("the votes are seen", || visitor.texts(".stage-tally output") == ["12", "7"]);
    visitor.picture("stage-vote");
    visitor.type_keys("v");
    visitor.wait_for("dialog[open] .stage-ballots");
    assert_eq!(too_small(&visitor), json!([]));
    visitor.is_usable_by_all();
    visitor.is_content();
}
