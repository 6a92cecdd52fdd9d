//! Benchmark: compares our figures with published ones. A miss is shown with its reason, never tuned away.
//!
//! Stocks and means are values of the year. Flows are the mean of five years around it, run without levers (`walk`)
//! and without losses. A region or group is the sum over its places, including unlisted ones. Out of scope: deciding
//! which of the two figures is right.

use crate::assumption::Assumption;
use crate::cars::flows::flows;
use crate::context::Evidence;
use crate::rows::{BenchmarkQuantity, BenchmarkRow};
use crate::walk::AreaHistory;
use cairn_core::facts::{BuildingFacts, Facts};
use cairn_core::kind::{Material, Product};
use cairn_core::place::Wider;
use cairn_core::year::{Annual, Year};

/// The buildings of a place after a stock run.
pub(super) struct Walked<'a> {
    pub(super) facts: &'a Facts,
    /// Homes by product, then other buildings.
    stocks: Vec<(&'a BuildingFacts, AreaHistory)>,
}

impl<'a> Walked<'a> {
    /// Runs the building stocks of every place.
    pub(super) fn all(places: &'a [Facts], evidence: &Evidence) -> Vec<Walked<'a>> {
        let Some(assumptions) = &evidence.assumptions else {
            return Vec::new();
        };
        let people = assumptions.value(Assumption::PeopleGrowthBefore);
        let growth = |product| match product {
            Product::SingleFamily | Product::MultiFamily | Product::Informal => people + assumptions.value(Assumption::FloorGrowthBefore),
            Product::Other => people + assumptions.value(Assumption::OtherGrowthBefore),
        };
        let walk = |facts: &'a Facts, building: &'a BuildingFacts| {
            let area = Annual::from_fn(|year| facts.people.value[year] * building.floor_per_person.value[year]);
            let growth = growth(building.product);
            let walk = AreaHistory::of(&area, &building.mean_life.value, building.shape.value, growth, Year::LAST);
            (building, walk)
        };
        let of = |facts: &'a Facts| Walked {
            facts,
            stocks: facts.buildings().map(|building| walk(facts, building)).collect(),
        };
        places.iter().map(of).collect()
    }

    fn buildings(&self, homes: bool) -> impl Iterator<Item = &(&'a BuildingFacts, AreaHistory)> {
        self.stocks
            .iter()
            .filter(move |(building, _)| homes == (building.product != Product::Other))
    }

    /// Floor area in m²; each building is multiplied by `factor`.
    fn floor(&self, year: Year, homes: bool, factor: impl Fn(&BuildingFacts) -> f64) -> f64 {
        let of = |building: &BuildingFacts| building.floor_per_person.value[year] * factor(building);
        self.facts.people.value[year] * self.buildings(homes).map(|(building, _)| of(building)).sum::<f64>()
    }

    /// Mean annual construction around a year, in m² per year, or in kg per year if a material is named.
    pub(super) fn built(&self, year: Year, homes: bool, material: Option<Material>) -> f64 {
        let first = Year::at(year.index().saturating_sub(2));
        let last = Year::at(year.index() + 2);
        let weight = |building: &BuildingFacts, cohort| material.map_or(1.0, |material| building.intensity_of(cohort, material));
        self.buildings(homes)
            .map(|(building, walk)| walk.mean_built(first, last, |cohort| weight(building, cohort)))
            .sum()
    }
}

/// Our figure and a published one.
pub(super) struct BenchmarkComparison<'a> {
    pub(super) row: &'a BenchmarkRow,
    pub(super) ours: f64,
}

impl BenchmarkComparison<'_> {
    pub(super) fn is_met(&self) -> bool {
        self.row.low <= self.ours && self.ours <= self.row.high
    }

    /// The comparison as printed.
    pub(super) fn line(&self) -> String {
        let row = self.row;
        let verdict = if self.is_met() { "met   " } else { "MISSED" };
        let note = if row.note.is_empty() {
            String::new()
        } else {
            format!("; {}", row.note)
        };
        format!(
            "{verdict} {} {}, {}: {} against {} ({} to {}; {}; {}{note})",
            row.place,
            row.year,
            row.quantity.name(),
            short(self.ours),
            short(row.value),
            short(row.low),
            short(row.high),
            row.group.id(),
            row.from.sources.join(" "),
        )
    }
}

