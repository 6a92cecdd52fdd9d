//! Every kind of page, in every language, on a phone and on a desk: everyone can use it, and it fits. Colours, light and dark, are
//! those of the page and not of its language: they are looked at in one language of each direction.
//!
//! Pictures of each are kept in `target/pages/`. Does not know: what a page does when something is moved; those tests
//! look for themselves.

use serde_json::json;

use crate::visitor::{Visitor, Wish};

/// What comes after the language.
pub(crate) const KINDS: [&str; 30] = [
    "explore/IND/",
    "explore/DEU/?l=hl20.hs10",
    "explore/WLD/",
    "explore/IND/?mode=share",
    "explore/IND/?mode=present&l=hl30",
    "compare/",
    "compare/?p=KEN&u=c&b=all",
    "map/",
    "vehicles/?at=KEN",
    "plastics/?at=IDN",
    "hotspots/?at=IDN",
    "purchase/?at=IRL&rule=IRL-30",
    "project/?at=KEN",
    "brief/IDN/",
    "brief/IDN/reference/",
    "city/KEN/",
    "city/",
    "class/",
    "outlook/",
    "stories/",
    "stories/lifetimes/",
    "method/",
    "levers/",
    "check/",
    "data/",
    "documents/",
    "about/",
    "access/",
    "releases/",
    "nowhere/",
];

/// Width of a phone's window.
const PHONE: u32 = 390;
/// Width of a desk's window.
const DESK: u32 = 1440;

/// Opens every kind of page in a language.
fn in_language(language: &str) {
    let in_colours = ["ar", "en"].contains(&language);
    let visitor = Visitor::arrive(&Wish::default());
    for kind in KINDS {
        visitor.open(&format!("{language}/{kind}"));
        if visitor.count("#start") > 0 {
            visitor.wait_for("html[data-cairn=live]");
            visitor.wait_until("all is answered", || visitor.count("[data-answered=false]") == 0);
        }
        // A text that the page was not served: see `cairn::words::Key::ABSENT`.
        let absent = visitor.script("return document.body.innerText.includes('\\u27e6')");
        assert_eq!(absent.as_bool(), Some(false), "{language}/{kind}: a text is not there");
        visitor.covers("every text is there");
        for (width, height) in [(PHONE, 844), (DESK, 900)] {
            visitor.resize(width, height);
            if in_colours {
                scheme(&visitor, "dark");
                visitor.can_be_told_apart();
                scheme(&visitor, "light");
                visitor.is_usable_by_all();
            } else {
                visitor.is_usable_but_for_colours();
            }
            let over = visitor.script("const page = document.documentElement; return page.scrollWidth - page.clientWidth");
            assert_eq!(over.as_i64(), Some(0), "{language}/{kind} at {width}: wider than its window");
            visitor.covers(&format!("fits {width} px"));
            let name: String = kind
                .chars()
                .map(|letter| if letter.is_alphanumeric() { letter } else { '-' })
                .collect();
            visitor.picture(&format!("{language}-{name}-{width}"));
        }
    }
}

/// What the visitor's system prefers. Only colours hang on it.
pub(crate) fn scheme(visitor: &Visitor, scheme: &str) {
    let feature = json!({"name": "prefers-color-scheme", "value": scheme});
    visitor.browser("Emulation.setEmulatedMedia", json!({"features": [feature]}));
}

#[test]
fn everyone_can_use_every_page_in_arabic() {
    in_language("ar");
}

#[test]
fn everyone_can_use_every_page_in_chinese() {
    in_language("zh");
}

#[test]
fn everyone_can_use_every_page_in_english() {
    in_language("en");
}

#[test]
fn everyone_can_use_every_page_in_french() {
    in_language("fr");
}

#[test]
fn everyone_can_use_every_page_in_russian() {
    in_language("ru");
}

#[test]
fn everyone_can_use_every_page_in_spanish() {
    in_language("es");
}
