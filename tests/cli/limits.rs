//! Limits: too large an input is refused before any work, and the message gives the limit. docs/limits.md lists the limits.

use crate::support::real::root;
use crate::typed;
use std::fs;
use std::path::{Path, PathBuf};

use cairn_analysis::findings::study_cases::places::{CasePlaces, TooMuch};
use cairn_core::facts::{World, pack};
use cairn_core::limits;
use typed::{cairn, refused, written};

/// A file without end.
#[cfg(unix)]
const ENDLESS: &str = "/dev/zero";

const HEADING: &str = "case,study,source,place,scenario,background,variable,measure,from,to,low,high,unit,note\n";

#[cfg(unix)]
#[test]
fn an_endless_file_is_refused_whatever_reads_it() {
    let text = |file: &str, limit| format!("{file}: this file is too large: at most {limit} bytes are read. Choose a smaller file.");
    for (arguments, limit) in [
        (&["places", "--facts", ENDLESS][..], limits::PACK_BYTES),
        (&["run", "IND", "--facts", ENDLESS], limits::PACK_BYTES),
        (&["run", "IND", "--scenario", ENDLESS], limits::SCENARIO_BYTES),
        (&["compare", "IND", "ref", ENDLESS], limits::SCENARIO_BYTES),
        (&["outlook", "--scenario", ENDLESS], limits::SCENARIO_BYTES),
        (&["published", "--cases", ENDLESS], limits::CASES_BYTES),
        (&["stocks", ENDLESS], limits::STOCKS_BYTES),
        (&["project", ENDLESS], limits::PROJECT_BYTES),
    ] {
        refused(arguments, &text(ENDLESS, limit));
    }
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("endless");
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    let city = folder.join("city.json").display().to_string();
    std::os::unix::fs::symlink(ENDLESS, &city).unwrap();
    refused(&["city", &city], &text(&city, limits::CITY_BYTES));
    let plan = format!("shard 1/1: {}", text(ENDLESS, limits::PLAN_BYTES));
    refused(&["ensemble", ENDLESS, "--out", folder.to_str().unwrap()], &plan);
    let folder = tables("endless-tables");
    fs::remove_file(folder.join("gdp.csv")).unwrap();
    std::os::unix::fs::symlink(ENDLESS, folder.join("gdp.csv")).unwrap();
    let output = cairn(&["check", "--evidence", folder.to_str().unwrap()]);
    assert_eq!(output.code, Some(1));
    let text = format!("gdp.csv: it has more than {} bytes. ", limits::TABLE_BYTES);
    assert!(output.err.starts_with(&text), "{}", output.err);
}

#[test]
fn a_table_of_too_many_rows_is_refused() {
    let folder = tables("long-tables");
    let rows = "x,1\n".repeat(limits::TABLE_ROWS + 1);
    fs::write(folder.join("gdp.csv"), format!("place,year\n{rows}")).unwrap();
    let output = cairn(&["check", "--evidence", folder.to_str().unwrap()]);
    let text = format!("gdp.csv: it has more than {} rows. ", limits::TABLE_ROWS);
    assert!(output.err.starts_with(&text), "{}", output.err);
    assert_eq!((output.code, output.err.lines().count()), (Some(1), 2));
}

#[test]
fn of_a_table_that_is_spoilt_all_over_some_faults_are_told_and_the_others_counted() {
    let folder = tables("spoilt-tables");
    let gdp = fs::read_to_string(folder.join("gdp.csv")).unwrap();
    let (heading, rows) = gdp.split_once('\n').unwrap();
    let spoilt: String = rows.lines().map(|row| format!("!{row}\n")).collect();
    fs::write(folder.join("gdp.csv"), format!("{heading}\n{spoilt}")).unwrap();
    let output = cairn(&["check", "--evidence", folder.to_str().unwrap()]);
    assert_eq!(output.code, Some(1));
    let lines: Vec<&str> = output.err.lines().collect();
    // The faults, the number of further faults, and the total.
    assert_eq!(lines.len(), limits::MAX_FAULTS + 2, "{}", output.err);
    let more = lines[limits::MAX_FAULTS]
        .strip_prefix("and ")
        .and_then(|line| line.strip_suffix(" more"));
    let more: usize = more.and_then(|more| more.parse().ok()).unwrap();
    assert!(more + limits::MAX_FAULTS >= rows.lines().count());
    let all = format!(": {} faults. Correct the tables and check again.", more + limits::MAX_FAULTS);
    assert!(lines[limits::MAX_FAULTS + 1].ends_with(&all), "{}", lines[limits::MAX_FAULTS + 1]);
}

