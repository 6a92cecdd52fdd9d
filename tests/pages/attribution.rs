//! Who: the chart of causes. Its steps lead from today's path to the plan, with the numbers of the command line.

use std::time::Duration;

use crate::browser::key;
use crate::compare::plain;
use crate::explorer::WORLD;
use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// Time limit for all runs, on a machine that runs other programs too.
const TIME_LIMIT: Duration = Duration::from_secs(60);
/// Three levers, and the chart.
const PLAN: &str = "c=who&l=hs20.st30.ru20";

/// Waits until all runs are done.
fn wait_exact(visitor: &Visitor) {
    visitor.wait_within(TIME_LIMIT, "exact parts", || {
        visitor.count(".waterfall li") > 2 && visitor.count("#chart-who ~ .sure .sure-count") == 0
    });
}

/// The texts of matching elements, as numbers.
fn numbers(visitor: &Visitor, css: &str) -> Vec<f64> {
    let texts = visitor.texts(css);
    let number = |text: &String| plain(text).replace(',', "").replace('−', "-").parse().unwrap_or(f64::NAN);
    texts.iter().map(number).collect()
}

#[test]
fn steps_are_the_parts_of_the_command_line_and_add_up_as_they_are_read() {
    let visitor = guest(&format!("en/explore/DEU/?{PLAN}"));
    wait_exact(&visitor);
    for result in ["emissions", "new_materials"] {
        if result != "emissions" {
            visitor.choose_result(result);
        }
        let shown = numbers(&visitor, ".waterfall .fall-value");
        let [nothing, parts @ .., plan] = &shown[..] else {
            panic!("{result}: no steps: {shown:?}");
        };
        assert!((nothing + parts.iter().sum::<f64>() - plan).abs() <= 1.01, "{result}: {shown:?}");
        let text = cairn(&["who", "DEU", "--link", PLAN, "--format", "csv"]);
        let lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let of: Vec<Vec<&str>> = lines.filter(|line| line[2] == result).collect();
        let mut wanted: Vec<f64> = of[..of.len() - 1].iter().map(|line| line[6].parse().expect("a number")).collect();
        wanted.sort_by(|one, other| other.abs().total_cmp(&one.abs()));
        // A part that rounds to zero appears only in the table.
        assert!(
            parts.len() > 1 && wanted[parts.len()..].iter().all(|part| part.abs() < 0.05),
            "{result}: {wanted:?} {shown:?}"
        );
        // The numbers shown add up, so the last of three digits may differ; the largest part sets these digits.
        let room = 0.01 * wanted[0].abs();
        for (found, wanted) in parts.iter().zip(&wanted) {
            assert!((found - wanted).abs() <= room, "{result}: {found} for {wanted}");
        }
        visitor.script("document.querySelector('#chart-who-table').click()");
        let cells = numbers(&visitor, "#chart-who tbody td:nth-of-type(1)");
        assert!(
            cells.starts_with(parts) && cells.len() == wanted.len(),
            "the table has what the steps have: {cells:?}"
        );
        let feet = numbers(&visitor, "#chart-who tfoot td:nth-of-type(1)");
        let [groups @ .., sum] = &feet[..] else {
            panic!("{result}: no sum")
        };
        for rows in [&cells[..], groups] {
            assert!((rows.iter().sum::<f64>() - sum).abs() < 1e-6, "{result}: {rows:?} are not {sum}");
        }
        visitor.script("document.querySelector('#chart-who-chart').click()");
    }
    // The pointer that chose the result may lie on a step: keys begin at the first.
    visitor.press(".waterfall", key::HOME);
    visitor.press(".waterfall", key::RIGHT);
    let value_text = visitor.attribute(".waterfall", "aria-valuetext").unwrap_or_default();
    assert!(
        value_text.contains("Alone") && visitor.text(".fall-told") == value_text,
        "{value_text}"
    );
    visitor.is_content();
}

