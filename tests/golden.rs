//! Golden cases: whole runs, kept as tables. A folder a case: `case.json` says which place, which choices, how
//! close and why it is kept; `expected.csv` what came out when it was last looked at.
//!
//! `CAIRN_GOLDEN=refresh cargo test --test golden` writes the tables anew and then fails: read the difference before keeping it.
#![cfg(not(target_arch = "wasm32"))]

mod real;
mod synthetic;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use cairn::choices::Choices;
use cairn::choices::link::Link;
use cairn::facts::{Facts, World};
use cairn::findings::variable;
use cairn::model::{self, Outcome};
use cairn::place::PlaceId;
use cairn::year::Year;
use serde_json::Value;

/// Years of a table: enough to see a path, few enough to read a difference.
const YEARS: [u16; 9] = [1970, 1990, 2010, 2020, 2027, 2030, 2040, 2050, 2060];

struct Case {
    folder: PathBuf,
    facts: Facts,
    choices: Choices,
    /// Relative to the largest value of a row.
    tolerance: f64,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden")
}

fn cases() -> Vec<Case> {
    let mut folders: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let world = real::world();
    folders.into_iter().map(|folder| read(folder, &world)).collect()
}

fn read(folder: PathBuf, world: &World) -> Case {
    let path = folder.join("case.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let case: Value = serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    assert!(
        case["why"].as_str().is_some_and(|why| why.len() > 20),
        "{}: why: say why it is kept",
        path.display()
    );
    let place = case["place"].as_str().unwrap();
    let facts = facts(world, place).unwrap_or_else(|| panic!("{}: place: \"{place}\" is not known", path.display()));
    let (link, remarks) = Link::parse(case["link"].as_str().unwrap());
    let (choices, more) = link.choices(&facts.levers());
    assert!(remarks.is_empty() && more.is_empty(), "{}: {remarks:?} {more:?}", path.display());
    Case {
        facts,
        choices,
        tolerance: case["tolerance"].as_f64().unwrap(),
        folder,
    }
}

/// A place by the name that a case gives it: the id of one that exists, or the name of one that does not.
fn facts(world: &World, place: &str) -> Option<Facts> {
    match PlaceId::parse(place) {
        Some(id) => world.place(id).cloned(),
        None => synthetic::land(place).map(synthetic::facts),
    }
}

/// Every variable that is not of one sector (`@`) in the years of a table, to twelve digits.
fn table(outcome: &Outcome) -> String {
    let mut text = "variable,unit".to_owned();
    for year in YEARS {
        let _ = write!(text, ",{year}");
    }
    text.push('\n');
    let whole = variable::names().into_iter().filter(|name| !name.contains('@'));
    for series in whole.filter_map(|name| variable::find(outcome, &name)) {
        let _ = write!(text, "{},{}", series.variable, series.unit.symbol());
        for year in YEARS {
            match series.values[Year::of(year)] {
                0.0 => text.push_str(",0"),
                value => {
                    let _ = write!(text, ",{value:.11e}");
                }
            }
        }
        text.push('\n');
    }
    text
}

/// Rows of a table by variable and unit.
fn rows(text: &str) -> BTreeMap<String, Vec<f64>> {
    text.lines()
        .skip(1)
        .map(|line| {
            let mut cells = line.splitn(3, ',');
            let name = format!("{} ({})", cells.next().unwrap(), cells.next().unwrap());
            let values = cells.next().unwrap().split(',').map(|cell| cell.parse().unwrap()).collect();
            (name, values)
        })
        .collect()
}

/// What differs by more than the tolerance, in words.
fn differences(case: &Case, found: &str, kept: &str) -> Vec<String> {
    let (found, kept) = (rows(found), rows(kept));
    let mut told = Vec::new();
    for name in kept.keys().filter(|name| !found.contains_key(*name)) {
        told.push(format!("{name}: is no longer there"));
    }
    for (name, values) in &found {
        let Some(before) = kept.get(name) else {
            told.push(format!("{name}: is new"));
            continue;
        };
        let largest = before.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        for (year, (now, before)) in YEARS.iter().zip(values.iter().zip(before)) {
            if (now - before).abs() > case.tolerance * largest {
                told.push(format!("{name}, {year}: {now} was {before}"));
            }
        }
    }
    told
}

#[test]
fn runs_come_out_as_when_they_were_last_looked_at() {
    let refresh = env::var_os("CAIRN_GOLDEN").is_some_and(|word| word == "refresh");
    let cases = cases();
    assert!(cases.len() >= 32, "{} cases", cases.len());
    let mut told = Vec::new();
    for case in &cases {
        let found = table(&model::run(&case.facts, &case.choices));
        let path = case.folder.join("expected.csv");
        let kept = fs::read_to_string(&path).unwrap_or_default();
        let name = case.folder.file_name().unwrap().to_string_lossy();
        told.extend(
            differences(case, &found, &kept)
                .into_iter()
                .map(|difference| format!("{name}: {difference}")),
        );
        if refresh {
            fs::write(&path, found).unwrap();
        }
    }
    assert!(told.is_empty(), "{} values differ:\n{}", told.len(), told.join("\n"));
    assert!(
        !refresh,
        "the tables were written anew: read the difference, then run without CAIRN_GOLDEN"
    );
}
