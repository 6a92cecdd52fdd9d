//! Pair: the map of two levers, with results of the command line, also for larger places. A point on it sets both
//! levers, and the move can be undone.

use std::time::Duration;

use crate::browser::key;
use crate::compare::plain;
use crate::explorer::{WORLD, explorer};
use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// Time limit for all runs, on a machine that runs other programs too.
const TIME_LIMIT: Duration = Duration::from_secs(60);
/// The same for a larger place.
const LONG: Duration = Duration::from_secs(180);
/// A goal, the chart, and two levers.
const PAIR_QUERY: &str = "c=pair&w=pair:rf.hp&g=ghr:2050:-5";

/// The count of runs that a map still needs.
const RUNS_TO_COME: &str = "#chart-pair ~ .sure .sure-count";

/// Waits until the map is there.
fn wait_map(visitor: &Visitor) {
    visitor.wait_within(TIME_LIMIT, "the map", || visitor.count(".pair-plot .pair-line") == 1);
}

/// The cells of the table, row by row, from the highest level of the second lever.
fn cells(visitor: &Visitor) -> Vec<String> {
    let cells = visitor.script("return [...document.querySelectorAll('#chart-pair tbody td')].map((cell) => cell.textContent)");
    let cells = cells.as_array().cloned().unwrap_or_default();
    cells.iter().map(|cell| plain(cell.as_str().unwrap_or_default())).collect()
}

#[test]
fn the_map_has_the_numbers_of_the_command_line() {
    let visitor = guest(&format!("en/explore/DEU/?{PAIR_QUERY}"));
    wait_map(&visitor);
    let text = cairn(&["need", "DEU", "--goal", "ghr:2050:-5", "--map", "rf,hp", "--format", "csv"]);
    let records: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
    let found = cells(&visitor);
    assert_eq!(found.len(), 81);
    // The command line has levels 0.2 apart: both have the whole ones.
    let whole = |(place, _): &(usize, &String)| place % 9 % 2 == 0 && place / 9 % 2 == 0;
    for (place, cell) in found.iter().enumerate().filter(whole) {
        let [along, up] = [place % 9, 8 - place / 9].map(|place| place as f64 * 0.5);
        let near = |text: &str, level: f64| text.parse::<f64>().is_ok_and(|found| (found - level).abs() < 1e-6);
        let row = records
            .iter()
            .find(|row| row[3] == "level" && near(row[4], along) && near(row[5], up));
        let result: f64 = row.expect("a run")[6].parse().expect("a number");
        let number: f64 = cell.trim_end_matches(" ✓").replace('−', "-").parse().expect("a number");
        assert!((number - result).abs() <= 0.0501, "{along} {up}: {cell} for {result}");
        assert_eq!(cell.ends_with('✓'), result <= -5.0, "{along} {up}: {cell} for {result}");
    }
    a_printed_number_stands_on_the_levels_of_its_cell(&visitor, &found);
    visitor.is_usable_within(".charts.first");
    visitor.is_content();
}

/// The results printed on a map are those of the whole levels, and stand where the axes label these.
fn a_printed_number_stands_on_the_levels_of_its_cell(visitor: &Visitor, cells: &[String]) {
    let printed = visitor.script(
        "const plot = document.querySelector('.pair-plot').getBoundingClientRect();
         return [...document.querySelectorAll('.pair-numbers text')].map((text) => {
           const box = text.getBoundingClientRect();
           return [(box.left + box.right) / 2 - plot.left, plot.bottom - (box.top + box.bottom) / 2, text.textContent,
             plot.width / 4, plot.height / 4];
         })",
    );
    let printed = printed.as_array().cloned().unwrap_or_default();
    assert_eq!(printed.len(), 9, "three levels of each lever");
    let number = |text: &str| -> f64 { text.trim_end_matches(" ✓").replace('−', "-").parse().expect("a number") };
    for (place, text) in printed.iter().enumerate() {
        let [along, up] = [place % 3 + 1, place / 3 + 1];
        for (at, level) in [along, up].into_iter().enumerate() {
            let stands = text[at].as_f64().expect("a place") / text[at + 3].as_f64().expect("a level");
            assert!((stands - level as f64).abs() < 0.1, "{along} {up}: {text}");
        }
        let (own, cell) = (plain(text[2].as_str().unwrap_or_default()), &cells[(8 - 2 * up) * 9 + 2 * along]);
        let digits = if own.contains('.') { 0.001 } else { 0.551 };
        assert!((number(&own) - number(cell)).abs() < digits, "{along} {up}: {own} for {cell}");
    }
}

