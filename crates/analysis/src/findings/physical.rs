//! Physical: the physical quantities of a place that levers are read in, computed from an outcome.
//!
//! Out of scope: levers.

use cairn_core::kind::{Fate, Material, Product, Sector, UseRule};
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// Floor area in use per person at the end of a year, m².
pub(super) fn space_a_person(outcome: &Outcome, sector: Sector, year: Year) -> f64 {
    let of = outcome.floor_by_cohort(sector);
    let stands: f64 = of.map(|cohorts| cohorts.row(year).iter().sum::<f64>()).sum();
    let area = stands - vacant(outcome, sector, year);
    let people = outcome.line(Account::People)[year];
    if people > 0.0 { area / people } else { 0.0 }
}

/// Cars in use per 1,000 people at the end of a year.
pub(super) fn cars_a_thousand(outcome: &Outcome, year: Year) -> f64 {
    let cars: f64 = outcome.rows(Account::CarsInUse).map(|stock| stock[year]).sum();
    let people = outcome.line(Account::People)[year];
    if people > 0.0 { 1e3 * cars / people } else { 0.0 }
}

/// Vacant floor of a sector at the end of a year, m².
pub(super) fn vacant(outcome: &Outcome, sector: Sector, year: Year) -> f64 {
    let of = Product::ALL.into_iter().zip(outcome.rows(Account::Vacant));
    of.filter(|(product, _)| product.sector() == sector)
        .map(|(_, vacant)| vacant[year])
        .sum()
}

/// Concrete per square metre built in a year, kg.
pub(super) fn concrete_a_metre(outcome: &Outcome, year: Year) -> f64 {
    let built: f64 = outcome.rows(Account::Built).map(|built| built[year]).sum();
    let of = outcome.of_uses(Account::Inflow, |of| {
        let building = of.sector.row().in_use == UseRule::Heat;
        building && matches!(of.material, Material::Cement | Material::Aggregates)
    });
    let concrete: f64 = of.map(|inflow| inflow[year]).sum();
    if built > 0.0 { concrete / built } else { 0.0 }
}

/// Cement that goes into civil works per person in a year, kg.
pub(super) fn works_cement_a_person(outcome: &Outcome, year: Year) -> f64 {
    let into_works = outcome.of_uses(Account::Inflow, |of| {
        of.sector == Sector::CivilWorks && of.material == Material::Cement
    });
    let cement: f64 = into_works.map(|inflow| inflow[year]).sum();
    let people = outcome.line(Account::People)[year];
    if people > 0.0 { cement / people } else { 0.0 }
}

/// Share of people who cook without clean fuels.
pub(super) fn without_clean_cooking(outcome: &Outcome, year: Year) -> f64 {
    let people = outcome.line(Account::People)[year];
    if people > 0.0 {
        outcome.line(Account::WithoutCleanCooking)[year] / people
    } else {
        0.0
    }
}

/// Share of plastic waste with a given fate.
pub(super) fn plastic_fate(outcome: &Outcome, fate: Fate, year: Year) -> f64 {
    let waste: f64 = outcome.rows(Account::PlasticsWaste).map(|waste| waste[year]).sum();
    let ends = outcome.row(Account::PlasticsFate.of(fate.index()))[year];
    if waste > 0.0 { ends / waste } else { 0.0 }
}

/// Mass of a new car, kg.
pub(super) fn mass_a_car(outcome: &Outcome, year: Year) -> f64 {
    let cars: f64 = outcome.rows(Account::CarsNew).map(|new| new[year]).sum();
    let of = outcome.of_uses(Account::Inflow, |of| of.sector == Sector::Vehicles);
    let mass: f64 = of.map(|inflow| inflow[year]).sum();
    if cars > 0.0 { mass / cars } else { 0.0 }
}
