//! Hotspots of materials and greenhouse gases at the command line: valid and invalid input.

use crate::typed;
use serde_json::Value;
use typed::{refused, right};

#[test]
fn hotspots_fit_a_screen_and_name_levers_and_statistics() {
    let page = right(&["hotspots", "FJI"]);
    for text in [
        "Fiji (FJI), scenario ref, release ",
        "Around 2050, mean of five years.",
        "materials",
        "ghg",
        "Used again or made from scrap: ",
        "Levers that save most of the largest three in 2050",
        "Consumption of 2022: ",
        "Material footprint: not published.",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(
        page.lines().count() <= 40 && page.lines().all(|line| line.chars().count() <= 150),
        "{page}"
    );
    let mexico = right(&["hotspots", "MEX"]);
    assert!(
        mexico.contains("16491.5 Mt as published; not used: tenfold.") && mexico.contains("Decoupling index 2000 to 2022: "),
        "{mexico}"
    );
}

#[test]
fn cells_of_a_file_add_up_to_the_totals_of_the_object() {
    let table = right(&["hotspots", "TUV", "--year", "2040", "--format", "csv"]);
    assert!(
        table.starts_with("place,scenario,year,measure,sector,of,unit,value\nTUV,ref,2040,materials,"),
        "{table}"
    );
    let object: Value = serde_json::from_str(&right(&["hotspots", "TUV", "--year", "2040", "--format", "json"])).unwrap();
    for measure in ["materials", "ghg"] {
        let of = |line: &&str| line.split(',').nth(3) == Some(measure);
        let lines = table.lines().filter(of);
        let sum: f64 = lines.map(|line| line.rsplit(',').next().unwrap().parse::<f64>().unwrap()).sum();
        let total = object[measure]["total"].as_f64().unwrap();
        assert!((sum - total).abs() <= 1e-9 * total, "{measure}: {sum} {total}");
    }
    assert_eq!(object["spots"].as_array().unwrap().len(), 6);
    assert_eq!(object["levers_in"], 2050);
}

#[test]
fn what_cannot_be_told_is_refused() {
    refused(
        &["hotspots", "IND", "--year", "1900"],
        "YEAR: \"1900\" is not a year from 1990 to 2060. Write four digits, such as 2050.",
    );
    assert!(right(&["--help"]).contains("cairn hotspots IND"));
}
