//! DSM-1 in a browser's worker: asked with `?stocks=200&materials=8&repeat=5` in its address,
//! answers one line of JSON. `cargo xtask bench dsm1 --wasm` builds it and opens it.

#[path = "cairn/dsm1.rs"]
mod dsm1;

use wasm_bindgen::prelude::*;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let asked = scope.location().search();
    let number = |name: &str| {
        let words = asked.trim_start_matches('?').split('&').filter_map(|pair| pair.split_once('='));
        words
            .filter(|(key, _)| *key == name)
            .find_map(|(_, value)| value.parse::<usize>().ok())
    };
    let inputs = dsm1::Inputs::of(number("stocks").unwrap_or(200), number("materials").unwrap_or(8));
    let Some(clock) = scope.performance() else {
        wasm_bindgen::throw_str("this worker has no clock")
    };
    // A worker's clock steps by a tenth of a millisecond.
    let outcome = dsm1::run(&inputs, number("repeat").unwrap_or(5), 0.02, || clock.now() / 1e3);
    if scope.post_message(&JsValue::from_str(&dsm1::line(&inputs, &outcome))).is_err() {
        wasm_bindgen::throw_str("the page cannot be told");
    }
}