#[test]
fn a_plan_that_asks_for_too_much_is_refused_before_any_is_run() {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join("planned");
    fs::remove_dir_all(&out).ok();
    let scenarios = |count: usize| -> String { (0..count).map(|name| format!("[[scenarios]]\nname = \"{name}\"\n")).collect() };
    let runs = pack::built_in().unwrap().places.len() * 100 * limits::DRAWS;
    let many = format!("come to {runs} runs; at most {} are made by a plan.", limits::PLAN_RUNS);
    for (plan, why) in [
        (
            format!("places = [\"*\"]\n{}", scenarios(limits::PLAN_SCENARIOS + 1)),
            "scenarios: at most 500.",
        ),
        (format!("places = [\"*\"]\ndraws = 9999\n{}", scenarios(100)), many.as_str()),
        (
            format!(
                "places = [\"*\"]\nvariables = [{}]\n{}",
                "\"*\",".repeat(limits::PATTERNS + 1),
                scenarios(1)
            ),
            "variables: at most 1000.",
        ),
        (
            format!(
                "places = [\"TUV\"]\ndraws = 2\nquantiles = [{}]\n{}",
                "0.5,".repeat(9_000),
                scenarios(2)
            ),
            "values in memory, and the limit is",
        ),
        (format!("#{}\n", "a".repeat(limits::PLAN_BYTES)), "at most 65536 bytes are read"),
    ] {
        let output = cairn(&["ensemble", &written("much.toml", plan), "--out", out.to_str().unwrap()]);
        assert_eq!((output.code, output.out.as_str()), (Some(1), ""), "{why}");
        assert!(
            output.err.starts_with("shard 1/1: ") && output.err.contains(why),
            "{why}: {}",
            output.err
        );
    }
    assert!(!out.exists(), "a file was begun");
}

#[test]
fn our_own_tables_and_packs_lie_well_within() {
    for entry in fs::read_dir(root().join("static/evidence")).unwrap().flatten() {
        let text = fs::read_to_string(entry.path()).unwrap();
        let name = entry.file_name();
        assert!(
            text.len() * 4 < limits::TABLE_BYTES && text.lines().count() * 4 < limits::TABLE_ROWS,
            "{name:?}"
        );
    }
    assert!(pack::WORLD.len() * 4 < limits::PACK_BYTES);
    let world = pack::built_in().unwrap();
    assert!(world.places.len() * 2 < limits::PACK_PLACES);
    let own = cairn_evidence::comparison::case_file::read(
        cairn_evidence::comparison::case_file::FILE,
        cairn_evidence::comparison::case_file::TABLE,
    )
    .unwrap();
    assert_eq!(CasePlaces::of(&world).within_limits(&own), Ok(()));
}

#[test]
fn cases_that_ask_for_too_much_are_refused_before_any_is_run() {
    let world = pack::built_in().unwrap();
    let judged = |rows: &str| {
        let cases = cairn_evidence::comparison::case_file::read("more.csv", &format!("{HEADING}{rows}")).unwrap();
        CasePlaces::of(&world).within_limits(&cases)
    };
    let rank = |case: usize, place: &str, background: &str| format!("{case},S,D/1,{place},l=hl40,{background},GHG,rank,,2050,1,9,rank,\n");
    assert_eq!(judged(&rank(0, "WLD", "ssp2.none")), Ok(()));
    // A repeated rank costs nothing. A rank under another background, or in another sum of places, costs runs.
    let again: String = (0..100).map(|case| rank(case, "WLD", "ssp2.none")).collect();
    assert_eq!(judged(&again), Ok(()));
    let places = ["WLD", "WLD+G7", "WLD+G20", "WLD+EU", "WLD+LDC", "WLD+LIC"];
    let worlds: String = places
        .into_iter()
        .flat_map(|place| ["ssp1.none", "ssp2.none", "ssp3.none"].map(|background| rank(0, place, background)))
        .collect();
    assert_eq!(judged(&worlds), Err(TooMuch::Runs));
    let many: String = (0..=limits::CASES_SCENARIOS)
        .map(|case| {
            let (hl, hs) = (case % 50 + 1, case / 50 + 1);
            format!("{case},S,D/1,TUV,l=hl{hl:02}.hs{hs:02},,GHG,level,,2050,0,1,Mt CO2e/yr,\n")
        })
        .collect();
    assert_eq!(judged(&many), Err(TooMuch::Scenarios));
    let file = written("worlds.csv", format!("{HEADING}{worlds}"));
    refused(
        &["published", "--cases", &file],
        &format!(
            "{file}: its cases need more than {} runs of a country. Split the file, or choose smaller places.",
            limits::CASES_RUNS
        ),
    );
}

