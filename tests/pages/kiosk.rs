//! A kiosk at speed: the memory of a page after tens of thousands of actions, in Chromium on the built site.
//!
//! A measurement, not a test: `cargo xtask bench kiosk` prints it; `pages` tests a short form. After the warm-up,
//! memory should stay within a tenth. `--mode` measures a kiosk screen (`mode=kiosk`): stories by themselves, a visit,
//! the start again, with an advanced clock. Out of scope: real time; the actions of a day run in minutes.

#![allow(dead_code, reason = "a visitor can do more than is measured here")]
#![allow(clippy::print_stdout, reason = "it speaks at a terminal")]

mod browser;
mod complaints;
mod coverage;
mod engine;
mod explorer;
mod memory;
mod pictures;
mod stand;
mod started;
mod visitor;
mod wish;

use std::time::Instant;

use explorer::{INDIA, WORLD, explorer};
use memory::MemoryUse;
use stand::KIOSK;
use visitor::{Visitor, VisitorOptions};

/// Actions between two counts.
const BATCH: u32 = 250;
/// The first quarter (1/`WARM`) of all counts is warm-up.
const WARM: usize = 4;
/// Story steps between two visits, and lever moves in a visit.
const STORY_STEPS: u32 = 8;
const MOVES: u32 = 12;

fn main() {
    let given: Vec<String> = std::env::args().collect();
    let number = |name: &str, otherwise: u32| {
        let at = given.iter().position(|word| word == name);
        at.and_then(|at| given.get(at + 1)?.parse().ok()).unwrap_or(otherwise)
    };
    let (actions, minutes) = (number("--actions", 100_000), number("--minutes", 60));
    if given.iter().any(|word| word == "--mode") {
        return at_a_stand(actions, minutes);
    }
    let countries: &[&str] = &["IND", "BRA", "KEN", "DEU", "CHN", "NGA"];
    let wide: &[&str] = &["WLD", "IND", "G7", "XAF"];
    // The World takes longer for each action, so it gets a tenth of the actions and half of the time.
    for (name, path, places, actions) in [("India", INDIA, countries, actions), ("World", WORLD, wide, actions / 10)] {
        measure_actions(name, path, places, actions, minutes / 2);
    }
}

fn measure_actions(name: &str, path: &str, places: &[&str], actions: u32, minutes: u32) {
    let visitor = explorer(path, &VisitorOptions::isolated());
    let mut seed = 20_601_231;
    measure(name, &visitor, [actions, minutes], || {
        let (good, next) = visitor.act(seed, BATCH, places);
        seed = next;
        (BATCH, good)
    });
}

/// Measures a kiosk screen. Memory is counted at its start page, which reloads after each visit.
fn at_a_stand(actions: u32, minutes: u32) {
    let visitor = Visitor::arrive(&VisitorOptions::isolated());
    visitor.open(KIOSK);
    visitor.wait_start();
    measure("At a stand", &visitor, [actions, minutes], || {
        visitor.whole_visit(STORY_STEPS, MOVES);
        (STORY_STEPS + MOVES, STORY_STEPS + MOVES)
    });
}

/// Runs for a number of actions or minutes and prints the memory. `act` returns the number of actions taken and of
/// actions answered.
fn measure(name: &str, visitor: &Visitor, [actions, minutes]: [u32; 2], mut act: impl FnMut() -> (u32, u32)) {
    // A driver that records the network makes the page's process keep all replies. Those do not belong to the page.
    visitor.browser("Network.disable", serde_json::json!({}));
    let (mut done, mut answered, start) = (0, 0, Instant::now());
    let mut samples: Vec<MemoryUse> = Vec::new();
    println!("{name}: {:>6} actions, {}", 0, visitor.memory_in_use().line());
    while done < actions && start.elapsed().as_secs() < u64::from(minutes) * 60 {
        let (took, good) = act();
        (done, answered) = (done + took, answered + good);
        samples.push(visitor.memory_in_use());
        if samples.len().is_power_of_two() || samples.len().is_multiple_of(10) {
            println!("{name}: {done:>6} actions, {}", samples[samples.len() - 1].line());
        }
    }
    let part = (samples.len() / WARM).max(1);
    let (early, late) = (
        &samples[part.min(samples.len() - part)..(2 * part).min(samples.len())],
        &samples[samples.len() - part..],
    );
    let change = MemoryUse::mean(late)
        .iter()
        .zip(MemoryUse::mean(early))
        .map(|(late, early)| 100.0 * (late / early - 1.0))
        .collect::<Vec<_>>();
    println!(
        "{name}: {answered} of {done} actions answered in {} s; the last quarter against the second: scripts {:+.1} %, nodes {:+.1} %, process {:+.1} %, WebAssembly {:+.1} %",
        start.elapsed().as_secs(),
        change[0],
        change[1],
        change[2],
        change[3]
    );
}
