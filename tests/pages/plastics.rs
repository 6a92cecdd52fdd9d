//! Plastics: the page shows the measures that spare the water and the climate. It agrees with the command line and
//! keeps its state in the address.

use crate::browser::key;
use crate::compare::plain;
use crate::document::ServedDocument;
use crate::explorer::explorer;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// A visitor on the plastics page, after the application has taken it over and answered.
fn plastics(path: &str) -> Visitor {
    let visitor = explorer(path, &VisitorOptions::default());
    wait_answered(&visitor);
    visitor
}

fn wait_answered(visitor: &Visitor) {
    visitor.wait_for(".plastics[data-answered=true]");
}

/// Effect of a measure on one result by 2050, in percent, as the page shows it.
fn change(visitor: &Visitor, given: &str, plan: &str) -> f64 {
    let cell = format!("table[data-given={given}] tr[data-plan={plan}] > :nth-child(3)");
    let text = plain(&visitor.text(&cell)).replace('−', "-").replace('%', "");
    text.parse().unwrap_or(0.0)
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
    assert_eq!(page.count(".flow"), 2, "{path}: today's path and with the measures");
    assert_eq!(
        page.count("table[aria-labelledby=plastics-leak] tbody tr"),
        3,
        "{path}: three counts"
    );
    assert!(!page.text("main").contains('⟦'), "{path}: every text is served");
}

#[test]
fn who_moves_the_measures_finds_that_collecting_saves_the_water_and_using_less_the_climate() {
    let visitor = plastics("en/plastics/?at=IDN&l=pk0");
    assert_eq!(change(&visitor, "water", "safe"), 0.0);
    visitor.press("[data-lever=pw] button:nth-of-type(5)", key::ENTER);
    wait_answered(&visitor);
    let water = change(&visitor, "water", "safe");
    let nothing = command_mean("IDN", "l=pk0", "Plastics|To water");
    let safe = command_mean("IDN", "l=pw40", "Plastics|To water");
    assert_eq!(water, (100.0 * (safe / nothing - 1.0)).round(), "as in the terminal");
    assert!(water < -80.0, "collecting does much for the water: {water}");
    for lever in ["pk", "gl", "pr"] {
        visitor.press(&format!("[data-lever={lever}] button:nth-of-type(5)"), key::ENTER);
        wait_answered(&visitor);
    }
    let [by_safe, by_less] = ["safe", "upstream"].map(|plan| change(&visitor, "ghg", plan));
    assert!(
        by_less < by_safe - 10.0,
        "using less does more for the climate: {by_less} {by_safe}"
    );
    assert!(
        visitor.text("h1").contains("collecting waste saves the water"),
        "{}",
        visitor.text("h1")
    );
    visitor.wait_address("l=gl40.pr40.pk40.pw40");
    visitor.is_content();
}

/// The amount that reaches water is shown as a band, never as one number.
fn is_a_band(visitor: &Visitor) {
    let column = |row: usize| plain(&visitor.text(&format!("table[aria-labelledby=plastics-leak] tbody tr:nth-child({row}) td")));
    let [sea, water, ocean] = [1, 2, 3].map(|row| column(row).split_whitespace().next().and_then(|number| number.parse::<f64>().ok()));
    assert!(sea < water && water < ocean, "{sea:?} {water:?} {ocean:?}");
}

#[test]
fn a_place_stands_beside_its_region_and_the_world_and_what_reaches_its_water_is_a_band() {
    let visitor = plastics("en/plastics/");
    visitor.choose("#place", "IDN");
    visitor.wait_until("Indonesia is shown", || {
        visitor.count("table[aria-labelledby=plastics-peers] tbody tr") == 3
    });
    wait_answered(&visitor);
    let peers = visitor.text("table[aria-labelledby=plastics-peers]");
    assert!(peers.contains("Asia and the Pacific") && peers.contains("World"), "{peers}");
    is_a_band(&visitor);
    visitor.back();
    visitor.wait_until("the world is back", || {
        visitor.count("table[aria-labelledby=plastics-peers] tbody tr") == 1
    });
}
