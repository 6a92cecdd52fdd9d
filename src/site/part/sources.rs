//! Sources: the sources of the page's numbers, each linked to its citation on the data page.

use yew::prelude::*;

use crate::choices::link::{Leaf, Route};
use crate::facts::Source;
use crate::figure::board::About;
use crate::site::part::leaves::anchor;
use crate::words::{Key, Words};

/// The sources of a place. Only the prerenderer uses it: see `site::page::beside`.
pub(crate) fn sources(words: &Words, about: &About) -> Html {
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Data,
    }
    .write();
    let source = |source: &Source| html! { <li><a href={[page.as_str(), "#", &anchor(&source.key)].concat()}>{ &source.key }</a></li> };
    html! {
        <section class="sources" aria-labelledby="sources">
            <h3 id="sources">{ words.say(Key::SourcesTitle) }</h3>
            <p>{ words.say(Key::SourcesWhat) }</p>
            <ul>{ for about.sources.iter().map(source) }</ul>
        </section>
    }
}
