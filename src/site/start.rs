//! Start: what a page hands over to the application that takes it over.
//!
//! The prerenderer writes the first board and the page's place into a data block; the
//! application reads it back and so need not run the model before it can take over.

use std::collections::BTreeMap;
use std::rc::Rc;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use crate::figure::board::Board;
use crate::kind::Language;
use crate::site::app::AppProps;
use crate::site::protocol;
use crate::words::{Text, Words};

/// Id of the element the application lives in.
pub const ROOT: &str = "cairn";
/// Id of the data block that holds the first board.
pub const BLOCK: &str = "start";
/// Id of the data block that holds the names of all places in the page's language.
/// Attribute of the root that tells which language and place were prerendered.
pub const MARK: &str = "data-page";

/// What [`MARK`] says of a page.
#[must_use]
pub fn mark(language: Language, board: &Board) -> String {
    format!("{}/{}", language.id(), board.place)
}

/// Where the words of a language are served, below the site's root.
#[must_use]
pub fn words_path(language: Language) -> String {
    format!("words/{}.json", language.id())
}

/// Reads what the page hands over.
///
/// # Errors
/// What is missing, in English, for the console and a report.
pub async fn read() -> Result<AppProps, String> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let block = document
        .get_element_by_id(BLOCK)
        .ok_or("the page has no data block to start from")?;
    let text = block.text_content().unwrap_or_default();
    let board: Board = protocol::unpack(js_sys::JSON::parse(&text).map_err(said)?)?;
    let tag = document
        .document_element()
        .and_then(|page| page.get_attribute("lang"))
        .unwrap_or_default();
    let language = Language::ALL
        .into_iter()
        .find(|language| language.tag() == tag)
        .unwrap_or(Language::English);
    let words = Words::read(language, fetch_json(&words_path(language)).await?);
    Ok(AppProps {
        words: Rc::new(words),
        start: Rc::new(board),
    })
}

async fn fetch_json(path: &str) -> Result<BTreeMap<String, Text>, String> {
    let window = web_sys::window().ok_or("no window")?;
    let response: web_sys::Response = JsFuture::from(window.fetch_with_str(path))
        .await
        .map_err(said)?
        .dyn_into()
        .map_err(|_| "not a response")?;
    if !response.ok() {
        return Err(format!("{path}: the server answered {}", response.status()));
    }
    let json = JsFuture::from(response.json().map_err(said)?).await.map_err(said)?;
    protocol::unpack(json)
}

fn said(fault: JsValue) -> String {
    fault
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| format!("{fault:?}"), |error| String::from(error.message()))
}
