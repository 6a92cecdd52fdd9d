//! Flows: the material flows of a year: the equations, the meaning of names, the limits.
//!
//! Out of scope: values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Keys of the texts below the equations, one sentence each.
const SENTENCES: [Key; 3] = [Key::MethodFlowsSigns, Key::MethodFlowsNet, Key::MethodFlowsNot];

/// A sector, all leftovers, and their destinations.
const LINES: &str = "P + S + R = I + W\nΔ = I − O + B\nL = O + W\nΣ L + K(t − 1) = R + S + K(t) + U + V";

/// The section.
pub(super) fn flows(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="flows">{ words.say(Key::MethodFlows) }</h2>
            <p>{ words.say(Key::MethodFlowsWhy) }</p>
            <p>{ words.say(Key::MethodFlowsRead) }</p>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby="flows">{ LINES }</pre>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
