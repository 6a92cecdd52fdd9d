//! The benchmarks in a browser's worker. `?stocks=200&materials=8&repeat=5` in its address runs DSM-1.
//! `?place=IND&repeat=5` runs a move of a lever; `WLD` is all places together.
//!
//! The result is one line of JSON. `cargo xtask bench … --wasm` builds and opens it.

use cairn_core::bench::{dsm1, lever_move};
use cairn_core::facts::pack;
use cairn_core::place::Wider;
use wasm_bindgen::prelude::*;
use web_sys::DedicatedWorkerGlobalScope;

/// The packs of all places and of roads. The benchmark fetches nothing, so it holds them itself.
static PACKS: [&[u8]; 2] = [
    include_bytes!("../../../../static/facts/world.pack"),
    include_bytes!("../../../../static/facts/roads.pack"),
];

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let query = scope.location().search();
    let Some(clock) = scope.performance() else {
        wasm_bindgen::throw_str("this worker has no clock")
    };
    let clock = || clock.now() / 1e3;
    let repeat = number(&query, "repeat").unwrap_or(5);
    let line = match text(&query, "place") {
        Some(place) => of_moves(place, repeat, clock),
        None => {
            let inputs = dsm1::Dsm1Inputs::of(number(&query, "stocks").unwrap_or(200), number(&query, "materials").unwrap_or(8));
            // A worker's clock steps by a tenth of a millisecond.
            dsm1::line(&inputs, &dsm1::run(&inputs, repeat, 0.02, clock))
        }
    };
    if scope.post_message(&JsValue::from_str(&line)).is_err() {
        wasm_bindgen::throw_str("the page cannot be told");
    }
}

/// Value of a parameter in the address.
fn text<'a>(query: &'a str, name: &str) -> Option<&'a str> {
    let mut words = query.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
    words.find(|(key, _)| *key == name).map(|(_, value)| value)
}

fn number(query: &str, name: &str) -> Option<usize> {
    text(query, name)?.parse().ok()
}

fn of_moves(id: &str, repeat: usize, clock: impl Fn() -> f64) -> String {
    let read = pack::joined(PACKS[0], PACKS[1]);
    let world = match read {
        Ok(world) => world,
        Err(fault) => wasm_bindgen::throw_str(&fault.to_string()),
    };
    if let Some(whole) = Wider::World.id().filter(|whole| whole.as_str() == id) {
        return lever_move::line("world", id, &lever_move::world(whole, &world.places, repeat, clock));
    }
    match world.places.iter().find(|facts| facts.place.as_str() == id) {
        Some(facts) => lever_move::line("place", id, &lever_move::place(facts, repeat, clock)),
        None => wasm_bindgen::throw_str(&format!("there is no place {id}")),
    }
}
