//! Stocks in tonnes by material and by use, the age of roads and works, and the strategies below the chart of causes.

use crate::compare::plain;
use crate::explorer::WORLD;
use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// The total of all bands in 2060: the total column of the table's last row.
fn total(visitor: &Visitor, chart: &str) -> f64 {
    visitor.script(&format!("document.querySelector('#chart-{chart}-table').click()"));
    let heads = visitor.texts(&format!("#chart-{chart} thead th"));
    let at = heads.iter().position(|head| head.contains("total")).unwrap_or_default();
    let cells = visitor.texts(&format!("#chart-{chart} tbody tr:last-child > *"));
    visitor.script(&format!("document.querySelector('#chart-{chart}-chart').click()"));
    plain(cells.get(at).map_or("", String::as_str))
        .replace(',', "")
        .parse()
        .unwrap_or(f64::NAN)
}

#[test]
fn by_material_and_by_use_come_to_the_number_of_the_command_line() {
    let visitor = guest("en/explore/IND/?c=stands~works&b=all");
    let run = cairn(&[
        "run",
        "IND",
        "--link",
        "b=all",
        "--variable",
        "Stock|Material",
        "--years",
        "2060",
        "--format",
        "csv",
    ]);
    let wanted: f64 = run
        .lines()
        .last()
        .and_then(|line| line.rsplit(',').next()?.parse().ok())
        .unwrap_or(f64::NAN);
    let of_material = total(&visitor, "stands");
    let text = visitor.text("#chart-stands .chart-told");
    visitor.click(".charts.first .sure .focus button:nth-of-type(2)");
    visitor.wait_address("w=stands:sector");
    visitor.wait_until("it is told by use", || visitor.text("#chart-stands .chart-told") != text);
    let of_use = total(&visitor, "stands");
    // Values are in billions of tonnes, with three digits.
    for found in [of_material, of_use] {
        assert!(
            (found * 1e3 / wanted - 1.0).abs() < 0.01 || (found / wanted - 1.0).abs() < 0.01,
            "{found} for {wanted}"
        );
    }
    assert!(visitor.text("#chart-works .chart-told").contains("Roads and works by age"));
    let text = visitor.text(".charts.first .sure");
    assert!(text.contains("that still stand. They are"), "{text}");
    visitor.is_content();
}

#[test]
fn what_stands_is_told_of_the_world_for_each_person_and_in_arabic() {
    let world = format!("{WORLD}?c=stands~works&u=c");
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for path in [world.as_str(), "ar/explore/TUV/?c=stands~works&w=stands:sector"] {
        visitor.explore(path);
        assert!(
            visitor.count("#chart-stands .chart-plot path") > 3 && visitor.count("#chart-works .chart-plot path") > 3,
            "{path}"
        );
        visitor.is_content();
    }
}

#[test]
fn avoid_shift_and_improve_stand_below_who_did_it() {
    let visitor = guest("en/explore/TUV/?c=who&b=all");
    visitor.wait_until("strategies are told", || visitor.count(".strategies dt") == 3);
    assert_eq!(visitor.texts(".strategies dt"), ["Avoid", "Shift", "Improve"]);
    visitor.is_content();
}

#[test]
fn people_with_little_floor_have_the_count_as_a_dot_and_new_homes_as_bars() {
    let visitor = guest("en/explore/IND/?c=homes-need");
    visitor.wait_for(".homes-bars");
    visitor.script("document.querySelector('.homes-bars').open = true; return true");
    assert_eq!(visitor.count("#chart-homes-need .chart-counted circle"), 1);
    assert_eq!(visitor.count(".homes-bars li"), 3);
    let bars = visitor.texts(".homes-bars .value");
    assert!(bars.iter().all(|bar| bar.contains("m²")), "{bars:?}");
    let note = plain(&visitor.text(".homes-bars p"));
    assert!(note.contains("11.1.1") && note.contains("dot on the chart"), "{note}");
    // Bars are of today's path.
    visitor.open("en/explore/IND/?b=sufficiency&c=homes-need");
    visitor.wait_live();
    visitor.wait_for(".homes-bars");
    visitor.script("document.querySelector('.homes-bars').open = true; return true");
    assert_eq!(visitor.texts(".homes-bars .value"), bars);
    // The mean of a region is no count.
    visitor.open("en/explore/LKA/?c=homes-need");
    visitor.wait_live();
    visitor.wait_for(".homes-bars");
    visitor.script("document.querySelector('.homes-bars').open = true; return true");
    assert_eq!(visitor.count(".chart-counted circle"), 0);
    visitor.is_content();
}
