//! Stock runs of other programs: ours must agree to 1e-8, absolute below 1 and relative above.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use cairn_core::stock::{StockRun, Surplus, from_initial_stock, inflow_driven, sharing_from_initial_stock, stock_driven};

const TOLERANCE: f64 = 1e-8;

type Row = BTreeMap<String, String>;

fn table(name: &str) -> Vec<Row> {
    let path = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .join("tests/reference")
        .join(name);
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

fn run(case: &Row, years: &[Row], survival: &Survival, first: usize) -> StockRun {
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

#[test]
fn types_with_lives_of_their_own_share_a_target_as_in_another_program() {
    let (years, cohorts) = (table("d7_years.csv"), table("d7_cohorts.csv"));
    let start = number(&years[0], "year") as usize;
    let index = |row: &Row, column: &str| row[column].parse::<usize>().unwrap() - start;
    let names = ["combustion", "electric"];
    let of = names.map(|name| years.iter().filter(|row| row["type"] == name).collect::<Vec<&Row>>());
    let kinds = of.each_ref().map(|rows| {
        let lives = rows.iter().map(|row| Lifetime::Normal {
            mean: number(row, "mean"),
            deviation: number(row, "deviation"),
        });
        Survival::of(&lives.collect::<Vec<_>>(), AgeOffset::END_OF_YEAR, Diagonal::One)
    });
    let known = of[0].iter().take_while(|row| row["target"].is_empty()).count();
    let given = of
        .each_ref()
        .map(|rows| rows.iter().map(|row| number(row, "given")).collect::<Vec<f64>>());
    let initial: Vec<Vec<f64>> = given.iter().map(|given| given[..known].to_vec()).collect();
    let target: Vec<f64> = of[0][known..].iter().map(|row| number(row, "target")).collect();
    let shares: Vec<Vec<f64>> = (known..of[0].len()).map(|year| vec![given[0][year], given[1][year]]).collect();
    let runs = sharing_from_initial_stock(&kinds, &initial, &target, &shares, Surplus::NegativeInflow);
    let kind = |row: &Row| names.iter().position(|name| row["type"] == *name).unwrap();
    let see = |row: &Row, column: &str, ours: f64| {
        let theirs = number(row, column);
        let error = (ours - theirs).abs() / theirs.abs().max(1.0);
        assert!(error <= TOLERANCE, "{column}, {row:?}: ours {ours}, theirs {theirs}");
    };
    for row in years.iter().filter(|row| !row["target"].is_empty()) {
        see(row, "inflow", runs[kind(row)].inflow[index(row, "year")]);
    }
    for row in &cohorts {
        let (kind, year, cohort) = (kind(row), index(row, "year"), index(row, "cohort"));
        see(row, "survival", kinds[kind].share(year, cohort));
        see(row, "stock", runs[kind].cohorts[year][cohort]);
        see(row, "outflow", runs[kind].outflow_of(year, cohort));
    }
    assert!(cohorts.len() > 600 && runs.iter().all(|run| run.overdue.iter().sum::<f64>() == 0.0));
}
