//! Prose: do the long texts of pages have the same sections, items and values in every language?

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use cairn_core::kind::Language;
use cairn_prerender::pages::prose::{ProsePage, check, differs, read};

/// The folder of the texts.
pub(crate) fn folder() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/pages")
}

/// The texts of a language without marks, each with its file and line.
pub(crate) fn lines(language: Language) -> Vec<(String, String)> {
    let mut lines = Vec::new();
    for page in ProsePage::ALL {
        let name = format!("{}.{}.md", page.id(), language.id());
        let text = fs::read_to_string(folder().join(&name)).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        for (at, line) in text.lines().enumerate() {
            let line = line.strip_prefix("- ").unwrap_or(line);
            let line = line
                .strip_prefix("## ")
                .and_then(|heading| heading.rsplit_once(" {#"))
                .map_or(line, |(title, _)| title);
            if !line.is_empty() && line != "---" && !line.starts_with("{{") {
                lines.push((format!("static/pages/{name}, line {}", at + 1), line.to_owned()));
            }
        }
    }
    lines
}

#[test]
fn every_language_has_the_headings_items_and_values_of_english() {
    if let Err(faults) = check() {
        let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
        panic!("{} faults\n{}", faults.len(), faults.join("\n"));
    }
}

#[test]
fn every_file_of_the_folder_is_a_page_in_a_language_that_is_ready() {
    let found: BTreeSet<String> = fs::read_dir(folder())
        .expect("the folder")
        .map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned())
        .collect();
    let named = |page: ProsePage| Language::READY.map(|language| format!("{}.{}.md", page.id(), language.id()));
    let pages: BTreeSet<String> = ProsePage::ALL.into_iter().flat_map(named).collect();
    assert_eq!(found, pages);
}

#[test]
fn a_text_that_differs_from_english_is_told_with_its_line() {
    let english = read("pages/test.en.md", "## Who {#who}\n\nIn {year}.\n\n- one\n- two\n").expect("a text");
    for (own, text) in [
        ("## Qui {#who}\n\nEn {year}.\n\n- un\n- deux\n", None),
        (
            "## Qui {#qui}\n\nEn {year}.\n\n- un\n- deux\n",
            Some("line 1: this is a heading {#qui}. Write a heading {#who}, as line 1 of English."),
        ),
        (
            "## Qui {#who}\n\nEn {an}.\n\n- un\n- deux\n",
            Some("line 3: the values are \"{an}\". Use those of line 3 of English: \"{year}\"."),
        ),
        (
            "## Qui {#who}\n\nEn {year}.\n\n- un\n",
            Some("line 5: this is a list of 1 items. Write a list of 2 items, as line 5 of English."),
        ),
        (
            "## Qui {#who}\n\nEn {year}.\n",
            Some("line 3: the text has 2 parts, English has 3. Write the same headings, paragraphs and lists."),
        ),
    ] {
        let own = read("pages/test.fr.md", own).expect("a text");
        let found = differs("pages/test.fr.md", &own, &english).map(|fault| fault.to_string());
        assert_eq!(found, text.map(|text| format!("pages/test.fr.md, {text}")));
    }
}
