//! Takeover: a program reads what its page hands over, and takes the page over.
//!
//! Does not know: which page it is; each program says that of its own.

use std::rc::Rc;

use js_sys::{Array, Object};
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use yew::html::BaseComponent;

use crate::figure::board::{About, Board};
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::protocol;
use crate::site::start::{BLOCK, Explored, MARK, ROOT, SOURCES, WORDS, mark, read_sources};
use crate::words::places::{PlaceName, PlaceNames};
use crate::words::{Key, Text, Words};

/// Takes over the page node by node; where it is not the page that was prerendered, or a first try failed, or another
/// program wrote it, renders afresh. A fault is thrown: boot.js hears it, leaves the prerendered page as it is and says
/// that levers cannot be moved.
pub fn take_over<Page, Handed>(begin: fn(Rc<Words>, Handed) -> Begun<Page>)
where
    Page: BaseComponent,
    Handed: DeserializeOwned + 'static,
{
    wasm_bindgen_futures::spawn_local(async move {
        let taken = async {
            let (words, handed) = read::<Handed>().await?;
            breath().await;
            let language = words.language();
            let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
            let root = document.get_element_by_id(ROOT).ok_or("no root element")?;
            let Begun { page, props } = begin(words, handed);
            let same = page.is_some_and(|page| root.get_attribute(MARK) == Some(mark(language, &page)));
            let renderer = yew::Renderer::<Page>::with_root_and_props(root.clone(), props);
            if same && !root.has_attribute("data-afresh") {
                renderer.hydrate();
            } else {
                renderer.render();
            }
            Ok::<(), String>(())
        };
        if let Err(fault) = taken.await {
            web_sys::console::error_1(&fault.clone().into());
            wasm_bindgen::throw_str(&fault);
        }
    });
}

/// The name in [`MARK`] of the page that is open, without its language.
#[must_use]
pub fn page() -> Option<String> {
    let root = web_sys::window()?.document()?.get_element_by_id(ROOT)?;
    root.get_attribute(MARK)?.split('/').nth(1).map(str::to_owned)
}

/// Lets the browser do what waits, such as a scroll or a tap: reading and taking over are two pieces of work.
async fn breath() {
    let wait = |resolve: js_sys::Function, _: js_sys::Function| {
        let _ = web_sys::window().map(|window| window.set_timeout_with_callback(&resolve));
    };
    let _ = JsFuture::from(js_sys::Promise::new(&mut { wait })).await;
}

/// What a program begins with.
pub struct Begun<Page: BaseComponent> {
    /// The name in [`MARK`] of the page that it takes over; none where it writes the page anew.
    pub page: Option<String>,
    /// What it shows.
    pub props: Page::Properties,
}

/// What a page of the explorer hands over, with the sources of its place.
#[must_use]
pub fn explored((board, mut about): Explored) -> (Rc<Board>, Rc<About>) {
    let block = web_sys::window().and_then(|window| window.document()?.get_element_by_id(SOURCES));
    about.sources = read_sources(&block.and_then(|block| block.text_content()).unwrap_or_default());
    (Rc::new(*board), Rc::new(*about))
}

/// Reads what the page hands over, and fetches the words of its language.
async fn read<Handed: DeserializeOwned>() -> Result<(Rc<Words>, Handed), String> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let block = document
        .get_element_by_id(BLOCK)
        .ok_or("the page has no data block to start from")?;
    let handed: Handed = protocol::from_text(&block.text_content().unwrap_or_default())?;
    let tag = document
        .document_element()
        .and_then(|page| page.get_attribute("lang"))
        .unwrap_or_default();
    let language = Language::ALL
        .into_iter()
        .find(|language| language.tag() == tag)
        .unwrap_or(Language::English);
    let words = words(language, &block.get_attribute(WORDS).unwrap_or_default()).await?;
    Ok((Rc::new(words), handed))
}

/// Fetches the texts of a language and the names of places: see `words::served`.
async fn words(language: Language, path: &str) -> Result<Words, String> {
    let window = web_sys::window().ok_or("no window")?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(path))
        .await
        .map_err(said)?
        .dyn_into()
        .map_err(|_| "not a response")?;
    if !response.ok() {
        return Err([path, ": the server answered ", &response.status().to_string()].concat());
    }
    let file = Array::from(&JsFuture::from(response.json().map_err(said)?).await.map_err(said)?);
    if file.get(0).as_f64() != Some(f64::from(Key::MARK)) {
        return Err([path, ": the texts of another build"].concat());
    }
    let texts: Result<Vec<Text>, String> = Array::from(&file.get(1)).to_vec().into_iter().map(text).collect();
    let names = PlaceNames {
        source: String::new(),
        places: places(&file.get(2)),
        wider: places(&file.get(3)),
    };
    Ok(Words::of(language, texts?, names))
}

/// Names of places as served: an id, a mark, a name, and further names to search by.
fn places(served: &JsValue) -> Vec<PlaceName> {
    let read = |place: JsValue| {
        let mut names = Array::from(&place).to_vec().into_iter().filter_map(|name| name.as_string());
        let id = PlaceId::parse(&names.next()?)?;
        let known = names.next()?.len() as u8;
        Some(PlaceName {
            id,
            known,
            name: names.next()?,
            also: names.collect(),
            proposal: false,
        })
    };
    Array::from(served).to_vec().into_iter().filter_map(read).collect()
}

/// A text as served: a string, or strings by form or scale.
fn text(value: JsValue) -> Result<Text, String> {
    if let Some(text) = value.as_string() {
        return Ok(Text::Plain(text));
    }
    let entries = Object::entries(value.unchecked_ref()).to_vec().into_iter().filter_map(|entry| {
        let entry = Array::from(&entry);
        entry.get(0).as_string().zip(entry.get(1).as_string())
    });
    Text::of_entries(entries.collect())
}

fn said(fault: JsValue) -> String {
    fault
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| "no reason given".to_owned(), |error| String::from(error.message()))
}
