//! Report: our figures for the world next to published ones, and the data quality of infrastructure.
//!
//! Plain lines for a reader. A miss is shown, never corrected.

use crate::works::{BaseYearPlace, BuiltFacts, WorksRows};
use crate::works_benchmark::{WorksBenchmark, WorksQuantity};
use cairn_core::kind::{Basis, Layer, Material};
use cairn_core::year::Year;

/// Lines on the world.
pub(crate) fn lines(built: &WorksRows, around: &[BaseYearPlace], made: &[Option<BuiltFacts>]) -> Vec<String> {
    let facts: Vec<(&BaseYearPlace, &BuiltFacts)> = around
        .iter()
        .zip(made)
        .filter_map(|(place, made)| Some((place, made.as_ref()?)))
        .collect();
    if facts.is_empty() {
        return Vec::new();
    }
    let rows = built.benchmarks.iter().map(|line| WorksBenchmark::of(&line.row));
    let mut lines: Vec<String> = rows
        .filter_map(|row| ours(row.quantity, &facts).map(|ours| row.line(ours)))
        .collect();
    lines.push(coverage(&facts));
    lines
}

/// Our figure; `None` if only the model can compute it.
fn ours(quantity: WorksQuantity, facts: &[(&BaseYearPlace, &BuiltFacts)]) -> Option<f64> {
    let sum = |value: &dyn Fn(&BaseYearPlace, &BuiltFacts) -> f64| -> f64 { facts.iter().map(|(place, made)| value(place, made)).sum() };
    let grid = |year| Some(facts.first()?.1.power.world.value.at(Year::of(year)));
    let cement = || sum(&|_, made| made.civil.cement.value);
    match quantity {
        WorksQuantity::InfrastructureStock => Some(sum(&|_, made| made.roads.mass(Layer::is_of_roads_and_rail)) / 1e3),
        WorksQuantity::CementUsed | WorksQuantity::CementMade => Some(cement()),
        WorksQuantity::SteelUsed => Some(sum(&|_, made| made.civil.steel.value)),
        WorksQuantity::ClinkerRatio => Some(sum(&|_, made| made.civil.cement.value * made.process.cement.clinker.value) / cement()),
        WorksQuantity::CementCarbon => Some(
            sum(&|_, made| {
                let cement = &made.process.cement;
                made.civil.cement.value * cement.clinker.value * cement.process.value
            }) / 1e3,
        ),
        WorksQuantity::PrimarySteel => Some(facts.first()?.1.process.making.value[Material::Steel.index()].primary),
        WorksQuantity::Grid2024 => grid(2024),
        WorksQuantity::Grid2027 => grid(2027),
        WorksQuantity::Homes => Some(sum(&|place, made| homes(made) + cooking_light(place, made)) / 1e3),
        WorksQuantity::Cooling => Some(sum(&|_, made| made.energy.homes.cooling.value) / 1e3),
        WorksQuantity::OtherBuildings => Some(
            sum(&|_, made| {
                let other = &made.energy.other;
                other.heat.value.iter().sum::<f64>() + other.power.value + made.energy.fires.other.value
            }) / 1e3,
        ),
        WorksQuantity::CookingLight => Some(sum(&cooking_light) / 1e3),
        WorksQuantity::InfrastructureLaid
        | WorksQuantity::InfrastructureUpkeep
        | WorksQuantity::InfrastructureCarbon
        | WorksQuantity::OverCement
        | WorksQuantity::OverSteel
        | WorksQuantity::BuildingMaterialsCarbon
        | WorksQuantity::BuildingsCarbon
        | WorksQuantity::CarsCarbon => None,
    }
}

/// Heat, hot water and cooling of homes in 2020, PJ.
fn homes(made: &BuiltFacts) -> f64 {
    let homes = &made.energy.homes;
    let heat: f64 = homes.space.value.iter().chain(&homes.water.value).sum();
    heat + homes.cooling.value + made.energy.fires.warming.value
}

/// Cooking, appliances and light of homes in 2020, PJ.
fn cooking_light(place: &BaseYearPlace, made: &BuiltFacts) -> f64 {
    let homes = &made.energy.homes;
    let cooking = homes.cooking.value.iter().sum::<f64>() + made.energy.fires.cooking.value;
    cooking + place.people * homes.appliances.value * 3.6e-9
}

/// Data quality of roads, rail, bridges and tunnels: shares of places and of people by basis.
fn coverage(facts: &[(&BaseYearPlace, &BuiltFacts)]) -> String {
    let people: f64 = facts.iter().map(|(place, _)| place.people).sum();
    let parts = Basis::ALL.into_iter().filter_map(|basis| {
        let of: Vec<f64> = facts
            .iter()
            .filter(|(_, made)| made.roads.layers.basis == basis)
            .map(|(place, _)| place.people)
            .collect();
        let (places, share) = (of.len() as f64 / facts.len() as f64, of.iter().sum::<f64>() / people);
        (!of.is_empty()).then(|| format!("{} {:.0} % of places, {:.0} % of people", basis.id(), 100.0 * places, 100.0 * share))
    });
    format!("What lies in infrastructure: {}", parts.collect::<Vec<_>>().join("; "))
}
