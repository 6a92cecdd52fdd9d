//! Time from a lever move to its paint, in Chromium on the built site.
//!
//! A measurement, not a test: `cargo xtask bench paint` prints it. Each move is an `input` event on the slider, sent
//! at the beginning of a frame, as the browser sends pointer events. The time runs from the event to the first frame
//! after the headlines have changed. `kiosk` measures the memory after many moves. Out of scope: the time on a real
//! phone (`--slow N` makes the processor N times slower).

#![allow(dead_code, reason = "a visitor can do more than is measured here")]
#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

mod browser;
mod complaints;
mod coverage;
mod engine;
mod explorer;
mod pictures;
mod started;
mod visitor;
mod wish;

use serde_json::{Value, json};

use explorer::{INDIA, WORLD, explorer};
use visitor::{Visitor, VisitorOptions};

/// Moves the slider `moves` times and waits for each paint. Returns the milliseconds of each move and the frames it
/// missed.
const MOVE: &str = "
const [moves, css, done] = arguments;
const slider = document.querySelector(css), shown = document.querySelector('.headlines dl');
const begun = () => new Promise(requestAnimationFrame);
const painted = () => new Promise((ready) => { const after = new MessageChannel(); after.port1.onmessage = ready; after.port2.postMessage(0); });
let change = 0;
new MutationObserver(() => { change += 1; }).observe(shown, { subtree: true, childList: true, characterData: true, attributes: true });
const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
const times = [];
(async () => {
  for (let move = 0; move < moves; move += 1) {
    await new Promise((rest) => setTimeout(rest, 30));
    await begun();
    const before = change, start = performance.now();
    set.call(slider, String(3 + (move * 7) % 36));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    let missed = -1;
    do { await begun(); missed += 1; } while (change === before);
    await painted();
    times.push([performance.now() - start, missed]);
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
    for (place, path, lever, moves) in [
        ("India", INDIA, "hs", moves),
        ("India", INDIA, "hl", moves),
        ("World", WORLD, "hs", moves / 4.0),
        ("World", WORLD, "hl", moves / 4.0),
    ] {
        let visitor = explorer(path, &VisitorOptions::first_visit());
        visitor.browser("Emulation.setCPUThrottlingRate", json!({ "rate": slow }));
        // The first moves start the worker and are not counted.
        moved(&visitor, lever, 10.0);
        let times = moved(&visitor, lever, moves);
        let mut taken: Vec<f64> = times.iter().map(|(taken, _)| *taken).collect();
        taken.sort_by(f64::total_cmp);
        assert!(!taken.is_empty(), "no move was painted");
        let at = |share: f64| taken[((taken.len() - 1) as f64 * share).round() as usize];
        let next = times.iter().filter(|(_, missed)| *missed == 0.0).count();
        println!(
            "{place}, {lever}: {} moves, lever to paint: median {:.1} ms, p95 {:.1} ms, longest {:.1} ms; {:.0} % in the next frame (processor {slow} times slower)",
            taken.len(),
            at(0.5),
            at(0.95),
            at(1.0),
            100.0 * next as f64 / taken.len() as f64
        );
    }
}

/// Moves a lever `moves` times: milliseconds of each move, and frames it missed.
fn moved(visitor: &Visitor, lever: &str, moves: f64) -> Vec<(f64, f64)> {
    let times = visitor.script_later(MOVE, vec![json!(moves), json!(explorer::slider(lever))]);
    let read = |pair: &Value| Some((pair.get(0)?.as_f64()?, pair.get(1)?.as_f64()?));
    times.as_array().into_iter().flatten().filter_map(read).collect()
}
