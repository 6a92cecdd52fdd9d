//! Entry: what the browser's history keeps beside an address: which page it is, and how many things lie over it.
//!
//! A panel, a stage or a card that is opened is an entry above that of its page, so that going back closes it and
//! leaves the page as it is. Closing it by hand goes back as well: nothing is left to go forward into.
//!
//! ```text
//! page ── #card-ghg ── #share        one base; pushed 0, 1, 2
//! ```
//!
//! Does not know: what lies over the page.

use js_sys::Reflect;
use serde::Serialize;
use web_sys::History;

use crate::site::link::{whole, window};
use crate::site::wire;

/// What is kept with an address.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
struct Entry {
    /// The same for all entries of one page.
    base: f64,
    /// How many things lay over the page when it was opened.
    came: u8,
    /// How many entries this one is above that of its page.
    pushed: u8,
}

/// The history of one page that is open.
#[derive(Debug)]
pub struct Entries {
    now: Entry,
    /// When the browser was asked to go back, in milliseconds; what is to be written waits until it has.
    leaving: Option<f64>,
}

/// A browser that has not gone back after so many milliseconds will not.
const PATIENCE_MS: f64 = 1000.0;

impl Entries {
    /// Of a page that has just been opened, with so many things over it.
    #[must_use]
    pub fn opened(over: u8) -> Entries {
        let now = current().unwrap_or_else(|| {
            let now = Entry {
                base: js_sys::Math::random(),
                came: over,
                pushed: 0,
            };
            // What is pushed above it has to know it again.
            let here = window().and_then(|window| Some((window.history().ok()?, window.location().href().ok()?)));
            if let Some((history, here)) = here {
                put(&history, &now, &here, false);
            }
            now
        });
        Entries { now, leaving: None }
    }

    /// Writes the address: a page of its own to go back to for a `step`, a thing more over the page likewise; a thing less
    /// goes back, where it was pushed. Else in the address's stead.
    pub fn write(&mut self, address: &str, step: bool, over: u8) {
        let Some(history) = window().and_then(|window| window.history().ok()) else {
            return;
        };
        if self.leaving.is_some_and(|since| js_sys::Date::now() - since < PATIENCE_MS) {
            return;
        }
        self.leaving = None;
        if step {
            self.now = Entry {
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
            // What was chosen meanwhile is written once the browser is there: see `walked`.
            let back = i32::from(target) - i32::from(self.now.pushed);
            self.leaving = history.go_with_delta(back).is_ok().then(js_sys::Date::now);
        } else {
            self.now.came = self.now.came.min(over);
            put(&history, &self.now, address, false);
        }
    }

    /// The browser went back or forward: whether it is still the same page.
    pub fn walked(&mut self) -> bool {
        let before = self.now.base;
        self.leaving = None;
        if let Some(now) = current() {
            self.now = now;
            return now.base == before;
        }
        self.now = Entry {
            base: js_sys::Math::random(),
            came: 0,
            pushed: 0,
        };
        false
    }
}

/// Whether this page wrote the address that is open, and it is only loaded once more.
#[must_use]
pub fn is_own() -> bool {
    current().is_some()
}

/// What the browser keeps with the address that is open, where that is ours.
fn current() -> Option<Entry> {
    let kept = window()?.history().ok()?.state().ok()?;
    let number = |name: &str| Reflect::get(&kept, &name.into()).ok()?.as_f64();
    Some(Entry {
        base: number("base")?,
        came: number("came")? as u8,
        pushed: number("pushed")? as u8,
    })
}

fn put(history: &History, entry: &Entry, address: &str, push: bool) {
    let url = whole(address);
    let here = window().and_then(|window| window.location().href().ok());
    if !push && here.as_ref() == Some(&url) && current().as_ref() == Some(entry) {
        return;
    }
    let Ok(kept) = wire::pack(entry) else { return };
    // A browser that refuses (too many writes in a minute) leaves the old address: nothing is lost.
    let _ = if push {
        history.push_state_with_url(&kept, "", Some(&url))
    } else {
        history.replace_state_with_url(&kept, "", Some(&url))
    };
}