#[test]
fn with_nothing_moved_it_says_what_to_do_and_the_world_is_told_about() {
    let visitor = guest("en/explore/IND/?c=who");
    visitor.wait_until("the chart says what to do", || {
        visitor.text("#chart-who .chart-lacks").contains("Move two or more levers")
    });
    visitor.is_content();
    visitor.turn(&format!("{WORLD}?{PLAN}"));
    visitor.wait_within(TIME_LIMIT, "parts of the world", || visitor.count(".waterfall li") > 3);
    assert!(visitor.text("#chart-who ~ .sure").contains("About"));
    visitor.is_content();
}

#[test]
fn the_guides_levers_are_told_by_six_strategies_too() {
    let visitor = guest("en/explore/ARG/?b=guide&c=who");
    wait_exact(&visitor);
    assert_eq!(visitor.count(".strategies"), 2);
    let names = visitor.texts(".strategies:last-of-type dt");
    assert_eq!(names.len(), 6, "{names:?}");
    assert!(
        names[5].contains("More reuse and recycling") && names[5].contains("Reuse of parts"),
        "{names:?}"
    );
    visitor.is_usable_within(".charts.first");
    visitor.is_content();
    visitor.turn(&format!("en/explore/ARG/?{PLAN}"));
    visitor.wait_until("the plan is told", || visitor.count(".strategies") < 2);
    wait_exact(&visitor);
    assert_eq!(visitor.count(".strategies"), 1);
}

#[test]
fn the_bundle_of_the_panel_is_told_by_its_ten_strategies_as_at_the_terminal() {
    let visitor = guest("en/explore/CHN/?b=recc&c=who");
    for (place, scenario) in [("CHN", "recc"), ("IND", "recc-future")] {
        visitor.turn(&format!("en/explore/{place}/?b={scenario}&c=who"));
        visitor.wait_until("the place is told", || visitor.count(&format!("html[data-place={place}]")) == 1);
        wait_exact(&visitor);
        assert_eq!(visitor.count(".strategies"), 2);
        let names = visitor.texts(".strategies:last-of-type dt");
        assert_eq!(names.len(), 10, "{names:?}");
        assert!(
            names[3].contains("Material substitution") && names[3].contains("Timber and bamboo"),
            "{names:?}"
        );
        assert!(visitor.text("#chart-who ~ .sure").contains("is our choice"));
        visitor.choose_result("emissions");
        visitor.script("document.querySelector('#chart-who-table').click()");
        visitor.wait_until("the table is open", || !visitor.text("#chart-who tfoot td").is_empty());
        let feet = numbers(&visitor, "#chart-who tfoot td:nth-of-type(1)");
        let [.., sum] = feet[..] else { panic!("no sum") };
        let shown = &feet[feet.len() - 11..feet.len() - 1];
        assert!((shown.iter().sum::<f64>() - sum).abs() < 1e-6, "{shown:?} are not {sum}");
        let text = cairn(&["who", place, "--scenario", scenario, "--by", "strategy", "--format", "csv"]);
        let lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let of = lines.filter(|line| line[2] == "emissions" && line[5] != "all");
        let wanted: Vec<f64> = of.map(|line| line[6].parse().expect("a number")).collect();
        assert_eq!(wanted.len(), shown.len());
        // The page uses the unit that suits the place.
        let unit = if wanted.iter().sum::<f64>().abs() > 100.0 * sum.abs() {
            1000.0
        } else {
            1.0
        };
        // The numbers shown add up, so the last of three digits may differ; the largest part sets these digits.
        let room = 0.01 * wanted.iter().fold(0.0_f64, |most, part| most.max(part.abs()));
        for (found, wanted) in shown.iter().zip(&wanted) {
            assert!((found * unit - wanted).abs() <= room, "{place}: {found} for {wanted}");
        }
        visitor.is_usable_within(".charts.first");
        visitor.is_content();
    }
}

#[test]
fn who_did_it_is_read_in_arabic_and_on_a_phone() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (path, width) in [("ar/explore/CHN/?c=who&b=recc", 390), ("en/explore/IND/?c=who&b=all", 390)] {
        visitor.resize(width, 844);
        visitor.explore(path);
        is_read(&visitor, path);
    }
    let last = visitor.texts(".waterfall .fall-name").pop();
    assert_eq!(last.as_deref(), Some("All three"), "the end has the name of the plan");
}

