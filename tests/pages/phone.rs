//! Phone: number, chart and levers under a thumb.
//!
//! Out of scope: the appearance.

use serde_json::{Value, json};

use crate::explorer::{INDIA, INDIA_ARABIC, explorer, slider};
use crate::screen::{in_view, values_are_in_view, window_of_size};
use crate::visitor::{Visitor, VisitorOptions};

#[test]
fn on_a_phone_number_and_chart_stay_over_seven_levers_and_what_the_bar_folds_opens_above_it() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [INDIA, INDIA_ARABIC] {
        visitor.resize(390, 844);
        visitor.explore(path);
        let first = visitor.script("return document.querySelector('.lever input').getBoundingClientRect().top");
        assert!(first.as_f64() <= Some(589.0), "the first lever stands at {first} px");
        let order = visitor.script(
            "return ['h1', '.numbers', '.charts.first .chart-plot', '.guess', '.lever'].map((part) => document.querySelector(part).getBoundingClientRect().top)",
        );
        let tops: Vec<f64> = order.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        assert!(
            tops.len() == 5 && tops.is_sorted(),
            "sentence, number, chart, question, levers: {order}"
        );
        assert_eq!(
            in_view(&visitor, "h1, .numbers, .charts.first .chart-plot, .guess"),
            4,
            "in the first picture"
        );
        let height = visitor.script("return document.documentElement.scrollHeight");
        assert!(height.as_f64() <= Some(3_200.0), "the page is {height} px high");
        visitor.script("document.querySelector('.lever').scrollIntoView(); scrollBy(0, -250)");
        assert!(in_view(&visitor, ".lever input[type=range]") >= 7);
        assert_eq!(in_view(&visitor, ".numbers") + in_view(&visitor, ".charts.first .chart-plot"), 2);
        let years = visitor.script(
            "const bottom = (part) => document.querySelector(part).getBoundingClientRect().bottom; return bottom('.charts.first .chart-grid') - bottom('.charts.first')",
        );
        assert!(years.as_f64() <= Some(0.5), "{path}: the years lie {years} px over the levers");
        visitor.picture(&format!("phone-levers-{}", &path[..2]));
        visitor.is_usable_by_all();
        the_search_lies_over_the_number(&visitor, path);
        values_are_in_view(&visitor, &[0.2, 0.5, 0.8]);
        what_the_bar_folds_can_be_pressed(&visitor, path, 390);
        visitor.is_content();
    }
    let narrow = "ru/explore/MEX/";
    visitor.resize(320, 640);
    visitor.explore(narrow);
    what_the_bar_folds_can_be_pressed(&visitor, narrow, 320);
}

/// On a phone the menu of the bar holds every page, and whatever it opens can be pressed.
fn what_the_bar_folds_can_be_pressed(visitor: &Visitor, path: &str, width: u32) {
    visitor.resize(width, 640);
    visitor.script("scrollTo(0, 0)");
    visitor.click(".bar .leaves .menu summary");
    let reached = visitor.script(
        "return [...document.querySelectorAll('.bar .leaves .menu a')].filter((link) => {
               const box = link.getBoundingClientRect();
               return link.contains(document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2));
             }).length",
    );
    // The search, the doors, and the pages of the three groups.
    assert_eq!(reached.as_u64(), Some(1 + 5 + 8 + 4 + 3), "{path} at {width}");
}

/// Touches a slider with a finger, moves it in steps by `across` and `up`, and lifts it.
fn finger(visitor: &Visitor, css: &str, along: f64, across: f64, up: f64) {
    let at = visitor.script(&format!(
        "const slider = document.querySelector('{css}'); slider.closest('.more-levers')?.setAttribute('open', ''); slider.scrollIntoView({{ block: 'center' }});
         const box = slider.getBoundingClientRect(); return [box.left + {along} * box.width, box.top + box.height / 2]"
    ));
    let (x, y) = (at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default());
    let touch = |kind: &str, points: Value| visitor.browser("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }));
    touch("touchStart", json!([{ "x": x, "y": y }]));
    for step in 1..=8 {
        let part = f64::from(step) / 8.0;
        touch("touchMove", json!([{ "x": x + across * part, "y": y - up * part }]));
    }
    touch("touchEnd", json!([]));
}

#[test]
fn a_swipe_that_begins_on_a_slider_scrolls_and_sets_nothing() {
    let visitor = explorer(INDIA, &window_of_size(390, 844));
    visitor.browser("Emulation.setTouchEmulationEnabled", json!({ "enabled": true }));
    let level = || visitor.property(&slider("er"), "value");
    for along in [0.3, 0.5, 0.8] {
        finger(&visitor, &slider("er"), along, 3.0, 200.0);
        // A tap on a page that still moves only stops it.
        let top = || visitor.script("return scrollY");
        visitor.wait_until("the page stands still", || {
            let before = top();
            visitor.wait_two_frames();
            before == top()
        });
        assert_eq!(level(), "0", "a swipe from {along} of the way set it");
    }
    assert_eq!(level(), "0", "a swipe set it late");
    finger(&visitor, &slider("er"), 0.6, 0.0, 0.0);
    visitor.wait_until("a tap sets the step under it", || level() == "30");
    finger(&visitor, &slider("er"), 0.6, -60.0, 4.0);
    visitor.wait_until("a finger that goes sideways moves it", || level() != "30");
    visitor.is_content();
}

/// The search of places lies over all that stays on the screen.
fn the_search_lies_over_the_number(visitor: &Visitor, path: &str) {
    let hit = visitor.script(
        "const sheet = document.getElementById('places'); scrollTo(0, 0); sheet.open = true;
         const box = sheet.querySelector('input').getBoundingClientRect();
         const hit = [0.1, 0.5, 0.9].every((part) => document.elementFromPoint(box.left + part * box.width, box.top + box.height / 2) === sheet.querySelector('input'));
         sheet.open = false;
         return hit",
    );
    assert_eq!(hit, json!(true), "{path}: something lies over the search");
}

#[test]
fn in_chinese_no_word_is_broken_on_a_phone() {
    let visitor = explorer("zh/explore/IND/?l=hl30", &window_of_size(390, 844));
    let broken = visitor.script(
        "const broken = [], walk = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT), range = document.createRange();
         for (let text; text = walk.nextNode();) {
           if (!text.parentElement.checkVisibility()) continue;
           for (const { 0: word, index } of text.data.matchAll(/使用|材料|排放|\\d+年/g)) {
             range.setStart(text, index); range.setEnd(text, index + word.length);
             const tops = new Set([...range.getClientRects()].filter((box) => box.width > 0).map((box) => Math.round(box.top / 8)));
             if (tops.size > 1) broken.push(text.data);
           }
         }
         return broken",
    );
    assert_eq!(broken, json!([]));
}
