//! Sources: the sources of the page's numbers, each linked to its citation on the data page. Sources that every place uses
//! are counted here and marked on the data page.

use yew::prelude::*;

use cairn::site::part::page_links::anchor;
use cairn_analysis::figure::board::{self, BoardPlace};
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::{Leaf, Route};
use cairn_core::facts::World;

/// Keys of the sources that the numbers of every listed place rest on.
#[must_use]
pub fn shared_sources(world: &World) -> Vec<String> {
    let mut listed = world.places.iter().filter(|facts| facts.listed);
    let Some(first) = listed.next() else { return Vec::new() };
    listed.fold(board::about(first).sources, |mut shared, facts| {
        let own = board::about(facts).sources;
        shared.retain(|key| own.contains(key));
        shared
    })
}

/// The sources of a place. Only the prerenderer uses it: see `site::page::beside`.
pub(crate) fn sources(words: &Words, about: &BoardPlace, shared: &[String]) -> Html {
    let page = Route::Leaf {
        language: words.language(),
        leaf: Leaf::Data,
    }
    .write();
    let source = |key: &String| html! { <li><a href={[page.as_str(), "#", &anchor(key)].concat()}>{ key }</a></li> };
    let own = about.sources.iter().filter(|key| !shared.contains(key));
    html! {
        <section class="sources" aria-labelledby="sources">
            <h3 id="sources">{ words.say(Key::SourcesTitle) }</h3>
            <p>{ words.say(Key::SourcesWhat) }</p>
            <ul>
                <li><a href={[page.as_str(), "#sources"].concat()}>{ words.count(Key::SourcesShared, shared.len() as f64, &[]) }</a></li>
                { for own.map(source) }
            </ul>
        </section>
    }
}
