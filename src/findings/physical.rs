//! Physical: the quantities of a place that levers are read in, out of an outcome.
//!
//! Does not know: levers.

use crate::kind::{Material, Sector, UseRule};
use crate::model::{Account, Outcome};
use crate::year::Year;

/// Floor area of what stands at the end of a year, a person, m².
pub(super) fn space_a_person(outcome: &Outcome, sector: Sector, year: Year) -> f64 {
    let of = outcome.standing(sector);
    let area: f64 = of.map(|cohorts| cohorts.row(year).iter().sum::<f64>()).sum();
    let people = outcome.line(Account::People)[year];
    if people > 0.0 { area / people } else { 0.0 }
}

/// Cars in use at the end of a year, for a thousand people.
pub(super) fn cars_a_thousand(outcome: &Outcome, year: Year) -> f64 {
    let cars: f64 = outcome.rows(Account::CarsInUse).map(|stock| stock[year]).sum();
    let people = outcome.line(Account::People)[year];
    if people > 0.0 { 1e3 * cars / people } else { 0.0 }
}

/// Concrete in a square metre of what is built in a year, kg.
pub(super) fn concrete_a_metre(outcome: &Outcome, year: Year) -> f64 {
    let built: f64 = outcome.rows(Account::Built).map(|built| built[year]).sum();
    let of = outcome.of_uses(Account::Inflow, |of| {
        let building = of.sector.row().in_use == UseRule::Heat;
        building && matches!(of.material, Material::Cement | Material::Aggregates)
    });
    let concrete: f64 = of.map(|inflow| inflow[year]).sum();
    if built > 0.0 { concrete / built } else { 0.0 }
}

/// Mass of a new car, kg.
pub(super) fn mass_a_car(outcome: &Outcome, year: Year) -> f64 {
    let cars: f64 = outcome.rows(Account::CarsNew).map(|new| new[year]).sum();
    let of = outcome.of_uses(Account::Inflow, |of| of.sector == Sector::Vehicles);
    let mass: f64 = of.map(|inflow| inflow[year]).sum();
    if cars > 0.0 { mass / cars } else { 0.0 }
}
