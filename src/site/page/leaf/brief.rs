//! Brief: how a brief is made: which runs it rests on, what its lines for reports are, what it leaves out.
//!
//! Does not know: how runs are made; any value.

use yew::prelude::*;

use crate::words::{Key, Words};

/// What is said, a sentence or two each.
const SENTENCES: [Key; 4] = [
    Key::MethodBriefMeasures,
    Key::MethodBriefLines,
    Key::MethodBriefPurse,
    Key::MethodBriefNot,
];

/// The section.
pub(super) fn brief(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="brief">{ words.say(Key::MethodBrief) }</h2>
            <p>{ words.say(Key::MethodBriefWhy) }</p>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
