//! Brief: two pages about a country. They are whole without scripts, the same on the screen, on paper and in the
//! terminal, and follow the choices of a link.

use serde_json::{Value, json};

use crate::compare::plain;
use crate::document::ServedDocument;
use crate::explorer::explorer;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

const PATHS: [&str; 3] = ["en/brief/IND/", "ar/brief/IND/", "fr/brief/IND/reference/"];
const BLOCKS: [&str; 12] = [
    "message",
    "line",
    "built",
    "levers",
    "materials",
    "rules",
    "ndc",
    "purse",
    "homes",
    "doubt",
    "reported",
    "foot",
];

/// A visitor on the brief, after the application has taken it over and answered.
fn brief(path: &str) -> Visitor {
    let visitor = explorer(path, &VisitorOptions::default());
    visitor.wait_for(".brief[data-answered=true]");
    visitor
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(page: &ServedDocument<'_>, path: &str) {
    assert!(page.text("h1").chars().any(char::is_numeric), "{path}: a number in the title");
    for block in BLOCKS {
        assert_eq!(page.count(&format!("[data-block={block}] h2")), 1, "{path} {block}");
    }
    assert_eq!(page.count(".brief .chart-plot"), 2, "{path}: two drawings");
    assert_eq!(page.count("[data-block=levers] .spared rect"), 8, "{path}: and bars");
    assert!(
        page.text("[data-block=doubt]").chars().any(char::is_numeric),
        "{path}: doubt is never left out"
    );
    assert!(!page.text("main").contains('⟦'), "{path}: every text is served");
}

#[test]
fn a_brief_says_what_the_terminal_says_fits_a_phone_and_prints_on_two_sheets() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in PATHS {
        visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "" }));
        visitor.explore(path);
        visitor.wait_for(".brief[data-answered=true]");
        // The chart names the scenario as the title of the brief does.
        if path == "en/brief/IND/" {
            assert!(visitor.text(".chart.lines .chart-legend").contains("All three"), "{path}");
        }
        let language = path.split_once('/').map_or("en", |(language, _)| language);
        let mut arguments = vec!["brief", "IND", "--lang", language, "--no-range", "--format", "json"];
        arguments.extend(path.ends_with("reference/").then_some("--today"));
        let report: Value = serde_json::from_str(&cairn(&arguments)).unwrap();
        let squeezed = |text: &str| plain(text).split_whitespace().collect::<String>();
        assert_eq!(squeezed(&visitor.text("h1")), squeezed(report["title"].as_str().unwrap()), "{path}");
        let other = match path.strip_suffix("reference/") {
            Some(other) => other.to_owned(),
            None => format!("{path}reference/"),
        };
        assert_eq!(
            visitor.attribute(".brief-other", "href"),
            Some(other),
            "{path}: the way to the other brief"
        );
        visitor.resize(390, 900);
        assert_eq!(
            visitor.script("return document.documentElement.scrollWidth <= innerWidth"),
            json!(true),
            "{path}: on a phone it scrolls sideways"
        );
        visitor.resize(1440, 900);
        for block in report["blocks"].as_array().unwrap() {
            let id = block["id"].as_str().unwrap();
            // Both have ranges, which the terminal was told to leave out.
            if id == "doubt" || id == "money" {
                continue;
            }
            let shown = format!("[data-block={id}]");
            visitor.wait_for(&shown);
            let seen = squeezed(&visitor.text(&shown));
            for line in block["lines"].as_array().unwrap() {
                let line = squeezed(line.as_str().unwrap());
                assert!(seen.contains(&line), "{path} {id}: {line} is not in {seen}");
            }
        }
        if path == "en/brief/IND/" {
            // Ranges of both, once all their draws are made.
            visitor.wait_for("[data-block=money]");
            let ranged = cairn(&["brief", "IND", "--format", "json"]);
            let ranged: Value = serde_json::from_str(&ranged).unwrap();
            for (id, line) in [("doubt", 0), ("money", 0)] {
                let block = ranged["blocks"].as_array().unwrap().iter().find(|block| block["id"] == id).unwrap();
                let line = squeezed(block["lines"][line].as_str().unwrap());
                let seen = squeezed(&visitor.text(&format!("[data-block={id}]")));
                assert!(seen.contains(&line), "{path} {id}: {line} is not in {seen}");
            }
        }
        let printed = visitor.browser(
            "Page.printToPDF",
            json!({ "preferCSSPageSize": true, "displayHeaderFooter": false }),
        );
        let pages = visitor.script_later(
            "arguments[1]((atob(arguments[0]).match(/\\/Type\\s*\\/Page[^s]/g) ?? []).length)",
            vec![printed["data"].clone()],
        );
        assert_eq!(pages, json!(2), "{path}");
        visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "print" }));
        let controls = visitor.script(
            "return [...document.querySelectorAll('button, input, select, summary, .bar, footer')].filter((element) => element.checkVisibility()).length",
        );
        assert_eq!(controls, json!(0), "{path}: controls on paper");
        visitor.is_content();
        visitor.picture_to_the_foot(&format!("brief-on-paper-{language}"));
    }
}

