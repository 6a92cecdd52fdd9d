//! Brief: the making of a brief: its runs, its lines for reports, its omissions.
//!
//! Out of scope: the runs; values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Keys of the texts, one or two sentences each.
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
