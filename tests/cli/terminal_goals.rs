//! Indicators of the global goals at the command line: valid and invalid input.

use crate::typed;
use serde_json::Value;
use typed::{refused, right};

#[test]
fn every_part_is_there_and_what_is_missing_is_said() {
    let page = right(&["goals", "KEN", "--scenario", "all"]);
    for text in [
        "Kenya (KEN), scenario all, release ",
        "23 of 24 indicators with a value.",
        "no value in the sources read",
        "-0.387 points/yr since 2012",
        "flat since 2010",
        "The model names 33 % of footprint of 2022.",
        "Indicator|Clean cooking",
        "Indicator|Air of transport and homes",
        "Plan against today's path in 2050: ",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(page.lines().all(|line| line.chars().count() <= 150), "{page}");
    let today = right(&["goals", "NAM"]);
    assert!(
        today.contains("fault") && !today.contains("271") && !today.contains("Plan against"),
        "{today}"
    );
}

#[test]
fn the_lines_have_a_source_and_a_licence_and_are_those_of_the_object() {
    let table = right(&["goals", "DEU", "--scenario", "all", "--format", "csv"]);
    let head = "place,scenario,indicator,series,what,unit,year,value,note,licence,source,basis\nDEU,all,11.1.1,slums,last,%,2020,";
    assert!(table.starts_with(head), "{table}");
    let object: Value = serde_json::from_str(&right(&["goals", "DEU", "--scenario", "all", "--format", "json"])).unwrap();
    assert_eq!(object["indicators"].as_array().unwrap().len(), 24);
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    for line in reader.records() {
        let line = line.unwrap();
        let [value, licence, source] = [7, 9, 10].map(|at| &line[at]);
        assert!(value.is_empty() || (!licence.is_empty() && !source.is_empty()), "{line:?}");
    }
    let least = object["air"]["least"].as_f64();
    assert_eq!(least, Some(0.5));
    let nothing: Value = serde_json::from_str(&right(&["goals", "DEU", "--format", "json"])).unwrap();
    for change in nothing["changes"].as_array().unwrap() {
        assert!(change["percent"].is_null() || change["percent"] == 0.0, "{change}");
    }
}

#[test]
fn a_group_is_refused_and_the_variable_is_found_by_its_name() {
    refused(
        &["goals", "WLD"],
        "PLACE: WLD has no indicators: these are reports of states. Name one state, such as KEN.",
    );
    let table = right(&[
        "run",
        "KEN",
        "--variable",
        "Indicator|Clean cooking",
        "--years",
        "2050",
        "--format",
        "csv",
    ]);
    assert!(table.contains("Indicator|Clean cooking"), "{table}");
    refused(
        &["run", "G7", "--variable", "Indicator|Air of transport and homes"],
        "--variable: the sources of the air of G7 are not known: they are of states. Name one state, such as KEN, or leave this variable out.",
    );
}

#[test]
fn the_air_of_a_run_is_that_of_the_goals() {
    let air = "Indicator|Air of transport and homes";
    for (place, decided) in [("IND", -0.33), ("KEN", -0.27), ("DEU", -0.15)] {
        let report: Value = serde_json::from_str(&right(&["goals", place, "--scenario", "all", "--format", "json"])).unwrap();
        let run = right(&[
            "run",
            place,
            "--scenario",
            "all",
            "--variable",
            air,
            "Population",
            "--years",
            "2017..2050",
            "--format",
            "csv",
        ]);
        let mut reader = csv::Reader::from_reader(run.as_bytes());
        let lines: Vec<csv::StringRecord> = reader.records().map(|line| line.unwrap()).collect();
        let value = |year: &str| -> f64 {
            let line = lines
                .iter()
                .find(|line| line.iter().any(|cell| cell == air) && line.iter().any(|cell| cell == year));
            line.and_then(|line| line.iter().next_back()).unwrap().parse().unwrap()
        };
        assert_eq!(value("2017"), 0.0, "{place}");
        assert!((value("2050") - decided).abs() < 0.01, "{place}: {}", value("2050"));
        let last = report["air"]["change"].as_array().and_then(|years| years.last()).unwrap();
        assert_eq!(last["year"], 2050);
        assert!(
            (last["plan"].as_f64().unwrap() - value("2050") * 100.0).abs() < 1e-9,
            "{place}: {last}"
        );
        assert!(lines.iter().any(|line| line.iter().any(|cell| cell == "Population")), "{place}");
    }
}
