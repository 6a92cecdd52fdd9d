//! Is each text in the catalogue of the code that uses it?
//!
//! ```text
//! leaf          only files that no program of the browser is built from use it
//! application   some file that one is built from uses it; others may, too
//! ```
//!
//! A leaf may hand a key to the application, such as the name of a line. The sources of the application must then name
//! it too; `pages.rs` draws these texts.
//!
//! The test finds the sources of browser programs by their crate.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use cairn_analysis::words::{Key, names};
use cairn_core::kind::{Headline, Lever};

use super::{REPORTED, STORY, none, root};

/// A source without its tests: its path, and its text.
struct Source {
    path: String,
    code: String,
}

/// Every source of the program, without tests.
fn sources() -> Vec<Source> {
    let mut found = Vec::new();
    let mut folders = vec![root().join("src"), root().join("crates")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") && !path.ends_with("tests.rs") {
                found.push(source(&path));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn source(path: &Path) -> Source {
    let text = fs::read_to_string(path).unwrap();
    // Tests use keys only as examples.
    let code = text.split_once("#[cfg(test)]\nmod ").map_or(text.as_str(), |(code, _)| code);
    let below: PathBuf = path.strip_prefix(root()).unwrap().to_owned();
    let path = below.to_string_lossy().replace('\\', "/");
    let mut code = code.to_owned();
    if path == "crates/analysis/src/words/names.rs" {
        // The code finds texts of levers by their letters.
        let texts = Lever::ALL.into_iter().flat_map(names::lever);
        code.extend(texts.map(|key| format!(" Key::{key:?}")));
        // Those of headlines by their ids.
        let texts = Headline::ALL.into_iter().map(names::headline_texts);
        let texts = texts.flat_map(|of| [of.name, of.what, of.less, of.more, of.same].into_iter().chain(of.checked));
        code.extend(texts.map(|key| format!(" Key::{key:?}")));
    }
    if path == "crates/prerender/src/pages/leaf/lever.rs" {
        let limit_key = |lever: Lever| Key::find(&["levers_page.held.", lever.id()].concat());
        code.extend(Lever::ALL.into_iter().filter_map(limit_key).map(|key| format!(" Key::{key:?}")));
    }
    Source { path, code }
}

/// Folders that a program of the browser is built from.
const BROWSER: [&str; 5] = [
    "src/",
    "crates/core/",
    "crates/analysis/",
    "crates/wire/",
    "crates/worker/src/bin/worker/",
];

/// True if no browser program is built from this file.
fn is_native(path: &str) -> bool {
    !BROWSER.iter().any(|folder| path.starts_with(folder)) || path.contains("/builtin/")
}

/// The names after `Key::` in code: `ChartAge` for `Key::ChartAge`.
fn variants(code: &str) -> BTreeSet<&str> {
    code.split("Key::")
        .skip(1)
        .map(|rest| rest.split(|letter: char| !letter.is_ascii_alphanumeric()).next().unwrap_or(""))
        .collect()
}

/// For each key, the files that name it; the flag is true for native files.
fn named(sources: &[Source]) -> BTreeMap<&str, Vec<(&str, bool)>> {
    let mut named: BTreeMap<&str, Vec<(&str, bool)>> = BTreeMap::new();
    for source in sources {
        let native = is_native(&source.path);
        for variant in variants(&source.code) {
            named.entry(variant).or_default().push((&source.path, native));
        }
    }
    named
}

/// Faults in the choice of the catalogue for a key.
fn misplaced(key: Key, named: &BTreeMap<&str, Vec<(&str, bool)>>) -> Vec<String> {
    let (id, variant) = (key.id(), format!("{key:?}"));
    let files = named.get(variant.as_str()).map_or(&[][..], Vec::as_slice);
    let own = files.iter().filter(|(_, native)| !native);
    if key.is_leaf() {
        let fault = |(path, _): &(&str, bool)| {
            format!(
                "{path} names Key::{variant}, which is not served to it. \
                 Move {id} from static/words/leaf to static/words, in every language."
            )
        };
        own.map(fault).collect()
    } else if own.count() == 0 && !files.is_empty() {
        vec![format!(
            "{id} is served, and only {} says it, of which no program of the browser is built. \
             Move it from static/words to static/words/leaf, in every language.",
            files[0].0
        )]
    } else {
        Vec::new()
    }
}

#[test]
fn every_text_is_used() {
    let sources = sources();
    let named = named(&sources);
    let faults: Vec<String> = Key::ALL
        .into_iter()
        .filter(|key| !named.contains_key(format!("{key:?}").as_str()) && !key.id().starts_with(REPORTED) && !key.id().starts_with(STORY))
        .map(|key| format!("en.json: {} is used nowhere; use Key::{key:?} or take the text out", key.id()))
        .collect();
    none(&faults);
}

#[test]
fn what_the_application_says_is_served_to_it_and_nothing_else_is() {
    let sources = sources();
    let named = named(&sources);
    let faults: Vec<String> = Key::ALL.into_iter().flat_map(|key| misplaced(key, &named)).collect();
    none(&faults);
}

#[test]
fn what_is_reported_of_places_and_what_stories_say_is_of_the_leaves() {
    for (start, least) in [(REPORTED, 40), (STORY, 160)] {
        let found: Vec<Key> = Key::ALL.into_iter().filter(|key| key.id().starts_with(start)).collect();
        assert!(found.len() > least && found.into_iter().all(Key::is_leaf), "{start}");
    }
    // Code finds these keys by name, and browser programs do not know the names.
    let sources = sources();
    let finders: Vec<&str> = sources
        .iter()
        .filter(|source| source.code.contains("Key::find("))
        .map(|source| source.path.as_str())
        .collect();
    assert_eq!(
        finders,
        [
            "crates/prerender/src/pages/leaf/lever.rs",
            "crates/prerender/src/parts/place_reports.rs",
            "crates/prerender/src/story_figure.rs"
        ]
    );
}

#[test]
fn a_text_in_the_wrong_catalogue_is_told_with_its_file() {
    let texts = |sources: &[(&str, &str)]| -> Vec<Source> {
        let source = |(path, code): &(&str, &str)| Source {
            path: (*path).to_owned(),
            code: (*code).to_owned(),
        };
        sources.iter().map(source).collect()
    };
    let leaf = Key::MethodTitle;
    let own = Key::LeverHs;
    let faults = |key: Key, path: &str| {
        let code = format!("words.say(Key::{key:?})");
        misplaced(key, &named(&texts(&[(path, &code)])))
    };
    for native in [
        "crates/prerender/src/pages/leaf/method.rs",
        "crates/prerender/src/page.rs",
        "crates/cli/src/run.rs",
        "crates/analysis/src/words/builtin/dials.rs",
    ] {
        assert_eq!(faults(leaf, native), Vec::<String>::new(), "{native}");
        assert_eq!(faults(own, native).len(), 1, "{native}");
    }
    for ours in [
        "src/site/page/explore.rs",
        "crates/analysis/src/figure/mod.rs",
        "src/bin/app.rs",
        "crates/worker/src/bin/worker/context.rs",
    ] {
        assert!(faults(leaf, ours)[0].contains("method.title") && faults(leaf, ours)[0].contains(ours));
        assert_eq!(faults(own, ours), Vec::<String>::new(), "{ours}");
    }
}
