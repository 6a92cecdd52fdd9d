//! Parts: the parts of the application that load on demand.
//!
//! ```text
//! from the start     the explorer: levers, results, charts
//! compare            the comparison
//! class              the class page
//! beside             the other pages, before such a page is hydrated
//! panels             overlays of the explorer, charts without years, and the results of an old link's release: loaded
//!                    at rest after hydration, or on demand
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

use crate::draw::snapshot::Snapshot;
use crate::site::app::{self, DecodedPage, PageBootstrap};
use crate::site::part::downloads::ChartFileFormat;
use crate::site::part::share::SharePanel;
use crate::site::part::stage::notes::Notes;
use crate::site::part::stage::{Stage, StageProps};
use crate::site::part::{downloads, embed, headline_details, own_numbers, paper, release_changes, share, snapshot};
use crate::site::state::explore::{Action, ExplorerState};
use cairn_analysis::figure::Figure;
use cairn_analysis::findings::headline::HeadlineReading;
use cairn_analysis::words::Words;
use cairn_core::choices::link::Chart;

/// Loads the comparison.
///
/// # Errors
/// Its part cannot be loaded, or the bootstrap data comes from another build.
pub async fn compare(given: PageBootstrap) -> Result<DecodedPage, String> {
    let read = page_compare().await.map_err(|fault| fault.to_string())?;
    read(given)
}

#[wasm_split(compare, fallible)]
fn page_compare() -> Result<BootstrapDecoder, SplitLoaderError> {
    Ok(app::compared)
}

/// Loads any page without a part of its own.
///
/// # Errors
/// Its part cannot be loaded, or the bootstrap data comes from another build.
pub async fn load_secondary_page(given: PageBootstrap) -> Result<DecodedPage, String> {
    let read = secondary_decoder().await.map_err(|fault| fault.to_string())?;
    read(given)
}

/// Decodes the bootstrap data of a page.
type BootstrapDecoder = fn(PageBootstrap) -> Result<DecodedPage, String>;

#[wasm_split(beside, fallible)]
fn secondary_decoder() -> Result<BootstrapDecoder, SplitLoaderError> {
    Ok(app::other)
}

/// Loads the class page.
///
/// # Errors
/// Its part cannot be loaded, or the bootstrap data comes from another build.
pub async fn class(given: PageBootstrap) -> Result<DecodedPage, String> {
    let read = page_class().await.map_err(|fault| fault.to_string())?;
    read(given)
}

#[wasm_split(class, fallible)]
fn page_class() -> Result<BootstrapDecoder, SplitLoaderError> {
    Ok(app::classed)
}

/// The panels that open over the explorer.
pub(crate) struct Panels {
    /// The stage for presentations.
    pub(crate) stage: fn(StageProps) -> Html,
    /// The presenter's notes.
    pub(crate) notes: fn(StageProps) -> Html,
    /// The panel for sharing and saving.
    pub(crate) share: fn(&SharePanel<'_>) -> Html,
    /// The results that the release of an old link gave.
    pub(crate) since: fn(&Words, &ExplorerState, &Callback<Action>) -> Option<Html>,
    /// The details of a headline.
    pub(crate) inside: fn(&Words, &ExplorerState, &Callback<Action>, &HeadlineReading) -> Html,
    /// The numbers that can be set by hand.
    pub(crate) numbers: fn(&Words, &ExplorerState, &Callback<Action>) -> Html,
    /// A chart without years.
    pub(crate) snapshot: fn(&Words, &ExplorerState, &Figure, &Callback<Action>) -> Option<Snapshot>,
    /// The content below a chart that is not one of those with which a page starts.
    pub(crate) below_chart: BelowChart,
    /// The changes, above the results in print.
    pub(crate) paper_head: fn(&Words, &ExplorerState, &Callback<Action>) -> Html,
    /// The data basis and the link, below the results in print.
    pub(crate) paper_foot: fn(&Words, &ExplorerState) -> Html,
    /// The HTML that shows a chart in another page.
    pub(crate) embed_code: fn(&Words, &ExplorerState, Chart) -> String,
    pub(crate) keep: fn(Rc<Words>, Rc<ExplorerState>, Rc<Figure>, ChartFileFormat) -> FileSaveTask,
}

/// Writes the content below the chart of a slot.
pub(crate) type BelowChart = fn(&Rc<Words>, &ExplorerState, &Figure, Option<&Snapshot>, usize, &Callback<Action>) -> Html;

/// A file that is being written.
pub(crate) type FileSaveTask = Pin<Box<dyn Future<Output = Result<(), JsValue>>>>;

/// Nothing but [`all_panels`] names it in the browser: so its code is in their part.
static ALL: Panels = Panels {
    stage: |props| html! { <Stage ..props /> },
    notes: |props| html! { <Notes ..props /> },
    share: share::sections,
    since: release_changes::changes_since,
    inside: headline_details::inside,
    numbers: own_numbers::numbers,
    snapshot: |words, state, figure, act| snapshot::content(words, state, figure, act).map(Snapshot::from),
    below_chart: snapshot::below_chart,
    paper_head: paper::head,
    paper_foot: paper::foot,
    embed_code: embed::code_of_chart,
    keep: |words, state, figure, form| Box::pin(async move { downloads::keep(&words, &state, &figure, form).await }),
};

#[wasm_split(panels, fallible)]
fn all_panels() -> Result<&'static Panels, SplitLoaderError> {
    Ok(&ALL)
}

#[derive(Clone, Copy)]
pub(crate) struct LoadedPanels(&'static Panels);

impl Deref for LoadedPanels {
    type Target = Panels;

    fn deref(&self) -> &Panels {
        self.0
    }
}

impl PartialEq for LoadedPanels {
    /// The panels load once, so pointers can be compared.
    fn eq(&self, other: &LoadedPanels) -> bool {
        std::ptr::eq(self.0, other.0)
    }
}

thread_local! {
    static CAME: Cell<Option<LoadedPanels>> = const { Cell::new(None) };
}

/// The panels, if they are loaded. Outside a browser nothing is split.
pub(crate) fn panels() -> Option<LoadedPanels> {
    #[cfg(not(target_family = "wasm"))]
    CAME.set(Some(LoadedPanels(&ALL)));
    CAME.get()
}

/// Loads the panels, once.
///
/// # Errors
/// They cannot be loaded; the next call tries again.
pub(crate) async fn fetched() -> Result<LoadedPanels, SplitLoaderError> {
    let came = LoadedPanels(all_panels().await?);
    CAME.set(Some(came));
    Ok(came)
}

/// The HTML that shows a chart in another page.
///
/// # Errors
/// Its part cannot be loaded.
pub(crate) async fn embed_code(words: Rc<Words>, state: Rc<ExplorerState>, chart: Chart) -> Result<String, SplitLoaderError> {
    let came = fetched().await?;
    Ok((came.embed_code)(&words, &state, chart))
}

/// Saves a chart as a file.
///
/// # Errors
/// The browser cannot make the file, or its part cannot be loaded.
pub(crate) async fn save_chart(
    words: Rc<Words>,
    state: Rc<ExplorerState>,
    figure: Rc<Figure>,
    form: ChartFileFormat,
) -> Result<(), JsValue> {
    let came = fetched().await.map_err(|fault| JsValue::from(fault.to_string()))?;
    (came.keep)(words, state, figure, form).await
}
