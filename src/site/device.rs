//! Device: the clipboard, the share sheet, what the browser keeps for us, and files.
//!
//! A browser may have none of these or forbid them; each door then says no, and nothing else
//! happens. Does not know: what is said of it.

use std::pin::Pin;

use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, Navigator, ShareData, Storage};

use crate::choices::file::{FileFault, ScenarioFile, unreadable};
use crate::choices::json::Json;
use crate::choices::link::text::Plain;
use crate::facts::projects::Projects;
use crate::project::{Described, file};
use crate::site::state::kept::Kept;
use crate::site::state::projects_kept::KeptProjects;

/// Name under which the browser keeps the visitor's scenarios.
const KEPT: &str = "cairn-scenarios";
/// Name under which it keeps their projects.
const PROJECTS: &str = "cairn-projects";
/// How deep a file is looked into; a scenario file is three deep.
const DEEPEST: u8 = 8;

/// Does something while the page goes on.
pub fn later(what: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(what);
}

/// Copies a text; whether the browser did.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = able("clipboard") else { return false };
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Whether the browser has a share sheet.
#[must_use]
pub fn can_send() -> bool {
    able("share").is_some()
}

/// Hands a link to the browser's share sheet. Whoever closes the sheet without sending has changed their mind: nothing is said.
pub async fn send(title: String, link: String) {
    let Some(navigator) = able("share") else { return };
    let sent = ShareData::new();
    sent.set_title(&title);
    sent.set_url(&link);
    let _ = JsFuture::from(navigator.share_with_data(&sent)).await;
}

/// The browser, where it has something.
fn able(what: &str) -> Option<Navigator> {
    let navigator = web_sys::window()?.navigator();
    let has = Reflect::get(&navigator, &JsValue::from_str(what)).ok()?;
    (!has.is_undefined()).then_some(navigator)
}

/// Today, as `2026-01-31`.
#[must_use]
pub fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What the browser keeps now.
#[must_use]
pub fn kept() -> Kept {
    let text = storage().and_then(|storage| storage.get_item(KEPT).ok()?);
    Kept::read(&text.unwrap_or_default())
}

/// Changes what the browser keeps, from what is there at this moment, so that two pages at once
/// do not lose each other's; whether the browser keeps it.
pub fn change(change: &mut dyn FnMut(&mut Kept)) -> bool {
    let mut kept = kept();
    change(&mut kept);
    storage().is_some_and(|storage| storage.set_item(KEPT, &kept.write()).is_ok())
}

/// The projects that the browser keeps now.
#[must_use]
pub fn projects() -> KeptProjects {
    let text = storage().and_then(|storage| storage.get_item(PROJECTS).ok()?);
    KeptProjects::read(&text.unwrap_or_default())
}

/// Changes which projects the browser keeps, from what is there at this moment; whether it keeps them.
pub fn change_projects(change: &mut dyn FnMut(&mut KeptProjects)) -> bool {
    let mut kept = projects();
    change(&mut kept);
    storage().is_some_and(|storage| storage.set_item(PROJECTS, &kept.write()).is_ok())
}

/// Reads a project's file that was chosen; nothing where the browser cannot read it.
pub async fn open_project(file: &File, known: &Projects) -> Option<Result<Described, Vec<FileFault>>> {
    let text = beginning(file, crate::limits::PROJECT_BYTES).await?;
    Some(file::read_with(&text, known, parse))
}

/// The beginning of a file: one that is too large is not fetched whole, for a byte more than it may have says so.
async fn beginning(file: &File, most: usize) -> Option<String> {
    let start = file.slice_with_f64_and_f64(0.0, (most + 1) as f64).ok()?;
    JsFuture::from(start.text()).await.ok()?.as_string()
}

/// Reads a scenario file that was chosen or dropped; nothing where the browser cannot read it.
pub async fn open(file: &File) -> Option<Result<ScenarioFile, Vec<FileFault>>> {
    let text = beginning(file, crate::limits::SCENARIO_BYTES).await?;
    Some(ScenarioFile::read_with(&text, parse))
}

/// JSON as the browser reads it.
fn parse(text: &str) -> Result<Json, FileFault> {
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
