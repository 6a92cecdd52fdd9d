//! Ranges: a country's chart and cards show ranges with the numbers of the command line, and never those of another
//! plan.

use std::time::Duration;

use crate::browser::key;
use crate::compare::plain;
use crate::explorer::{WORLD, explorer, scenario, slider};
use crate::guest::guest;
use crate::terminal::cairn;
use crate::visitor::{Visitor, VisitorOptions};

/// Time limit for all draws, on a machine that runs other programs too.
const TIME_LIMIT: Duration = Duration::from_secs(120);
/// A plan and the chart of ranges.
const PLAN: &str = "c=range&b=all";

/// Waits until all runs are done.
pub(crate) fn wait_whole(visitor: &Visitor) {
    // Read the count in one script call: each block of runs redraws it.
    let count = || visitor.script("return document.querySelector('.sure-count')?.textContent ?? ''");
    visitor.wait_within(TIME_LIMIT, "1,000 runs", || {
        count().as_str().is_some_and(|text| plain(text).starts_with("1,000"))
    });
}

/// Quantiles of Germany's results by the command line, by result, year and part. Germany's tables are in millions of
/// tonnes.
fn command_quantiles(link: &str) -> impl Fn(&str, &str, &str) -> Vec<f64> + use<> {
    let text = cairn(&["range", "DEU", "--link", link, "--format", "csv"]);
    move |result, year, part| {
        let line = text
            .lines()
            .map(|line| line.split(',').collect::<Vec<_>>())
            .find(|line| line[3] == result && line[5] == year && line[6] == part);
        let line = line.unwrap_or_else(|| panic!("{result} {year} {part}: not there in\n{text}"));
        line[8..].iter().map(|value| value.parse().expect("a number")).collect()
    }
}

/// A range in whole percent, rounded outwards.
fn percent(low: f64, high: f64) -> String {
    format!("{:.0} to {:.0}%", (low * 100.0).floor(), (high * 100.0).ceil())
}

/// The cells of a year in the table of the chart.
fn row(visitor: &Visitor, year: u16) -> Vec<f64> {
    let cells = visitor.script(&format!(
        "const rows = [...document.querySelectorAll('#chart-range tbody tr')];
         return [...rows.find((row) => row.textContent.startsWith('{year}')).querySelectorAll('td')].map((cell) => cell.textContent);"
    ));
    let cells = cells.as_array().cloned().unwrap_or_default();
    let number = |cell: &serde_json::Value| {
        plain(cell.as_str().unwrap_or_default())
            .replace(',', "")
            .parse()
            .unwrap_or(f64::NAN)
    };
    cells.iter().map(number).collect()
}

#[test]
fn ranges_on_the_page_are_those_of_the_command_line() {
    let visitor = explorer(&format!("en/explore/DEU/?{PLAN}"), &VisitorOptions::default());
    visitor.wait_for("#chart-range .is-reach.tone-wide path");
    wait_whole(&visitor);
    let quantiles = command_quantiles(PLAN);
    for year in [1990, 2050] {
        let (yours, theirs) = (
            quantiles("ghg", &year.to_string(), "yours"),
            quantiles("ghg", &year.to_string(), "reference"),
        );
        let found = row(&visitor, year);
        let wanted = [yours[0], yours[1], yours[3], yours[4], theirs[0], theirs[4]];
        let ends = [found[0], found[1], found[3], found[4], found[6], found[7]];
        for (found, wanted) in ends.iter().zip(wanted) {
            assert!((found - wanted).abs() <= 0.51, "{year}: {found} for {wanted}");
        }
    }
    let saved = quantiles("emissions", "2050", "saved_share");
    let text = plain(&visitor.text(".sure-saved"));
    assert!(text.contains(&percent(saved[0], saved[4])), "{text}");
    assert_eq!(visitor.count("#chart-range .chart-whiskers g"), 2, "yours and today's path");
    // Every result has its fan, and a link keeps the selected result.
    for (result, word, name, digits) in [
        ("new_materials", "new", "primary", 0.51),
        ("circular", "circular", "circularity", 0.051),
        ("space", "space", "floor_per_person", 0.051),
    ] {
        visitor.choose("#range-of-first", result);
        visitor.wait_until("the link keeps it", || {
            let query = visitor.script("return location.search");
            query.as_str().is_some_and(|query| query.contains(&format!("r={word}")))
        });
        visitor.wait_for("#chart-range .is-reach.tone-wide path");
        wait_whole(&visitor);
        let times = if result == "circular" { 100.0 } else { 1.0 };
        for year in [1990, 2050] {
            let wanted = quantiles(name, &year.to_string(), "yours");
            let found = row(&visitor, year);
            for (found, wanted) in found.iter().take(2).zip([wanted[0], wanted[1]]) {
                assert!((found - wanted * times).abs() <= digits, "{result} {year}: {found} for {wanted}");
            }
        }
        visitor.is_content();
    }
    visitor.choose("#range-of-first", "emissions");
    visitor.open_results();
    visitor.click(".headline[data-headline=new_materials] .card > details > summary");
    visitor.wait_for(".sure-card .sure-count");
    let saved = quantiles("new_materials", "2050", "saved_share");
    let text = plain(&visitor.text(".sure-card"));
    assert!(text.contains(&percent(saved[0], saved[4])), "{text}");
    visitor.is_content();
    visitor.press("body", key::ESCAPE);
    what_matters_most_is_that_of_the_command_line_and_leads_to_its_source(&visitor);
}

