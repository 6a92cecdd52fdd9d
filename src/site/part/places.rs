//! Places: choose another country; levers stay as they are.
//!
//! A disclosure with a field to search and plain links, so that it works with scripts off.
//! It does not look at the levers: a list of 195 is not gone through for each move of one.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use crate::place::PlaceId;
use crate::site::address;
use crate::site::store::Action;
use crate::words::{Key, Words};

/// What the list shows.
#[derive(Clone, PartialEq, Properties)]
pub struct PlacesProps {
    /// The words of the page's language.
    pub words: Rc<Words>,
    /// The place that is open.
    pub place: PlaceId,
    /// Acts on the store.
    pub act: Callback<Action>,
}

/// Links to every place, behind the name of the one that is open.
#[component]
pub fn Places(props: &PlacesProps) -> Html {
    let PlacesProps { words, place: open, act } = props;
    let typed = use_state_eq(String::new);
    let sheet = use_node_ref();
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(input.value());
            }
        })
    };
    let found: Vec<_> = words
        .places()
        .iter()
        .filter(|place| typed.is_empty() || place.answers(&typed))
        .collect();
    let onkeydown = {
        let (sheet, typed, act) = (sheet.clone(), typed.clone(), act.clone());
        let first = found.first().map(|place| place.id);
        Callback::from(move |event: KeyboardEvent| match (event.key().as_str(), first) {
            ("Escape", _) => shut(&sheet, &typed),
            ("Enter", Some(place)) if !typed.is_empty() => {
                event.prevent_default();
                shut(&sheet, &typed);
                act.emit(Action::Visit(place));
            }
            _ => {}
        })
    };
    html! {
        <nav class="places" aria-label={words.say(Key::PlaceLabel).to_owned()}>
            <details ref={sheet.clone()} {onkeydown}>
                <summary><span class="now">{ words.place(*open) }</span></summary>
                <div class="sheet">
                    <label class="search">
                        <span>{ words.say(Key::PlaceSearch) }</span>
                        <input type="search" autocomplete="off" value={(*typed).clone()} {oninput} />
                    </label>
                    if found.is_empty() {
                        <p role="status">{ words.say(Key::PlaceNone) }</p>
                    }
                    <ul>
                        { for found.into_iter().map(|place| {
                            let id = place.id;
                            let current = (id == *open).then_some("page");
                            let href = address::plain(words.language(), id);
                            let (sheet, typed, act) = (sheet.clone(), typed.clone(), act.clone());
                            let onclick = Callback::from(move |event: MouseEvent| {
                                // A new tab or window is the browser's to open.
                                if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
                                    return;
                                }
                                event.prevent_default();
                                shut(&sheet, &typed);
                                act.emit(Action::Visit(id));
                            });
                            html! { <li key={id.as_str()}><a {href} aria-current={current} {onclick}>{ &place.name }</a></li> }
                        }) }
                    </ul>
                </div>
            </details>
        </nav>
    }
}

/// Closes the list, forgets what was typed and gives the keyboard back to the name.
fn shut(sheet: &NodeRef, typed: &UseStateHandle<String>) {
    typed.set(String::new());
    let Some(details) = sheet.cast::<Element>() else { return };
    let _ = details.remove_attribute("open");
    let summary = details.query_selector("summary").ok().flatten();
    if let Some(summary) = summary.and_then(|summary| summary.dyn_into::<HtmlElement>().ok()) {
        let _ = summary.focus();
    }
}
