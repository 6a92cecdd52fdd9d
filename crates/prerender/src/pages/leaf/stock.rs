//! Stands: the calculation of the stock in tonnes, and of its age.
//!
//! Out of scope: values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Keys of the texts below the equations, one sentence each.
const SENTENCES: [Key; 3] = [Key::MethodStandsSigns, Key::MethodStandsAges, Key::MethodStandsNot];

/// The total, and the surviving stock of an era.
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
