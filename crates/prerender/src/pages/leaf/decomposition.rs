//! Grows: decomposition of a change in greenhouse gases by factor: the equation, its symbols, its limits.
//!
//! Out of scope: values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// The terms, and the part of a factor.
const LINES: &str = "G1 = P · S/P · N/S · M/N · G1/M\nG2 = P · S/P · N/S · G2/N\nG3 = P · S/P · E/S · G3/E\nG4 = P · S/P · G4/S\nΔ(f) = Σ L(a, b) · ln(f(b)/f(a)),  L(a, b) = (a − b) / ln(a/b)\nΣ Δ(f) = Σ b − Σ a";

/// The section.
pub(super) fn grows(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="grows">{ words.say(Key::MethodGrows) }</h2>
            <p>{ words.say(Key::MethodGrowsWhat) }</p>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby="grows">{ LINES }</pre>
            <ul>{ for [Key::MethodGrowsSigns, Key::MethodGrowsNot].map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
