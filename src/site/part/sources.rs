//! Sources: what the numbers of the page rest on.

use std::rc::Rc;

use yew::prelude::*;

use crate::figure::board::Board;
use crate::words::{Key, Words};

/// What the list shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SourcesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is shown.
    pub board: Rc<Board>,
}

/// The sources of a place, with their licences.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let SourcesProps { words, board } = props;
    html! {
        <section class="sources" aria-labelledby="sources">
            <h2 id="sources">{ words.say(Key::SourcesTitle) }</h2>
            <p>{ words.say(Key::SourcesWhat) }</p>
            <details>
                <summary>{ words.count(Key::SourcesCount, board.sources.len() as f64, &[]) }</summary>
                <ul>
                    { for board.sources.iter().map(|source| html! {
                        <li lang="en" dir="ltr">{ &source.citation }{ " " }<span class="licence">{ &source.licence }</span></li>
                    }) }
                </ul>
            </details>
        </section>
    }
}