/// Asserts that the finished attribution chart is accessible and has all its texts.
fn is_read(visitor: &Visitor, path: &str) {
    wait_exact(visitor);
    visitor.is_usable_within(".charts.first");
    assert!(!visitor.text("main").contains('⟦'), "{path}: every text is served");
    visitor.is_content();
}

/// Distance from the bottom of a chart's picture to its text, in pixels.
const TEXT_DISTANCE: &str = "const chart = document.querySelector(arguments[0]);
  // In a low window only screen readers get the sentence.
  if (chart.querySelector('.chart-told').offsetWidth <= 1) return 0;
  return chart.querySelector('.chart-told').getBoundingClientRect().top - chart.querySelector('.chart-grid').getBoundingClientRect().bottom";

#[test]
fn charts_with_many_parts_keep_their_picture_apart_from_what_they_say() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (language, windows) in [("en", [(1440, 900), (1280, 720)].as_slice()), ("ar", [(1440, 900)].as_slice())] {
        let path = format!("{language}/explore/IND/?c=grows~wedges&b=all");
        visitor.resize(1440, 900);
        visitor.explore(&path);
        visitor.wait_within(TIME_LIMIT, "parts over the years", || {
            visitor.count("#chart-wedges .chart-grid") > 0
        });
        for (width, height) in windows {
            visitor.resize(*width, *height);
            for chart in ["grows", "wedges"] {
                let below = visitor
                    .script(&TEXT_DISTANCE.replace("arguments[0]", &format!("'#chart-{chart}'")))
                    .as_f64();
                assert!(
                    below.is_some_and(|below| below >= 0.0),
                    "{chart} at {width} in {language}: {below:?}"
                );
            }
        }
        if language == "ar" {
            // On a wide screen the attribution chart is also checked in Arabic.
            visitor.choose_chart("grows", "who");
            is_read(&visitor, &path);
        }
    }
}

#[test]
fn over_the_years_wedges_are_the_parts_of_the_command_line() {
    let visitor = guest("en/explore/DEU/?c=wedges&l=hs20.st30.rf30");
    visitor.wait_within(TIME_LIMIT, "exact parts", || {
        visitor.count("#chart-wedges .chart-grid") > 0 && visitor.count("#chart-wedges ~ .sure .sure-count") == 0
    });
    let text = cairn(&["who", "DEU", "--link", "l=hs20.st30.rf30", "--by", "year"]);
    let part = |name: &str| {
        let line = text
            .lines()
            .find(|line| line.starts_with(name))
            .unwrap_or_else(|| panic!("{name}: {text}"));
        let of_2050: f64 = line
            .split_whitespace()
            .rev()
            .nth(2)
            .and_then(|word| word.parse().ok())
            .expect("a number");
        of_2050
    };
    visitor.script("document.querySelector('#chart-wedges-table').click()");
    let heads = visitor.texts("#chart-wedges thead th");
    let row = visitor
        .texts("#chart-wedges tbody tr")
        .into_iter()
        .find(|row| row.starts_with("2050"));
    let row = plain(&row.unwrap_or_else(|| panic!("no 2050 among {heads:?}"))).replace('−', "-");
    let shown: Vec<f64> = row.split_whitespace().skip(1).filter_map(|word| word.parse().ok()).collect();
    let together = part("together");
    let sum: f64 = shown.iter().take(3).sum();
    assert!((sum - together).abs() <= 0.3, "{row} is not {together}: {text}");
    // The sentence under the chart names the largest contribution.
    let sentence = visitor.text("#chart-wedges .chart-told");
    assert!(sentence.contains("less than with no lever moved"), "{sentence}");
    assert!(visitor.text("#chart-wedges ~ .sure").contains("Below the line"));
    // The chart offers no lens: it always compares with no lever moved.
    assert_eq!(visitor.count("#chart-wedges .chart-switch"), 0);
    visitor.turn("en/explore/DEU/?c=wedges");
    visitor.wait_until("the chart says that no lever is moved", || {
        visitor.text("#chart-wedges .chart-lacks").contains("No lever is moved")
    });
    visitor.is_content();
}
