//! Who: how a difference is shared out among the levers that made it: why order must not count, the equation, what stands beside a part.
//!
//! Does not know: how runs are made; any value.

use yew::prelude::*;

use crate::words::{Key, Words};

/// What is said below the equation, a sentence each.
const SENTENCES: [Key; 6] = [
    Key::MethodWhoSigns,
    Key::MethodWhoBeside,
    Key::MethodWhoWholes,
    Key::MethodWhoYears,
    Key::MethodWhoGroups,
    Key::MethodWhoPanel,
];

/// The equation: a lever's part, alone, as the last.
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
