//! Sources: what the numbers of the page rest on: each a way to its citation on the page of data, and the citation itself
//! once the list is folded out.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::link::{Leaf, Route};
use crate::facts::Source;
use crate::figure::board::About;
use crate::site::hooks::use_unfolded;
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
    let (unfolded, ontoggle) = use_unfolded();
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Data,
    }
    .write();
    let source = |source: &Source| {
        if unfolded {
            html! { <li lang="en" dir="ltr">{ &source.citation }{ " " }<span class="licence">{ &source.licence }</span></li> }
        } else {
            html! { <li><a href={[page.as_str(), "#", &anchor(&source.key)].concat()}>{ &source.key }</a></li> }
        }
    };
    html! {
        <section class="sources" aria-labelledby="sources">
            <h2 id="sources">{ words.say(Key::SourcesTitle) }</h2>
            <p>{ words.say(Key::SourcesWhat) }</p>
            <details {ontoggle}>
                <summary>{ words.count(Key::SourcesCount, about.sources.len() as f64, &[]) }</summary>
                <ul>
                    { for about.sources.iter().map(source) }
                </ul>
            </details>
        </section>
    }
}

/// Where a source stands on the page of data.
pub(crate) fn anchor(key: &str) -> String {
    let fits = |letter: char| if letter.is_ascii_alphanumeric() { letter } else { '-' };
    ["source-", &key.chars().map(fits).collect::<String>()].concat()
}
