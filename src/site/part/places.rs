//! Places: choose another country; levers stay as they are.

use std::rc::Rc;

use web_sys::MouseEvent;
use yew::prelude::*;

use crate::place::PlaceId;
use crate::site::address;
use crate::site::store::{Action, State};
use crate::words::{Key, Words};

/// What the list shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PlacesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// What is chosen and shown.
    pub state: Rc<State>,
    /// Acts on the store.
    pub act: Callback<Action>,
}

/// Links to the places of this release; plain links where scripts are off.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let PlacesProps { words, state, act } = props;
    html! {
        <nav class="places" aria-label={words.say(Key::PlaceLabel).to_owned()}>
            <ul>
                { for words.places().filter_map(PlaceId::parse).map(|place| {
                    let current = (place == state.place).then_some("page");
                    let href = address::of(words.language(), place, &state.choices, state.focus, &state.board.release);
                    let act = act.clone();
                    let onclick = Callback::from(move |event: MouseEvent| {
                        // A new tab or window is the browser's to open.
                        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
                            return;
                        }
                        event.prevent_default();
                        act.emit(Action::Visit(place));
                    });
                    html! { <li><a {href} aria-current={current} {onclick}>{ words.place(place) }</a></li> }
                }) }
            </ul>
        </nav>
    }
}
