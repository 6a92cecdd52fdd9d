//! A kiosk at speed: what a page holds after tens of thousands of actions, in Chromium on the built site.
//!
//! A measurement, not a test: `cargo xtask bench kiosk` prints it; `pages` has a short form that is one. After a warm-up what
//! is held is to stay within a tenth. With `--mode` it is a screen at a stand (`mode=kiosk`): stories by themselves, a visit, the start
//! again, with its clock moved. Does not know: an hour of a clock; what a hand does in a day is done in minutes.

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

use std::time::Instant;

use explorer::{INDIA, WORLD, explorer};
use memory::Held;
use stand::KIOSK;
use visitor::{Visitor, Wish};

/// Actions in one go.
const BATCH: u32 = 250;
/// Of all that is measured the first part is warm-up.
const WARM: usize = 4;
/// Steps of stories that are told between two visits, and moves of a lever in a visit.
const TOLD: u32 = 8;
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
    // The World takes longer for each: it has a tenth of the actions, and half of the time.
    for (name, path, places, actions) in [("India", INDIA, countries, actions), ("World", WORLD, wide, actions / 10)] {
        walk(name, path, places, actions, minutes / 2);
    }
}

fn walk(name: &str, path: &str, places: &[&str], actions: u32, minutes: u32) {
    let visitor = explorer(path, &Wish::alone());
    let mut seed = 20_601_231;
    measure(name, &visitor, [actions, minutes], || {
        let (good, next) = visitor.act(seed, BATCH, places);
        seed = next;
        (BATCH, good)
    });
}

/// A screen at a stand: what is held is counted at its start, which is loaded anew after each visit.
fn at_a_stand(actions: u32, minutes: u32) {
    let visitor = Visitor::arrive(&Wish::alone());
    visitor.open(KIOSK);
    visitor.wait_start();
    measure("At a stand", &visitor, [actions, minutes], || {
        visitor.whole_visit(TOLD, MOVES);
        (TOLD + MOVES, TOLD + MOVES)
    });
}

/// Goes on for so many actions and minutes, and prints what is held; `act` says how many actions it took, and how many were answered.
fn measure(name: &str, visitor: &Visitor, [actions, minutes]: [u32; 2], mut act: impl FnMut() -> (u32, u32)) {
    // A driver that listens to the network has the page's process keep all that came: that is not the page's.
    visitor.browser("Network.disable", serde_json::json!({}));
    let (mut done, mut answered, start) = (0, 0, Instant::now());
    let mut held: Vec<Held> = Vec::new();
    println!("{name}: {:>6} actions, {}", 0, visitor.held().line());
    while done < actions && start.elapsed().as_secs() < u64::from(minutes) * 60 {
        let (took, good) = act();
        (done, answered) = (done + took, answered + good);
        held.push(visitor.held());
        if held.len().is_power_of_two() || held.len().is_multiple_of(10) {
            println!("{name}: {done:>6} actions, {}", held[held.len() - 1].line());
        }
    }
    let part = (held.len() / WARM).max(1);
    let (early, late) = (
        &held[part.min(held.len() - part)..(2 * part).min(held.len())],
        &held[held.len() - part..],
    );
    let change = Held::mean(late)
        .iter()
        .zip(Held::mean(early))
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
