//! Do all catalogues have the same texts, with the plural forms of their language, and is every text used?
//!
//! The code that uses a text decides its catalogue (`words/catalogue_use.rs`). The first view of the application must need only
//! the served texts (`words/pages.rs`).

mod catalogue_use;
mod pages;
pub(crate) mod spaces;

use crate::support::real::root;
use crate::{prose, real};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use cairn_analysis::words::plural::PluralForm;
use cairn_analysis::words::{Key, Text, Words, names};
use cairn_core::choices::link::Remark;
use cairn_core::kind::{Language, Lever};
use proptest::prelude::*;

/// Prefix of the text keys that rows of `country_policies.csv` name.
const REPORTED: &str = "reported.of.";
/// Prefix of the text keys that steps of stories name (`static/stories`); `tests/prerender/stories.rs` compares the two.
const STORY: &str = "story.";

/// Folders of the two catalogues: application and leaf pages.
const FOLDERS: [&str; 2] = ["static/words", "static/words/leaf"];

fn source(folder: &str, language: Language) -> String {
    let path = root().join(folder).join(format!("{}.json", language.id()));
    fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
}

fn catalogue(folder: &str, language: Language) -> BTreeMap<String, Text> {
    let source = source(folder, language);
    serde_json::from_str(&source).unwrap_or_else(|fault| panic!("{folder}/{}.json: {fault}", language.id()))
}

/// Every file of a language that is ready: its folder, its name, and its texts.
fn catalogues() -> impl Iterator<Item = (&'static str, String, Language, BTreeMap<String, Text>)> {
    let each = |folder| Language::READY.into_iter().map(move |language| (folder, language));
    FOLDERS.into_iter().flat_map(each).map(|(folder, language)| {
        let name = format!("{folder}/{}.json", language.id());
        (folder, name, language, catalogue(folder, language))
    })
}

/// The names between braces.
fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{')
        .skip(1)
        .filter_map(|part| part.split_once('}'))
        .map(|(name, _)| name)
        .collect()
}

/// The placeholders of an entry, in all its forms.
fn all_placeholders(text: &Text) -> BTreeSet<&str> {
    text.all().into_iter().flat_map(|(_, text)| placeholders(text)).collect()
}

