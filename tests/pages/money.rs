//! Money: the chart of what has to be bought: amounts of the command line, the sentence on spending not needed, levers without
//! a figure.

use std::time::Duration;

use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::Visitor;

/// Time limit for all draws of a country, on a machine that runs other programs too.
const TIME_LIMIT: Duration = Duration::from_secs(120);
/// All levers, clean power at 3, and the chart.
const PLAN: &str = "b=all&l=gr30&c=money";

/// Waits until the central run is drawn.
fn wait_central(visitor: &Visitor) {
    visitor.wait_within(TIME_LIMIT, "the central run", || visitor.count(".money .extra li") > 5);
}

#[test]
fn amounts_on_the_page_are_those_of_the_command_line() {
    let visitor = guest(&format!("en/explore/KEN/?{PLAN}"));
    wait_central(&visitor);
    let text = cairn(&[
        "money",
        "KEN",
        "--scenario",
        "all",
        "--set",
        "gr=3",
        "--draws",
        "0",
        "--format",
        "csv",
    ]);
    let row = text
        .lines()
        .find(|row| row.contains(",sum,extra,") && row.contains(",2027 to 2050,"));
    let central: f64 = row
        .expect("a sum")
        .split(',')
        .nth(9)
        .and_then(|cell| cell.parse().ok())
        .expect("a number");
    let cell = visitor.script(
        "const rows = [...document.querySelectorAll('#chart-money tbody tr')];
         return rows.find((row) => row.querySelector('th').textContent === 'Extra investment').querySelector('td:nth-of-type(2)').textContent;",
    );
    let shown: f64 = cell.as_str().unwrap_or_default().replace(',', "").parse().expect("a number");
    assert!((shown / central - 1.0).abs() < 0.006, "{shown} {central}");
    visitor.wait_within(TIME_LIMIT, "ranges", || visitor.text("#chart-money ~ .sure").contains("250 of 250"));
    assert!(visitor.count(".money .extra line") > 5);
    visitor.is_usable_within(".charts.first");
    visitor.is_content();
}

#[test]
fn spending_not_needed_has_its_sentence_and_levers_without_a_figure_are_named() {
    let visitor = guest(&format!("en/explore/IND/?{PLAN}"));
    wait_central(&visitor);
    let chart = visitor.text(".money");
    for said in ["This is not a gain.", "no figure:", "used instead: no figure", "Paid every year"] {
        assert!(chart.contains(said), "{said}: {chart}");
    }
    let below = visitor.text("#chart-money ~ .sure");
    for said in [
        "13 kinds of investment have a figure; 17 levers have none.",
        "If the state buys as it does today",
    ] {
        assert!(below.contains(said), "{said}: {below}");
    }
    visitor.is_content();
}

#[test]
fn without_a_plan_a_sentence_stands_in_place_of_amounts() {
    let visitor = guest("fr/explore/DEU/?c=money");
    visitor.wait_within(TIME_LIMIT, "the sentence", || {
        visitor.text("#chart-money").contains("Il ne faut rien acheter")
    });
    visitor.is_content();
}
