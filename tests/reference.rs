//! Stock runs worked out by other programs: ours must agree to 1e-8, absolute below 1 and relative above.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use cairn::model::stock::{Run, Surplus, from_initial_stock, inflow_driven, stock_driven};
use cairn::model::survival::{AgeOffset, Diagonal, Lifetime, Survival};

const TOLERANCE: f64 = 1e-8;

type Row = BTreeMap<String, String>;

fn table(name: &str) -> Vec<Row> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/reference").join(name);
    let text = fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    let mut lines = text.lines();
    let head: Vec<&str> = lines.next().unwrap().split(',').collect();
    lines
        .map(|line| {
            let cells = line.split(',').map(str::to_owned);
            head.iter().map(|name| (*name).to_owned()).zip(cells).collect()
        })
        .collect()
}

fn number(row: &Row, column: &str) -> f64 {
    row[column].parse().unwrap_or_else(|_| panic!("{column}: \"{}\"", row[column]))
}

fn survival(case: &Row, years: &[Row]) -> Survival {
    let lifetimes: Vec<Lifetime> = years
        .iter()
        .map(|row| {
            let (mean, deviation) = (number(row, "first_parameter"), number(row, "second_parameter"));
            match case["family"].as_str() {
                "fixed" => Lifetime::Fixed { mean },
                "normal" => Lifetime::Normal { mean, deviation },
                "lognormal" => Lifetime::Lognormal { mean, deviation },
                "weibull" => Lifetime::Weibull {
                    shape: mean,
                    scale: deviation,
                },
                other => panic!("family {other}"),
            }
        })
        .collect();
    let diagonal = if case["newborn"] == "one" {
        Diagonal::One
    } else {
        Diagonal::OfDistribution
    };
    Survival::of(&lifetimes, AgeOffset(number(case, "age_offset")), diagonal)
}

fn run(case: &Row, years: &[Row], survival: &Survival, first: usize) -> Run {
    let given: Vec<f64> = years.iter().map(|row| number(row, "given")).collect();
    let surplus = if case["surplus"] == "allowed" {
        Surplus::NegativeInflow
    } else {
        Surplus::Remove
    };
    match case["given"].as_str() {
        "inflow" => inflow_driven(survival, &given),
        "stock" => stock_driven(survival, &given, surplus),
        "initial_stock" => from_initial_stock(survival, &given[..first], &given[first..], surplus),
        other => panic!("given {other}"),
    }
}

#[test]
fn every_case_of_other_programs_comes_out_the_same() {
    let cases = table("cases.csv");
    assert_eq!(cases.len(), 6);
    for case in &cases {
        let id = &case["case"];
        let years = table(&format!("{id}_years.csv"));
        let start: usize = years[0]["year"].parse().unwrap();
        let index = |text: &str| text.parse::<usize>().unwrap() - start;
        let first = index(&case["compared_from"]);
        let survival = survival(case, &years);
        let run = run(case, &years, &survival, first);
        let mut compared = 0;
        let mut see = |row: &Row, column: &str, ours: f64| {
            if row[column].is_empty() {
                return;
            }
            let theirs = number(row, column);
            let error = (ours - theirs).abs() / theirs.abs().max(1.0);
            assert!(error <= TOLERANCE, "case {id}, {column}, {row:?}: ours {ours}, theirs {theirs}");
            compared += 1;
        };
        for row in &years {
            let year = index(&row["year"]);
            see(row, "inflow", run.inflow[year]);
            see(row, "outflow", run.outflow[year]);
            see(row, "stock", run.stock(year));
        }
        for row in &table(&format!("{id}_cohorts.csv")) {
            let (year, cohort) = (index(&row["year"]), index(&row["cohort"]));
            see(row, "survival", survival.share(year, cohort));
            see(row, "stock", run.cohorts[year][cohort]);
            see(row, "outflow", run.outflow_of(year, cohort));
        }
        assert!(compared > 200, "case {id}: {compared} values");
        assert!(run.overdue.iter().all(|overdue| *overdue == 0.0), "case {id}");
    }
}