/// Formats a value with about three digits.
pub(super) fn short(value: f64) -> String {
    let digits = match value.abs() {
        size if size >= 100.0 => 0,
        size if size >= 10.0 => 1,
        size if size >= 1.0 => 2,
        _ => 3,
    };
    // Adding 0.0 removes the sign of a negative zero.
    format!("{:.digits$}", value + 0.0)
}

/// All published figures, each with our value.
pub(super) fn compare<'a>(evidence: &'a Evidence, walked: &[Walked<'_>]) -> Vec<BenchmarkComparison<'a>> {
    let rows = evidence.benchmarks.iter().map(|line| &line.row);
    rows.map(|row| {
        let wider = Wider::find(row.place.as_str());
        let within = |place: &&Walked<'_>| match wider {
            Some(wider) => place.facts.within.contains(&wider),
            None => place.facts.place == row.place,
        };
        let (mut sum, mut weight) = (0.0, 0.0);
        for place in walked.iter().filter(within) {
            let (value, by) = measure(row.quantity, place, row.year);
            sum += value;
            weight += by;
        }
        // A mean is weighted by people; a sum has no weight.
        let ours = if weight > 0.0 { sum / weight } else { sum };
        BenchmarkComparison { row, ours }
    })
    .collect()
}

/// Our figure for a place in the unit of the quantity, and its weight. A mean is multiplied by people and has people
/// as its weight.
fn measure(quantity: BenchmarkQuantity, place: &Walked<'_>, year: Year) -> (f64, f64) {
    let facts = place.facts;
    let people = facts.people.value[year];
    match quantity {
        BenchmarkQuantity::People => (people / 1e6, 0.0),
        BenchmarkQuantity::Product => (people * facts.income.value[year] / 1e12, 0.0),
        BenchmarkQuantity::Urban => (people * facts.urban.value[year], people),
        BenchmarkQuantity::HomeSpace => (place.floor(year, true, |_| 1.0), people),
        BenchmarkQuantity::HomeFloor => (place.floor(year, true, |_| 1.0) / 1e9, 0.0),
        BenchmarkQuantity::HomeGross => (place.floor(year, true, |building| building.gross.value) / 1e9, 0.0),
        BenchmarkQuantity::OtherFloor => (place.floor(year, false, |_| 1.0) / 1e9, 0.0),
        BenchmarkQuantity::HomesBuilt => (place.built(year, true, None) / 1e9, 0.0),
        BenchmarkQuantity::OthersBuilt => (place.built(year, false, None) / 1e9, 0.0),
        BenchmarkQuantity::BuildingCement => {
            let kg = place.built(year, true, Some(Material::Cement)) + place.built(year, false, Some(Material::Cement));
            (kg / 1e9, 0.0)
        }
        BenchmarkQuantity::HomeSteel => (place.built(year, true, Some(Material::Steel)) / 1e9, 0.0),
        BenchmarkQuantity::OtherSteel => (place.built(year, false, Some(Material::Steel)) / 1e9, 0.0),
        BenchmarkQuantity::CarsInUse => (people * facts.cars.per_person.value[year] / 1e6, 0.0),
        BenchmarkQuantity::CarsSold => (flows(facts).sold(year) / 1e6, 0.0),
    }
}

/// Summary of a place, in one line.
pub(super) fn line(walked: &Walked<'_>) -> String {
    let facts = walked.facts;
    let people = facts.people.value[Year::BASE];
    let level = facts.home_level.value;
    let mt = |material| {
        let kg = walked.built(Year::BASE, true, Some(material)) + walked.built(Year::BASE, false, Some(material));
        short(kg / 1e9)
    };
    format!(
        "{} {}: {} million people, {} $ a person, {} in towns; homes {} m2 a person ({} to {}), {} bn m2, {} million m2 built a year; \
         other buildings {} m2 a person, {} million m2 built a year; cement {} and steel {} Mt a year into buildings; life of homes {} years",
        facts.place,
        facts.name,
        short(people / 1e6),
        short(facts.income.value[Year::BASE]),
        short(facts.urban.value[Year::BASE]),
        short(walked.floor(Year::BASE, true, |_| 1.0) / people),
        short(level.low),
        short(level.high),
        short(walked.floor(Year::BASE, true, |_| 1.0) / 1e9),
        short(walked.built(Year::BASE, true, None) / 1e6),
        short(facts.other.floor_per_person.value[Year::BASE]),
        short(walked.built(Year::BASE, false, None) / 1e6),
        mt(Material::Cement),
        mt(Material::Steel),
        short(facts.homes.first().map_or(0.0, |home| home.mean_life.value[Year::BASE])),
    )
}
