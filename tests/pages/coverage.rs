//! Coverage: which kind of page was checked for which property in which language.
//!
//! ```text
//! visitor.covers("accessibility rules")     one row: kind and language of the open page, the property, the kind of window
//! ```
//!
//! Rows go to `target/pages/coverage.tsv`, loads and browser starts to `target/pages/measured.tsv`. `cargo xtask test` compares
//! the rows of a whole run with `docs/coverage.md`: a property that is no longer checked fails the run. Does not know: whether
//! a check passed; a test that fails has failed the run already.

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::sync::{Mutex, PoisonError};

use xtask::project;

use crate::visitor::Visitor;

/// Windows narrower than this are a phone's.
const PHONE: u32 = 600;
/// Languages of the site.
pub(crate) const LANGUAGES: [&str; 6] = ["ar", "en", "es", "fr", "ru", "zh"];

/// Rows that are written already.
static WRITTEN: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The language and the kind of page that a path under the site leads to.
pub(crate) fn page_of(path: &str) -> (&str, String) {
    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let mut parts = path.split('/').filter(|part| !part.is_empty());
    let first = parts.next().unwrap_or_default();
    let (language, kind) = if LANGUAGES.contains(&first) {
        (first, parts.next().unwrap_or_default())
    } else {
        ("en", first)
    };
    let value_of = |name: &str| query.split('&').find_map(|pair| pair.strip_prefix(name)?.strip_prefix('='));
    let kind = match (kind, parts.next(), parts.next()) {
        ("", ..) => "front door",
        ("explore", Some("WLD"), _) => "explorer of the world",
        ("explore", ..) => "explorer",
        ("brief", _, Some(_)) => "brief at the reference",
        ("city", None, _) => "cities",
        ("goals", None, _) => "goals, all countries",
        ("stories", Some(_), _) => "story",
        ("nowhere", ..) => "no page",
        (kind, ..) => kind,
    };
    let over = match (value_of("mode"), fragment) {
        (Some("share"), _) | (_, "share") => ", share",
        (Some("present"), _) | (_, "stage") => ", stage",
        (Some("print"), _) | (_, "print") => ", paper",
        (Some("kiosk"), _) => ", kiosk",
        (_, "notes") => ", notes",
        _ => "",
    };
    (language, format!("{kind}{over}"))
}

impl Visitor {
    /// The open page was checked for a property.
    pub(crate) fn covers(&self, property: &str) {
        self.covers_on(&self.place(), property);
    }

    /// A page that a path leads to was checked for a property.
    pub(crate) fn covers_on(&self, path: &str, property: &str) {
        covers(path, property);
    }

    /// The open page was checked in a window of this size.
    pub(crate) fn covers_in_window(&self, property: &str) {
        let window = if self.size().0 < PHONE { "phone" } else { "desk" };
        self.covers(&format!("{property}, {window}"));
    }
}

/// A page that a path leads to was checked for a property.
pub(crate) fn covers(path: &str, property: &str) {
    let (language, kind) = page_of(path);
    write(format!("{kind}\t{property}\t{language}"));
}

/// Adds a row to the file, once.
fn write(row: String) {
    let mut written = WRITTEN.lock().unwrap_or_else(PoisonError::into_inner);
    if !written.contains(&row) {
        append("coverage.tsv", &row);
        written.insert(row);
    }
}

/// Adds a line to a file of `target/pages/`.
pub(crate) fn append(name: &str, line: &str) {
    let folder = project::root().join("target/pages");
    fs::create_dir_all(&folder)
        .and_then(|()| OpenOptions::new().create(true).append(true).open(folder.join(name)))
        .and_then(|mut file| file.write_all(format!("{line}\n").as_bytes()))
        .unwrap_or_else(|fault| panic!("{}: {fault}", folder.display()));
}

#[test]
fn a_path_tells_language_and_kind() {
    let kind_of = |path| {
        let (language, kind) = page_of(path);
        format!("{language} {kind}")
    };
    assert_eq!(kind_of(""), "en front door");
    assert_eq!(kind_of("ar/explore/WLD/?l=hl30"), "ar explorer of the world");
    assert_eq!(kind_of("en/explore/IND/?l=hl30&mode=present"), "en explorer, stage");
    assert_eq!(kind_of("en/explore/IND/#share"), "en explorer, share");
    assert_eq!(kind_of("zh/brief/IDN/reference/"), "zh brief at the reference");
    assert_eq!(kind_of("fr/city/"), "fr cities");
    assert_eq!(kind_of("fr/city/KEN/"), "fr city");
    assert_eq!(kind_of("fr/goals/"), "fr goals, all countries");
    assert_eq!(kind_of("fr/goals/KEN/"), "fr goals");
    assert_eq!(kind_of("es/stories/timber/"), "es story");
}
