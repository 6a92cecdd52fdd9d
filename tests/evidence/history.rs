//! History: observed statistics of cement, steel and cars, in the form for comparisons with the model.

use crate::tables::tables;
use std::collections::BTreeSet;

use cairn_evidence as evidence;
use cairn_evidence::Observable;

#[test]
fn what_statistics_observed_is_there_for_the_world_and_ten_countries() {
    let observed = evidence::history(&tables()).unwrap();
    assert_eq!(observed, evidence::history_built_in().unwrap());
    let places: BTreeSet<String> = observed.iter().map(|row| row.place.to_string()).collect();
    let places: Vec<String> = places.into_iter().collect();
    assert_eq!(places.join(" "), "BRA CHN DEU IDN IND JPN NGA RUS USA WLD ZAF");
    for place in &places {
        let cement = observed
            .iter()
            .filter(|row| row.place.as_str() == place && row.quantity == Observable::CementMade);
        let years: Vec<u16> = cement.map(|row| row.year.number()).collect();
        assert_eq!(years, (1990..=2020).collect::<Vec<u16>>(), "{place}");
    }
    let world = |quantity, year| {
        let mut rows = observed.iter().filter(|row| row.place.as_str() == "WLD");
        rows.find(|row| row.quantity == quantity && row.year.number() == year).unwrap()
    };
    assert_eq!(world(Observable::CementMade, 2010).value, 3310.0);
    assert!(!world(Observable::CementMade, 2010).indirect && world(Observable::CementMade, 1990).indirect);
    assert_eq!(world(Observable::CrudeSteel, 2000).value, 850.0);
}

#[test]
fn a_year_out_of_order_is_told() {
    let tables = tables();
    let text = tables
        .text("history.csv")
        .replacen("IND,cement_made,1992,", "IND,cement_made,1892,", 1);
    let line = evidence::history(&tables.with("history.csv", &text)).unwrap_err().to_string();
    assert!(line.contains("history.csv") && line.contains("1892"), "{line}");
}
