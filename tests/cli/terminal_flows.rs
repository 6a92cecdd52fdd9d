//! Material flows at the command line: sources, destinations, valid and invalid input.

use crate::typed;
use serde_json::Value;
use typed::{refused, right};

#[test]
fn flows_fit_a_screen_and_close() {
    let page = right(&["flows", "TUV", "--scenario", "all"]);
    for text in [
        "Tuvalu (TUV), scenario all, release ",
        "Materials: all. Around 2050, mean of five years, Mt/yr.",
        "made new",
        "added to stock",
        "left over",
        "where left-over material ends up",
        "was used before. What is in use ",
        "Not modelled: trade in new materials and in scrap",
    ] {
        assert!(page.contains(text), "{text}\n{page}");
    }
    assert!(
        page.lines().count() <= 30 && page.lines().all(|line| line.chars().count() <= 150),
        "{page}"
    );
    let object: Value = serde_json::from_str(&right(&["flows", "TUV", "--year", "2040", "--format", "json"])).unwrap();
    assert_eq!((&object["year"], &object["material"]), (&Value::from(2040), &Value::from("all")));
    for station in object["stations"].as_array().unwrap() {
        let [into, out] = ["in", "out"].map(|key| station[key].as_f64().unwrap());
        let column = station["column"].as_u64().unwrap();
        let passes = column == 1 && into > 0.0 || station["name"] == "Left over";
        assert!(!passes || (into - out).abs() <= 1e-9 * into.max(out), "{station}");
    }
    let all = object["asked_for"].as_f64().unwrap();
    let flows = object["flows"].as_array().unwrap();
    let named = |key: &str, name: &str| -> f64 {
        let of = flows.iter().filter(|flow| flow[key] == name);
        of.map(|flow| flow["value"].as_f64().unwrap()).sum()
    };
    let demand: f64 = ["Made new", "Recycled", "Reused"].map(|name| named("from", name)).iter().sum();
    assert!((demand - all).abs() <= 1e-9 * all);
    assert!((named("from", "Recycled") - named("to", "Recycled here")).abs() <= 1e-9 * all);
}

#[test]
fn a_table_has_a_line_a_flow_and_a_material_is_a_part_of_all() {
    let table = right(&["flows", "TUV", "--material", "steel", "--format", "csv"]);
    assert!(
        table.starts_with("place,scenario,material,year,from,to,unit,value\nTUV,ref,steel,2050,Made new,Homes,Mt/yr,"),
        "{table}"
    );
    let sum = |table: &str| -> f64 {
        let new = table.lines().filter(|line| line.contains(",Made new,"));
        new.map(|line| line.rsplit(',').next().unwrap().parse::<f64>().unwrap()).sum()
    };
    let all = right(&["flows", "TUV", "--format", "csv"]);
    assert!(sum(&table) > 0.0 && sum(&table) < sum(&all));
    // The year and the levers change the result. A link gives the same result as on the site.
    assert_ne!(
        table,
        right(&["flows", "TUV", "--material", "steel", "--year", "2030", "--format", "csv"])
    );
    let link = "c=flows&w=flows:steel&b=all&y=2040";
    let of_link = right(&["flows", "TUV", "--link", link, "--format", "csv"]);
    let typed = right(&[
        "flows",
        "TUV",
        "--scenario",
        "all",
        "--material",
        "Steel",
        "--year",
        "2040",
        "--format",
        "csv",
    ]);
    assert_eq!(of_link, typed);
    assert!(right(&["flows", "TUV+NRU"]).contains("TUV + NRU") || right(&["flows", "TUV+NRU"]).contains("Tuvalu"));
    assert!(right(&["--help"]).contains("cairn flows IND --material steel"));
}

#[test]
fn what_is_not_there_is_told_with_what_is() {
    refused(
        &["flows", "TUV", "--material", "steal"],
        "--material: there is no material \"steal\". Did you mean steel? Write all or one of steel aluminium copper glass plastics concrete \
         bricks wood asphalt rest.",
    );
    refused(
        &["flows", "TUV", "--year", "1989"],
        "YEAR: \"1989\" is not a year from 1990 to 2060. Write four digits, such as 2050.",
    );
    refused(
        &["flows", "Atlantis"],
        "PLACE: there is no place \"Atlantis\". `cairn places` lists them all.",
    );
}
