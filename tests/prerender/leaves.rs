//! Leaf pages, which are for reading only, as the prerenderer writes them.

mod backwards;
mod charts;
mod check;
mod glossary;
mod modellers;
mod path;
mod plans;
mod releases;

use crate::real;
use std::path::Path;
use std::rc::Rc;

use cairn_analysis::findings::jumps::Jumps;
use cairn_analysis::words::{Key, Words};
use cairn_core::choices::link::Route;
use cairn_core::kind::{Language, Lever};
use cairn_core::place::PlaceId;
use cairn_evidence::{TableCatalogue, Tables};
use cairn_prerender::pages::leaf::about::{AboutPage, AboutProps};
use cairn_prerender::pages::leaf::access::{Access, AccessProps};
use cairn_prerender::pages::leaf::data::{Data, DataProps};
use cairn_prerender::pages::leaf::levers::{Levers, LeversProps};
use cairn_prerender::pages::leaf::method::{Fingerprint, Method, MethodProps};
use yew::{BaseComponent, LocalServerRenderer};

fn home() -> PlaceId {
    PlaceId::parse("IND").expect("a place")
}

fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_current_thread().build().expect("a runtime")
}

fn words(language: Language) -> Rc<Words> {
    Rc::new(Words::embedded(language))
}

fn table_catalogue() -> Rc<TableCatalogue> {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("static/evidence");
    let tables = Tables::from_folder(&folder).expect("tables");
    Rc::new(TableCatalogue::of(&tables).expect("rows"))
}

fn render_page<Page: BaseComponent>(props: Page::Properties) -> String
where
    Page::Properties: Clone,
{
    runtime().block_on(LocalServerRenderer::<Page>::with_props(props).hydratable(false).render())
}

fn method(language: Language, catalogue: &Rc<TableCatalogue>) -> String {
    render_page::<Method>(MethodProps {
        words: words(language),
        home: home(),
        catalogue: Rc::clone(catalogue),
        fingerprint: Rc::new(Fingerprint {
            release: "1.0-26a".to_owned(),
            marks: vec![("world.pack", "0123456789abcdef".to_owned())],
        }),
        ours: Rc::new(path::baseline_values()),
    })
}

/// Invented numbers of places.
const JUMPS: Jumps = Jumps {
    places: 911,
    up: 73,
    down: 37,
};

fn levers(language: Language, catalogue: &Rc<TableCatalogue>) -> String {
    render_page::<Levers>(LeversProps {
        words: words(language),
        home: home(),
        catalogue: Rc::clone(catalogue),
        jumps: JUMPS,
    })
}

fn data(language: Language, catalogue: &Rc<TableCatalogue>) -> String {
    render_page::<Data>(DataProps {
        words: words(language),
        home: home(),
        release: "1.0-26a".to_owned(),
        catalogue: Rc::clone(catalogue),
        shared_sources: Rc::new(vec!["iai".to_owned()]),
        host: Rc::default(),
    })
}

fn about(language: Language, catalogue: &Rc<TableCatalogue>) -> String {
    render_page::<AboutPage>(AboutProps {
        words: words(language),
        home: home(),
        release: "1.0-26a".to_owned(),
        catalogue: Rc::clone(catalogue),
        host: Rc::default(),
    })
}

fn access(language: Language, _: &Rc<TableCatalogue>) -> String {
    let (words, home) = (words(language), home());
    render_page::<Access>(AccessProps { words, home })
}

/// A text with HTML escapes.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

/// The part after the tag with this id, up to the next `end`.
fn part<'a>(page: &'a str, id: &str, end: &str) -> &'a str {
    let found = page.split_once(&format!("id=\"{id}\""));
    let after = found.unwrap_or_else(|| panic!("nothing is called {id}")).1;
    after.split(end).next().unwrap_or_default()
}

/// The texts of a page outside elements with a `lang` attribute and outside code. Latin letters in a page of another
/// script are allowed only there.
fn own_text(page: &str) -> String {
    let mut text = String::new();
    for piece in page.split('<') {
        let (tag, after) = piece.split_once('>').unwrap_or(("", piece));
        let named = tag.contains(" lang=\"") || tag.starts_with("code") || tag.starts_with("pre");
        if !named {
            text.push_str(after);
            text.push('\n');
        }
    }
    text
}

/// Program, module, data, licence, how to cite and whom to ask are one block, under a heading of its own.
fn has_what_there_is_to_get(page: &str) {
    let get = part(page, "get", "</ul>");
    for name in [
        "macOS",
        "module/cairn.js",
        "evidence/datapackage.json",
        "CITATION.cff",
        "data/#licences",
        "data/#cite",
    ] {
        assert!(get.contains(name), "{name} is not in {get}");
    }
}

