//! Golden cases: runs whose results are stored for comparison.
//!
//! ```text
//! whole    a folder a case: `case.json` says which place, which choices, how close and why it is kept; `expected.csv`
//!          every variable, sectors too, when it was last looked at
//! digest   a line a case in `digests.csv`: the same table as one number
//! ```
//!
//! Complete tables: a few places of each kind, one region and the World. A digest shows only that something moved.
//! `CAIRN_GOLDEN=refresh cargo test --features prerender --test analysis golden::` rewrites both and then fails:
//! read the difference before you keep it. `cargo xtask moved` names the row that moved a figure. Out of scope: the
//! correctness of a result.

use crate::{real, synthetic};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use cairn_analysis::findings::digest::Fnv;
use cairn_analysis::findings::variable;
use cairn_core::choices::link::Link;
use cairn_core::facts::{Facts, World};
use cairn_core::model::{self, Outcome, Summed};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Year;
use serde_json::Value;

/// Years of a table: enough to see a path, few enough to read a difference.
const YEARS: [u16; 9] = [1970, 1990, 2010, 2020, 2027, 2030, 2040, 2050, 2060];

/// The largest number of differences to print, the largest first.
const MOST: usize = 10;

/// The name of a case and its result.
struct Run {
    name: String,
    table: String,
}

/// A value of a case that differs from the stored one.
struct Move {
    case: String,
    text: String,
    /// Difference as a share of the largest value in its row.
    part: f64,
}

fn folder() -> PathBuf {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/golden")
}

/// Cases with a complete table, each with its tolerance.
fn complete_cases(world: &World) -> Vec<(Run, f64)> {
    let mut folders: Vec<PathBuf> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    let read = |folder: PathBuf| {
        let name = folder.file_name().unwrap().to_string_lossy().into_owned();
        let text = fs::read_to_string(folder.join("case.json")).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let case: Value = serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{name}: {fault}"));
        let [place, link, why] = ["place", "link", "why"].map(|key| case[key].as_str().unwrap_or_default());
        (run(world, &name, [place, link, why]), case["tolerance"].as_f64().unwrap())
    };
    folders.into_iter().map(read).collect()
}

/// Cases with a digest: the row of the table, and the new result.
fn digested(world: &World) -> Vec<([String; 5], Run)> {
    let mut table = csv::Reader::from_path(folder().join("digests.csv")).unwrap();
    let read = |row: csv::StringRecord| {
        let row: [String; 5] = [0, 1, 2, 3, 4].map(|at| row[at].to_owned());
        let found = run(world, &row[0], [&row[1], &row[2], &row[4]]);
        (row, found)
    };
    table.records().map(|row| read(row.unwrap())).collect()
}

/// Runs a place, or all members of a group, under the choices of a link.
fn run(world: &World, name: &str, [place, link, why]: [&str; 3]) -> Run {
    assert!(why.len() > 20, "{name}: say why it is kept");
    let (link, remarks) = Link::parse(link);
    let table = if let Some(wider) = Wider::find(place) {
        let members: Vec<&Facts> = world.members(wider).collect();
        let (choices, more) = link.choices(&members.first().unwrap().levers());
        assert!(remarks.is_empty() && more.is_empty(), "{name}: {remarks:?} {more:?}");
        table(Summed::of(wider.id().unwrap(), members).run(&choices))
    } else {
        let facts = facts(world, place).unwrap_or_else(|| panic!("{name}: \"{place}\" is not known"));
        let (choices, more) = link.choices(&facts.levers());
        assert!(remarks.is_empty() && more.is_empty(), "{name}: {remarks:?} {more:?}");
        table(&model::run(&facts, &choices))
    };
    Run {
        name: name.to_owned(),
        table,
    }
}

/// The facts for a name in a case: the id of a real place, or the name of a synthetic land.
fn facts(world: &World, place: &str) -> Option<Facts> {
    match PlaceId::parse(place) {
        Some(id) => world.place(id).cloned(),
        None => synthetic::land(place).map(synthetic::facts),
    }
}

/// Every variable in the years of a table, to twelve digits.
fn table(outcome: &Outcome) -> String {
    let mut text = "variable,unit".to_owned();
    for year in YEARS {
        let _ = write!(text, ",{year}");
    }
    text.push('\n');
    for series in variable::names().iter().filter_map(|name| variable::find(outcome, name)) {
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

/// The values that differ by more than the tolerance.
fn moves(case: &Run, tolerance: f64, text: &str) -> Vec<Move> {
    let (found, stored) = (rows(&case.table), rows(text));
    let mut moves = Vec::new();
    let mut tell = |line: String, part: f64| {
        moves.push(Move {
            case: case.name.clone(),
            text: line,
            part,
        });
    };
    for name in stored.keys().filter(|name| !found.contains_key(*name)) {
        tell(format!("{name}: is no longer there"), f64::INFINITY);
    }
    for (name, values) in &found {
        let Some(before) = stored.get(name) else {
            tell(format!("{name}: is new"), f64::INFINITY);
            continue;
        };
        let largest = before.iter().fold(0.0_f64, |largest, value| largest.max(value.abs()));
        for (year, (now, before)) in YEARS.iter().zip(values.iter().zip(before)) {
            let moved = (now - before).abs();
            if moved > tolerance * largest {
                tell(format!("{name}, {year}: {now} was {before}"), moved / largest);
            }
        }
    }
    moves
}

fn digest(table: &str) -> String {
    let mut fnv = Fnv::default();
    fnv.eat(table.as_bytes());
    format!("{:016x}", fnv.value())
}

#[test]
fn runs_come_out_as_when_they_were_last_looked_at() {
    let refresh = env::var_os("CAIRN_GOLDEN").is_some_and(|word| word == "refresh");
    let world = real::world();
    let (whole, digested) = (complete_cases(world), digested(world));
    assert!(
        whole.len() >= 12 && whole.len() + digested.len() >= 40,
        "{} whole, {} digests",
        whole.len(),
        digested.len()
    );
    let mut moves_found = Vec::new();
    for (case, tolerance) in &whole {
        let path = folder().join(&case.name).join("expected.csv");
        moves_found.extend(moves(case, *tolerance, &fs::read_to_string(&path).unwrap_or_default()));
        if refresh {
            fs::write(&path, &case.table).unwrap();
        }
    }
    let others: Vec<&str> = digested
        .iter()
        .filter(|(row, case)| row[3] != digest(&case.table))
        .map(|(_, case)| case.name.as_str())
        .collect();
    if refresh {
        let mut table = csv::Writer::from_path(folder().join("digests.csv")).unwrap();
        table.write_record(["case", "place", "link", "digest", "why"]).unwrap();
        for ([name, place, link, _, why], case) in &digested {
            table.write_record([name, place, link, &digest(&case.table), why]).unwrap();
        }
        table.flush().unwrap();
    }
    moves_found.sort_by(|one, other| other.part.total_cmp(&one.part));
    let many = moves_found.len();
    let most: Vec<String> = moves_found
        .iter()
        .take(MOST)
        .map(|one| format!("{:>9.3} %  {}: {}", one.part * 100.0, one.case, one.text))
        .collect();
    assert!(
        moves_found.is_empty() && others.is_empty(),
        "{many} values differ, the largest in % of the largest value of a row:\n{}\ndigests differ: {}\n\
         `cargo xtask moved` names the rows that moved them",
        most.join("\n"),
        others.join(", ")
    );
    assert!(
        !refresh,
        "the tables were written anew: read the difference, then run without CAIRN_GOLDEN"
    );
}
