//! Not found: an unknown address gets a page that helps. Prerendered only; runs no program.

use std::rc::Rc;

use yew::prelude::*;

use crate::kind::Language;
use crate::place::Wider;
use crate::site::link::explore;
use crate::site::part::frame::{Doors, bar};
use crate::site::part::leaves::leaves;
use crate::words::{Key, Words};

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct NotFoundProps {
    /// English words; nobody knows which language an unknown address meant.
    pub words: Rc<Words>,
}

/// What is not here, and what is.
#[component]
pub fn NotFound(props: &NotFoundProps) -> Html {
    let NotFoundProps { words } = props;
    html! {
        <>
            { bar(words, Doors::plain(words.language(), Wider::World.id(), None), Html::default(), |language| {
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