/// Languages with every text. `tests/prerender/words.rs` reports missing texts.
fn complete_languages() -> impl Iterator<Item = Language> {
    let lacks = |language: &Language| {
        let words = Words::embedded(*language);
        Key::ALL.into_iter().any(|key| words.say(key).contains(Key::ABSENT))
    };
    Language::READY.into_iter().filter(move |language| !lacks(language))
}

/// Asserts the rules for every leaf page.
fn is_sound(page: &str, language: Language) {
    for never in [
        "style=",
        "<script",
        "NaN",
        "onclick=",
        ">inf<",
        "{",
        "⟦",
        "<td class=\"what\"></td>",
    ] {
        assert!(!page.contains(never), "{never} in {language:?}: {page}");
    }
    let unnamed = Words::embedded(language).say(cairn_analysis::words::Key::PlaceUnnamed).to_owned();
    assert!(!page.contains(&unnamed), "a place without a name in {language:?}");
    assert_eq!(page.matches("<h1").count(), 1);
    for link in "about access check data levers method modellers outlook explore/IND".split(' ') {
        let own = format!("href=\"{}/{link}/\"", language.id());
        assert!(page.contains(&own), "no {own}");
    }
    assert!(!page.contains("href=\"/"), "a link that a sub-path would break");
}

#[test]
fn the_method_page_says_what_the_model_cannot_tell() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        let page = method(language, &catalogue);
        is_sound(&page, language);
        let sentences = part(&page, "cannot", "</ul>").matches("<li>").count();
        assert_eq!(sentences, 25);
        assert!(page.contains("0123456789abcdef") && page.contains("1.0-26a"));
    }
}

#[test]
fn the_method_page_has_its_equations_left_to_right_and_every_assumption_with_its_range() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        let page = method(language, &catalogue);
        assert_eq!(page.matches("<pre dir=\"ltr\"").count(), 25);
        assert_eq!(
            part(&page, "assumed", "</table>").matches("<tr").count(),
            1 + catalogue.assumed.len()
        );
        for row in &catalogue.assumed {
            assert!(page.contains(&escaped(&row.reason)), "{} without its reason", row.id);
        }
    }
}

#[test]
fn the_page_of_levers_has_a_part_for_each_and_every_row_of_the_table() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        let page = levers(language, &catalogue);
        is_sound(&page, language);
        for lever in Lever::ALL {
            let rows = catalogue.steps.iter().filter(|row| row.dial.is_of(lever)).count();
            let own = part(&page, lever.id(), "</details>");
            let shown = own.matches("<tr").count();
            assert_eq!(shown, rows + 1, "{}", lever.id());
            for citation in catalogue
                .steps
                .iter()
                .filter(|row| row.dial.is_of(lever))
                .flat_map(|row| &row.sources)
            {
                let source = catalogue.source(citation).expect("a source");
                assert!(own.contains(&escaped(&source.citation)), "{}: {citation}", lever.id());
            }
        }
        let flagged = catalogue.steps.iter().filter(|row| row.to_verify.contains(&true)).count();
        assert_eq!(page.matches("class=\"to-verify\"").count(), flagged);
        assert!(flagged > 0);
    }
}

#[test]
fn the_page_of_data_has_every_table_with_its_rows_and_every_source_with_its_licence() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        let page = data(language, &catalogue);
        is_sound(&page, language);
        has_what_there_is_to_get(&page);
        for table in &catalogue.tables {
            assert!(
                page.contains(&format!("href=\"evidence/{}\"", table.file)),
                "no way to {}",
                table.file
            );
            assert!(table.rows > 0, "{} is empty", table.file);
        }
        for source in &catalogue.sources {
            assert!(
                page.contains(&escaped(&source.citation)) && page.contains(&escaped(&source.licence)),
                "{}",
                source.key
            );
        }
        let ways = page.matches("/data/#source-").count();
        assert!(ways > catalogue.sources.len());
        for way in page.split("/data/#").skip(1) {
            let id = way.split('"').next().unwrap_or_default();
            assert!(page.contains(&format!("id=\"{id}\"")), "{id} leads nowhere");
        }
    }
}

