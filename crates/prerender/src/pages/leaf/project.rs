//! Project: the calculation of a housing project, its uncertainty, its score, and the published figures that it misses.
//!
//! Out of scope: single projects.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Keys of the texts below the equations, one sentence each.
const SENTENCES: [Key; 4] = [
    Key::MethodProjectRange,
    Key::MethodProjectScore,
    Key::MethodProjectChecks,
    Key::MethodProjectNot,
];

/// Modules, and the half range of production.
const LINES: &str = "A1–A3 = Σ kg · f\nA5 = Σ kg · w / (1 − w) · (f + A4 + C) + e · m²\nB4 = Σ (⌈50 / L⌉ − 1) · (A1–A5 + C)\n± = √Σ (kg · f)² · (r² + 0.2²)";

/// The section.
pub(super) fn project(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="project">{ words.say(Key::MethodProject) }</h2>
            <p>{ words.say(Key::MethodProjectWhy) }</p>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby="project">{ LINES }</pre>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
