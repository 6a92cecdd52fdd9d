//! Flows: the chart of the sources and destinations of materials. Its table has the numbers of the command line, and
//! year and material change it.

use crate::browser::key;
use crate::compare::plain;
use crate::explorer::WORLD;
use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// The texts of matching elements, as numbers.
fn numbers(visitor: &Visitor, css: &str) -> Vec<f64> {
    let texts = visitor.texts(css);
    let number = |text: &String| plain(text).replace(',', "").parse().unwrap_or(f64::NAN);
    texts.iter().map(number).collect()
}

/// Asserts that the table has the numbers of the command line for a link.
fn check_flows(visitor: &Visitor, place: &str, link: &str) {
    let table = cairn(&["flows", place, "--link", link, "--format", "csv"]);
    let value = |line: &str| line.rsplit(',').next().and_then(|value| value.parse().ok());
    let wanted: Vec<f64> = table.lines().skip(1).filter_map(value).collect();
    visitor.script("document.querySelector('#chart-flows-table').click()");
    let found = numbers(visitor, "#chart-flows tbody td");
    assert!(wanted.len() > 5 && found.len() == wanted.len(), "{found:?} {wanted:?}");
    for (found, wanted) in found.iter().zip(&wanted) {
        // Small numbers show three digits; larger ones show all digits before the decimal point.
        let room = (0.01 * wanted).max(0.006);
        assert!((found - wanted).abs() <= room, "{link}: {found} for {wanted}");
    }
    visitor.script("document.querySelector('#chart-flows-chart').click()");
}

#[test]
fn the_table_is_that_of_the_command_line_and_year_and_material_move_it() {
    let visitor = guest("en/explore/DEU/?c=flows&b=all");
    check_flows(&visitor, "DEU", "c=flows&b=all");
    assert!(visitor.text("#chart-flows .chart-told").contains("was used before"));
    let before = visitor.text("#chart-flows .chart-unit");
    visitor.script(
        "const list = document.querySelector('#flows-of-first'); list.value = 'steel';
         list.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    visitor.wait_address("w=flows:steel");
    visitor.wait_until("steel is told", || visitor.text("#chart-flows .chart-unit").contains("Steel"));
    assert_ne!(visitor.text("#chart-flows .chart-unit"), before);
    check_flows(&visitor, "DEU", "c=flows&w=flows:steel&b=all");
    let text = visitor.text("#chart-flows .chart-told");
    visitor.click(".headlines .years button:nth-of-type(1)");
    visitor.wait_until("the year is told", || visitor.text("#chart-flows .chart-unit").contains("2030"));
    assert_ne!(visitor.text("#chart-flows .chart-told"), text);
    check_flows(&visitor, "DEU", "c=flows&w=flows:steel&b=all&y=2030");
    visitor.is_content();
}

fn points_are_walked_through_by_keys(visitor: &Visitor) {
    visitor.press(".passages", key::RIGHT);
    visitor.press(".passages", key::RIGHT);
    let text = visitor.attribute(".passages", "aria-valuetext").unwrap_or_default();
    assert!(
        text.contains("Goes to") && visitor.text("#chart-flows .fall-told") == text,
        "{text}"
    );
    assert!(visitor.count(".passages .ribbon.is-pointed") > 1);
    visitor.press(".passages", key::END);
    let last = visitor.attribute(".passages", "aria-valuetext").unwrap_or_default();
    assert!(last.contains("not recovered") && last.contains("Comes from"), "{last}");
}

#[test]
fn names_lie_apart_in_every_direction_and_on_a_phone_and_points_are_walked_through_by_keys() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (path, width, place) in [
        ("ar/explore/IND/?c=flows&b=all", 1440, "IND"),
        ("en/explore/IND/?c=flows", 1440, "IND"),
        ("en/explore/IND/?c=flows&b=all", 390, "IND"),
        (&format!("{WORLD}?c=flows"), 390, "WLD"),
    ] {
        visitor.resize(width, 844);
        if width == 390 {
            visitor.turn(path);
        } else {
            visitor.explore(path);
        }
        visitor.wait_for(&format!("html[data-place={place}] .passages .node"));
        let over = visitor.script(
            "const boxes = [...document.querySelectorAll('.passages text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
             return boxes.flatMap(([one, a], at) => boxes.slice(at + 1).filter(([, b]) =>
               Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
               .map(([other]) => one + ' / ' + other));",
        );
        assert_eq!(over, serde_json::json!([]), "{path} {width}");
        visitor.is_usable_within(".charts.first");
        visitor.picture(&format!("flows-{}-{width}", &path[..2]));
        assert!(!visitor.text("main").contains('⟦'), "{path}: every text is served");
        if width == 1440 && path.starts_with("en/") {
            points_are_walked_through_by_keys(&visitor);
        }
        visitor.is_content();
    }
}
