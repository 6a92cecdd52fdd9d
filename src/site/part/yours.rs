//! Yours: a link to the visitor's own country, beside a place larger than a country. A suggestion, never a jump.
//!
//! `boot.js` writes the name of the browser's region, in the language of the page, into an
//! attribute of the page; there is no link where it names no place of ours.

use std::rc::Rc;

use yew::prelude::*;

use crate::place::PlaceId;
use crate::site::address;
use crate::site::part::places::visit;
use crate::site::store::Action;
use crate::words::{Key, Words};

/// The attribute with the name of the region.
const REGION: &str = "data-region";

/// What the link shows.
#[derive(Clone, PartialEq, Properties)]
pub struct YoursProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// Acts on the store.
    pub act: Callback<Action>,
}

/// The link; room for it is kept while it is not known.
#[component]
pub fn Yours(props: &YoursProps) -> Html {
    let YoursProps { words, act } = props;
    let place = use_state_eq(|| None);
    {
        let (place, words) = (place.clone(), Rc::clone(words));
        use_effect_with((), move |()| place.set(own(&words)));
    }
    let link = |id: PlaceId| {
        let act = act.clone();
        let onclick = visit(move || act.emit(Action::Visit(id)));
        let href = address::plain(words.language(), id);
        html! { <a {href} {onclick}>{ words.fill(Key::FirstYours, &[("place", words.place(id))]) }</a> }
    };
    html! { <p class="yours">{ for place.map(link) }</p> }
}

/// The listed country that the browser's region names.
fn own(words: &Words) -> Option<PlaceId> {
    let page = web_sys::window()?.document()?.document_element()?;
    let name = page.get_attribute(REGION)?;
    words.places().iter().find(|place| place.is_called(&name)).map(|place| place.id)
}
