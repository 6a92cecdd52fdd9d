//! Guess: a visitor draws a guess by keys or by pointer, reveals the result, compares both, and shares the picture.

use fantoccini::actions::{InputSource, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use serde_json::json;

use crate::browser::key;
use crate::compare::plain;
use crate::explorer::{INDIA, INDIA_ARABIC, explorer};
use crate::visitor::{Visitor, VisitorOptions};

/// A visitor on a figure with a covered future.
fn sketching(path: &str, wish: &VisitorOptions) -> Visitor {
    let visitor = explorer(path, wish);
    visitor.click("#chart-ghg .chart-more summary");
    visitor.click("#chart-ghg .draw");
    visitor.wait_for(".sketch");
    visitor
}

/// Window coordinates of a point on the drawing area, given as shares of its width and height.
fn window_point(visitor: &Visitor, across: f64, down: f64) -> (f64, f64) {
    let at = visitor.script(&format!(
        "const hand = document.querySelector('.sketch-hand'); hand.scrollIntoView({{ block: 'center' }});
         const box = hand.getBoundingClientRect(); return [box.left + box.width * {across}, box.top + box.height * {down}]"
    ));
    (at[0].as_f64().unwrap_or_default(), at[1].as_f64().unwrap_or_default())
}

#[test]
fn a_guess_is_drawn_by_keys_revealed_and_held_against_what_follows() {
    for path in [INDIA, INDIA_ARABIC] {
        let visitor = sketching(path, &VisitorOptions::default());
        // While the visitor guesses, the page shows nothing of the future.
        assert_eq!(
            visitor.count("#chart-ghg, .charts.first .chart-legend, .charts.first .panel-table"),
            0,
            "{path}"
        );
        assert_eq!(
            visitor.attribute(".sketch .reveal", "disabled").as_deref(),
            Some("true"),
            "nothing is drawn yet"
        );
        visitor.is_usable_within(".charts.first");
        let value = || {
            visitor
                .attribute(".sketch-hand", "aria-valuenow")
                .and_then(|value| value.parse::<f64>().ok())
        };
        let before = value();
        visitor.press(".sketch-hand", &[key::UP, key::UP, key::UP].concat());
        visitor.wait_until("the line rises", || value() > before);
        visitor.picture("sketch");
        visitor.press(".sketch-hand", key::ENTER);
        visitor.wait_for(".drawn-guess");
        visitor.wait_until("the answer takes the focus of the part that is gone", || {
            visitor.script("return document.activeElement.id") == json!("guess-answer")
        });
        assert_eq!(visitor.count("#chart-ghg .chart-plot .tone-guess"), 1);
        let text = plain(&visitor.text(".drawn-guess p"));
        assert!(text.contains("2050") && text.contains('%'), "{text}");
        visitor.is_usable_within(".charts.first");
        visitor.picture("sketch-revealed");
        visitor.is_content();
    }
}

#[test]
fn a_guess_is_drawn_by_a_pointer_and_passed_on_as_a_picture() {
    let visitor = sketching(INDIA, &VisitorOptions::default());
    let mut hand = MouseActions::new("mouse".to_owned());
    for (step, (across, down)) in [(0.7, 0.5), (0.8, 0.6), (0.99, 0.9)].into_iter().enumerate() {
        let (x, y) = window_point(&visitor, across, down);
        let duration = Some(std::time::Duration::from_millis(40));
        hand = hand.then(PointerAction::MoveTo { duration, x, y });
        if step == 0 {
            hand = hand.then(PointerAction::Down { button: MOUSE_BUTTON_LEFT });
        }
    }
    visitor.wait(
        "a line",
        visitor
            .client
            .perform_actions(hand.then(PointerAction::Up { button: MOUSE_BUTTON_LEFT })),
    );
    visitor.click(".sketch .reveal");
    visitor.wait_for(".drawn-guess");
    // The picture is the drawing with the guess as one of its lines.
    visitor.script(
        "const made = URL.createObjectURL.bind(URL); window.kept = [];
         URL.createObjectURL = (blob) => { blob.text().then((text) => kept.push([blob.type, text])); return made(blob); };
         HTMLAnchorElement.prototype.click = function () { kept.push(['name', this.download]); };",
    );
    visitor.click(".drawn-guess .pass-on");
    visitor.wait_until("a picture is handed over", || {
        visitor.script("return kept.some(([kind, name]) => kind === 'name' && name.endsWith('.png'))") == json!(true)
    });
    let drawing = visitor.script("return kept.find(([kind]) => kind.startsWith('image/svg'))?.[1].includes('Your guess')");
    assert_eq!(drawing, json!(true), "the guess is in the picture");
    visitor.click(".drawn-guess .again");
    visitor.wait_for(".sketch");
    visitor.click(".sketch .leave");
    visitor.wait_for("#chart-ghg");
    assert_eq!(visitor.count(".tone-guess"), 0, "put away");
    visitor.is_content();
}

#[test]
fn a_finger_that_draws_does_not_scroll_the_page() {
    let visitor = sketching(
        INDIA,
        &VisitorOptions {
            width: 390,
            height: 844,
            ..VisitorOptions::default()
        },
    );
    let (x, y) = window_point(&visitor, 0.75, 0.3);
    let top = || visitor.script("return scrollY");
    let before = top();
    let touch =
        |kind: &str, points: serde_json::Value| visitor.browser("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points }));
    touch("touchStart", json!([{ "x": x, "y": y }]));
    for step in 1..=6 {
        touch(
            "touchMove",
            json!([{ "x": x + 8.0 * f64::from(step), "y": y + 10.0 * f64::from(step) }]),
        );
    }
    touch("touchEnd", json!([]));
    visitor.wait_until("a line is drawn", || visitor.attribute(".sketch .reveal", "disabled").is_none());
    assert_eq!(top(), before);
    visitor.picture("sketch-phone");
    visitor.is_content();
}
