//! Parts: what of the application is fetched when it is needed.
//!
//! ```text
//! from the start     the explorer: levers, results, charts
//! beside             the other pages, before such a page is taken over
//! class              the desk of a class; camera: what reads codes from pictures, where the browser cannot
//! panels             what opens over the explorer, what an old link's release said, once it is alive and at rest, or sooner if it is asked for
//! ```
//!
//! The tool that binds the application cuts it here (`xtask/src/bin/bindgen/parts.rs`). What is written ahead of time
//! shows nothing of the panels. Does not know: what the parts show.

use std::cell::Cell;
use std::future::Future;
use std::ops::Deref;
use std::pin::Pin;
use std::rc::Rc;

use wasm_bindgen::JsValue;
use wasm_split_helpers::{SplitLoaderError, wasm_split};
use yew::prelude::*;

use crate::figure::Figure;
use crate::findings::headline::Reading;
use crate::site::app::{self, Given, Taken};
use crate::site::eye::{self, Seen};
use crate::site::part::downloads::Form;
use crate::site::part::share::Panel;
use crate::site::part::stage::notes::Notes;
use crate::site::part::stage::{Stage, StageProps};
use crate::site::part::{downloads, inside, share, since};
use crate::site::state::explore::{Action, State};
use crate::words::Words;

/// A page beside the explorer.
///
/// # Errors
/// Where its part does not come, or another build wrote what was given.
pub async fn beside(given: Given) -> Result<Taken, String> {
    let read = page_beside().await.map_err(|fault| fault.to_string())?;
    read(given)
}

/// Reads what a page was given.
type Reader = fn(Given) -> Result<Taken, String>;

#[wasm_split(beside, fallible)]
fn page_beside() -> Result<Reader, SplitLoaderError> {
    Ok(app::other)
}

/// The desk of a class.
///
/// # Errors
/// Where its part does not come, or another build wrote what was given.
pub async fn class(given: Given) -> Result<Taken, String> {
    let read = page_class().await.map_err(|fault| fault.to_string())?;
    read(given)
}

#[wasm_split(class, fallible)]
fn page_class() -> Result<Reader, SplitLoaderError> {
    Ok(app::classed)
}

/// Looks at a picture for a code.
pub(crate) type Look = fn(usize, usize, &[u8]) -> Seen;

#[wasm_split(camera, fallible)]
fn own_look() -> Result<Look, SplitLoaderError> {
    Ok(eye::look)
}

/// What reads codes from pictures.
///
/// # Errors
/// Where it does not come.
pub(crate) async fn look() -> Result<Look, SplitLoaderError> {
    own_look().await
}

/// What opens over the explorer.
pub(crate) struct Panels {
    /// The stage.
    pub(crate) stage: fn(StageProps) -> Html,
    /// The notes of a stage.
    pub(crate) notes: fn(StageProps) -> Html,
    /// What is shared and kept.
    pub(crate) share: fn(&Panel<'_>) -> Html,
    /// What the release of an old link said.
    pub(crate) since: fn(&Words, &State, &Callback<Action>) -> Option<Html>,
    /// What stands behind a headline.
    pub(crate) inside: fn(&Words, &State, &Callback<Action>, &Reading) -> Html,
    /// A chart as a file, handed to the browser.
    pub(crate) keep: fn(Rc<Words>, Rc<State>, Rc<Figure>, Form) -> Keeping,
}

/// A file in the making.
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

/// The panels, once they came.
#[derive(Clone, Copy)]
pub(crate) struct Came(&'static Panels);

impl Deref for Came {
    type Target = Panels;

    fn deref(&self) -> &Panels {
        self.0
    }
}

impl PartialEq for Came {
    /// They come once.
    fn eq(&self, other: &Came) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

thread_local! {
    static CAME: Cell<Option<Came>> = const { Cell::new(None) };
}

/// The panels, if they came.
pub(crate) fn panels() -> Option<Came> {
    CAME.get()
}

/// Fetches the panels, once.
///
/// # Errors
/// Where they do not come; asked again, they are fetched again.
pub(crate) async fn fetched() -> Result<Came, SplitLoaderError> {
    let came = Came(all_panels().await?);
    CAME.set(Some(came));
    Ok(came)
}

/// A chart as a file, handed to the browser.
///
/// # Errors
/// Where the browser cannot make it, or the part that makes it does not come.
pub(crate) async fn keep(words: Rc<Words>, state: Rc<State>, figure: Rc<Figure>, form: Form) -> Result<(), JsValue> {
    let came = fetched().await.map_err(|fault| JsValue::from(fault.to_string()))?;
    (came.keep)(words, state, figure, form).await
}