/// Ranges of another plan are never shown, and a move is answered while runs are made.
fn ranges_of_another_plan_are_never_shown(visitor: &Visitor) {
    visitor.wait_for("#chart-range .is-reach.tone-wide path");
    assert_eq!(visitor.count(".chart-whiskers g"), 0, "nothing is moved: one area");
    visitor.script(
        "window.seen = [];
         const path = (css) => document.querySelector('#chart-range ' + css + ' path')?.getAttribute('d');
         new MutationObserver(() => window.seen.push([path('.chart-plot .is-line'), path('.chart-plot .is-reach.tone-wide')]))
           .observe(document.querySelector('#cairn'), { subtree: true, childList: true, attributes: true });",
    );
    for place in [1, 2, 3, 1, 0] {
        visitor.open_plans();
        visitor.click(&scenario(place));
        visitor.wait_settled();
        visitor.press(&slider("hl"), key::RIGHT);
        visitor.wait_settled();
        visitor.wait_for("#chart-range .is-reach.tone-wide path");
    }
    let stale = visitor.script(
        "const lines = new Map();
         for (const [line, fan] of window.seen) if (fan) lines.set(fan, (lines.get(fan) ?? new Set()).add(line));
         return [lines.size, [...lines.values()].filter((of) => of.size > 1).length];",
    );
    assert!(stale[0].as_u64() > Some(4), "areas were drawn: {stale}");
    assert_eq!(stale[1], 0, "an area stood beside a line of another plan");
}

#[test]
fn what_is_varied_is_switched_and_travels_in_the_link_and_ranges_of_another_plan_are_never_shown() {
    let visitor = explorer("en/explore/DEU/?c=range", &VisitorOptions::default());
    wait_whole(&visitor);
    let all = row(&visitor, 2050);
    visitor.click(".sure-head button:nth-of-type(2)");
    visitor.wait_address("w=range:fact");
    wait_whole(&visitor);
    let today = row(&visitor, 2050);
    assert!(today[0] > all[0] && today[4] < all[4], "paths only widen: {today:?} in {all:?}");
    let wanted = command_quantiles("c=range&w=range:fact")("ghg", "2050", "yours");
    assert!(
        (today[0] - wanted[0]).abs() <= 0.51 && (today[4] - wanted[4]).abs() <= 0.51,
        "{today:?} for {wanted:?}"
    );
    visitor.reload();
    visitor.wait_live();
    assert_eq!(
        visitor.attribute(".sure-head button:nth-of-type(2)", "aria-pressed").as_deref(),
        Some("true")
    );
    visitor.click(".sure-head button:nth-of-type(1)");
    visitor.wait_until("all is varied again", || !visitor.place().contains("w=range"));
    ranges_of_another_plan_are_never_shown(&visitor);
    visitor.is_content();
}

#[test]
fn a_place_larger_than_a_country_has_ranges_after_a_while_and_says_that_it_takes_longer() {
    let visitor = explorer(&format!("{WORLD}?c=range"), &VisitorOptions::default());
    visitor.wait_for(".sure a[href$='#ranges']");
    assert!(visitor.text(".sure").contains("every country"));
    assert_eq!(visitor.count("#chart-range .is-reach"), 0);
    // The same window: a World that stays open goes on with its own draws.
    visitor.explore("en/explore/G7/?c=range&b=all&g=ghr:2050:-10");
    visitor.wait_within(TIME_LIMIT, "ranges of seven countries", || {
        visitor.count("#chart-range .is-reach") > 0
    });
    visitor.wait_within(TIME_LIMIT, "how often the goal is met", || visitor.count(".sure-met") == 1);
    visitor.is_content();
}

