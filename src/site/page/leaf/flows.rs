//! Flows: how materials are followed through a year: the equations, what a name means, what is not followed.
//!
//! Does not know: any value.

use yew::prelude::*;

use crate::words::{Key, Words};

/// What is said below the equations, a sentence each.
const SENTENCES: [Key; 3] = [Key::MethodFlowsSigns, Key::MethodFlowsNet, Key::MethodFlowsNot];

/// A sector, all that is left over, and what becomes of it.
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
