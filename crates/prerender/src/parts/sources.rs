//! Sources: the sources of the page's numbers, each linked to its citation on the data page.

use yew::prelude::*;

use cairn::site::part::page_links::anchor;
use cairn_analysis::figure::board::BoardPlace;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::facts::SourceCitation;

/// The sources of a place. Only the prerenderer uses it: see `site::page::beside`.
pub(crate) fn sources(words: &Words, about: &BoardPlace) -> Html {
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Data,
    }
    .write();
    let source =
        |source: &SourceCitation| html! { <li><a href={[page.as_str(), "#", &anchor(&source.key)].concat()}>{ &source.key }</a></li> };
    html! {
        <section class="sources" aria-labelledby="sources">
            <h3 id="sources">{ words.say(Key::SourcesTitle) }</h3>
            <p>{ words.say(Key::SourcesWhat) }</p>
            <ul>{ for about.sources.iter().map(source) }</ul>
        </section>
    }
}
