//! Guests: visitors on a live explorer that one test leaves to the next. The address holds all that such a test starts
//! from, so the open page turns to it, and no page is loaded.
//!
//! ```text
//! guest("en/explore/DEU/?c=who")     an explorer in this language that an earlier test left, or a new visitor
//! ```
//!
//! The data that the site stored on the device are deleted between two tests. A test that changes the page's own
//! programs, the host's files or the network, or that is about loading, takes a visitor of its own.

use std::ops::Deref;
use std::sync::{Mutex, PoisonError};
use std::time::Instant;

use serde_json::json;

use crate::explorer::explorer;
use crate::visitor::{Visitor, VisitorOptions};

/// Explorers that wait for the next test.
static LEFT: Mutex<Vec<Visitor>> = Mutex::new(Vec::new());

/// A visitor that the next test gets, unless this one fails.
pub(crate) struct Guest(Option<Visitor>);

/// A visitor on the explorer, after the page has answered the address.
pub(crate) fn guest(path: &str) -> Guest {
    // The query may name a city of the country in the path.
    let city = path.split(['?', '&']).find_map(|pair| pair.strip_prefix("at="));
    let language = &path[..2];
    let place = city.or(path.split(['/', '?']).nth(2)).unwrap_or_default();
    let mut left = LEFT.lock().unwrap_or_else(PoisonError::into_inner);
    let found = left.iter().position(|visitor| visitor.place().starts_with(language));
    let found = found.map(|at| left.swap_remove(at));
    drop(left);
    let Some(visitor) = found else {
        return Guest(Some(explorer(path, &VisitorOptions::default())));
    };
    visitor.arrived.set(Instant::now());
    visitor.turn(path);
    visitor.wait_for(&format!("html[data-place={place}]"));
    // What the turn itself says is not the test's.
    visitor.complaints();
    Guest(Some(visitor))
}

impl Deref for Guest {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        self.0.as_ref().unwrap_or_else(|| panic!("the guest has gone"))
    }
}

impl Drop for Guest {
    fn drop(&mut self) {
        let Some(visitor) = self.0.take().filter(|_| !std::thread::panicking()) else {
            return;
        };
        if !visitor.place().contains("/explore/") {
            return;
        }
        visitor.measure();
        // A page at rest: nothing of the test runs on.
        let language = &visitor.place()[..2];
        visitor.turn(&format!("{language}/explore/IND/"));
        visitor.script(
            "localStorage.clear(); sessionStorage.clear(); scrollTo(0, 0);
             document.querySelectorAll('details[open]').forEach((fold) => { fold.open = false; })",
        );
        visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "", "features": [] }));
        visitor.resize(1440, 900);
        LEFT.lock().unwrap_or_else(PoisonError::into_inner).push(visitor);
    }
}
