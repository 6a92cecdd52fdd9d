//! Not found: the page for an unknown address, with helpful links. Prerendered only; runs no program.

use std::rc::Rc;

use yew::prelude::*;

use cairn::site::link::explore;
use cairn::site::part::frame::{FrameLinks, bar};
use cairn::site::part::page_links::leaves;
use cairn_analysis::words::{Key, Words};
use cairn_core::kind::Language;
use cairn_core::place::Wider;

/// Properties of the page.
#[derive(Clone, PartialEq, Properties)]
pub struct NotFoundProps {
    /// English words, because the language of an unknown address is unknown.
    pub words: Rc<Words>,
}

/// States that the page does not exist, and lists pages that do.
#[component]
pub fn NotFound(props: &NotFoundProps) -> Html {
    let NotFoundProps { words } = props;
    html! {
        <>
            { bar(words, FrameLinks::plain(words.language(), Wider::World.id(), None), Html::default(), |language| {
                Wider::World.id().map_or_else(String::new, |world| explore::plain(language, world))
            }) }
            <main id="main" class="not-found">
                <h1>{ words.say(Key::MissingTitle) }</h1>
                <p>{ words.say(Key::MissingText) }</p>
                <ul>
                    { for words.places().iter().map(|place| html! { <li><a href={explore::plain(Language::English, place.id)}>{ &place.name }</a></li> }) }
                </ul>
            </main>
            <footer>{ leaves(words) }</footer>
        </>
    }
}
