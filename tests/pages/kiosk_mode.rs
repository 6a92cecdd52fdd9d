//! Kiosk mode: six languages, stories that play by themselves, and a visit without links that lead out. The next start
//! keeps no trace of the visit.
//!
//! This test counts the memory after a few visits; `cargo xtask bench kiosk --mode` counts it after a day.

use serde_json::json;

use crate::browser::key;
use crate::explorer::slider;
use crate::memory::MemoryUse;
use crate::stand::KIOSK;
use crate::visitor::{Visitor, VisitorOptions};

/// Touch targets smaller than a finger needs.
const SMALL: &str = "
const touched = 'a[href], button, summary, select, input:not([type=hidden]), .chart-body > label, label:has(> input)';
return [...document.querySelectorAll(touched)]
  .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((element) => [element, element.getBoundingClientRect()])
  .filter(([, { width, height }]) => width > 1 && height > 1 && (width < 47.5 || height < 47.5))
  .map(([element, { width, height }]) => `${width} x ${height}: ${element.outerHTML.slice(0, 120)}`)
";

/// Texts and controls under the button that starts over, outside and inside the bar.
const COVERED: &str = "
const own = document.querySelector('.kiosk-anew').getBoundingClientRect();
const bar = document.querySelector('.bar').getBoundingClientRect();
const meets = (box) => box.left < own.right && own.left < box.right && box.top < own.bottom && own.top < box.bottom;
const inside = [...document.querySelectorAll('.bar *')]
  .filter((element) => element.checkVisibility() && !element.children.length && meets(element.getBoundingClientRect()));
const outside = own.top < bar.top || own.bottom > bar.bottom ? ['outside the bar'] : [];
return [...outside, ...inside.map((element) => element.outerHTML.slice(0, 120))]
";

#[test]
fn languages_stand_first_stories_tell_themselves_and_a_touch_opens_the_plan() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open(KIOSK);
    visitor.wait_start();
    assert!(visitor.place().ends_with("en/kiosk/"), "{}", visitor.place());
    assert_eq!(visitor.count(".kiosk-languages a"), 6);
    assert_eq!(visitor.script(SMALL), json!([]));
    let first = visitor.story_title();
    visitor.advance_clock(21);
    visitor.wait_until("the next step is told", || visitor.story_title() != first);
    visitor.wait_until("it is seen", || {
        visitor.script("return getComputedStyle(document.querySelector('#kiosk-told')).opacity") == "1"
            && visitor.count("#kiosk-told.is-away") == 0
    });
    visitor.is_usable_by_all();
    visitor.picture("kiosk-start");
    let size = visitor.script("return [innerWidth, innerHeight]");
    visitor.resize(1280, 720);
    visitor.wait_until("a screen of 720 lines", || visitor.script("return innerHeight") == json!(720));
    let over = "return document.documentElement.scrollHeight - innerHeight";
    assert_eq!(visitor.script(over), json!(0), "the start fits a screen of 720 lines");
    let side = |at: usize| size[at].as_u64().and_then(|side| u32::try_from(side).ok()).unwrap_or(900);
    visitor.resize(side(0), side(1));
    visitor.touch(".kiosk-languages a[lang=fr]");
    visitor.wait_for("html[data-kiosk=open]");
    visitor.wait_live();
    assert!(
        visitor.place().contains("fr/explore/IND/?") && !visitor.place().contains("mode="),
        "{}",
        visitor.place()
    );
    assert_eq!(visitor.property(&slider("hl"), "value"), "30");
    visitor.wait_for(".kiosk-anew");
    assert_eq!(visitor.script(SMALL), json!([]));
    let gap = "const [numbers, title] = ['.numbers', '.chart-title h2'].map((css) => document.querySelector(css).getBoundingClientRect());
         return numbers.bottom <= title.top";
    assert_eq!(visitor.script(gap), json!(true), "the numbers cover no title");
    // The button that starts over stands in the bar and lies over nothing, however far the page is scrolled.
    for down in [0, 10_000] {
        visitor.script(&format!("scrollTo(0, {down})"));
        assert_eq!(visitor.script(COVERED), json!([]), "scrolled by {down}");
    }
    visitor.script("scrollTo(0, 0)");
    visitor.wait_until("what leads out is a text", || {
        let out = "return [...document.querySelectorAll('a[href]')].filter((way) => !/\\/[a-z]{2}\\/explore\\/[^/]+\\/$/.test(new URL(way.href).pathname)).length";
        visitor.script(out) == json!(0)
    });
    visitor.is_usable_by_all();
    visitor.picture("kiosk-open");
    visitor.is_content();
}

