//! Stands: how what stands is counted in tonnes, and how its age is told.
//!
//! Does not know: any value.

use yew::prelude::*;

use crate::words::{Key, Words};

/// What is said below the equations, a sentence each.
const SENTENCES: [Key; 3] = [Key::MethodStandsSigns, Key::MethodStandsAges, Key::MethodStandsNot];

/// The whole, and what is left of an era.
const LINES: &str = "K(t) = Σu Σm k(u, m, t)\nA(e, t) = Σc I(c) · S(t − c),  c ∈ e\nΣe A(e, t) = K(t)";

/// The section.
pub(super) fn stands(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="stands">{ words.say(Key::MethodStands) }</h2>
            <p>{ words.say(Key::MethodStandsWhy) }</p>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby="stands">{ LINES }</pre>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
