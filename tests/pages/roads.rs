//! Road vehicles: the page ranks the measures, agrees with the command line, and keeps its state in the address.

use crate::browser::key;
use crate::compare::plain;
use crate::document::ServedDocument;
use crate::explorer::explorer;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// A visitor on the vehicles page, after the application has taken it over and answered.
fn roads(path: &str) -> Visitor {
    let visitor = explorer(path, &VisitorOptions::default());
    wait_answered(&visitor);
    visitor
}

fn wait_answered(visitor: &Visitor) {
    visitor.wait_for(".vehicles[data-answered=true]");
}

/// Effect of a measure on one emission of vehicles by 2050, in percent, as the page shows it.
fn change(visitor: &Visitor, given: &str, plan: &str) -> f64 {
    let cell = format!("table[data-given={given}] tr[data-plan={plan}] > :nth-child(3)");
    let text = plain(&visitor.text(&cell)).replace('−', "-").replace('%', "");
    text.parse().unwrap_or(0.0)
}

/// Presses a step of a lever by the keyboard and waits for the answer.
fn pull(visitor: &Visitor, lever: &str, step: usize) {
    visitor.press(&format!("[data-lever={lever}] button:nth-of-type({})", step + 1), key::ENTER);
    wait_answered(visitor);
}

/// The mean of the five years around 2050, by the command line.
fn command_mean(place: &str, link: &str, variable: &str) -> f64 {
    let arguments = [
        "run",
        place,
        "--link",
        link,
        "--variable",
        variable,
        "--years",
        "2048..2052",
        "--format",
        "csv",
    ];
    let text = cairn(&arguments);
    let values = text.lines().skip(1).filter_map(|line| line.rsplit(',').next()?.parse::<f64>().ok());
    values.sum::<f64>() / 5.0
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(page: &ServedDocument<'_>, path: &str) {
    assert!(page.text("h1").chars().any(char::is_numeric), "{path}: a finding");
    assert_eq!(page.count(".topic-effects table"), 4, "{path}");
    assert_eq!(page.count(".roads-fleet tbody tr"), 6 * 4, "{path}: six kinds in three years");
    assert!(page.count(".roads-traders li") > 8, "{path}");
    assert_eq!(page.count("noscript"), 1, "{path}");
    assert!(!page.text("main").contains('⟦'), "{path}: every text is served");
}

#[test]
fn who_moves_clean_fuel_and_the_standard_finds_which_comes_first() {
    let visitor = roads("en/vehicles/?at=KEN&l=cf0");
    assert_eq!(change(&visitor, "soot", "fuel"), 0.0);
    pull(&visitor, "cf", 4);
    let fuel = change(&visitor, "soot", "fuel");
    let nothing = command_mean("KEN", "l=cf0", "Air|Black carbon");
    let by_fuel = command_mean("KEN", "l=cf40", "Air|Black carbon");
    assert_eq!(fuel, (100.0 * (by_fuel / nothing - 1.0)).round(), "as in the terminal");
    assert!(fuel < -25.0, "clean fuel does much: {fuel}");
    pull(&visitor, "uv", 4);
    let (standard, both) = (change(&visitor, "soot", "standard"), change(&visitor, "soot", "both"));
    assert!(fuel < standard && both <= fuel, "{fuel} {standard} {both}");
    assert!(visitor.text("h1").contains("clean fuel alone cuts soot"), "{}", visitor.text("h1"));
    visitor.wait_address("l=cf40.uv40");
    visitor.is_content();
}

#[test]
fn a_place_is_chosen_and_its_rules_stand_beside_those_close_by() {
    let visitor = roads("en/vehicles/");
    visitor.choose("#place", "KEN");
    visitor.wait_until("Kenya is shown", || visitor.count(".roads-rules tbody tr") == 6);
    wait_answered(&visitor);
    let rules = visitor.text(".roads-rules");
    assert!(rules.contains("up to 8 years old") && rules.contains("Uganda"), "{rules}");
    assert!(visitor.place().ends_with("en/vehicles/?at=KEN"), "{}", visitor.place());
    visitor.back();
    visitor.wait_until("the world is back", || visitor.count(".roads-rules") == 0);
    wait_answered(&visitor);
}

#[test]
fn every_kind_of_place_has_its_page() {
    // Importers, exporters, and neither.
    let visitor = roads("en/vehicles/?at=GEO");
    for place in ["GEO", "MEX", "KHM", "MNG", "JPN", "DEU", "USA", "BRA", "EU"] {
        if place != "GEO" {
            let before = visitor.text("h1");
            visitor.choose("#place", place);
            visitor.wait_address(&format!("at={place}"));
            // The finding names the place.
            visitor.wait_until(&format!("{place} is shown"), || visitor.text("h1") != before);
            wait_answered(&visitor);
        }
        assert!(visitor.text("h1").contains("soot"), "{place}: {}", visitor.text("h1"));
        assert_eq!(visitor.count(".roads-fleet tbody tr"), 24, "{place}");
        assert_eq!(visitor.count("main .notices li"), 0, "{place}");
    }
    visitor.is_content();
}
