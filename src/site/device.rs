//! Device: clipboard, share sheet, local storage and files.
//!
//! A browser may lack or forbid any of these. The function then reports failure, and nothing else happens. Out of
//! scope: messages to the visitor.

use std::pin::Pin;

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{File, Navigator, ShareData, Storage};

use crate::site::state::lesson::LessonRecord;
use crate::site::state::saved_pages::SavedPages;
use crate::site::state::saved_scenarios::SavedScenarios;
use cairn_analysis::project::{ProjectDescription, file};
use cairn_core::choices::city;
use cairn_core::choices::file::{FileFault, ScenarioFile};
use cairn_core::facts::city::OwnCity;
use cairn_core::facts::projects::Projects;
use cairn_wire::json::parse;

/// Local-storage key of the visitor's scenarios.
const SCENARIOS_KEY: &str = "cairn-scenarios";
/// Local-storage key of their projects.
const PROJECTS: &str = "cairn-projects";
/// Local-storage key of their own cities.
const CITIES: &str = "cairn-cities";
/// Local-storage key of the codes of a class.
const CLASS: &str = "cairn-class";

/// Runs a future in the background.
pub fn run_in_background(what: Pin<Box<dyn Future<Output = ()>>>) {
    spawn_local(what);
}

/// Copies a text; true if the browser did.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = able("clipboard") else { return false };
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// True if the browser has a share sheet.
pub fn can_send() -> bool {
    able("share").is_some()
}

/// Opens the browser's share sheet with a link. Closing the sheet without sending is no error: nothing is reported.
pub async fn send(title: String, link: String) {
    let Some(navigator) = able("share") else { return };
    let sent = ShareData::new();
    sent.set_title(&title);
    sent.set_url(&link);
    let _ = JsFuture::from(navigator.share_with_data(&sent)).await;
}

/// The navigator, if the browser has this feature.
fn able(what: &str) -> Option<Navigator> {
    let navigator = web_sys::window()?.navigator();
    let has = Reflect::get(&navigator, &JsValue::from_str(what)).ok()?;
    (!has.is_undefined()).then_some(navigator)
}

/// Today, as `2026-01-31`.
pub fn today() -> String {
    String::from(js_sys::Date::new_0().to_iso_string()).chars().take(10).collect()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// The scenarios in local storage.
pub fn saved_scenarios() -> SavedScenarios {
    let text = storage().and_then(|storage| storage.get_item(SCENARIOS_KEY).ok()?);
    SavedScenarios::read(&text.unwrap_or_default())
}

/// Changes the scenarios in local storage; true if the browser saved them. It reads the current content first, so
/// that two open pages do not lose each other's scenarios.
pub fn change(change: &mut dyn FnMut(&mut SavedScenarios)) -> bool {
    let mut saved = saved_scenarios();
    change(&mut saved);
    storage().is_some_and(|storage| storage.set_item(SCENARIOS_KEY, &saved.write()).is_ok())
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SavedPageKind {
    /// Housing projects.
    Projects,
    Cities,
}

impl SavedPageKind {
    const fn key(self) -> &'static str {
        match self {
            SavedPageKind::Projects => PROJECTS,
            SavedPageKind::Cities => CITIES,
        }
    }
}

/// The saved pages of one kind in local storage.
pub fn saved_pages(of: SavedPageKind) -> SavedPages {
    let text = storage().and_then(|storage| storage.get_item(of.key()).ok()?);
    SavedPages::read(&text.unwrap_or_default())
}

/// Changes the saved pages of one kind, starting from the current content; true if the browser saved them.
pub fn change_saved(of: SavedPageKind, change: &mut dyn FnMut(&mut SavedPages)) -> bool {
    let mut saved = saved_pages(of);
    change(&mut saved);
    storage().is_some_and(|storage| storage.set_item(of.key(), &saved.write()).is_ok())
}

/// Reads a chosen city file; none if the browser cannot read it.
pub async fn open_city(file: &File) -> Option<Result<OwnCity, Vec<FileFault>>> {
    let text = beginning(file, cairn_core::limits::CITY_BYTES).await?;
    Some(city::read_with(&text, parse))
}

/// The codes of a class in local storage.
pub fn gathered() -> LessonRecord {
    let text = storage().and_then(|storage| storage.get_item(CLASS).ok()?);
    LessonRecord::read(&text.unwrap_or_default())
}

/// Saves the codes of a class; true if the browser did.
pub fn keep_gathered(gathered: &LessonRecord) -> bool {
    storage().is_some_and(|storage| storage.set_item(CLASS, &gathered.write()).is_ok())
}

/// Reads a chosen project file; none if the browser cannot read it.
pub async fn open_project(file: &File, projects: &Projects) -> Option<Result<ProjectDescription, Vec<FileFault>>> {
    let text = beginning(file, cairn_core::limits::PROJECT_BYTES).await?;
    Some(file::read_with(&text, projects, parse))
}

/// The beginning of a file: one byte more than the limit. That byte reveals a file that is too large without loading
/// all.
async fn beginning(file: &File, most: usize) -> Option<String> {
    let start = file.slice_with_f64_and_f64(0.0, (most + 1) as f64).ok()?;
    JsFuture::from(start.text()).await.ok()?.as_string()
}

/// Reads a chosen or dropped scenario file; none if the browser cannot read it.
pub async fn open(file: &File) -> Option<Result<ScenarioFile, Vec<FileFault>>> {
    let text = beginning(file, cairn_core::limits::SCENARIO_BYTES).await?;
    Some(ScenarioFile::read_with(&text, parse))
}
