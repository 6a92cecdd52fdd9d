//! Pair: the map of two levers: the runs, the line, the point.
//!
//! Out of scope: the runs; values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Keys of the texts, one or two sentences each.
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
