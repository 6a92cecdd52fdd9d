//! Takeover: reads the bootstrap data and hydrates the page.
//!
//! Out of scope: the kind of page; the bootstrap data names it.

use std::rc::Rc;

use js_sys::{Array, JSON, Object, Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use crate::site::app::{self, App, AppProps, DecodedPage, PageBootstrap};
use crate::site::bootstrap::{BLOCK, MARK, ROOT, START, WORDS, mark, mode};
use crate::site::client::Client;
use crate::site::parts;
use cairn_analysis::words::bundle::Served;
use cairn_analysis::words::{Text, Words};
use cairn_core::kind::Language;

/// Hydrates the page node by node. It renders afresh if the prerendered page differs, a first try failed, or another
/// release wrote it. A fault is thrown: boot.js catches it, leaves the prerendered page as it is and says that levers
/// cannot be moved.
pub fn take_over() {
    wasm_bindgen_futures::spawn_local(async {
        if let Err(fault) = taken_over().await {
            web_sys::console::error_1(&fault.clone().into());
            wasm_bindgen::throw_str(&fault);
        }
    });
}

async fn taken_over() -> Result<(), String> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or("no document")?;
    let root = document.get_element_by_id(ROOT).ok_or("no root element")?;
    let block = document
        .get_element_by_id(BLOCK)
        .ok_or("the page does not say what it starts from")?;
    let tag = document
        .document_element()
        .and_then(|page| page.get_attribute("lang"))
        .unwrap_or_default();
    let language = Language::ALL
        .into_iter()
        .find(|language| language.tag() == tag)
        .unwrap_or(Language::English);
    let named = |attribute| block.get_attribute(attribute).unwrap_or_default();
    // Starts both downloads before it waits for either.
    let requests = [named(WORDS), named(START)].map(|path| (fetch(&path), path));
    let [words, start] = requests;
    let words = words_of(language, &came(words).await?.text().map_err(fault_text)?).await?;
    let start = JsFuture::from(came(start).await?.array_buffer().map_err(fault_text)?)
        .await
        .map_err(fault_text)?;
    let (words, client) = (Rc::new(words), Client::default());
    let drawn = root.get_attribute(MARK).unwrap_or_default();
    let given = PageBootstrap {
        words,
        client,
        mode: mode(&drawn),
        bytes: Uint8Array::new(&start).to_vec(),
    };
    let DecodedPage { page, name } = if given.is_explorer() {
        app::explorer(given)?
    } else if given.is_class() {
        parts::class(given).await?
    } else if given.is_comparison() {
        parts::compare(given).await?
    } else {
        parts::load_secondary_page(given).await?
    };
    breath().await;
    let same = drawn == mark(language, &name);
    let renderer = yew::Renderer::<App>::with_root_and_props(root.clone(), AppProps { children: page });
    if same && !root.has_attribute("data-afresh") {
        renderer.hydrate();
    } else {
        renderer.render();
    }
    Ok(())
}

/// Yields to the browser, for example for a scroll or a tap: reading and hydration are two tasks.
async fn breath() {
    let wait = |resolve: js_sys::Function, _: js_sys::Function| {
        let _ = web_sys::window().map(|window| window.set_timeout_with_callback(&resolve));
    };
    let _ = JsFuture::from(Promise::new(&mut { wait })).await;
}

/// Requests a file below the site's root.
fn fetch(path: &str) -> Option<Promise> {
    web_sys::window().map(|window| window.fetch_with_str(path))
}

/// Waits for a requested file.
async fn came((promise, path): (Option<Promise>, String)) -> Result<Response, String> {
    let response: Response = JsFuture::from(promise.ok_or("no window")?)
        .await
        .map_err(fault_text)?
        .dyn_into()
        .map_err(|_| "not a response")?;
    if response.ok() {
        Ok(response)
    } else {
        Err([&path, ": the server answered ", &response.status().to_string()].concat())
    }
}

/// The texts of a language and the names of places.
async fn words_of(language: Language, served: &Promise) -> Result<Words, String> {
    let text = JsFuture::from(served.clone()).await.map_err(fault_text)?;
    let file = JSON::parse(&text.as_string().unwrap_or_default()).map_err(fault_text)?;
    let file: &Array = file.dyn_ref().ok_or("the texts are no list")?;
    let texts: Result<Vec<Text>, String> = list(&file.get(1)).into_iter().map(served_text).collect();
    let served = Served {
        mark: file.get(0).as_f64().unwrap_or_default(),
        texts: texts?,
        places: places(&file.get(2)),
        wider: places(&file.get(3)),
    };
    served.words(language)
}

/// The items of a JavaScript array; empty for any other value.
fn list(value: &JsValue) -> Vec<JsValue> {
    value.dyn_ref::<Array>().map(Array::to_vec).unwrap_or_default()
}

/// Names of places. A place whose names are not all texts is left out.
fn places(served: &JsValue) -> Vec<Vec<String>> {
    let names = |place: JsValue| list(&place).into_iter().map(|name| name.as_string()).collect();
    list(served).into_iter().filter_map(names).collect()
}

/// A text as served: a string, or strings by form or scale.
fn served_text(value: JsValue) -> Result<Text, String> {
    if let Some(text) = value.as_string() {
        return Ok(Text::Plain(text));
    }
    let forms = value.dyn_ref::<Object>().ok_or("neither a text nor its forms")?;
    let entries = Object::entries(forms).to_vec().into_iter().filter_map(|entry| {
        let entry = Array::from(&entry);
        entry.get(0).as_string().zip(entry.get(1).as_string())
    });
    Text::of_entries(entries.collect())
}

fn fault_text(fault: JsValue) -> String {
    fault
        .dyn_ref::<js_sys::Error>()
        .map_or_else(|| "no reason given".to_owned(), |error| String::from(error.message()))
}
