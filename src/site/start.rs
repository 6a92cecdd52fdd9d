//! Start: what a page hands over to the application that takes it over.
//!
//! The prerenderer writes what the page first shows into a data block; the application reads it back and so need not run the model before it can take over.

use std::rc::Rc;

use js_sys::{Array, Object};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::figure::board::{About, Board};
use crate::findings::compare::Comparison;
use crate::kind::Language;
use crate::place::PlaceId;
use crate::site::protocol;
use crate::words::places::{PlaceName, PlaceNames};
use crate::words::{Key, Text, Words};

/// Id of the element the application lives in.
pub const ROOT: &str = "cairn";
/// Id of the data block that holds the first board.
pub const BLOCK: &str = "start";
/// Attribute of the root that tells which language and page were prerendered.
pub const MARK: &str = "data-page";

/// What a page hands over, and so which page it is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Handed {
    /// The explorer: its first board, and what is told of its place.
    Explore(Box<Board>, Box<About>),
    /// Two sides: what differs, and what follows.
    Compare(Box<Comparison>),
}

/// What [`MARK`] says of a page.
#[must_use]
pub fn mark(language: Language, handed: &Handed) -> String {
    let page = match handed {
        Handed::Explore(board, _) => board.place.as_str(),
        Handed::Compare(_) => "compare",
    };
    [language.id(), "/", page].concat()
}

/// Attribute of the block that names the file of the page's words, below the site's root.
const WORDS: &str = "data-words";
/// Attribute of the block that names the worker's first module, below the site's root.
pub const WORKER: &str = "data-worker";

/// Where the words of a language are served, below the site's root.
#[cfg(feature = "evidence")]
#[must_use]
pub fn words_path(language: Language) -> String {
    ["words/", language.id(), ".json"].concat()
}

/// Reads what the page hands over, and fetches the words of its language.
///
/// # Errors
/// What is missing, in English, for the console and a report.
pub async fn read() -> Result<(Rc<Words>, Handed), String> {
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

/// Names of places as served: an id, a name, and further names to search by.
fn places(served: &JsValue) -> Vec<PlaceName> {
    let read = |place: JsValue| {
        let mut names = Array::from(&place).to_vec().into_iter().filter_map(|name| name.as_string());
        let id = PlaceId::parse(&names.next()?)?;
        Some(PlaceName {
            id,
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
