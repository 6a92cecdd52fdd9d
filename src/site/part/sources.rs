//! Sources: what the numbers of the page rest on.

use std::rc::Rc;

use yew::prelude::*;

use crate::figure::board::About;
use crate::words::{Key, Words};

/// What the list shows.
#[derive(Clone, PartialEq, Properties)]
pub struct SourcesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is told of the place.
    pub about: Rc<About>,
}

/// The sources of a place, with their licences.
#[component]
pub fn Sources(props: &SourcesProps) -> Html {
    let SourcesProps { words, about } = props;
    html! {
        <section class="sources" aria-labelledby="sources">
            <h2 id="sources">{ words.say(Key::SourcesTitle) }</h2>
            <p>{ words.say(Key::SourcesWhat) }</p>
            <details>
                <summary>{ words.count(Key::SourcesCount, about.sources.len() as f64, &[]) }</summary>
                <ul>
                    { for about.sources.iter().map(|source| html! {
                        <li lang="en" dir="ltr">{ &source.citation }{ " " }<span class="licence">{ &source.licence }</span></li>
                    }) }
                </ul>
            </details>
        </section>
    }
}
