//! Access: the accessibility statement: tests, their date, and gaps.
//!
//! The statement is true on its date. A change to the checks in `tests/pages/access.rs` and `tests/pages/everyone.rs`
//! also changes these sentences and [`TESTED`]. Out of scope: the experience of real people; none has been asked.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::{code, frame};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Leaf;
use cairn_core::place::PlaceId;

/// The date of all tests named.
const TESTED: &str = "2026-11-21";

/// Tested.
const HELD: [Key; 7] = [
    Key::AccessPageProgram,
    Key::AccessPageKeys,
    Key::AccessPageZoom,
    Key::AccessPageForced,
    Key::AccessPageTouch,
    Key::AccessPageMotion,
    Key::AccessPageScripts,
];

/// Not tested.
const NOT: [Key; 4] = [
    Key::AccessPagePeople,
    Key::AccessPageNative,
    Key::AccessPageMachines,
    Key::AccessPagePart,
];

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct AccessProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that the back link opens.
    pub home: PlaceId,
}

/// The tests, and their gaps.
#[component]
pub fn Access(props: &AccessProps) -> Html {
    let AccessProps { words, home } = props;
    let list = |keys: &[Key]| html! { <ul>{ for keys.iter().map(|key| html! { <li>{ words.say(*key) }</li> }) }</ul> };
    let inside = html! {
        <>
            <p>{ words.say(Key::AboutPageAccessWhat) }</p>
            <section aria-labelledby="tested">
                <h2 id="tested">{ words.fill(Key::AccessPageTested, &[("date", &words.isolate(TESTED))]) }</h2>
                { list(&HELD) }
            </section>
            <section aria-labelledby="not-tested">
                <h2 id="not-tested">{ words.say(Key::AccessPageNot) }</h2>
                { list(&NOT) }
            </section>
            <section aria-labelledby="again">
                <h2 id="again">{ words.say(Key::AccessPageAgain) }</h2>
                <p>{ words.say(Key::AccessPageAgainWhat) }{ " " }{ code("cargo xtask test pages") }</p>
            </section>
            <section aria-labelledby="fault">
                <h2 id="fault">{ words.say(Key::AboutPageFault) }</h2>
                <p>{ words.say(Key::AboutPageFaultWhat) }</p>
            </section>
        </>
    };
    frame(words, *home, Leaf::Access, inside)
}
