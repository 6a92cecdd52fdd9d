//! Spaces: French has one kind of space before each of its signs, in every catalogue and on every page of prose.
//!
//! ```text
//! U+00A0, no break            before a colon, and inside « »
//! U+202F, narrow, no break    before a semicolon, an exclamation mark and a question mark
//! ```
//!
//! The test ignores a colon without a space before it, such as that of an address. Out of scope: spaces between digits
//! and before units, which `crates/analysis/src/words` sets.

use cairn_core::kind::Language;

use super::{FOLDERS, catalogue, none};
use crate::prose;

/// Folders with texts that are served with one page only.
const OF_A_PAGE: [&str; 2] = ["static/words/class", "static/words/project"];

const WIDE: char = '\u{a0}';
const NARROW: char = '\u{202f}';

/// The signs of a text with a wrong space before them, each with the text around it.
pub(crate) fn set_wrongly(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let near = |at: usize| {
        letters[at.saturating_sub(12)..(at + 8).min(letters.len())]
            .iter()
            .collect::<String>()
    };
    let is_wrong = |at: usize| {
        let [before, after] = [at.checked_sub(1), Some(at + 1)].map(|at| at.and_then(|at| letters.get(at)));
        match letters[at] {
            ':' => before.is_some_and(|space| space.is_whitespace() && *space != WIDE),
            ';' | '!' | '?' => before != Some(&NARROW),
            '»' => before != Some(&WIDE),
            '«' => after != Some(&WIDE),
            _ => false,
        }
    };
    (0..letters.len()).filter(|at| is_wrong(*at)).map(near).collect()
}

#[test]
fn french_sets_the_spaces_of_its_signs() {
    let mut faults = Vec::new();
    for folder in FOLDERS.into_iter().chain(OF_A_PAGE) {
        for (key, text) in catalogue(folder, Language::French) {
            for (form, text) in text.all() {
                let fault = |near: String| format!("{folder}/fr.json: {key} {form}: …{near}…");
                faults.extend(set_wrongly(text).into_iter().map(fault));
            }
        }
    }
    for (place, line) in prose::lines(Language::French) {
        faults.extend(set_wrongly(&line).into_iter().map(|near| format!("{place}: …{near}…")));
    }
    none(&faults);
}

#[test]
fn a_sign_with_another_space_is_found() {
    for right in ["ici\u{a0}: «\u{a0}là\u{a0}»\u{202f}; où\u{202f}?", "https://example.org", ""] {
        assert_eq!(set_wrongly(right), Vec::<String>::new(), "{right}");
    }
    for wrong in [
        "ici : là",
        "ici\u{202f}: là",
        "ici\u{a0}; là",
        "où ?",
        "où?",
        "« là\u{a0}»",
        "«\u{a0}là »",
    ] {
        assert_eq!(set_wrongly(wrong).len(), 1, "{wrong}");
    }
}