#[test]
fn a_brief_of_a_link_is_of_its_scenario_and_knows_how_sure_it_is() {
    let visitor = brief("en/brief/KEN/?b=loop&y=2040&n=Ours");
    visitor.wait_until("the scenario of the link", || visitor.text("h1").contains("Ours"));
    assert!(visitor.text("[data-block=line] thead").contains("2040"));
    visitor.wait_until("the range", || visitor.text("[data-block=doubt]").contains("nine of ten"));
    let report: Value = serde_json::from_str(&cairn(&[
        "brief",
        "KEN",
        "--link",
        "b=loop&y=2040",
        "--no-range",
        "--format",
        "json",
    ]))
    .unwrap();
    let message = report["blocks"][0]["lines"][1].as_str().unwrap();
    assert!(plain(&visitor.text("[data-block=message]")).contains(&plain(message)), "{message}");
    let way = visitor.script("return document.querySelector('.brief-doors a').getAttribute('href')");
    let way = way.as_str().unwrap();
    assert!(
        way.starts_with("en/explore/KEN/?") && way.contains("b=loop") && way.contains("n=Ours"),
        "{way}"
    );
    let other = visitor.script("return document.querySelector('.languages a[lang=fr]').getAttribute('href')");
    assert!(other.as_str().unwrap().starts_with("fr/brief/KEN/?"), "{other}");
    visitor.is_content();
}

#[test]
fn a_brief_of_todays_path_and_one_of_all_three_lead_to_each_other_and_moving_nothing_leads_to_the_first() {
    let visitor = brief("en/brief/KEN/reference/?y=2040");
    visitor.wait_until("the year of the link", || visitor.text("[data-block=line] thead").contains("2040"));
    visitor.wait_until("the range", || visitor.text("[data-block=doubt]").contains("runs emissions are"));
    let report: Value = serde_json::from_str(&cairn(&[
        "brief",
        "KEN",
        "--today",
        "--link",
        "y=2040",
        "--no-range",
        "--format",
        "json",
    ]))
    .unwrap();
    for line in report["blocks"][0]["lines"].as_array().unwrap() {
        let line = plain(line.as_str().unwrap());
        assert!(plain(&visitor.text("[data-block=message]")).contains(&line), "{line}");
    }
    let way = |from: &str| {
        let href = visitor.script(&format!("return document.querySelector('{from}').getAttribute('href')"));
        href.as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(way(".brief-other"), "en/brief/KEN/");
    assert!(way(".languages a[lang=fr]").starts_with("fr/brief/KEN/reference/?"));
    assert!(way(".brief-doors a").starts_with("en/explore/KEN/?") && !way(".brief-doors a").contains("b="));
    visitor.is_content();
}

#[test]
fn a_brief_of_a_result_has_its_title_its_measures_and_an_imprint_on_paper() {
    let visitor = brief("en/brief/IND/?r=new");
    visitor.wait_until("the result of the link", || {
        visitor.text("h1").starts_with("India. New materials in 2050: ")
    });
    assert!(visitor.text("[data-block=levers] .brief-note").starts_with("New materials, "));
    let way = visitor.script("return document.querySelector('.brief-doors a').getAttribute('href')");
    assert!(way.as_str().unwrap().ends_with("r=new"), "{way}");
    // The imprint of every printed page: code, release and date, link.
    assert_eq!(visitor.count(".brief-sheet .paper-foot .code path"), 1);
    let link = visitor.script("return document.querySelector('.brief-sheet .paper-link').textContent");
    assert!(
        link.as_str().unwrap().contains("/en/brief/IND/?") && link.as_str().unwrap().contains("r=new"),
        "{link}"
    );
    // The name of an author stays on the page: it is printed, and no link has it.
    visitor.press("#author", "Ana <b>Ruiz");
    visitor.wait_until("the author is in the imprint", || {
        let text = visitor.script("return document.querySelector('.brief-sheet .paper-foot').textContent");
        plain(text.as_str().unwrap_or_default()).contains("Author: Ana <b>Ruiz.")
    });
    assert!(!visitor.place().contains("Ruiz"), "{}", visitor.place());
    visitor.is_content();
}
