//! The guide for modellers: the variables, tables and files that it names exist.

use cairn_analysis::findings::variable;
use cairn_analysis::words::Key;
use cairn_core::choices::Choices;
use cairn_core::kind::Language;
use cairn_core::model;
use cairn_evidence::SOURCE_TABLES;
use cairn_prerender::host::HostAddresses;
use cairn_prerender::pages::leaf::modellers::{Modellers, ModellersProps};

use super::{complete_languages, escaped, has_what_there_is_to_get, home, is_sound, own_text, render_page, table_catalogue, words};
use crate::real;

pub(super) fn modellers(language: Language, catalogue: &std::rc::Rc<cairn_evidence::TableCatalogue>) -> String {
    let (release, catalogue) = ("1.0-26a".to_owned(), std::rc::Rc::clone(catalogue));
    let own = (words(language), home(), release, catalogue, std::rc::Rc::default());
    render_page::<Modellers>(ModellersProps::from(own))
}

/// The page without commands and program code, where braces are not placeholders.
fn without_code(page: &str) -> String {
    let outside = |piece: &str| piece.split_once("</pre>").map_or(piece, |(_, after)| after).to_owned();
    page.split("<pre").map(outside).collect()
}

/// The text of every `<code …>` element.
fn codes(page: &str) -> Vec<String> {
    let pieces = page.split("<code").skip(1);
    let inside = pieces.filter_map(|piece| piece.split_once('>')?.1.split_once("</code>"));
    inside.map(|(text, _)| text.replace("&amp;", "&")).collect()
}

#[test]
fn every_variable_and_table_that_the_guide_names_is_there() {
    let catalogue = table_catalogue();
    let world = real::world();
    let facts = world.places.iter().find(|facts| facts.place == home()).expect("India");
    let outcome = model::run(facts, &Choices::default());
    let page = modellers(Language::English, &catalogue);
    is_sound(&without_code(&page), Language::English);
    let signs = page.split("id=\"signs\"").nth(1).and_then(|part| part.split("id=\"files\"").next());
    let signs = signs.expect("the part of signs");
    let cells: Vec<&str> = signs.split("<td").skip(1).filter_map(|cell| cell.split("</td>").next()).collect();
    // Cells of a row: description, variables, tables, sources.
    let (mut variables, mut files) = (0, 0);
    for row in cells.chunks(4) {
        for name in codes(row[1]) {
            assert!(variable::find(&outcome, &name).is_some(), "{name} is no variable");
            variables += 1;
        }
        for name in codes(row[2]) {
            assert!(SOURCE_TABLES.contains(&name.as_str()), "{name} is no table");
            files += 1;
        }
        assert_eq!(codes(row[2]).is_empty(), codes(row[3]).is_empty(), "tables have sources");
    }
    assert!(variables > 30 && files > 40, "{variables} variables, {files} tables");
    assert!(page.contains("href=\"modellers/cairn.ipynb\""));
    has_what_there_is_to_get(&page);
}

#[test]
fn the_guide_is_whole_in_every_language() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        let page = modellers(language, &catalogue);
        is_sound(&without_code(&page), language);
        assert_eq!(page.matches("<h2").count(), 9, "{language:?}");
        assert_eq!(page.matches("<h3").count(), 16, "an equation is left out");
    }
}

#[test]
fn the_guide_names_programs_in_arabic_and_nothing_else_in_latin_letters() {
    const NAMES: &str = "Cairn cairn IAMC JSON Parquet Arrow pyam nomenclature DuckDB JavaScript Node GitHub Pages module facts evidence \
        Linux macOS Windows Python pandas datapackage json Frictionless Data Package columns Apache module";
    let text = own_text(&modellers(Language::Arabic, &table_catalogue()));
    let words = text.split(|letter: char| !letter.is_ascii_alphabetic());
    let foreign: Vec<&str> = words
        .filter(|word| word.len() > 3 && !NAMES.split_whitespace().any(|name| name == *word))
        .collect();
    assert_eq!(foreign, Vec::<&str>::new());
}

#[test]
fn the_page_names_repository_and_contact_or_says_that_they_are_not_named() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        let words = words(language);
        let page = |host: HostAddresses| {
            let (release, catalogue) = ("1.0-26a".to_owned(), std::rc::Rc::clone(&catalogue));
            let own = (std::rc::Rc::clone(&words), home(), release, catalogue, std::rc::Rc::new(host));
            render_page::<Modellers>(ModellersProps::from(own))
        };
        let named = page(HostAddresses {
            contact: Some("who@example.org".to_owned()),
            repository: Some("https://example.org/o/r".to_owned()),
            public: None,
        });
        let unnamed = page(HostAddresses::default());
        assert!(named.contains("href=\"https://example.org/o/r\""), "{language:?}");
        for (page, keys) in [
            (&named, [Key::GetSource, Key::GetContact]),
            (&unnamed, [Key::GetSourceNone, Key::GetContactNone]),
        ] {
            for key in keys {
                assert!(page.contains(&escaped(words.say(key))), "{language:?}: {key:?}");
            }
        }
    }
}
