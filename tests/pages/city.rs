//! City: a visitor opens a city by a link, by the list of its country and by a search; its levers, its urban form, its
//! numbers.

use crate::browser::key;
use crate::compare::{command_compare, last_three, plain};
use crate::explorer::{explorer, slider};
use crate::guest::guest;
use crate::results::{CATCH, download};
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

const NAIROBI: &str = "KEN-21711";
const KENYA: &str = "en/explore/KEN/";
const COMPACT: &str = "en/explore/KEN/?f=compact&at=KEN-21711";

/// The name in the page's title.
fn name(visitor: &Visitor) -> String {
    plain(&visitor.text("h1 .place"))
}

/// Waits until the page's title contains a name.
pub(crate) fn wait_named(visitor: &Visitor, wanted: &str) {
    visitor.wait_until(&format!("{wanted} is shown"), || name(visitor).contains(wanted));
    visitor.wait_settled();
}

/// The mean of a variable of the city over the five years around 2050, by the command line.
fn at_the_terminal(arguments: &[&str], variable: &str) -> f64 {
    let output = cairn(&[&["run", NAIROBI, "--variable", variable, "--format", "csv"], arguments].concat());
    let of_2050: Vec<f64> = output
        .lines()
        .filter(|line| {
            ["2048", "2049", "2050", "2051", "2052"]
                .iter()
                .any(|year| line.contains(&format!(",{year},")))
        })
        .filter_map(|line| line.rsplit(',').next()?.parse().ok())
        .collect();
    assert_eq!(of_2050.len(), 5, "{output}");
    of_2050.iter().sum::<f64>() / 5.0
}

/// The number of a headline, without its unit.
fn number(visitor: &Visitor, headline: &str) -> f64 {
    plain(&visitor.result_number(headline)).replace(',', "").parse().unwrap_or(f64::NAN)
}

#[test]
fn a_shared_link_of_a_city_opens_it_in_two_languages_and_works_without_a_network() {
    for (path, called) in [
        (COMPACT, "Nairobi (Kenya)"),
        ("ar/explore/KEN/?f=compact&at=KEN-21711", "Nairobi (كينيا)"),
    ] {
        let visitor = explorer(path, &VisitorOptions::first_visit());
        wait_named(&visitor, called);
        visitor.wait_for(".levers .form button:nth-of-type(2)[aria-pressed=true]");
        assert_eq!(
            visitor.count("[data-lever=lf], [data-lever=pw]"),
            0,
            "levers of what is not in a city"
        );
        assert!(visitor.count("#chart-ghg-pick option[value=plants], #chart-ghg-pick option[value=who]") == 0);
        visitor.picture(if path == COMPACT { "city" } else { "city-arabic" });
        visitor.is_usable_by_all();
        visitor.is_content();
        if path == COMPACT {
            a_city_that_was_opened_works_without_a_network(&visitor);
        }
    }
}

#[test]
fn a_city_is_found_by_a_search_from_any_country() {
    let visitor = guest("en/explore/IND/");
    visitor.click(".places summary");
    visitor.wait_for(".places input");
    visitor.click(".places input");
    visitor.type_keys("nairo");
    visitor.wait_for(".places .towns a[href$='at=KEN-21711']");
    assert!(visitor.text(".places .towns a[href$='at=KEN-21711']").contains("Kenya"));
    visitor.type_keys(key::ENTER);
    wait_named(&visitor, "Nairobi");
    visitor.wait_address("en/explore/KEN/");
    visitor.back();
    wait_named(&visitor, "India");
    visitor.is_content();
}

#[test]
fn a_country_leads_to_its_cities_and_a_city_back() {
    let visitor = guest(KENYA);
    assert!(visitor.text(".scope-note .cities").contains("cities of 300,000 people or more"));
    visitor.click(".scope-note .cities");
    visitor.wait_for(".places .towns a[href$='at=KEN-21711']");
    // The whole country first, then the cities from the largest.
    let listed = visitor.texts(".places .towns li");
    assert_eq!(&listed[..2], ["Whole country", "Nairobi"]);
    visitor.click(".places .towns a[href$='at=KEN-21711']");
    wait_named(&visitor, "Nairobi");
    assert_eq!(
        visitor.property("#reported", "hidden"),
        "true",
        "what is published is of the country"
    );
    visitor.click(".places summary");
    visitor.wait_for(".places .towns li:first-of-type a");
    visitor.click(".places .towns li:first-of-type a");
    visitor.wait_until("the country is back", || name(&visitor) == "Kenya");
    visitor.wait_settled();
    visitor.is_content();
}

