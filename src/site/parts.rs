//! Parts: the parts of the application that load on demand.
//!
//! ```text
//! from the start     the explorer: levers, results, charts
//! beside             the other pages, before such a page is hydrated
//! class              the class page; camera: the QR reader, for browsers without one
//! panels             overlays of the explorer, and the results of an old link's release: loaded at rest after
//!                    hydration, or on demand
//! ```
//!
//! The binding tool splits the application here (`xtask/src/bin/bindgen/parts.rs`). Prerendered pages contain no
//! panels. Out of scope: the content of the parts.

use std::cell::Cell;
use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::site::app::{self, Given, Taken};
use crate::site::eye::{self, Seen};
use crate::site::part::downloads::Form;
use crate::site::part::share::Panel;
use crate::site::part::stage::notes::Notes;
use crate::site::part::stage::{Stage, StageProps};
use crate::site::part::{downloads, inside, share, since};
use crate::site::state::explore::{Action, State};
use cairn_analysis::figure::Figure;
use cairn_analysis::findings::headline::Reading;
use cairn_analysis::words::Words;

/// Loads any page but the explorer and the class page.
///
/// # Errors
/// Its part cannot be loaded, or the bootstrap data comes from another build.
pub async fn beside(given: Given) -> Result<Taken, String> {
    let read = page_beside().await.map_err(|fault| fault.to_string())?;
    read(given)
}

/// Decodes the bootstrap data of a page.
type Reader = fn(Given) -> Result<Taken, String>;

#[wasm_split(beside, fallible)]
fn page_beside() -> Result<Reader, SplitLoaderError> {
    Ok(app::other)
}

/// Loads the class page.
///
/// # Errors
/// Its part cannot be loaded, or the bootstrap data comes from another build.
pub async fn class(given: Given) -> Result<Taken, String> {
    let read = page_class().await.map_err(|fault| fault.to_string())?;
    read(given)
}

#[wasm_split(class, fallible)]
fn page_class() -> Result<Reader, SplitLoaderError> {
    Ok(app::classed)
}

/// Searches a picture for a QR code: width, height, RGBA bytes.
pub(crate) type Look = fn(usize, usize, &[u8]) -> Seen;

#[wasm_split(camera, fallible)]
fn own_look() -> Result<Look, SplitLoaderError> {
    Ok(eye::look)
}

/// Loads the QR reader.
///
/// # Errors
/// The part cannot be loaded.
pub(crate) async fn look() -> Result<Look, SplitLoaderError> {
    own_look().await
}

/// The panels that open over the explorer.
pub(crate) struct Panels {
    /// The stage for presentations.
    pub(crate) stage: fn(StageProps) -> Html,
    /// The presenter's notes.
    pub(crate) notes: fn(StageProps) -> Html,
    /// The panel for sharing and saving.
    pub(crate) share: fn(&Panel<'_>) -> Html,
    /// The results that the release of an old link gave.
    pub(crate) since: fn(&Words, &State, &Callback<Action>) -> Option<Html>,
    /// The details of a headline.
    pub(crate) inside: fn(&Words, &State, &Callback<Action>, &Reading) -> Html,
    /// Saves a chart as a file.
    pub(crate) keep: fn(Rc<Words>, Rc<State>, Rc<Figure>, Form) -> Keeping,
}

/// A file that is being written.
pub(crate) type Keeping = Pin<Box<dyn Future<Output = Result<(), JsValue>>>>;

#[wasm_split(panels, fallible)]
fn all_panels() -> Result<&'static Panels, SplitLoaderError> {
    static ALL: Panels = Panels {
        stage: |props| html! { <Stage ..props /> },
        notes: |props| html! { <Notes ..props /> },
        share: share::sections,
        since: since::since,
        inside: inside::inside,
        keep: |words, state, figure, form| Box::pin(async move { downloads::keep(&words, &state, &figure, form).await }),
    };
    Ok(&ALL)
}

/// The loaded panels.
#[derive(Clone, Copy)]
pub(crate) struct Came(&'static Panels);

impl Deref for Came {
    type Target = Panels;

    fn deref(&self) -> &Panels {
        self.0
    }
}

impl PartialEq for Came {
    /// The panels load once, so pointers can be compared.
    fn eq(&self, other: &Came) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

thread_local! {
    static CAME: Cell<Option<Came>> = const { Cell::new(None) };
}

/// The panels, if they are loaded.
pub(crate) fn panels() -> Option<Came> {
    CAME.get()
}

/// Loads the panels, once.
///
/// # Errors
/// They cannot be loaded; the next call tries again.
pub(crate) async fn fetched() -> Result<Came, SplitLoaderError> {
    let came = Came(all_panels().await?);
    CAME.set(Some(came));
    Ok(came)
}

/// Saves a chart as a file.
///
/// # Errors
/// The browser cannot make the file, or its part cannot be loaded.
pub(crate) async fn keep(words: Rc<Words>, state: Rc<State>, figure: Rc<Figure>, form: Form) -> Result<(), JsValue> {
    let came = fetched().await.map_err(|fault| JsValue::from(fault.to_string()))?;
    (came.keep)(words, state, figure, form).await
}
