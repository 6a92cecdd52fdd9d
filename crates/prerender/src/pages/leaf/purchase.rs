//! Purchase: the conversion of a purchase rule into a lever, and its assumptions.
//!
//! Out of scope: values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Keys of the texts below the equations, one sentence each.
const SENTENCES: [Key; 4] = [
    Key::MethodPurchaseSigns,
    Key::MethodPurchaseSpread,
    Key::MethodPurchaseLever,
    Key::MethodPurchaseNot,
];

/// Reach, the fall under a ceiling, and its three readings.
const LINES: &str = "r = public · coverage · compliance\nF(L) = E[max(0, X − L)] / μ,  X ~ N(μ, σ)\nhigh = r · F(L)    low = cleanest lots first    central = max(low, high · (1 − leak))\nlever at ℓ:  fall(ℓ) = fall";

/// The section.
pub(super) fn purchase(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="purchase">{ words.say(Key::MethodPurchase) }</h2>
            <p>{ words.say(Key::MethodPurchaseWhy) }</p>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby="purchase">{ LINES }</pre>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
