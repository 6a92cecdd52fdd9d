//! World: the front door, with the World, regions and groups, and the ways from one place to another.

use serde_json::{Value, json};

use crate::explorer::{WORLD, explorer};
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// Emissions from 2027 to 2060 by the command line, Mt CO2e.
fn command_emissions(place: &str, levers: &[&str]) -> f64 {
    let arguments = ["run", place, "--variable", "GHG", "--years", "2027..2060", "--format", "json"];
    let output = cairn(&[&arguments, levers].concat());
    let report: Value = serde_json::from_str(&output).unwrap_or_else(|fault| panic!("{fault}: {output}"));
    let years = report["series"][0]["values"].as_array().cloned().unwrap_or_default();
    years.iter().filter_map(Value::as_f64).sum()
}

/// Emissions from 2027 to 2060 as the page shows them, Gt CO2e.
fn page_emissions(visitor: &Visitor) -> f64 {
    let number = visitor.result_number("cumulative");
    number.replace(',', "").parse().unwrap_or_else(|fault| panic!("{number}: {fault}"))
}

#[test]
fn the_world_says_what_the_command_line_says_and_a_drag_ends_where_it_was_let_go() {
    let visitor = explorer(WORLD, &VisitorOptions::default());
    let near = |levers: &[&str]| {
        let (page, line) = (page_emissions(&visitor), command_emissions("WLD", levers) / 1000.0);
        assert!((page - line).abs() <= 0.006 * line, "the page says {page}, the command line {line}");
    };
    near(&[]);
    // Sixty moves, as by hand; many come while the page still adds up the previous one.
    visitor.script(
        "const range = document.querySelector('#gr-range'); window.moved = false;
         const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set;
         let at = 0; const step = () => { at += 1; set.call(range, range.max * at / 60);
           range.dispatchEvent(new Event('input', { bubbles: true }));
           if (at < 60) setTimeout(step, 16); else { range.dispatchEvent(new Event('change', { bubbles: true })); window.moved = true; } };
         step();",
    );
    visitor.wait_until("the drag ends", || visitor.script("return window.moved").as_bool() == Some(true));
    visitor.wait_settled();
    near(&["--set", "gr=5"]);
    let dragged = visitor.headlines();
    let same = explorer(
        &format!("{}?{}", WORLD, visitor.place().split_once('?').map_or("", |(_, query)| query)),
        &VisitorOptions::default(),
    );
    assert_eq!(same.headlines(), dragged);
    visitor.is_content();
}

#[test]
fn from_the_world_to_a_region_a_group_and_a_country_and_back() {
    let visitor = explorer(WORLD, &VisitorOptions::default());
    visitor.wait_until("the door opens on the World", || visitor.text("h1 .place") == "World");
    visitor.picture("front-door");
    assert_eq!(visitor.requests().into_iter().find(|request| request.code != 200), None);
    visitor.is_content();
    visitor.visit("XAF");
    visitor.wait_until("Africa is there", || visitor.text("h1 .place") == "Africa");
    visitor.click(".places summary");
    visitor.click(".places a[href$='explore/G7/']");
    visitor.wait_until("the G7 are there", || visitor.text("h1 .place") == "G7");
    visitor.visit("IND");
    visitor.wait_until("India is there", || visitor.text("h1 .place") == "India");
    visitor.wait_settled();
    visitor.click(".places summary");
    // The cities of the country are first in the list, but they load later.
    visitor.wait_for(".sheet .towns a");
    let recent = visitor.texts(".sheet .towns + section a");
    assert_eq!(recent, ["G7", "Africa"], "opened lately, newest first");
    visitor.is_usable_within(".places");
    visitor.script("history.back()");
    visitor.wait_until("back at the G7", || visitor.text("h1 .place") == "G7");
    visitor.is_content();
}

#[test]
fn the_world_leads_to_the_list_of_countries_and_guesses_nobody_s_own() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    let german = "Object.defineProperty(navigator, 'languages', { get: () => ['de-DE', 'en'] })";
    visitor.browser("Page.addScriptToEvaluateOnNewDocument", json!({ "source": german }));
    visitor.open(WORLD);
    visitor.wait_live();
    assert_eq!(visitor.text(".own-country"), "Choose a country");
    assert!(!visitor.text("main").contains("Germany"), "nobody's country is guessed");
    visitor.click(".own-country a");
    visitor.wait_for("#places[open] input");
    visitor.open("en/explore/DEU/");
    visitor.wait_live();
    assert_eq!(visitor.count(".own-country"), 0, "a country is chosen");
}
