//! Country link: a link to the visitor's own country, next to a place larger than a country. It is a suggestion; the
//! page never jumps.
//!
//! `boot.js` writes the name of the browser's region, in the language of the page, into an attribute of the page.
//! There is no link if the name matches no place.

use std::rc::Rc;

use yew::prelude::*;

use crate::site::link::explore;
use crate::site::part::places::visit;
use crate::site::state::explore::Action;
use cairn_analysis::words::{Key, Words};
use cairn_core::place::PlaceId;

/// The attribute with the name of the region.
const REGION: &str = "data-region";

/// The visitor's own country, once the page is hydrated; empty if unknown.
#[hook]
pub fn use_own(words: &Rc<Words>) -> UseStateHandle<Vec<PlaceId>> {
    let own = use_state_eq(Vec::new);
    {
        let (own, words) = (own.clone(), Rc::clone(words));
        use_effect_with((), move |()| own.set(Vec::from_iter(named(&words))));
    }
    own
}

/// The link; its space is reserved until it is known.
pub fn yours(words: &Words, own: &[PlaceId], act: &Callback<Action>) -> Html {
    let link = |id: &PlaceId| {
        let (id, act) = (*id, act.clone());
        let onclick = visit(move || act.emit(Action::Visit(id)));
        let href = explore::plain(words.language(), id);
        html! { <a {href} {onclick}>{ words.fill(Key::FirstYours, &[("place", words.place(id))]) }</a> }
    };
    html! { <p class="own-country">{ for own.iter().map(link) }</p> }
}

/// The listed country that the browser's region names.
fn named(words: &Words) -> Option<PlaceId> {
    let page = web_sys::window()?.document()?.document_element()?;
    let name = page.get_attribute(REGION)?;
    words.places().iter().find(|place| place.is_called(&name)).map(|place| place.id)
}
