//! Taking over: the application takes over the prerendered page, and nothing visible changes.
//!
//! ```text
//! kind of page     its addresses, whether it is whole without scripts, and the parts that read the same before and after
//! ```
//!
//! The explorer and the map are opened once without scripts and once with them. Of other pages the served file is read
//! instead. A kind of page that the application takes over has a row here.

use std::collections::BTreeMap;

use crate::document::ServedDocument;
use crate::explorer::{INDIA, INDIA_ARABIC, WORLD};
use crate::leaves::AS_COMPARE;
use crate::visitor::{Visitor, VisitorOptions};
use crate::{brief, compare, hotspots, map, outlook, plastics, project, purchase, reading, roads};

/// The farthest that a layout may jump by itself.
const SHIFT: f64 = 0.01;

/// A kind of page that the application takes over.
struct Page {
    paths: &'static [&'static str],
    /// Asserts that the page is complete without scripts; none if it is opened without them.
    is_whole: Option<fn(&ServedDocument<'_>, &str)>,
    /// Parts whose text is the same before and after.
    parts: &'static [&'static str],
}

/// Pages with their checks. The bar of the first page is also compared with those of other pages, in each language
/// (`leaves`).
const PAGES: [Page; 9] = [
    Page {
        paths: &["en/compare/", "ar/compare/"],
        is_whole: Some(compare::is_whole),
        parts: &[".differences tbody tr:not(.part)"],
    },
    Page {
        paths: &["en/map/", "ar/map/"],
        is_whole: None,
        parts: &[".ranks tbody tr:not(.part)"],
    },
    Page {
        paths: &["en/hotspots/", "ar/hotspots/"],
        is_whole: Some(hotspots::is_whole),
        parts: &[".hotspot", "table.dots", "h1"],
    },
    Page {
        paths: &["en/plastics/", "ar/plastics/"],
        is_whole: Some(plastics::is_whole),
        parts: &[".topic-effects", ".flows", "table[aria-labelledby=plastics-leak]"],
    },
    Page {
        paths: &["en/vehicles/", "ar/vehicles/"],
        is_whole: Some(roads::is_whole),
        parts: &[".topic-effects", ".roads-fleet"],
    },
    Page {
        paths: &["en/purchase/", "ar/purchase/"],
        is_whole: Some(purchase::is_whole),
        parts: &[".purchase-follows", ".purchase-rule h2", "h1"],
    },
    Page {
        paths: &["en/project/", "ar/project/"],
        is_whole: Some(project::is_whole),
        parts: &[".project-safety", ".project-result", ".project-usuals", "h1"],
    },
    Page {
        paths: &["en/outlook/", "ar/outlook/"],
        is_whole: Some(outlook::is_whole),
        parts: &["#bars .outlook-bar .value"],
    },
    Page {
        paths: &["en/brief/IND/", "ar/brief/IND/", "fr/brief/IND/reference/"],
        is_whole: Some(brief::is_whole),
        parts: &["h1", "[data-block=line] td"],
    },
];

/// A visitor whose scripts do not run.
fn reader() -> Visitor {
    Visitor::arrive(&VisitorOptions {
        scripts: false,
        ..VisitorOptions::default()
    })
}

impl Visitor {
    /// Texts of the given parts of the page, as displayed.
    fn texts_of(&self, parts: &[&str]) -> Vec<String> {
        let read = self.script(&format!(
            "return [...document.querySelectorAll(`{}`)].map((part) => part.textContent)",
            parts.join(", ")
        ));
        serde_json::from_value(read).unwrap_or_default()
    }

    /// Waits until the application has taken over and answered what the page asks by itself.
    fn wait_taken_over(&self) {
        self.wait_for("html[data-cairn=live]:not([data-plan=coming])");
        self.wait_until("all is answered", || {
            self.count("[data-answered=false]") == 0 && self.count("[data-answered=true]") > 0
        });
    }

    /// The layout did not jump, and the browser console has no complaints.
    fn took_over(&self, path: &str) {
        let width = self.size().0;
        assert!(self.shift() < SHIFT, "{path} at {width}: the layout jumped by {}", self.shift());
        self.is_content();
        self.covers_on(path, &format!("taking over changes nothing at {width} px"));
    }
}

#[test]
fn taking_over_a_page_changes_nothing_that_is_seen() {
    let (written, live) = (reader(), Visitor::arrive(&VisitorOptions::default()));
    let mut bars = BTreeMap::new();
    for page in &PAGES {
        for path in page.paths {
            live.open(path);
            let served = ServedDocument::read(&live, path);
            let bar = served.texts(".bar .leaves a");
            match page.is_whole {
                Some(is_whole) => is_whole(&served, path),
                None => {
                    written.open(path);
                    map::is_whole(&written, path);
                }
            }
            let (language, kind) = path.split_at(3);
            let first = bars.entry(language).or_insert_with(|| bar.clone());
            if AS_COMPARE.contains(&kind) {
                assert_eq!(bar, *first, "{path}: its bar");
                // A page of the menu is marked there; one behind a door marks the door, which the menu holds where the bar is
                // narrow.
                let is_door = ["vehicles/", "plastics/"].contains(&kind);
                let (of_page, of_door) = if is_door { (0, 1) } else { (1, 0) };
                assert_eq!(served.count(".bar .about a[aria-current=page]"), of_page, "{path}");
                assert_eq!(served.count(".bar .about a.is-here"), of_door, "{path}");
                assert_eq!(served.count(".bar .doors .is-here"), of_door, "{path}");
                assert_eq!(served.count(".bar .languages a[lang]"), 6, "{path}");
                live.covers_on(path, "the same bar");
            }
            live.wait_taken_over();
            let before = served.texts(&page.parts.join(", "));
            assert!(!before.is_empty(), "{path}: none of its parts is there");
            assert_eq!(live.texts_of(page.parts), before, "{path}");
            assert_eq!(live.outlines(), served.outlines(), "{path}: its charts");
            live.took_over(path);
        }
    }
}

#[test]
fn taking_over_the_explorer_changes_nothing_that_is_seen() {
    let (written, live) = (reader(), Visitor::arrive(&VisitorOptions::default()));
    for path in [INDIA, INDIA_ARABIC, WORLD, "en/explore/DEU/"] {
        written.open(path);
        reading::is_whole(&written, path);
        // On a phone India stands for another country.
        let windows = [(1440, 900), (390, 844)];
        let few = if path.contains("DEU") { 1 } else { windows.len() };
        for (width, height) in windows.into_iter().take(few) {
            written.resize(width, height);
            live.resize(width, height);
            live.open(path);
            live.wait_live();
            assert_eq!(live.headlines(), written.headlines(), "{path} at {width}");
            assert_eq!(live.outlines(), written.outlines(), "{path} at {width}");
            live.took_over(path);
        }
    }
}
