//! Class: the code in the fragment (`#`) of the page's address, and the address that carries a code.
//!
//! ```text
//! en/class/#0TJ2R2MGK               a pupil's code: only capitals and digits, so that it differs from every heading id
//! en/explore/IND/?x=forester        a seat of the table
//! ```
//!
//! A code that was read is removed from the address, so that a reload does not add it twice. Out of scope: the use of
//! a code.

use wasm_bindgen::JsValue;

use crate::site::link::{explore, fragment, window};
use cairn_core::choices::code::ClassPlan;
use cairn_core::choices::link::seat::Seat;
use cairn_core::choices::link::{Leaf, Link, Route};
use cairn_core::kind::{Language, Role, Storyline};
use cairn_core::place::PlaceId;

/// The address of a code, below the site's root.
pub fn address(language: Language, plan: &ClassPlan) -> Option<String> {
    let path = Route::Leaf {
        language,
        leaf: Leaf::Class,
    };
    Some([&path.write(), "#", &plan.letters()?].concat())
}

/// The address that opens a place at today's path in a seat of the table.
pub fn seat(language: Language, place: PlaceId, role: Role) -> String {
    let mut link = Link::default();
    link.sit(Some(Seat::of(role)));
    [&explore::plain(language, place), "?", &link.write()].concat()
}

/// True if a query asks for the documents' world. Codes have no room for it: the class stays on today's path (decision OW14).
pub fn is_of_other_world(query: &str) -> bool {
    Link::parse(query.strip_prefix('?').unwrap_or(query)).0.background.storyline == Storyline::Out
}

/// Takes the code out of the open address; none if the fragment does not look like a code.
pub(crate) fn take_code() -> Option<String> {
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
    // If the browser refuses, the code stays in the address and is read again at the next load.
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&plain));
    }
    Some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_of_the_documents_world_is_known() {
        assert!(is_of_other_world("?at=IND&l=hl30&a=out") && is_of_other_world("a=out.pol2"));
        assert!(!is_of_other_world("") && !is_of_other_world("?a=ssp1") && !is_of_other_world("?n=out"));
    }
}
