//! Stories: told by keys alone, whole without scripts and on paper. Each step opens the state that it describes.
//!
//! Out of scope: the numbers; `tests/prerender/stories.rs` checks them.

use std::time::Duration;

use serde_json::json;

use crate::browser::key;
use crate::visitor::{Visitor, VisitorOptions};

/// A story with a place and levers in every step.
const POWER: &str = "en/stories/power/";
/// Printable area of an A4 sheet, width and height, in pixels.
const SHEET: [u32; 2] = [703, 1031];

/// Time of a few frames, in which a page that scrolls moves.
const FRAMES: Duration = Duration::from_millis(70);

/// Number of the step nearest to the top of the window, from 1.
fn at(visitor: &Visitor) -> u64 {
    let nearest = visitor.script(
        "const tops = [...document.querySelectorAll('.story-step')].map((step) => Math.abs(step.getBoundingClientRect().top));
         return tops.indexOf(Math.min(...tops)) + 1",
    );
    nearest.as_u64().unwrap_or_default()
}

/// Waits until a step is at the top and scrolling has ended: a key pressed earlier is lost in the motion.
fn wait_step(visitor: &Visitor, path: &str, step: u64) {
    let scrolled = || visitor.script("return scrollY");
    visitor.wait_until(&format!("{path}: step {step}"), || {
        let before = scrolled();
        std::thread::sleep(FRAMES);
        at(visitor) == step && before == scrolled()
    });
}

#[test]
fn a_story_is_told_by_keys_without_scripts() {
    let visitor = Visitor::arrive(&VisitorOptions {
        scripts: false,
        ..VisitorOptions::default()
    });
    visitor.open(&format!("{POWER}#step-1"));
    wait_step(&visitor, POWER, 1);
    for step in 2..=5 {
        visitor.press("body", key::PAGE_DOWN);
        wait_step(&visitor, POWER, step);
    }
    // The keys of the page are the same in every language; its links have words.
    for path in [POWER, "ar/stories/power/"] {
        visitor.open(&format!("{path}#step-2"));
        wait_step(&visitor, path, 2);
        visitor.press("#step-2 [rel=next]", key::ENTER);
        wait_step(&visitor, path, 3);
        assert_eq!(visitor.count("#step-3:target"), 1);
        visitor.press("#step-3 [rel=prev]", key::ENTER);
        wait_step(&visitor, path, 2);
        assert_eq!(visitor.count("#step-2:target"), 1);
        // A table, too, opens without a script.
        visitor.script("document.querySelector('#step-2 .tab-table').click()");
        assert_eq!(
            visitor.script("return document.querySelector('#step-2 table').checkVisibility()"),
            json!(true)
        );
    }
    visitor.is_content();
}

#[test]
fn on_paper_no_step_is_longer_than_a_sheet() {
    let [width, height] = SHEET;
    let visitor = Visitor::arrive(&VisitorOptions {
        width,
        ..VisitorOptions::default()
    });
    visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "print" }));
    for path in [POWER, "ru/stories/lifetimes/", "ar/stories/plastics/"] {
        visitor.open(path);
        let longer = visitor.script(&format!(
            "return [...document.querySelectorAll('.story-step')]
               .filter((step) => step.getBoundingClientRect().height > {height} || getComputedStyle(step).breakInside !== 'avoid')
               .map((step) => step.id)"
        ));
        assert_eq!(longer, json!([]), "{path}");
        let ways = visitor.script("return [...document.querySelectorAll('.story-ways')].filter((way) => way.checkVisibility()).length");
        assert_eq!(ways, json!(0), "{path}: ways are printed");
    }
    visitor.picture_to_the_foot("story-on-paper");
}

#[test]
fn a_step_opens_the_explorer_as_it_is_told() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    visitor.open(POWER);
    let text = visitor.text("#step-5 .story-bars li:last-child .value");
    visitor.press("#step-5 .story-try", key::ENTER);
    visitor.wait_live();
    assert!(
        visitor.place().contains("en/explore/IND/?") && visitor.place().contains("l="),
        "{}",
        visitor.place()
    );
    visitor.wait_until("all is answered", || visitor.count("[data-answered=false]") == 0);
    let number = text
        .trim_start_matches(['\u{2066}', '\u{2068}'])
        .split_whitespace()
        .next()
        .unwrap_or_default()
        .to_owned();
    let shown = visitor.text("[data-headline=emissions]");
    assert!(
        !number.is_empty() && shown.contains(&number),
        "{text} is told, and {shown} is shown"
    );
    visitor.is_content();
}