#[test]
fn stock_cases_that_ask_for_too_much_are_refused_before_any_is_run() {
    let years: Vec<String> = (0..limits::STOCKS_YEARS).map(|year| year.to_string()).collect();
    let ones = vec!["1"; limits::STOCKS_YEARS].join(",");
    let case = |id: usize| {
        format!(
            "{{\"id\":\"{id}\",\"model\":\"inflow_driven\",\"t\":[{}],\"lifetime\":{{\"type\":\"fixed\",\"mean\":3}},\
             \"age_offset\":0,\"diagonal\":\"one\",\"inputs\":{{\"inflow\":[{ones}]}},\"outputs\":{{\"inflow\":[{ones}]}}}}",
            years.join(",")
        )
    };
    let many = limits::STOCKS_COHORT_YEARS / limits::STOCKS_YEARS.pow(2) + 1;
    let cases: Vec<String> = (0..many).map(case).collect();
    let file = written(
        "many.json",
        format!("{{\"format\":\"cairn-dsm-cases/1\",\"cases\":[{}]}}", cases.join(",")),
    );
    let output = cairn(&["stocks", &file]);
    assert_eq!((output.code, output.out.as_str()), (Some(1), ""));
    let text = format!("At most {} are followed", limits::STOCKS_COHORT_YEARS);
    assert!(output.err.contains(&text), "{}", output.err);
}

#[test]
fn a_pack_with_too_many_or_too_large_places_is_refused() {
    let world = pack::read(pack::WORLD).unwrap();
    let fault = |world: &World| pack::read(&pack::write(world)).unwrap_err().to_string();
    let mut many = world.clone();
    many.places = vec![world.places[0].clone(); limits::PACK_PLACES + 1];
    let text = fault(&many);
    let right = [
        format!("more than {}", limits::PACK_PLACES),
        format!("more than {}", limits::WORLD_INFLATED),
    ];
    assert!(right.iter().any(|right| text.contains(right)), "{text}");
    // A decompression bomb: each empty text of a list takes one byte in the pack and two dozen in memory.
    let mut bomb = world.clone();
    bomb.places[0].people.sources = vec![String::new(); limits::PLACE_INFLATED].into();
    let text = fault(&bomb);
    assert!(text.contains("the pack cannot be read"), "{text}");
    let too_long = vec![b'C'; limits::PACK_BYTES + 1];
    let text = pack::read(&too_long).unwrap_err().to_string();
    assert_eq!(
        text,
        format!("the pack is too large. One has no more than {} bytes.", limits::PACK_BYTES)
    );
}

#[test]
fn the_document_of_limits_lists_every_limit() {
    let document = fs::read_to_string(root().join("docs/limits.md")).unwrap();
    for (what, limit) in [
        ("a link", limits::LINK_BYTES),
        ("remarks on a link", limits::LINK_REMARKS),
        ("a scenario file", limits::SCENARIO_BYTES),
        ("a project", limits::PROJECT_BYTES),
        ("a city of one's own", limits::CITY_BYTES),
        ("codes pasted into a class", limits::CLASS_BYTES),
        ("codes of a class", limits::CLASS_CODES),
        ("a presenter's list of links", limits::STOPS_BYTES),
        ("an evidence table", limits::TABLE_BYTES),
        ("rows of an evidence table", limits::TABLE_ROWS),
        ("a file of published cases", limits::CASES_BYTES),
        ("scenarios it may ask for", limits::CASES_SCENARIOS),
        ("runs of a country it may ask for", limits::CASES_RUNS),
        ("a file of stock cases", limits::STOCKS_BYTES),
        ("years of a stock case", limits::STOCKS_YEARS),
        ("years of cohorts of all its cases", limits::STOCKS_COHORT_YEARS),
        ("a pack of facts", limits::PACK_BYTES),
        ("a pack of every place, inflated", limits::WORLD_INFLATED),
        ("a pack of one place, inflated", limits::PLACE_INFLATED),
        ("faults that are told", limits::MAX_FAULTS),
        (
            "patterns of variables of a query to the module, or of an ensemble",
            limits::PATTERNS,
        ),
        ("draws of a place", limits::DRAWS),
        ("draws of single countries that a range may ask for", limits::MAX_PLACE_DRAWS),
        ("places of a pack", limits::PACK_PLACES),
        ("a plan of an ensemble", limits::PLAN_BYTES),
        ("scenarios of an ensemble", limits::PLAN_SCENARIOS),
        ("runs of an ensemble, all shards together", limits::PLAN_RUNS),
    ] {
        let row = format!("| {what} | {} |", thousands(limit));
        assert!(document.contains(&row), "docs/limits.md lacks: {row}");
    }
    let constants = fs::read_to_string(root().join("crates/core/src/limits.rs")).unwrap();
    assert_eq!(constants.matches("pub const").count(), 27);
}

/// Formats a number as `1,234,567`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut written = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// A copy of the evidence tables, in a folder of this name.
fn tables(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::remove_dir_all(&folder).ok();
    fs::create_dir_all(&folder).unwrap();
    for entry in fs::read_dir(root().join("static/evidence")).unwrap().flatten() {
        fs::copy(entry.path(), folder.join(entry.file_name())).unwrap();
    }
    folder
}
