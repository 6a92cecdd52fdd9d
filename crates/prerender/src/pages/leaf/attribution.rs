//! Who: attribution of a difference to the levers behind it: why their order must not matter, the equation, and the
//! values next to a part.
//!
//! Out of scope: the runs; values.

use yew::prelude::*;

use cairn_analysis::words::{Key, Words};

/// Keys of the texts below the equation, one sentence each.
const SENTENCES: [Key; 6] = [
    Key::MethodWhoSigns,
    Key::MethodWhoBeside,
    Key::MethodWhoWholes,
    Key::MethodWhoYears,
    Key::MethodWhoGroups,
    Key::MethodWhoPanel,
];

/// The equation: a lever's part, its effect alone, its effect as the last.
const LINES: &str =
    "φ(i) = Σ |S|! (n − |S| − 1)!/n! · (R(S ∪ i) − R(S)),  i ∉ S\na(i) = R(i) − R(∅)\nb(i) = R(N) − R(N \\ i)\nΣ φ(i) = R(N) − R(∅)";

/// The section.
pub(super) fn who(words: &Words) -> Html {
    html! {
        <section class="equation">
            <h2 id="who">{ words.say(Key::MethodWho) }</h2>
            <p>{ words.say(Key::MethodWhoWhy) }</p>
            <p>{ words.say(Key::MethodWhoPart) }</p>
            <pre dir="ltr" tabindex="0" role="region" aria-labelledby="who">{ LINES }</pre>
            <ul>{ for SENTENCES.map(|key| html! { <li>{ words.say(key) }</li> }) }</ul>
        </section>
    }
}