/// Fails with all faults at once.
fn none(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_language_has_the_texts_of_english_and_no_other() {
    let mut faults = Vec::new();
    for (folder, name, _, own) in catalogues() {
        let english = catalogue(folder, Language::English);
        for key in english.keys().filter(|key| !own.contains_key(*key)) {
            faults.push(format!("{name}: {key} is missing"));
        }
        for key in own.keys().filter(|key| !english.contains_key(*key)) {
            faults.push(format!("{name}: {key} is not in {folder}/en.json"));
        }
    }
    none(&faults);
}

#[test]
fn a_text_stands_in_one_catalogue_and_its_key_knows_in_which() {
    let [application, leaves] = FOLDERS.map(|folder| catalogue(folder, Language::English));
    let twice: Vec<&String> = application.keys().filter(|key| leaves.contains_key(*key)).collect();
    assert!(twice.is_empty(), "in both catalogues: {twice:?}");
    assert_eq!(application.len() + leaves.len(), Key::ALL.len());
    for key in Key::ALL {
        assert_eq!(leaves.contains_key(key.id()), key.is_leaf(), "{}", key.id());
    }
}

#[test]
fn a_catalogue_file_has_a_language_that_is_ready() {
    let ready: BTreeSet<String> = Language::READY
        .into_iter()
        .map(|language| format!("{}.json", language.id()))
        .collect();
    for folder in FOLDERS {
        let found: BTreeSet<String> = fs::read_dir(root().join(folder))
            .unwrap()
            .map(|entry| entry.unwrap())
            .filter(|entry| entry.file_type().unwrap().is_file())
            .map(|entry| entry.file_name().into_string().unwrap())
            .filter(|name| !name.starts_with("places."))
            .collect();
        assert_eq!(found, ready, "{folder}");
    }
}

#[test]
fn a_text_has_the_placeholders_of_its_english() {
    let mut faults = Vec::new();
    for (folder, name, language, own) in catalogues() {
        let english = catalogue(folder, Language::English);
        for (key, text) in &own {
            let Some(expected) = english.get(key).map(all_placeholders) else {
                continue;
            };
            for (form, own) in text.all() {
                // Forms for exactly zero, one or two may write the number as a word.
                let may_say = language == Language::Arabic && matches!(form.as_str(), "zero" | "one" | "two");
                let mut given = placeholders(own);
                if may_say && expected.contains("number") {
                    given.insert("number");
                }
                if given != expected {
                    faults.push(format!("{name}: {key} {form}: has {given:?}, English has {expected:?}"));
                }
                if own.matches('{').count() != own.matches('}').count() {
                    faults.push(format!("{name}: {key} {form}: a brace without its partner"));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn a_text_with_plural_forms_has_all_its_language_asks_for_and_no_other() {
    let mut faults = Vec::new();
    for (_, name, language, own) in catalogues() {
        let args: Vec<&str> = PluralForm::of(language).iter().map(|form| form.id()).collect();
        for (key, text) in &own {
            if let Text::Forms(_) = text {
                let given: Vec<String> = text.all().into_iter().map(|(form, _)| form).collect();
                if given != args {
                    faults.push(format!("{name}: {key}: has {given:?}, the language asks for {args:?}"));
                }
                if !all_placeholders(text).contains("number") {
                    faults.push(format!("{name}: {key}: counts, but shows no {{number}}"));
                }
            }
        }
    }
    none(&faults);
}

#[test]
fn a_text_that_counts_in_english_does_so_wherever_numbers_change_words() {
    for (folder, name, language, own) in catalogues() {
        for (key, text) in &catalogue(folder, Language::English) {
            if matches!(text, Text::Forms(_)) && PluralForm::of(language).len() > 1 {
                assert!(matches!(own.get(key), Some(Text::Forms(_))), "{name}: {key} has no plural forms");
            }
        }
    }
}

#[test]
fn files_are_sorted_one_text_a_line() {
    for (folder, name, language, own) in catalogues() {
        let source = source(folder, language);
        let keys: Vec<&str> = source
            .lines()
            .filter(|line| !matches!(*line, "{" | "}"))
            .map(|line| {
                let key = line.strip_prefix("  \"").and_then(|rest| rest.split_once("\": "));
                key.unwrap_or_else(|| panic!("{name}: not a key and its text: {line}")).0
            })
            .collect();
        assert_eq!(keys.len(), own.len(), "{name}: a key appears twice");
        for pair in keys.windows(2) {
            assert!(pair[0] < pair[1], "{name}: {} stands after {}", pair[1], pair[0]);
        }
    }
}

#[test]
fn texts_are_set_by_the_rules_of_their_script() {
    let mut faults = Vec::new();
    // The page of a class has its own catalogue.
    let classes = Language::READY.map(|language| {
        let folder = "static/words/class";
        (
            folder,
            format!("{folder}/{}.json", language.id()),
            language,
            catalogue(folder, language),
        )
    });
    for (_, name, language, own) in catalogues().chain(classes) {
        for (key, text) in &own {
            for (form, own) in text.all() {
                for fault in set_wrongly(language, own) {
                    faults.push(format!("{name}: {key} {form}: {fault}: {own}"));
                }
            }
        }
    }
    for language in Language::READY {
        for (place, line) in prose::lines(language) {
            faults.extend(
                set_wrongly(language, &line)
                    .into_iter()
                    .map(|fault| format!("{place}: {fault}: {line}")),
            );
        }
    }
    none(&faults);
}

pub(crate) fn set_wrongly(language: Language, text: &str) -> Vec<&'static str> {
    // Placeholders are names in the code, not text.
    let mut words = String::new();
    for (place, part) in text.split('{').enumerate() {
        words.push_str(if place == 0 {
            part
        } else {
            part.split_once('}').map_or(part, |(_, rest)| rest)
        });
    }
    let has = |letters: &[char]| words.contains(letters);
    let arabic = language == Language::Arabic;
    let checks = [
        (text.is_empty(), "is empty"),
        (text.trim() != text, "starts or ends with a space"),
        (text.contains("  "), "has two spaces in a row"),
        (has(&['"', '\'']), "has a straight quotation mark"),
        (has(&['<', '>', '&', '\n', '\t']), "holds markup or a line break"),
        (has(&[Key::ABSENT, '⟧']), "has the brackets that say a text is not there"),
        (text.contains("..."), "has three points instead of an ellipsis"),
        (
            has(&['\u{202a}', '\u{202b}', '\u{202c}', '\u{202d}', '\u{202e}']),
            "overrides direction: isolate instead",
        ),
        (words.contains(" -") || words.contains("- "), "has a hyphen for a dash or a minus"),
        (arabic && has(&[',', ';', '?']), "has a Latin comma, semicolon or question mark"),
        (
            arabic && words.chars().any(|letter| matches!(letter, '\u{64b}'..='\u{652}')),
            "has vowel marks, which our terms do without",
        ),
        (arabic && has(&['\u{640}']), "is drawn out (tatweel)"),
        (
            arabic && words.chars().any(|letter| matches!(letter, '٠'..='٩' | '۰'..='۹')),
            "has digits other than Western",
        ),
        (arabic && has(&['٪', '٫', '٬']), "has a sign that goes with Arabic-Indic digits"),
        (arabic && words.contains("% "), "parts a percent sign from its number"),
        (!arabic && has(&['،', '؛', '؟']), "has Arabic punctuation"),
    ];
    checks.into_iter().filter(|(wrong, _)| *wrong).map(|(_, fault)| fault).collect()
}

#[test]
fn what_is_reported_of_places_has_its_text_and_no_text_is_left_over() {
    let quoted = cairn_evidence::outlook::reports::built_in().unwrap();
    let expected: BTreeSet<String> = quoted.reported.iter().map(|reported| [REPORTED, &reported.key].concat()).collect();
    let given: BTreeSet<String> = Key::ALL
        .into_iter()
        .map(|key| key.id().to_owned())
        .filter(|id| id.starts_with(REPORTED))
        .collect();
    assert_eq!(given, expected, "texts of leaf/en.json beside keys of country_policies.csv");
}

#[test]
fn every_lever_is_named_and_explained() {
    let english = Words::embedded(Language::English);
    for lever in Lever::ALL {
        let [name, what] = names::lever(lever);
        assert_eq!(name.id(), format!("lever.{}", lever.id()));
        assert_eq!(what.id(), format!("lever.{}.what", lever.id()));
        assert!(english.say(what).ends_with('.'), "{}", lever.id());
    }
}

#[test]
fn a_remark_has_what_fills_its_text() {
    let english = catalogue(FOLDERS[0], Language::English);
    for (id, parts) in Remark::LIST {
        let given: BTreeSet<&str> = parts.iter().copied().collect();
        if let Some(text) = english.get(&format!("remark.{id}")) {
            let expected = all_placeholders(text);
            assert!(
                expected.is_subset(&given),
                "remark.{id} asks for {expected:?}, the link gives {given:?}"
            );
        }
    }
}

#[test]
fn words_of_a_ready_language_are_whole() {
    for language in Language::READY {
        let words = Words::embedded(language);
        assert_eq!(words.language(), language);
        for key in Key::ALL {
            assert!(!words.say(key).contains(Key::ABSENT), "{}.json: {}", language.id(), key.id());
        }
    }
}

proptest! {
    #[test]
    fn nothing_a_person_types_or_sends_panics(text in ".*", digits in "[-+0-9., ٠-٩']{0,24}", value in proptest::num::f64::ANY) {
        for language in Language::READY {
            let words = Words::embedded(language);
            for typed in [&text, &digits] {
                if let Some(number) = words.parse_number(typed) {
                    prop_assert!(number.is_finite());
                }
                let _ = words.fill(Key::ChartAge, &[("place", typed)]);
                let _ = words.isolate(typed);
            }
            for unit in cairn_core::unit::Unit::ALL {
                let _ = words.quantity(value, unit);
                let _ = words.change_in(unit, value, 1.0);
                let _ = words.axis(unit, value);
            }
            let _ = words.tick(value, value);
        }
    }
}

#[test]
fn the_list_of_places_needs_no_escapes_in_a_page() {
    let titles = [Key::PlaceRecent, Key::PlaceRegions, Key::PlaceGroups, Key::PlaceCountries];
    for language in Language::ALL {
        let words = Words::embedded(language);
        let names = words.places().iter().chain(words.wider()).map(|place| place.name.as_str());
        let marks = [Key::PlaceKnown1, Key::PlaceKnown2, Key::PlaceKnown3];
        let labels = titles.into_iter().chain(marks).map(|key| words.say(key));
        for text in names.chain(labels) {
            assert!(!text.contains(['<', '>', '&', '"']), "{language:?}: {text}");
        }
    }
}
