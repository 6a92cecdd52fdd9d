//! Paper: the comparison at every width, and pages as the browser prints them.

use serde_json::json;

use crate::compare::plain;
use crate::explorer::{INDIA, explorer};
use crate::visitor::{Visitor, VisitorOptions};

/// Two plans of a country.
const TWO_PLANS: &str = "en/compare/?at=IND&s2=ref;hs30.hl30&n=Long%20life";
/// Printable width of an A4 sheet, in pixels.
const SHEET: u32 = 703;

/// A visitor on a page in a window of some width.
fn wide(path: &str, width: u32) -> Visitor {
    explorer(
        path,
        &VisitorOptions {
            width,
            ..VisitorOptions::default()
        },
    )
}

/// Shows the page as the browser's own print command prints it, without any button of the page.
fn print(visitor: &Visitor) {
    visitor.wait_until("the sheet has its foot", || visitor.count(".paper-foot") == 1);
    visitor.browser("Emulation.setEmulatedMedia", json!({ "media": "print" }));
}

/// Share of its figure that each plot takes in width.
fn shares(visitor: &Visitor) -> Vec<f64> {
    let shares = visitor.script(
        "return [...document.querySelectorAll('.chart-plot')].map((plot) =>
           plot.getBoundingClientRect().width / plot.closest('.chart').getBoundingClientRect().width)",
    );
    shares.as_array().into_iter().flatten().filter_map(|share| share.as_f64()).collect()
}

/// Year labels of an axis that overlap the label before them.
fn run_together(visitor: &Visitor) -> serde_json::Value {
    visitor.script(
        "return [...document.querySelectorAll('.chart-years')].flatMap((years) => {
           const seen = [...years.querySelectorAll('text')].filter((year) => year.checkVisibility({ visibilityProperty: true }));
           return seen.slice(1).filter((year, before) => year.getBoundingClientRect().left < seen[before].getBoundingClientRect().right + 2)
             .map((year) => year.textContent);
         })",
    )
}

#[test]
fn both_plots_of_a_comparison_have_room_at_every_width_and_it_is_printed_whole() {
    let visitor = wide(TWO_PLANS, 1440);
    for width in [1440, 1280, 1024, 768, 390] {
        visitor.resize(width, 900);
        let shares = shares(&visitor);
        let [sides, apart] = shares[..] else {
            panic!("{width}: {shares:?} are not two plots")
        };
        assert!(
            sides > 0.5 && apart > 0.28,
            "{width}: plots take {sides} and {apart} of their figure"
        );
        assert_eq!(run_together(&visitor), json!([]), "{width}");
        assert_eq!(
            visitor.script("return document.documentElement.scrollWidth <= innerWidth"),
            json!(true),
            "{width}: the page scrolls sideways"
        );
    }
    visitor.resize(SHEET, 900);
    print(&visitor);
    a_comparison_is_printed_whole(&visitor);
}

fn a_comparison_is_printed_whole(visitor: &Visitor) {
    let shares = shares(visitor);
    assert!(shares.iter().all(|share| *share > 0.28), "plots take {shares:?} of their figure");
    assert_eq!(run_together(visitor), json!([]));
    let beyond =
        "return [...document.querySelectorAll('td, th')].filter((cell) => cell.getBoundingClientRect().right > innerWidth + 1).length";
    assert_eq!(visitor.script(beyond), json!(0), "cells that the sheet cuts");
    let controls =
        "return [...document.querySelectorAll('button, input, select, .bar')].filter((element) => element.checkVisibility()).length";
    assert_eq!(visitor.script(controls), json!(0), "controls on paper");
    let foot = plain(&visitor.text(".paper-foot"));
    for reply in ["n=Long%20life", "sources", "release 0.1-26b", "Printed on 20"] {
        assert!(foot.contains(reply), "{reply} is not told: {foot}");
    }
    // On paper nobody opens a fold: what it holds is printed.
    let reply = visitor.script("const told = document.querySelector('.told'); return told.checkVisibility() ? told.innerText : ''");
    assert!(reply.as_str().is_some_and(|reply| reply.contains("Long life")), "{reply}");
    visitor.picture_to_the_foot("compare-on-paper");
}

#[test]
fn a_printed_chart_tells_one_year_and_marks_it() {
    let visitor = wide(&format!("{INDIA}?l=hl30.hs20&n=Long%20life"), SHEET);
    print(&visitor);
    let shares = shares(&visitor);
    assert!(shares.iter().all(|share| *share > 0.55), "plots take {shares:?} of their figure");
    assert_eq!(run_together(&visitor), json!([]));
    assert_eq!(visitor.texts(".chart-legend .chart-year"), ["2050", "2050"]);
    // The line in the plot is above the label 2050.
    let off = visitor.script(
        "return [...document.querySelectorAll('.chart-grid')].map((grid) => {
           const line = grid.querySelector('.chart-pointer line'), year = [...grid.querySelectorAll('.chart-years text')].find((year) => year.textContent.includes('2050'));
           const middle = (element) => { const box = element.getBoundingClientRect(); return box.left + box.width / 2; };
           return line.checkVisibility() ? Math.round(Math.abs(middle(line) - middle(year))) : 1e3;
         })",
    );
    assert_eq!(off, json!([0, 0]), "pixels between the line and the year");
    assert!(visitor.texts(".paper li").len() == 2, "levers moved");
    assert!(plain(&visitor.text(".paper-foot")).contains("Printed on 20"));
    assert_eq!(plain(&visitor.text(".paper-plan")), "Long life");
    visitor.picture_to_the_foot("explorer-on-paper");
}