#[test]
fn a_table_counts_its_rows_and_every_cited_source_is_known() {
    let catalogue = table_catalogue();
    let published = cairn_evidence::comparison::case_file::read(
        cairn_evidence::comparison::case_file::FILE,
        cairn_evidence::comparison::case_file::TABLE,
    )
    .expect("cases");
    let rows = |file: &str| catalogue.tables.iter().find(|table| table.file == file).map(|table| table.rows);
    assert_eq!(rows("published.csv"), Some(published.len()));
    assert_eq!(rows("sources.csv"), Some(catalogue.sources.len()));
    for key in catalogue.tables.iter().flat_map(|table| &table.sources) {
        assert!(catalogue.source(key).is_some(), "{key} is cited and unknown");
    }
}

#[test]
fn the_page_about_cairn_names_its_documents_by_symbol_and_its_six_steps() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        let page = about(language, &catalogue);
        is_sound(&page, language);
        has_what_there_is_to_get(&page);
        // Four steps to begin with: a place is found on the front page, and the others are on the page of a place.
        let steps = part(&page, "first-steps", "</ol>").split("<h3><a href=\"").skip(1);
        let steps: Vec<Route> = steps
            .map(|way| Route::parse(way.split(['"', '?', '#']).next().unwrap_or_default()))
            .collect();
        let place = Route::Explore { language, place: home() };
        let front = Route::Home { language: Some(language) };
        assert_eq!(steps, [front, place, place, place]);
        assert_eq!(part(&page, "first-steps", "</ol>").matches("<li>").count(), 4);
        is_sound(&access(language, &catalogue), language);
        assert!(page.contains("E/2021/56") && page.contains("UNEP/EA.6/7"));
        assert_eq!(
            part(&page, "inspired", "</ul>").matches("<li>").count(),
            8,
            "a document is not in the table of sources"
        );
        assert_eq!(part(&page, "chain", "</ol>").matches("<h3").count(), 6);
    }
}

#[test]
fn nothing_stands_in_english_on_an_arabic_page_that_is_not_marked_so() {
    let catalogue = table_catalogue();
    let mut names = [
        "Cairn",
        "CSV",
        "MIT",
        "Apache",
        "WCAG",
        "AA",
        "OpenStreetMap",
        "Open",
        "Database",
        "License",
        "cairn",
    ]
    .to_vec();
    names.extend([
        "Global",
        "Exposure",
        "Model",
        "World",
        "Energy",
        "Outlook",
        "Krausmann",
        "OICA",
        "Material",
        "Flows",
    ]);
    names.extend(["roads", "world", "doubts", "pack", "Lmax", "CO", "CO₂", "English", "axe", "core"]);
    names.extend(["Chromium", "Firefox", "WebKit", "Windows", "Linux", "macOS", "JavaScript"]);
    // Every language uses the symbol of a document and the abbreviation of a method.
    names.extend(["UNEP", "LMDI", "IDMC"]);
    // A licence as the column of sources has it.
    names.extend(["terms"]);
    names.extend(["datapackage", "json", "Frictionless", "Data", "Package", "columns"]);
    for page in [about, access, data, levers, method].map(|page| page(Language::Arabic, &catalogue)) {
        let text = own_text(&page);
        let foreign: Vec<&str> = text
            .split(|letter: char| !letter.is_ascii_alphabetic())
            .filter(|word| word.len() > 3 && !names.contains(word))
            .collect();
        assert_eq!(foreign, Vec::<&str>::new());
    }
}

#[test]
fn every_way_into_a_page_leads_to_a_part_that_is_there() {
    let catalogue = table_catalogue();
    for language in complete_languages() {
        let pages = [
            ("about", about(language, &catalogue)),
            ("access", access(language, &catalogue)),
            ("data", data(language, &catalogue)),
            ("glossary", glossary::page(language)),
            ("levers", levers(language, &catalogue)),
            ("method", method(language, &catalogue)),
            ("modellers", modellers::modellers(language, &catalogue)),
        ];
        let mut ways = 0;
        for (from, page) in &pages {
            for link in page.split("<a ").skip(1).filter_map(|link| link.split('>').next()) {
                let leaves = ["href=\"http", "href=\"//"].iter().any(|start| link.contains(start));
                assert!(!leaves || link.contains("rel=\"noopener noreferrer\""), "{from}: {link}");
                assert!(!link.contains("javascript:"), "{from}: {link}");
            }
            for (name, to) in &pages {
                let start = format!("href=\"{}/{name}/#", language.id());
                for way in page.split(start.as_str()).skip(1) {
                    let id = way.split('"').next().unwrap_or_default();
                    let there = to.contains(&format!("id=\"{id}\""));
                    assert!(there || id == "main", "{from}: {name} has no part {id}");
                    ways += 1;
                }
            }
        }
        assert!(ways > 500, "{ways} ways");
    }
}
