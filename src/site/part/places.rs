//! Places: choose another place; levers stay as they are.
//!
//! A disclosure with a field to search and plain links, so that it works with scripts off: the
//! world and its regions, groups, then countries by name; above them those that were open
//! lately, which the browser keeps. It does not look at the levers: a list of two hundred is not
//! gone through for each move of one.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, InputEvent, KeyboardEvent, MouseEvent};
use yew::prelude::*;

use crate::place::{PlaceId, Whole, Wider};
use crate::site::address;
use crate::site::part::recent;
use crate::site::store::Action;
use crate::words::places::PlaceName;
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
    let lately = use_state_eq(Vec::<PlaceId>::new);
    let sheet = use_node_ref();
    {
        let lately = lately.clone();
        use_effect_with(*open, move |open| lately.set(recent::opened(*open)));
    }
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(input) = event.target_dyn_into::<HtmlInputElement>() {
                typed.set(input.value());
            }
        })
    };
    let found = found(words, &typed, &lately);
    let onkeydown = {
        let (sheet, typed, act) = (sheet.clone(), typed.clone(), act.clone());
        let first = found.first().and_then(|(_, places)| places.first()).map(|place| place.id);
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
    let link = |place: &&PlaceName| {
        let id = place.id;
        let current = (id == *open).then_some("page");
        let href = address::plain(words.language(), id);
        let (sheet, typed, act) = (sheet.clone(), typed.clone(), act.clone());
        let onclick = visit(move || {
            shut(&sheet, &typed);
            act.emit(Action::Visit(id));
        });
        html! { <li key={id.as_str()}><a {href} aria-current={current} {onclick}>{ &place.name }</a>{ known(words, place.known) }</li> }
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
                    <p class="known">{ words.say(Key::PlaceKnown) }</p>
                    if found.is_empty() {
                        <p role="status">{ words.say(Key::PlaceNone) }</p>
                    }
                    <div>
                        { for found.iter().map(|(title, places)| html! {
                            <section key={title.index()}>
                                <h2>{ words.say(*title) }</h2>
                                <ul>{ for places.iter().map(link) }</ul>
                            </section>
                        }) }
                    </div>
                </div>
            </details>
        </nav>
    }
}

/// How much of what decides results is known of a place itself; nothing where nothing is said.
fn known(words: &Words, known: u8) -> Html {
    let (class, said) = match known {
        1 => ("known-1", Key::PlaceKnown1),
        2 => ("known-2", Key::PlaceKnown2),
        3 => ("known-3", Key::PlaceKnown3),
        _ => return Html::default(),
    };
    html! { <span {class} role="img" aria-label={words.say(said).to_owned()} /> }
}

/// The places that answer what is typed, kind by kind; kinds without any are left out.
fn found<'a>(words: &'a Words, typed: &str, lately: &[PlaceId]) -> Vec<(Key, Vec<&'a PlaceName>)> {
    let (mut recent, mut wider, mut groups, mut countries) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for place in words.wider().iter().chain(words.places()) {
        if !typed.is_empty() && !place.answers(typed) {
            continue;
        }
        match Wider::find(place.id.as_str()).map(Wider::whole) {
            Some(Whole::World) => wider.insert(0, place),
            Some(Whole::Region) => wider.push(place),
            Some(Whole::Group | Whole::Income) => groups.push(place),
            None => countries.push(place),
        }
    }
    // Only beside the whole list: what is searched for is listed once.
    for id in lately.iter().filter(|_| typed.is_empty()) {
        recent.extend(wider.iter().chain(&groups).chain(&countries).find(|place| place.id == *id));
    }
    let kinds = [
        (Key::PlaceRecent, recent),
        (Key::PlaceRegions, wider),
        (Key::PlaceGroups, groups),
        (Key::PlaceCountries, countries),
    ];
    kinds.into_iter().filter(|(_, places)| !places.is_empty()).collect()
}

/// Follows a link within the page; a new tab or window is the browser's to open.
pub(crate) fn visit(go: impl Fn() + 'static) -> Callback<MouseEvent> {
    Callback::from(move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        go();
    })
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
