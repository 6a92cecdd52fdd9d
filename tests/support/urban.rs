//! Cities for tests: their facts, and the laws for every outcome of a city.
#![allow(dead_code, reason = "each test uses some of it")]

use std::sync::Arc;

use cairn_core::choices::Choices;
use cairn_core::facts::cities::CityPack;
use cairn_core::facts::{Facts, World, city, pack};
use cairn_core::kind::UrbanForm;
use cairn_core::model::city::is_counted;
use cairn_core::model::{Account, AccountRow, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

pub(crate) fn cities() -> CityPack {
    pack::read_cities(pack::CITIES).unwrap()
}

pub(crate) fn id(text: &str) -> PlaceId {
    PlaceId::parse(text).unwrap()
}

/// The facts of a listed city.
pub(crate) fn facts(world: &World, cities: &CityPack, place: &str) -> Facts {
    let (country, known) = cities.city(id(place)).unwrap();
    let whole = Arc::new(world.place(country.place).unwrap().clone());
    city::listed_city(&whole, cities, country, known)
}

pub(crate) fn with_form(form: UrbanForm) -> Choices {
    Choices {
        form,
        ..Choices::default()
    }
}

pub(crate) fn assert_close(what: &str, ours: f64, theirs: f64, part: f64) {
    assert!((ours / theirs - 1.0).abs() < part, "{what}: {ours} and {theirs}");
}

/// Asserts that nothing is negative but trade, and that accounts that a city lacks are zero.
pub(crate) fn sound(outcome: &Outcome) {
    for (row, line) in AccountRow::ALL.iter().zip(outcome.ledger.all()) {
        for year in Year::all() {
            let value = line[year];
            assert!(
                value.is_finite() && (value >= 0.0 || row.account == Account::Traded),
                "{} {row:?} {year}: {value}",
                outcome.place
            );
            assert!(is_counted(row) || value == 0.0, "{} {row:?} {year}: {value}", outcome.place);
        }
    }
}
