//! How long a lever move takes until it is painted, in Chromium on the built site.
//!
//! A measurement, not a test: `cargo xtask bench paint` prints it. Each move is a real `input` event
//! on the slider; time runs from the event to the first frame after the headlines have changed.
//! Does not know: how long the same takes on a phone (`--slow N` makes the processor N times slower).

#![allow(dead_code, reason = "a visitor can do more than is measured here")]
#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

mod browser;
mod complaints;
mod explorer;
mod visitor;

use serde_json::json;

use explorer::{INDIA, explorer};
use visitor::Wish;

/// Moves the slider so many times, each time waiting for the paint; returns milliseconds.
const MOVE: &str = "
const [moves, css, done] = arguments;
const slider = document.querySelector(css), shown = document.querySelector('.headlines dl');
const frame = () => new Promise((ready) => requestAnimationFrame(() => { const after = new MessageChannel(); after.port1.onmessage = ready; after.port2.postMessage(0); }));
const changed = () => new Promise((ready) => { const eye = new MutationObserver(() => { eye.disconnect(); ready(); });
  eye.observe(shown, { subtree: true, childList: true, characterData: true, attributes: true }); });
const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
const times = [];
(async () => {
  for (let move = 0; move < moves; move += 1) {
    await new Promise((rest) => setTimeout(rest, 30 + Math.random() * 16));
    const seen = changed(), start = performance.now();
    set.call(slider, String(3 + (move * 7) % 36));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await seen; await frame();
    times.push(performance.now() - start);
  }
  done(times);
})();
";

fn main() {
    let given: Vec<String> = std::env::args().collect();
    let number = |name: &str, otherwise: f64| {
        let at = given.iter().position(|word| word == name);
        at.and_then(|at| given.get(at + 1)?.parse().ok()).unwrap_or(otherwise)
    };
    let (moves, slow) = (number("--moves", 200.0), number("--slow", 1.0));
    for lever in ["hs", "hl"] {
        let visitor = explorer(INDIA, &Wish::default());
        visitor.browser("Emulation.setCPUThrottlingRate", json!({ "rate": slow }));
        let css = explorer::slider(lever);
        // The first moves start the worker and are not counted.
        visitor.script_later(MOVE, vec![json!(10), json!(css)]);
        let times = visitor.script_later(MOVE, vec![json!(moves), json!(css)]);
        let mut times: Vec<f64> = times
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(serde_json::Value::as_f64)
            .collect();
        times.sort_by(f64::total_cmp);
        assert!(!times.is_empty(), "no move was painted");
        let at = |share: f64| times[((times.len() - 1) as f64 * share).round() as usize];
        println!(
            "{lever}: {} moves, lever to paint: median {:.1} ms, p95 {:.1} ms, longest {:.1} ms (processor {slow} times slower)",
            times.len(),
            at(0.5),
            at(0.95),
            at(1.0)
        );
    }
}
