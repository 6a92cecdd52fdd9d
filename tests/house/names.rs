//! Are names unique and plain?
//!
//! A type has one name in the workspace, so that a search for it ends in one place. A module is named by a noun.

use std::collections::BTreeMap;

use crate::house::{none, sources};

/// Words that no module is named by: they say nothing without the sentence around them.
const EMPTY_WORDS: [&str; 26] = [
    "told", "asked", "standing", "handed", "held", "beside", "kept", "anew", "looked", "said", "shown", "known", "given", "seen", "made",
    "sound", "settle", "behind", "makes", "ear", "hand", "shelf", "desk", "tried", "summed", "among",
];

/// The name of the type that a line declares at the level of a module or in `row!`, or `None`.
fn declared(line: &str) -> Option<&str> {
    let line = line.strip_prefix("    ").filter(|line| line.contains(".csv\", ")).unwrap_or(line);
    let line = line
        .strip_prefix("pub ")
        .or_else(|| line.strip_prefix("pub(crate) "))
        .unwrap_or(line);
    let rest = ["struct ", "enum ", "trait ", "type ", "union "]
        .iter()
        .find_map(|keyword| line.strip_prefix(keyword))?;
    rest.split(|c: char| !(c.is_alphanumeric() || c == '_')).next()
}

#[test]
fn a_type_name_occurs_once_in_the_workspace() {
    let sources = sources();
    let mut places: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for source in &sources {
        for (number, line) in source.code() {
            if let Some(name) = declared(line) {
                places.entry(name).or_default().push(format!("{}:{number}", source.path));
            }
        }
    }
    assert!(places.len() > 1000, "only {} types were found", places.len());
    let faults: Vec<String> = places
        .iter()
        .filter(|(_, places)| places.len() > 1)
        .map(|(name, places)| format!("{name} names {} types: {}. Rename all but one.", places.len(), places.join(", ")))
        .collect();
    none(&faults);
}

#[test]
fn a_module_is_named_by_a_noun() {
    let mut faults = Vec::new();
    for source in &sources() {
        for (number, line) in source.code() {
            let line = line.trim_start();
            let line = line
                .strip_prefix("pub ")
                .or_else(|| line.strip_prefix("pub(crate) "))
                .unwrap_or(line);
            let Some(name) = line.strip_prefix("mod ").and_then(|rest| rest.strip_suffix(';')) else {
                continue;
            };
            if EMPTY_WORDS.contains(&name) {
                faults.push(format!(
                    "{}, line {number}: module `{name}`. Name it by what it holds.",
                    source.path
                ));
            }
        }
    }
    none(&faults);
}
