//! Class: the code behind the `#` of the page's address, and the address that carries one.
//!
//! ```text
//! en/class/#0TJ2R2MGK               a pupil's code: capitals and digits alone, so that no heading of the page is taken for one
//! en/explore/IND/?x=forester        a seat of the table
//! ```
//!
//! A code that was taken leaves the address: loading the page once more does not add it twice. Does not know: what is done with it.

use wasm_bindgen::JsValue;

use crate::choices::code::ClassPlan;
use crate::choices::link::seat::Seat;
use crate::choices::link::{Leaf, Link, Route};
use crate::kind::{Language, Role};
use crate::place::PlaceId;
use crate::site::link::{explore, fragment, window};

/// The address of a code, below the site's root.
#[must_use]
pub fn of(language: Language, plan: &ClassPlan) -> Option<String> {
    let path = Route::Leaf {
        language,
        leaf: Leaf::Class,
    };
    Some([&path.write(), "#", &plan.letters()?].concat())
}

/// The address that opens a place at today's path in a seat of the table.
#[must_use]
pub fn seat(language: Language, place: PlaceId, role: Role) -> String {
    let link = Link {
        allowed: Some(Seat::of(role)),
        ..Link::default()
    };
    [&explore::plain(language, place), "?", &link.write()].concat()
}

/// The code of the address that is open now, taken out of it; none where nothing like a code stands there.
pub(crate) fn taken() -> Option<String> {
    let code = fragment();
    let like = code.len() > 2
        && code
            .bytes()
            .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'-');
    if !like {
        return None;
    }
    let window = window()?;
    let location = window.location();
    let plain = [location.pathname().ok()?, location.search().ok()?].concat();
    // A browser that refuses leaves it there: then it is read again when the page is loaded.
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&plain));
    }
    Some(code)
}
