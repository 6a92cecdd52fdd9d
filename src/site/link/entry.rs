//! Entry: the data that the browser's history stores with an address: the page, and the number of overlays.
//!
//! An open panel, stage or card is an entry above that of its page. So going back closes it and leaves the page as it
//! is. Closing it by hand also goes back: nothing remains to go forward to.
//!
//! ```text
//! page ── #card-ghg ── #share        one base; pushed 0, 1, 2
//! ```
//!
//! Out of scope: the kind of overlay.

use js_sys::Reflect;
use serde::Serialize;
use web_sys::History;

use crate::site::link::{absolute, window};
use cairn_wire as wire;

/// The data stored with an address.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
struct HistoryEntry {
    /// Equal for all entries of one page.
    base: f64,
    /// Number of overlays when the page was opened.
    came: u8,
    /// Number of entries between this one and that of its page.
    pushed: u8,
}

/// The history of one open page.
#[derive(Debug)]
pub struct Entries {
    now: HistoryEntry,
    /// Time at which the browser was asked to go back, ms. Writes wait until it has gone back.
    leaving: Option<f64>,
}

/// A browser that has not gone back after this time, ms, will not.
const PATIENCE_MS: f64 = 1000.0;

impl Entries {
    /// The history of a page that was just opened with some overlays.
    pub fn opened(over: u8) -> Entries {
        let now = current().unwrap_or_else(|| {
            let now = HistoryEntry {
                base: js_sys::Math::random(),
                came: over,
                pushed: 0,
            };
            // Entries pushed above this one need the same base.
            let here = window().and_then(|window| Some((window.history().ok()?, window.location().href().ok()?)));
            if let Some((history, here)) = here {
                put(&history, &now, &here, false);
            }
            now
        });
        Entries { now, leaving: None }
    }

    /// Writes the address. A `step` or a new overlay pushes an entry. A closed overlay goes back if its entry was
    /// pushed. Everything else replaces the current entry.
    pub fn write(&mut self, address: &str, step: bool, over: u8) {
        let Some(history) = window().and_then(|window| window.history().ok()) else {
            return;
        };
        if self.leaving.is_some_and(|since| js_sys::Date::now() - since < PATIENCE_MS) {
            return;
        }
        self.leaving = None;
        if step {
            self.now = HistoryEntry {
                base: js_sys::Math::random(),
                came: over,
                pushed: 0,
            };
            return put(&history, &self.now, address, true);
        }
        let target = over.saturating_sub(self.now.came);
        if target > self.now.pushed {
            self.now.pushed = target;
            put(&history, &self.now, address, true);
        } else if target < self.now.pushed {
            // Choices made meanwhile are written once the browser has gone back: see `walked`.
            let back = i32::from(target) - i32::from(self.now.pushed);
            self.leaving = history.go_with_delta(back).is_ok().then(js_sys::Date::now);
        } else {
            self.now.came = self.now.came.min(over);
            put(&history, &self.now, address, false);
        }
    }

    /// Handles a step back or forward; true if the page is still the same.
    pub fn walked(&mut self) -> bool {
        let before = self.now.base;
        self.leaving = None;
        if let Some(now) = current() {
            self.now = now;
            return now.base == before;
        }
        self.now = HistoryEntry {
            base: js_sys::Math::random(),
            came: 0,
            pushed: 0,
        };
        false
    }
}

/// True if this page wrote the open address: it was only reloaded.
pub fn is_own() -> bool {
    current().is_some()
}

/// The data stored with the open address, if this project wrote them.
fn current() -> Option<HistoryEntry> {
    let state = window()?.history().ok()?.state().ok()?;
    let number = |name: &str| Reflect::get(&state, &name.into()).ok()?.as_f64();
    Some(HistoryEntry {
        base: number("base")?,
        came: number("came")? as u8,
        pushed: number("pushed")? as u8,
    })
}

fn put(history: &History, entry: &HistoryEntry, address: &str, push: bool) {
    let url = absolute(address);
    let here = window().and_then(|window| window.location().href().ok());
    if !push && here.as_ref() == Some(&url) && current().as_ref() == Some(entry) {
        return;
    }
    let Ok(state) = wire::pack(entry) else { return };
    // A browser that refuses (too many writes in a minute) keeps the old address; nothing is lost.
    let _ = if push {
        history.push_state_with_url(&state, "", Some(&url))
    } else {
        history.replace_state_with_url(&state, "", Some(&url))
    };
}
