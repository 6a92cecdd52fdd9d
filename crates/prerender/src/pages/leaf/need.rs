//! Need: the search for ways to a goal: the goal, each lever alone, all evenly, the least effort, and the limits.
//!
//! Out of scope: the runs; values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Keys of the texts below the equation, one sentence each.
const SENTENCES: [Key; 6] = [
    Key::MethodNeedSigns,
    Key::MethodNeedAlone,
    Key::MethodNeedEvenly,
    Key::MethodNeedLeast,
    Key::MethodNeedWider,
    Key::MethodNeedNot,
];

/// The equation: the condition of a goal, and the definition of effort.
const LINES: &str = "R(ℓ) ≤ G   (≥ G for a share)\nE = Σ (ℓ(i) − ℓ₀(i)),  ℓ₀(i) ≤ ℓ(i) ≤ 4";

/// The section.
pub(super) fn need(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="need">{ words.say(Key::MethodNeed) }</h2>
            <p>{ words.say(Key::MethodNeedWhy) }</p>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby="need">{ LINES }</pre>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
