//! Access: the accessibility statement: tests, their date, and gaps.
//!
//! The texts are in `static/pages/access.*.md`. The statement is true on its date. A change to the checks in
//! `tests/pages/access.rs` and `tests/pages/everyone.rs` also changes these sentences and [`TESTED`]. Out of scope: the experience of real people; none has been asked.

use std::rc::Rc;

use yew::prelude::*;

use crate::pages::leaf::{code, frame};
use crate::pages::prose::{self, ProsePage, prose};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Leaf;
use cairn_core::place::PlaceId;

/// The date of all tests named.
const TESTED: &str = "2026-11-21";

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
    let say = |key: Key| Html::from(words.say(key));
    let values = [
        ("statement", say(Key::AboutPageAccessWhat)),
        ("date", words.isolate(TESTED).into()),
        ("command", code("cargo xtask test pages")),
        ("fault_title", say(Key::AboutPageFault)),
        ("fault", say(Key::AboutPageFaultWhat)),
    ];
    let inside = prose::html(&prose(ProsePage::Access, words.language()), &values);
    frame(words, *home, Leaf::Access, inside)
}