#[test]
fn numbers_of_a_city_are_those_of_the_command_line_its_charts_are_kept_and_a_form_is_shared() {
    let visitor = explorer("en/explore/KEN/?at=KEN-21711", &VisitorOptions::default());
    wait_named(&visitor, "Nairobi");
    a_chart_of_a_city_is_kept_as_a_table(&visitor);
    let before = visitor.headlines();
    // Folded in Kenya; the row comes into view when the effects in the city are known.
    visitor.wait_until("clean power is in view", || {
        visitor.script("return document.querySelector('#gr-range').checkVisibility()") == true
    });
    visitor.press(&slider("gr"), key::END);
    visitor.wait_moved(&before);
    visitor.wait_address("at=KEN-21711");
    let moved = visitor.headlines();
    visitor.click(".levers .form button:nth-of-type(2)");
    visitor.wait_moved(&moved);
    visitor.wait_address("f=compact");
    let chosen = ["--set", "gr=4", "--path", "compact"];
    for (headline, variable) in [("emissions", "GHG"), ("new_materials", "Primary|Material")] {
        let (shown, value_of_command) = (number(&visitor, headline), at_the_terminal(&chosen, variable));
        let near = [1.0, 1e3]
            .iter()
            .any(|factor| (shown / (value_of_command * factor) - 1.0).abs() < 0.01);
        assert!(near, "{headline}: {shown} on the page, {value_of_command} Mt at the command line");
    }
    visitor.is_content();
    a_form_is_shared_and_taken_back(&visitor);
}

fn a_form_is_shared_and_taken_back(sender: &Visitor) {
    let before = sender.headlines();
    sender.click(".levers .form button:nth-of-type(3)");
    sender.wait_moved(&before);
    sender.wait_address("f=sprawl");
    let (link, seen) = (sender.place(), sender.headlines());
    sender.click(".undo");
    sender.wait_until("it is taken back", || sender.headlines() == before);
    let receiver = explorer(&link, &VisitorOptions::default());
    wait_named(&receiver, "Nairobi");
    receiver.wait_until("the receiver sees the same", || receiver.headlines() == seen);
    receiver.is_content();
}

fn a_city_that_was_opened_works_without_a_network(visitor: &Visitor) {
    visitor.wait_for("html[data-offline=ready]");
    visitor.host.go_away(true);
    visitor.reload();
    visitor.wait_live();
    wait_named(visitor, "Nairobi");
    let before = visitor.headlines();
    // Longer lives change little here: their row is among the folded ones.
    visitor.click(".more-levers > summary");
    visitor.press(&slider("hl"), key::END);
    visitor.wait_moved(&before);
}

#[test]
fn a_city_of_elsewhere_or_of_nowhere_is_remarked_and_the_country_shown() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for named in ["IND-21228", "KEN-99"] {
        visitor.explore(&format!("{KENYA}?at={named}"));
        visitor.wait_for(".remarks li");
        assert!(visitor.text(".remarks li").contains(named));
        visitor.wait_until("the country is shown", || name(&visitor) == "Kenya");
        visitor.wait_settled();
    }
}

#[test]
fn a_chart_that_is_not_made_for_a_city_says_so() {
    let visitor = guest("en/explore/KEN/?c=who&at=KEN-21711");
    wait_named(&visitor, "Nairobi");
    visitor.wait_until("the chart says why it is not there", || {
        visitor.text("#chart-who .chart-lacks").contains("not for a city")
    });
    visitor.is_content();
}

#[test]
fn a_city_is_compared_with_its_country_in_what_a_city_has() {
    let visitor = explorer("en/compare/?at=KEN-21711&p=KEN&u=person", &VisitorOptions::default());
    visitor.wait_until("the city has its name", || {
        plain(&visitor.contents(".sides-named").concat()).contains("Nairobi (Kenya)")
    });
    visitor.wait_settled();
    let rows = visitor.count(".differences tbody tr:not(.part)");
    let output = command_compare(&["KEN-21711,KEN", "ref", "--person"]);
    let in_focus = output.lines().filter(|line| line.contains(",2050,")).map(last_three).count();
    assert!(rows > 0 && rows <= in_focus, "{rows} rows, {in_focus} at the command line");
    assert!(
        !visitor.contents(".differences table").concat().contains("lastic"),
        "what a city does not have"
    );
    visitor.is_usable_by_all();
    visitor.is_content();
}

#[test]
fn two_cities_are_compared_as_at_the_command_line() {
    let visitor = explorer("en/compare/?at=KEN-21711&p=NGA-22007&u=person", &VisitorOptions::default());
    visitor.wait_until("both have their names", || {
        let named = plain(&visitor.contents(".sides-named").concat());
        named.contains("Nairobi (Kenya)") && named.contains("Lagos (Nigeria)")
    });
    visitor.wait_settled();
    let rows = visitor.count(".differences tbody tr:not(.part)");
    let output = command_compare(&["KEN-21711,NGA-22007", "ref", "--person"]);
    let in_focus = output.lines().filter(|line| line.contains(",2050,")).count();
    assert!(rows > 0 && rows <= in_focus, "{rows} rows, {in_focus} at the command line");
    assert!(
        !visitor.contents(".differences table").concat().contains("lastic"),
        "what a city does not have"
    );
    visitor.is_content();
}

/// A chart of a city is saved as a table with its name.
fn a_chart_of_a_city_is_kept_as_a_table(visitor: &Visitor) {
    visitor.script(CATCH);
    let (name, kind, text) = download(visitor, "first", 1);
    assert!(name.contains(NAIROBI) && name.ends_with(".csv"), "{name}");
    assert_eq!(kind, "text/csv;charset=utf-8");
    let place = text.lines().find(|line| line.starts_with("Place,")).unwrap_or_default();
    assert!(place.contains("Nairobi"), "{place}");
    assert!(text.lines().any(|line| line.starts_with("2050,")), "a number a year");
}
