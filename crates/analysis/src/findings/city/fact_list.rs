//! Fact list: values that a city adds to the facts of its country, in readable form, with the table lines they come
//! from.
//!
//! All other values of a city are those of its country, or are derived from them by these numbers.
//!
//! Out of scope: the values behind a result.

use crate::findings::fact_list::{FactNumber, Value};
use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::facts::city::{CityFacts, Income};
use cairn_core::facts::provenance::ProvenanceRange;
use cairn_core::kind::{Basis, CitySetting, Sector, UrbanForm};
use cairn_core::model::city::SECTORS;
use cairn_core::year::{Annual, Year};

/// The table of the numbers that apply to all cities; after its heading, each number has one line.
const TABLE: &str = "city_setting.csv:";
/// The line of the first number, below the heading.
const FIRST: usize = 2;

/// The values that a city adds under some choices; empty if the place is not a city. Order: by sector as in
/// [`SECTORS`], then values of every sector.
pub fn added(facts: &Facts, choices: &Choices) -> Vec<Value> {
    let Some(city) = &facts.city else { return Vec::new() };
    let mut all = city_values(city);
    let income = Income::of(&city.whole);
    let settings = CitySetting::ALL
        .into_iter()
        .zip(&city.settings)
        .filter(|(of, _)| has_a_say(*of, income, choices.form));
    all.extend(settings.map(|(of, span)| {
        let number = |name: &str, value: f64| FactNumber {
            of: name.to_owned(),
            value,
            unit: unit(of),
        };
        let ends = ProvenanceRange {
            value: span.value,
            low: span.low,
            high: span.high,
        };
        Value {
            name: ["city.", of.id()].concat(),
            sector: sector(of),
            numbers: vec![number("", span.value)],
            basis: Some(Basis::Assumed),
            sources: vec!["cairn".to_owned()],
            lines: vec![([TABLE, &(FIRST + of.index()).to_string()].concat(), Some(ends))],
        }
    }));
    let place = |value: &Value| {
        SECTORS
            .iter()
            .position(|sector| Some(*sector) == value.sector)
            .unwrap_or(SECTORS.len())
    };
    all.sort_by_key(place);
    all
}

/// Values known for this city only, and values derived from its density.
fn city_values(city: &CityFacts) -> Vec<Value> {
    let value = |name: &str, sector: Option<Sector>, numbers: Vec<FactNumber>| Value {
        name: ["city.", name].concat(),
        sector,
        numbers,
        basis: None,
        sources: Vec::new(),
        lines: Vec::new(),
    };
    let one = |value: f64, unit: &'static str| {
        vec![FactNumber {
            of: String::new(),
            value,
            unit,
        }]
    };
    let yearly = |values: &Annual| {
        let number = |year: Year| FactNumber {
            of: year.to_string(),
            value: values[year],
            unit: "1",
        };
        Year::all().map(number).collect()
    };
    vec![
        value("land", None, one(city.land, "km2")),
        value("denser", None, one(city.denser, "1")),
        value("cars", Some(Sector::Vehicles), yearly(&city.cars)),
        value("km", Some(Sector::Vehicles), one(city.km, "1")),
        value("streets", Some(Sector::Infrastructure), one(city.streets, "m2")),
        value(
            "street",
            Some(Sector::Infrastructure),
            ["aggregates", "asphalt", "concrete"]
                .into_iter()
                .zip(city.street)
                .map(|(of, value)| FactNumber {
                    of: of.to_owned(),
                    value,
                    unit: "kg/m2",
                })
                .collect(),
        ),
    ]
}

/// The unit of a number in the notation of other facts: years, a share a year, or none.
fn unit(of: CitySetting) -> &'static str {
    match of {
        CitySetting::ShareFade | CitySetting::LandFade | CitySetting::StreetLife | CitySetting::StreetDeviation => "yr",
        CitySetting::Before1950 => "1/yr",
        _ => "1",
    }
}

/// True if a number affects construction and use in a city of an income group under a form.
fn has_a_say(of: CitySetting, income: Income, form: UrbanForm) -> bool {
    match of {
        CitySetting::CarHigh | CitySetting::PowerHigh => income == Income::High,
        CitySetting::CarUpper | CitySetting::PowerUpper => income == Income::Upper,
        CitySetting::CarLow | CitySetting::PowerLow => income == Income::Low,
        CitySetting::TrendPart => form == UrbanForm::Trend,
        CitySetting::SprawlPart => form == UrbanForm::Sprawl,
        CitySetting::CompactPart => form == UrbanForm::Compact,
        // Water, food, waste, public transport and numbers of users belong to the page of cities. They do not affect
        // construction.
        CitySetting::WaterRural
        | CitySetting::Wastewater
        | CitySetting::FoodEnergy
        | CitySetting::WasteHigh
        | CitySetting::WasteUpper
        | CitySetting::WasteLow
        | CitySetting::WasteIncome
        | CitySetting::GhgLandfill
        | CitySetting::GhgDump
        | CitySetting::GhgBurnt
        | CitySetting::TransitPoints
        | CitySetting::TripLength
        | CitySetting::StreetWidth
        | CitySetting::WithinDoubt => false,
        _ => true,
    }
}

/// The sector of a number; none if it applies to every sector.
fn sector(of: CitySetting) -> Option<Sector> {
    match of {
        CitySetting::HomeDensity
        | CitySetting::HomeLeast
        | CitySetting::HomeMost
        | CitySetting::FlatDensity
        | CitySetting::PowerHigh
        | CitySetting::PowerUpper
        | CitySetting::PowerLow => Some(Sector::Homes),
        CitySetting::OtherUrban | CitySetting::OtherMost => Some(Sector::OtherBuildings),
        CitySetting::CarHigh
        | CitySetting::CarUpper
        | CitySetting::CarLow
        | CitySetting::CarDensity
        | CitySetting::CarMost
        | CitySetting::KmDensity => Some(Sector::Vehicles),
        CitySetting::StreetDensity
        | CitySetting::StreetPeople
        | CitySetting::StreetLand
        | CitySetting::StreetLife
        | CitySetting::StreetDeviation => Some(Sector::Infrastructure),
        _ => None,
    }
}
