//! Need: the chart of what a goal would take: levels of the command line, links that set them, and an adjustable goal;
//! also for larger places.

use std::time::Duration;

use crate::compare::plain;
use crate::explorer::WORLD;
use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::Visitor;

/// Time limit for all runs, on a machine that runs other programs too.
const TIME_LIMIT: Duration = Duration::from_secs(60);
/// The same for a larger place.
const LONG: Duration = Duration::from_secs(180);
/// A goal, and the chart.
const GOAL_QUERY: &str = "c=need&g=ghr:2050:-10";

/// Waits until all runs are done.
fn wait_found(visitor: &Visitor) {
    visitor.wait_within(TIME_LIMIT, "all ways", || {
        visitor.count(".need li") > 2 && visitor.count("#chart-need ~ .sure .sure-count") == 0
    });
}

/// The cells of a table row, by the start of its text.
fn line(visitor: &Visitor, name: &str) -> Vec<String> {
    let cells = visitor.script(&format!(
        "const rows = [...document.querySelectorAll('#chart-need tbody tr')];
         return [...rows.find((row) => row.textContent.startsWith('{name}')).querySelectorAll('td')].map((cell) => cell.textContent);"
    ));
    let cells = cells.as_array().cloned().unwrap_or_default();
    cells.iter().map(|cell| plain(cell.as_str().unwrap_or_default())).collect()
}

#[test]
fn levels_on_the_page_are_those_of_the_command_line() {
    let visitor = guest(&format!("en/explore/DEU/?{GOAL_QUERY}"));
    wait_found(&visitor);
    let text = cairn(&["need", "DEU", "--goal", "ghr:2050:-10", "--format", "csv"]);
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let rows_of = |what: &str| rows.iter().filter(|row| row[3] == what).collect::<Vec<_>>();
    let result = |row: &[&str]| {
        let result: f64 = row[5].parse().expect("a number");
        // A value that rounds to zero has no sign.
        let read = format!("{result:+.1}").replace('-', "−");
        if result.abs() < 0.05 { "0.0".to_owned() } else { read }
    };
    let able: Vec<&Vec<&str>> = rows_of("alone").into_iter().filter(|row| row[7] == "true").collect();
    let alone = visitor.script(
        "return [...document.querySelectorAll('#chart-need tbody tr')].filter((row) => !row.querySelector('th').textContent.includes(':'))
            .map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent).join(' '));",
    );
    let alone: Vec<String> = alone
        .as_array()
        .cloned()
        .unwrap_or_default()
        .iter()
        .map(|row| plain(row.as_str().unwrap_or_default()))
        .collect();
    assert!(!able.is_empty());
    for row in rows_of("alone") {
        let level = row[4].split('=').nth(1).expect("a level");
        let wanted = format!("{level} {}", result(row));
        assert!(alone.iter().any(|own| own.starts_with(&wanted)), "{wanted}: {alone:?}");
    }
    let evenly = rows_of("evenly")[0];
    assert_eq!(line(&visitor, "All levers evenly")[1], result(evenly));
    let least = rows_of("least effort")[0];
    let found = line(&visitor, "Least effort:");
    assert_eq!(
        (found[1].clone(), found[3].parse::<f64>().ok()),
        (result(least), least[8].parse().ok())
    );
    // Clean power, left out at first, comes into play by a switch, as on the command line.
    visitor.script("[...document.querySelectorAll('#chart-need ~ .sure .focus button')].at(-1).click()");
    visitor.wait_address("w=need:power");
    wait_found(&visitor);
    let text = cairn(&["need", "DEU", "--goal", "ghr:2050:-10", "--clean-power", "--format", "csv"]);
    let power: Vec<&str> = text
        .lines()
        .find(|row| row.contains(",alone,gr="))
        .expect("clean power")
        .split(',')
        .collect();
    assert_eq!(line(&visitor, "Clean power")[1], result(&power));
    visitor.is_content();
}

#[test]
fn a_row_sets_its_levers_and_the_goal_is_then_met() {
    let visitor = guest(&format!("en/explore/IND/?{GOAL_QUERY}"));
    wait_found(&visitor);
    visitor.script("document.querySelector('.need li:nth-child(2) a').click()");
    visitor.wait_within(TIME_LIMIT, "levers are set", || {
        visitor.place().contains("l=") && visitor.count("#chart-need") == 1
    });
    visitor.wait_within(TIME_LIMIT, "the goal is met", || {
        visitor.text("#chart-need").contains("goal is met")
    });
    assert!(visitor.place().contains("g=ghr:2050:-10"));
    visitor.back();
    wait_found(&visitor);
    visitor.is_content();
}

#[test]
fn a_goal_is_set_below_the_chart_and_stands_in_the_link() {
    let visitor = guest("en/explore/IND/?c=need");
    wait_found(&visitor);
    let note = || visitor.text("#chart-need ~ .sure");
    assert!(note().contains("an example"), "{}", note());
    visitor.press("#need-value", "\u{e009}a\u{e000}-5\u{e004}");
    visitor.wait_until("the goal stands in the link", || visitor.place().contains("g=ghr:2050:-5"));
    wait_found(&visitor);
    assert!(!note().contains("an example") && visitor.text("#chart-need .chart-unit").contains("5"));
    visitor.is_usable_within(".charts.first");
    visitor.is_content();
}

#[test]
fn ways_of_a_region_are_those_of_the_command_line() {
    let visitor = guest(&format!("en/explore/XNA/?{GOAL_QUERY}"));
    visitor.wait_within(LONG, "all ways", || {
        visitor.count(".need li") > 2 && visitor.count("#chart-need ~ .sure .sure-count") == 0
    });
    let text = cairn(&["need", "XNA", "--goal", "ghr:2050:-10", "--format", "csv"]);
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let row_of = |what: &str| rows.iter().find(|row| row[3] == what).expect("it is told");
    let effort = |row: &[&str]| row[8].parse::<f64>().ok();
    let evenly = line(&visitor, "All levers evenly");
    assert_eq!(evenly[3].parse().ok(), effort(row_of("evenly")), "{evenly:?}");
    let least = line(&visitor, "Least effort:");
    assert_eq!(least[3].parse().ok(), effort(row_of("least effort")), "{least:?}");
    assert!(!visitor.text("main").contains('⟦'), "every text is served");
    visitor.is_content();
}

#[test]
fn ways_of_the_world_come_one_by_one_with_how_far_the_search_is() {
    let visitor = guest(&format!("{WORLD}?{GOAL_QUERY}"));
    visitor.wait_within(LONG, "the first ways", || visitor.count(".need li") > 2);
    let text = visitor.text("#chart-need ~ .sure .sure-count");
    assert!(text.contains("every country of this place"), "{text}");
    assert!(!visitor.text("main").contains('⟦'), "every text is served");
    visitor.is_usable_within(".charts.first");
    visitor.is_content();
}