#[test]
fn who_goes_away_is_asked_and_then_nothing_of_the_visit_is_left() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open(KIOSK);
    visitor.wait_start();
    // A touch anywhere opens the plan.
    visitor.touch("h1");
    visitor.wait_for("html[data-kiosk=open]");
    visitor.wait_live();
    visitor.wait_for(".kiosk-anew");
    visitor.press(&slider("hl"), key::END);
    visitor.wait_address("l=hl40");
    visitor.script("localStorage.setItem('kept', 'by a visitor')");
    assert_eq!(visitor.script("return localStorage.length"), json!(0));
    // The QR code carries the plan, as a page.
    visitor.click("button.share");
    visitor.wait_for("dialog[open] .sent-as svg");
    let ways = "return [...document.querySelectorAll('.panel a')].filter((way) => way.checkVisibility()).length";
    assert_eq!(visitor.script(ways), json!(0), "nothing else leads out of the panel");
    assert_eq!(visitor.script(SMALL), json!([]), "in the panel");
    visitor.advance_clock(61);
    visitor.wait_for(".kiosk-still[open]");
    assert_eq!(visitor.script(SMALL), json!([]), "where it is asked whether anybody is there");
    assert_eq!(visitor.attribute(".kiosk-still", "role").as_deref(), Some("alertdialog"));
    assert!(
        visitor.text("#kiosk-left").contains("returns to the start"),
        "{}",
        visitor.text("#kiosk-left")
    );
    visitor.is_usable_by_all();
    visitor.picture("kiosk-still");
    visitor.click(".kiosk-stay");
    visitor.wait_until("the question is away", || visitor.count(".kiosk-still[open]") == 0);
    // After sleep the machine asks nobody and returns to the start.
    visitor.advance_clock(3_600);
    visitor.wait_start();
    assert!(visitor.place().ends_with("en/kiosk/"), "{}", visitor.place());
    visitor.touch(".kiosk-begin");
    visitor.wait_for("html[data-kiosk=open]");
    visitor.wait_live();
    assert_eq!(
        visitor.property(&slider("hl"), "value"),
        "30",
        "the plan of the kiosk, not of the visit"
    );
    // One touch starts over. The kiosk mode ends when its window loads `mode=page`.
    visitor.wait_for(".kiosk-anew");
    visitor.click(".kiosk-anew");
    visitor.wait_start();
    visitor.open("en/explore/IND/?mode=page");
    visitor.wait_live();
    assert_eq!(visitor.count("html[data-kiosk]"), 0);
    visitor.is_content();
}

#[test]
fn a_start_holds_no_more_after_four_visits_than_after_one() {
    let visitor = Visitor::arrive(&VisitorOptions::isolated());
    visitor.open(KIOSK);
    visitor.wait_start();
    let entries = visitor.script("return history.length");
    let counted: Vec<MemoryUse> = (0..4)
        .map(|_| {
            visitor.whole_visit(1, 2);
            visitor.memory_in_use()
        })
        .collect();
    // The same page each time. The content of a step differs, so the counts differ a little.
    let whole = |memory: &MemoryUse| memory.nodes + memory.detached;
    let counts: Vec<String> = counted.iter().map(MemoryUse::line).collect();
    assert!(whole(&counted[3]) <= whole(&counted[0]) * 1.1, "{}", counts.join("\n"));
    assert!(counted[3].listeners <= counted[0].listeners, "{}", counts.join("\n"));
    assert_eq!(
        visitor.script("return history.length"),
        entries,
        "no page of a visit can be gone back to"
    );
}
