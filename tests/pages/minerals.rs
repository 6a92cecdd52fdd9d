//! Minerals: the charts of uses and of mining, computed when asked for, and the section of a place.

use crate::compare::plain;
use crate::explorer::WORLD;
use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// The text below the first chart.
const BELOW_CHART: &str = ".charts.first .sure p";

#[test]
fn a_mineral_is_computed_when_its_chart_is_shown_and_agrees_with_the_command_line() {
    let visitor = guest("en/explore/IND/?c=minerals&l=br40");
    visitor.wait_until("the layer came", || visitor.count("#chart-minerals .chart-plot path") > 3);
    let run = cairn(&[
        "run",
        "IND",
        "--link",
        "l=br40",
        "--variable",
        "Minerals|Left|Lithium",
        "--years",
        "2050",
        "--format",
        "csv",
    ]);
    let wanted: f64 = run
        .lines()
        .last()
        .and_then(|line| line.rsplit(',').next()?.parse().ok())
        .unwrap_or(f64::NAN);
    let told = plain(&visitor.text(BELOW_CHART));
    let left: f64 = told
        .split(" leave use")
        .next()
        .and_then(|before| before.split(' ').rev().nth(3)?.parse().ok())
        .unwrap_or(f64::NAN);
    assert!((left / wanted - 1.0).abs() < 0.06, "{left} for {wanted}: {told}");
    assert!(told.contains("no UN document names these minerals"), "{told}");
    // Another mineral takes no run, and is in the address.
    visitor.choose("#mineral-first", "cobalt");
    visitor.wait_address("w=minerals:cobalt");
    visitor.is_content();
}

#[test]
fn who_mines_today_needs_no_run_and_never_says_where_a_country_buys() {
    let world = format!("{WORLD}?c=mined&w=mined:cobalt");
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [world.as_str(), "ar/explore/TUV/?c=mined"] {
        visitor.explore(path);
        visitor.wait_until("mining came", || visitor.count("#chart-mined .weighs li") > 5);
        visitor.is_content();
    }
}

#[test]
fn the_section_of_a_place_names_no_document_as_its_source() {
    let visitor = guest("en/explore/COD/");
    visitor.script("document.querySelector('.about-place').open = true; return true");
    let section = plain(&visitor.text("section.minerals"));
    assert!(section.contains("None names one of these minerals"), "{section}");
    assert!(section.contains("Cobalt"), "{section}");
    for never in ["shortage", "runs out", "critical", "comes from"] {
        assert!(!section.contains(never), "{never}: {section}");
    }
}
