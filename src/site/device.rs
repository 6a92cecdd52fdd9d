//! Device: the clipboard, the share sheet, what the browser keeps for us, and files.
//!
//! A browser may have none of these or forbid them; each door then says no, and nothing else
//! happens. Does not know: what is said of it.

use std::pin::Pin;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, Navigator, ShareData, Storage};

use crate::choices::city;
use crate::choices::file::{FileFault, ScenarioFile};
use crate::facts::city::OwnCity;
use crate::facts::projects::Projects;
use crate::project::{Described, file};
use crate::site::json::parse;
use crate::site::state::gathered::Gathered;
use crate::site::state::kept::Kept;
use crate::site::state::kept_pages::KeptPages;

/// Name under which the browser keeps the visitor's scenarios.
const KEPT: &str = "cairn-scenarios";
/// Name under which it keeps their projects.
const PROJECTS: &str = "cairn-projects";
/// The key under which cities of one's own are kept.
const CITIES: &str = "cairn-cities";
/// Name under which it keeps the codes of a class.
const CLASS: &str = "cairn-class";

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

/// Of which page something is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Housing projects.
    Projects,
    /// Cities.
    Cities,
}

impl Shelf {
    const fn key(self) -> &'static str {
        match self {
            Shelf::Projects => PROJECTS,
            Shelf::Cities => CITIES,
        }
    }
}

/// What the browser keeps of a page now.
#[must_use]
pub fn kept_pages(of: Shelf) -> KeptPages {
    let text = storage().and_then(|storage| storage.get_item(of.key()).ok()?);
    KeptPages::read(&text.unwrap_or_default())
}

/// Changes what the browser keeps of a page, from what is there at this moment; whether it keeps it.
pub fn change_kept(of: Shelf, change: &mut dyn FnMut(&mut KeptPages)) -> bool {
    let mut kept = kept_pages(of);
    change(&mut kept);
    storage().is_some_and(|storage| storage.set_item(of.key(), &kept.write()).is_ok())
}

/// Reads a city's file that was chosen; nothing where the browser cannot read it.
pub async fn open_city(file: &File) -> Option<Result<OwnCity, Vec<FileFault>>> {
    let text = beginning(file, crate::limits::CITY_BYTES).await?;
    Some(city::read_with(&text, parse))
}

/// The codes of a class that the browser keeps now.
#[must_use]
pub fn gathered() -> Gathered {
    let text = storage().and_then(|storage| storage.get_item(CLASS).ok()?);
    Gathered::read(&text.unwrap_or_default())
}

/// Keeps the codes of a class; whether the browser does.
#[must_use]
pub fn keep_gathered(gathered: &Gathered) -> bool {
    storage().is_some_and(|storage| storage.set_item(CLASS, &gathered.write()).is_ok())
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
