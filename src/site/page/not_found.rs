//! Not found: an unknown address gets a page that helps. Prerendered only; runs no program.

use std::rc::Rc;

use yew::prelude::*;

use crate::choices::Choices;
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::address;
use crate::words::{Key, Words};

/// What the page shows.
#[derive(Clone, PartialEq, Properties)]
pub struct NotFoundProps {
    /// English words; nobody knows which language an unknown address meant.
    pub words: Rc<Words>,
    /// Places that can be opened instead.
    pub places: Vec<PlaceId>,
}

/// What is not here, and what is.
#[component]
pub fn NotFound(props: &NotFoundProps) -> Html {
    let NotFoundProps { words, places } = props;
    let to = |language: Language, place: PlaceId| address::of(language, place, &Choices::default(), address::FOCUS, "");
    html! {
        <main id="main" class="not-found">
            <h1>{ words.say(Key::MissingTitle) }</h1>
            <p>{ words.say(Key::MissingText) }</p>
            <ul>
                { for places.iter().map(|place| html! { <li><a href={to(Language::English, *place)}>{ words.place(*place) }</a></li> }) }
            </ul>
        </main>
    }
}