#[test]
fn results_of_the_world_have_the_ranges_that_were_drawn_with_the_release_and_none_where_a_lever_was_moved_beyond() {
    let visitor = guest(&format!("{WORLD}?b=improve"));
    visitor.wait_for(".headline[data-headline=emissions] .reach[title]");
    let text = cairn(&["range", "WLD", "--scenario", "improve", "--table", "--format", "csv"]);
    let line = text.lines().find(|line| line.contains(",emissions,share,2050,saved_share,"));
    let line: Vec<&str> = line.expect("the share saved").split(',').collect();
    let ends = [line[8], line[12]].map(|end| end.parse::<f64>().expect("a number"));
    let range_text = plain(&visitor.text(".headline[data-headline=emissions] .reach"));
    // The page shows the saving as a change, with both ends rounded outwards.
    let wanted = [(ends[1] * 100.0).ceil(), (ends[0] * 100.0).floor()].map(|end| format!("{end:.0}"));
    assert!(
        wanted.iter().all(|end| range_text.contains(end.as_str())),
        "{range_text} for {wanted:?}"
    );
    let title = visitor
        .attribute(".headline[data-headline=emissions] .reach", "title")
        .unwrap_or_default();
    assert!(title.contains("100 runs of exactly this plan"), "{title}");
    visitor.click(".headline[data-headline=emissions] .card > details > summary");
    visitor.wait_for(".sure-card .sure-count");
    assert!(visitor.text(".sure-card").contains("made with this release"));
    visitor.press("body", key::ESCAPE);
    visitor.press(&slider("hl"), key::RIGHT);
    visitor.wait_settled();
    assert_eq!(visitor.count(".headlines .reach"), 0, "the plan is another");
    visitor.is_content();
}

#[test]
fn ranges_are_read_in_arabic_and_on_a_phone() {
    let visitor = Visitor::arrive(&VisitorOptions::default());
    for (path, width) in [("ar/explore/IND/?c=range&b=all", 1280), ("en/explore/IND/?c=range&b=all", 390)] {
        visitor.resize(width, 844);
        visitor.explore(path);
        visitor.wait_for("#chart-range .is-reach.tone-half path");
        visitor.is_usable_within(".charts.first");
        visitor.picture(&format!("ranges-{width}"));
        assert!(!visitor.text("main").contains('⟦'), "{path}: every text is served");
        visitor.is_content();
    }
}

/// Shows the inputs that matter most in place of the ranges of the same plan. The same draws serve both.
fn what_matters_most_is_that_of_the_command_line_and_leads_to_its_source(visitor: &Visitor) {
    visitor.choose_chart("range", "matters");
    visitor.wait_for("#chart-matters .weighs li");
    wait_whole(visitor);
    visitor.choose_result("new_materials");
    visitor.wait_for("#chart-matters .weighs li");
    wait_whole(visitor);
    let text = cairn(&[
        "range",
        "DEU",
        "--link",
        "c=matters&b=all",
        "--matters=new_materials",
        "--format",
        "csv",
    ]);
    let lines: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let ways = visitor.script("return [...document.querySelectorAll('#chart-matters .weighs .fall-name')].map((way) => way.hash)");
    let names: Vec<String> = serde_json::from_value(ways).expect("addresses");
    let shares = visitor.texts("#chart-matters .weighs .fall-value");
    for ((name, share), line) in names.iter().zip(&shares).zip(&lines) {
        assert_eq!(*name, ["#doubt-", line[7]].concat(), "{line:?}");
        let share: f64 = plain(share).trim_end_matches('%').trim().parse().expect("a share");
        let wanted = line[10].parse::<f64>().expect("a share") * 100.0;
        assert!((share - wanted).abs() <= 0.51, "{name}: {share} for {wanted}");
    }
    assert_eq!(names.len(), 12);
    let first = visitor.text("#chart-matters .weighs li:first-child .fall-name");
    assert!(
        first.contains(' ') && !first.contains('.'),
        "a number has a name that is read: {first}"
    );
    visitor.is_content();
    visitor.click("#chart-matters .weighs li:first-child .fall-name");
    visitor.wait_for(&format!("[id=\"doubt-{}\"]", lines[0][7]));
}

#[test]
fn what_matters_most_in_a_group_comes_with_the_release_for_built_in_scenarios_alone() {
    let visitor = guest("en/explore/G7/?c=matters&b=all");
    visitor.wait_for("#chart-matters .weighs li");
    assert!(visitor.text(".sure-count").contains("400"), "how many runs");
    assert_eq!(visitor.count("#chart-matters .weighs li"), 12);
    visitor.press(&slider("hs"), key::LEFT);
    visitor.wait_for("#chart-matters .chart-lacks");
    visitor.is_content();
}