#[test]
fn a_press_and_keys_move_both_levers_and_a_step_back_takes_both_back() {
    let visitor = guest(&format!("en/explore/DEU/?{PAIR_QUERY}"));
    wait_map(&visitor);
    visitor.click(".pair-plot");
    visitor.wait_until("both levers are set", || {
        let place = visitor.place();
        place.contains("rf20") && place.contains("hp20")
    });
    wait_map(&visitor);
    assert!(visitor.text("#chart-pair .fall-told").contains("2.0"));
    visitor.press(".pair-plot", key::RIGHT);
    visitor.wait_address("rf22");
    visitor.press(".pair-plot", key::UP);
    visitor.wait_address("hp22");
    for _ in 0..3 {
        visitor.click("button.undo");
    }
    visitor.wait_until("both are back", || !visitor.place().contains("l="));
    visitor.is_content();
}

#[test]
fn the_two_that_do_most_are_shown_where_nobody_chose_and_others_can_be_chosen() {
    let visitor = explorer(
        "ar/explore/IND/?c=pair",
        &VisitorOptions {
            width: 390,
            height: 844,
            ..VisitorOptions::default()
        },
    );
    wait_map(&visitor);
    assert!(!visitor.text("main").contains('⟦'), "every text is served");
    visitor.is_usable_within(".charts.first");
    visitor.picture("pair-390");
    visitor.script(
        "const list = document.querySelector('#pair-second'); list.value = list.value === 'kc' ? 'rf' : 'kc';
         list.dispatchEvent(new Event('change', { bubbles: true }));",
    );
    visitor.wait_address("w=pair:");
    visitor.is_content();
}

#[test]
fn the_world_and_a_region_have_maps_with_the_numbers_of_the_command_line_and_say_how_many_runs_are_to_come() {
    let visitor = explorer(&format!("{WORLD}?{PAIR_QUERY}"), &VisitorOptions::default());
    for (place, side, step) in [("WLD", 5, 1.0), ("XNA", 9, 0.5)] {
        visitor.turn(&format!("en/explore/{place}/?{PAIR_QUERY}"));
        visitor.wait_for(&format!("html[data-place={place}]"));
        // The map of two countries may be there before the first look.
        if place == "WLD" {
            visitor.wait_within(LONG, "runs to come", || visitor.count(RUNS_TO_COME) == 1);
        }
        visitor.wait_within(LONG, "the map", || visitor.count(".pair-plot .pair-line") == 1);
        assert_eq!(visitor.count(RUNS_TO_COME), 0, "{place}");
        let text = cairn(&["need", place, "--goal", "ghr:2050:-5", "--map", "rf,hp", "--format", "csv"]);
        let records: Vec<Vec<&str>> = text.lines().map(|line| line.split(',').collect()).collect();
        let found = cells(&visitor);
        assert_eq!(found.len(), side * side, "{place}");
        for at in [0, side - 1, side * side / 2, side * side - 1] {
            let [along, up] = [at % side, side - 1 - at / side].map(|place| place as f64 * step);
            let near = |text: &str, level: f64| text.parse::<f64>().is_ok_and(|found| (found - level).abs() < 1e-6);
            let row = records
                .iter()
                .find(|row| row[3] == "level" && near(row[4], along) && near(row[5], up));
            let result: f64 = row.expect("a run")[6].parse().expect("a number");
            let cell = &found[at];
            let number: f64 = cell.trim_end_matches(" ✓").replace('−', "-").parse().expect("a number");
            assert!((number - result).abs() <= 0.0501, "{place} {along} {up}: {cell} for {result}");
        }
        assert!(!visitor.text("main").contains('⟦'), "every text is served");
        visitor.is_usable_within(".charts.first");
        visitor.picture(&format!("pair-{place}"));
        visitor.is_content();
    }
}
