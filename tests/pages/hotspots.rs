//! Hotspots: the page agrees with the command line, keeps its state in the address, and marks a place without
//! statistics.

use serde_json::Value;

use crate::browser::key;
use crate::compare::plain;
use crate::document::ServedDocument;
use crate::explorer::explorer;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// A visitor on the hotspots page, after the application has taken it over and answered.
fn hotspots(path: &str) -> Visitor {
    let visitor = explorer(path, &VisitorOptions::default());
    visitor.wait_for(".hotspots[data-answered=true]");
    visitor
}

/// Asserts that the page is whole without scripts.
pub(crate) fn is_whole(page: &ServedDocument<'_>, path: &str) {
    assert!(page.text("h1").chars().any(char::is_numeric), "{path}: a finding");
    assert_eq!(page.count(".heat"), 2, "{path}");
    assert_eq!(page.count(".spots > li"), 6, "{path}");
    assert!(page.count(".spots .spared a") > 6, "{path}: levers");
    assert_eq!(page.count(".chart.lines"), 2, "{path}: footprint and growth");
    assert!(!page.text("main").contains('⟦'), "{path}: every text is served");
}

#[test]
fn the_largest_cells_and_the_levers_are_those_of_the_terminal() {
    let visitor = hotspots("en/hotspots/?at=IND&b=all&y=2040&r=new");
    let report: Value = serde_json::from_str(&cairn(&["hotspots", "IND", "--year", "2040", "--format", "json"])).unwrap();
    let share = |measure: &str| {
        let of = &report[measure];
        of["cells"][0]["value"].as_f64().unwrap() / of["total"].as_f64().unwrap()
    };
    let title = plain(&visitor.text("h1"));
    for (at, measure) in ["materials", "ghg"].into_iter().enumerate() {
        let spot = plain(&visitor.text(&format!("[data-measure={measure}] .spots > li:first-child")));
        let percent = format!("{:.0}%", share(measure) * 100.0);
        assert!(spot.contains(&percent), "{measure}: {spot} has no {percent}");
        let name = plain(&visitor.text(&format!("[data-measure={measure}] .spots > li:first-child strong")));
        let named = format!("{name} ({percent}");
        assert!(title.contains(&named), "{title} does not say {named}");
        let lever = report["spots"][3 * at]["spared"][0]["lever"].as_str().unwrap();
        let way = visitor.script(&format!(
            "return document.querySelector('[data-measure={measure}] .spots > li:first-child a').getAttribute('href')"
        ));
        let way = way.as_str().unwrap();
        assert!(
            way.contains("explore/IND/") && way.contains(&format!("l={lever}40")),
            "{measure}: {way}"
        );
    }
    // Materials of the cells are those that go into use; losses belong to another total.
    let model = visitor.text("#hotspots-model ~ .hint");
    assert!(model.contains("go into use") && !model.contains("Cells add up"), "{model}");
    assert!(visitor.text("#hotspots-circle").contains("needed, with losses"));
    visitor.press("#hotspots-model ~ .focus button:last-child", key::ENTER);
    visitor.wait_address("y=2060");
    assert!(visitor.text("h1").contains("2060"), "{}", visitor.text("h1"));
    // What the page does not use stays in its address, for the links that lead on.
    let address = visitor.place();
    assert!(address.contains("b=all") && address.contains("r=new"), "{address}");
    visitor.is_content();
}

#[test]
fn a_place_without_statistics_says_so_and_one_at_fault_is_named() {
    let visitor = hotspots("en/hotspots/?at=BLR");
    let text = visitor.text("main");
    assert!(text.contains("no consumption of materials is published") && text.contains("no material footprint is published"));
    assert_eq!(visitor.count(".chart.lines"), 0);
    visitor.choose("#place", "MEX");
    visitor.wait_until("Mexico is shown", || visitor.text(".defect").contains("ten times"));
    assert_eq!(visitor.count("table.dots tbody tr[aria-current]"), 1);
    assert_eq!(visitor.count("table.dots tbody"), 4, "itself and three rules");
}
