//! A material cycle calculated independently: ours must agree to 1e-9.

use std::fs;
use std::path::PathBuf;

use cairn_core::model::cycle::turn::{CycleLink, CycleLinks, CycleShares, CycleYear};
use serde_json::Value;

const TOLERANCE: f64 = 1e-9;

fn table() -> Value {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join("tests/reference/cycle.json");
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    serde_json::from_str(&text).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    value.as_array().unwrap().iter().map(|number| number.as_f64().unwrap()).collect()
}

fn places(value: &Value) -> Vec<usize> {
    numbers(value).iter().map(|number| *number as usize).collect()
}

fn read_links(table: &Value, case: &Value) -> CycleLinks {
    let count = |what: &str| table[what].as_array().unwrap().len();
    let ways = |what: &str| {
        let pairs = case["ways"][what].as_array().unwrap().iter().map(places);
        pairs
            .map(|pair| CycleLink {
                from: pair[0],
                to: pair[1],
            })
            .collect()
    };
    CycleLinks {
        scraps: count("scraps"),
        grades: count("grades"),
        grade: places(&case["ways"]["grade"]),
        making: ways("making"),
        ending: ways("ending"),
        direct: ways("direct"),
        melting: ways("melting"),
    }
}

fn shares(year: &Value) -> CycleShares {
    let reused = numbers(&year["reused"]);
    CycleShares {
        wasted: vec![0.0; reused.len()],
        reused,
        cap: numbers(&year["cap"]),
        making: numbers(&year["making"]),
        ending: numbers(&year["ending"]),
        direct: numbers(&year["direct"]),
        melting: numbers(&year["melting"]),
    }
}

/// The sum over uses, by the grade that they buy.
fn by_grade(ways: &CycleLinks, uses: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0; ways.grades];
    for (grade, value) in ways.grade.iter().zip(uses) {
        sums[*grade] += value;
    }
    sums
}

#[test]
fn the_cycle_worked_out_apart_comes_out_the_same() {
    let table = table();
    let mut compared = 0;
    for case in table["cases"].as_array().unwrap() {
        let ways = read_links(&table, case);
        let mut turn = CycleYear::of(&ways);
        let mut buffer = numbers(&case["buffer"]);
        for year in case["years"].as_array().unwrap() {
            let (inflow, outflow) = (numbers(&year["inflow"]), numbers(&year["outflow"]));
            turn.year(&ways, &shares(year), &inflow, &outflow, &buffer);
            buffer.clone_from(&turn.fresh);
            let mut see = |what: &str, ours: &[f64], theirs: &[f64]| {
                assert_eq!(ours.len(), theirs.len(), "{what}");
                for (ours, theirs) in ours.iter().zip(theirs) {
                    let error = (ours - theirs).abs() / theirs.abs().max(1.0);
                    assert!(
                        error <= TOLERANCE,
                        "{} {} {what}: {ours} is not {theirs}",
                        case["case"],
                        year["year"]
                    );
                    compared += 1;
                }
            };
            for (what, ours) in [
                ("input", &turn.input),
                ("direct", &turn.direct),
                ("secondary", &turn.secondary),
                ("primary", &turn.primary),
                ("reuse", &turn.reuse),
                ("waste", &turn.waste),
            ] {
                see(what, &by_grade(&ways, ours), &numbers(&year["by_grade"][what]));
            }
            see("made", &turn.made, &numbers(&year["by_grade"]["made"]));
            see("spare", &turn.spare, &numbers(&year["by_grade"]["spare"]));
            see("scrap", &turn.scrap, &numbers(&year["by_scrap"]["scrap"]));
            see("fresh", &turn.fresh, &numbers(&year["by_scrap"]["fresh"]));
            let unrecovered: f64 = turn.unrecovered.iter().sum();
            see(
                "unrecovered",
                &[unrecovered],
                &numbers(&Value::Array(vec![year["unrecovered"].clone()])),
            );
            let melted = turn.scrap.iter().sum::<f64>() - turn.made.iter().sum::<f64>();
            see("lost", &[melted], &numbers(&Value::Array(vec![year["lost_in_melting"].clone()])));
        }
    }
    assert_eq!(compared, 2 * 6 * (2 * 10 + 2));
}
