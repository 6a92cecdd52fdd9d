//! JSON: parses scenario, project and city files with the browser's JSON parser.
//!
//! Out of scope: the meaning of a file.

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use cairn_core::choices::file::{FileFault, unreadable};
use cairn_core::choices::json::Json;
use cairn_core::choices::link::text::Plain;

/// Deepest level that is read; a scenario file has three.
const DEEPEST: u8 = 8;

/// Parses a JSON text with JavaScript's parser.
///
/// # Errors
/// The text is not JSON.
pub fn parse(text: &str) -> Result<Json, FileFault> {
    JSON::parse(text).map(|value| tree(&value, DEEPEST)).map_err(|fault| {
        let why = fault.dyn_ref::<js_sys::Error>().map(|fault| String::from(fault.message()));
        unreadable("the file".to_owned(), Plain::clean(&why.unwrap_or_default()).as_str())
    })
}

fn tree(value: &JsValue, deeper: u8) -> Json {
    if let Some(number) = value.as_f64() {
        let written = JSON::stringify(value).map(String::from).unwrap_or_default();
        Json::Number(number, written)
    } else if let Some(text) = value.as_string() {
        Json::Text(text)
    } else if let Some(yes) = value.as_bool() {
        Json::Other(if yes { "true" } else { "false" })
    } else if value.is_null() {
        Json::Other("null")
    } else if Array::is_array(value) {
        Json::Other("[…]")
    } else if deeper == 0 {
        Json::Other("{…}")
    } else {
        let entries = Object::keys(value.unchecked_ref::<Object>())
            .sort()
            .to_vec()
            .into_iter()
            .filter_map(|key| {
                let entry = Reflect::get(value, &key).ok()?;
                Some((key.as_string()?, tree(&entry, deeper - 1)))
            });
        Json::Object(entries.collect())
    }
}
