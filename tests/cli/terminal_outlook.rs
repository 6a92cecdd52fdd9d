//! The outlook at the command line: paths of reports, the part that the country model explains, and its ledger, as a table and in files.

use crate::typed;
use serde_json::Value;

use typed::right;

#[test]
fn the_outlook_is_printed_listed_and_handed_on() {
    let table = right(&["outlook", "--scenario", "gro2024-st", "--scenario", "all"]);
    assert!(table.contains("an interpolation, not a forecast") && table.contains("under all"));
    assert!(
        table.contains("gro2024-st") && !table.contains("gro2019-bau  Outlook"),
        "only what was asked"
    );
    for text in [
        "186 Gt/yr",
        "none read",
        "2 trillion USD/yr",
        "-15.0 % to -20.0 %",
        "the whole economy, estimated",
    ] {
        assert!(table.contains(text), "{text}: {table}");
    }
    let csv = right(&["outlook", "--format", "csv"]);
    assert!(csv.starts_with("scenario,variable,unit,year,value\ngro2019-bau,Outlook|Extraction,Gt/yr,2015,"));
    let json: Value = serde_json::from_str(&right(&["outlook", "--format", "json"])).unwrap();
    let printed = json["printed"].as_array().unwrap();
    assert!(printed.len() >= 15 && printed.iter().all(|end| end["meets"] != Value::Bool(false)));
    assert_eq!(json["bridge"]["groups"].as_array().unwrap().len(), 12);
    assert!(csv.contains("\nref,Outlook|Ledger|materials of civil works,Gt/yr,2020,"));
    let of_2020 = |list: &Value, gt: &str| -> f64 {
        let rows = list.as_array().unwrap().iter().filter(|row| row["year"] == 2020);
        rows.map(|row| row[gt].as_f64().unwrap()).sum()
    };
    let [lines, groups] = [of_2020(&json["ledger"], "gt"), of_2020(&json["bridge"]["groups"], "explained")];
    assert!((lines / groups - 1.0).abs() < 1e-9, "{lines} beside {groups}");
}
