//! App: the application: the page that was prerendered, by what was handed over.

use std::rc::Rc;

use yew::prelude::*;

use crate::site::handed::Handed;
use crate::site::page::compare::Compare;
use crate::site::page::explore::Explore;
use crate::site::page::outlook::Outlook;
use crate::site::page::ranks::Ranks;
use crate::words::Words;

/// What a page starts from.
#[derive(Clone, Debug, Properties)]
pub struct AppProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What the prerenderer gave the page.
    pub handed: Handed,
}

impl PartialEq for AppProps {
    /// A page starts once.
    fn eq(&self, other: &AppProps) -> bool {
        Rc::ptr_eq(&self.words, &other.words)
    }
}

/// The application. Its first render is the prerendered page, to the node.
#[component]
pub fn App(props: &AppProps) -> Html {
    let words = Rc::clone(&props.words);
    match props.handed.clone() {
        Handed::Explore(board, about, effects) => html! { <Explore {words} {board} {about} {effects} /> },
        Handed::Compare(start) => html! { <Compare {words} {start} /> },
        Handed::Ranks(start, sheet) => html! { <Ranks {words} {start} {sheet} /> },
        Handed::Outlook(start) => html! { <Outlook {words} {start} /> },
    }
}
