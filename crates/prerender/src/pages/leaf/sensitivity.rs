//! Matters: the ranking of uncertain numbers by effect: bars for one at a time, shares of the spread, and cases without shares.
//!
//! Out of scope: values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Least squares on draws, and the share of a row.
const LINES: &str = "z = (x − μ(x)) / σ(x),  y = (r − μ(r)) / σ(r)\ny = Σ b · z + e,  Σ e² → min\nA = 1 − (1 − R²)(n − 1) / (n − p − 1)\ns = b² · A / Σ b²\nΣ s + (1 − A) = 1";

/// Keys of the texts, one or two sentences each.
const SENTENCES: [Key; 6] = [
    Key::MethodMattersSigns,
    Key::MethodMattersBars,
    Key::MethodMattersScale,
    Key::MethodMattersWhen,
    Key::MethodMattersWide,
    Key::MethodMattersNot,
];

/// The section.
pub(super) fn matters(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="matters">{ words.say(Key::MethodMatters) }</h2>
            <p>{ words.say(Key::MethodMattersWhat) }</p>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby="matters">{ LINES }</pre>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
