//! Pair: how two levers are held against each other: the runs, the line, the point.
//!
//! Does not know: how runs are made; any value.

use yew::prelude::*;

use crate::words::{Key, Words};

/// What is said, a sentence or two each.
const SENTENCES: [Key; 2] = [Key::MethodPairRuns, Key::MethodPairLine];

/// The section.
pub(super) fn pair(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="pair">{ words.say(Key::MethodPair) }</h2>
            <p>{ words.say(Key::MethodPairWhy) }</p>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
