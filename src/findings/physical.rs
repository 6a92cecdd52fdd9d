//! Physical: the quantities of a place that levers are read in, out of an outcome and its facts.
//!
//! Does not know: levers.

use crate::facts::Facts;
use crate::facts::cars::CarLife;
use crate::facts::energy::HeatMix;
use crate::kind::{Carrier, Material, Sector};
use crate::model::Outcome;
use crate::year::Year;

/// Floor area of what stands at the end of a year, a person, m².
pub(super) fn space_a_person(outcome: &Outcome, sector: Sector, year: Year) -> f64 {
    let of = outcome.buildings.iter().filter(|of| of.product.sector() == sector);
    let area: f64 = of.map(|of| of.stock.row(year).iter().sum::<f64>()).sum();
    if outcome.people[year] > 0.0 {
        area / outcome.people[year]
    } else {
        0.0
    }
}

/// Mean of a life, years.
pub(super) fn mean_life(life: CarLife) -> f64 {
    match life {
        CarLife::Normal { mean, .. } => mean,
        CarLife::Weibull { shape, scale } => scale * libm::tgamma(1.0 + 1.0 / shape),
    }
}

/// Cars in use at the end of a year, for a thousand people.
pub(super) fn cars_a_thousand(outcome: &Outcome, year: Year) -> f64 {
    let cars: f64 = outcome.cars.stock.iter().map(|stock| stock[year]).sum();
    if outcome.people[year] > 0.0 {
        1e3 * cars / outcome.people[year]
    } else {
        0.0
    }
}

/// Concrete in a square metre of what is built in a year, kg.
pub(super) fn concrete_a_metre(outcome: &Outcome, year: Year) -> f64 {
    let built: f64 = outcome.buildings.iter().map(|of| of.inflow[year]).sum();
    let of = outcome.flows.iter().filter(|flow| {
        let building = matches!(flow.sector, Sector::Homes | Sector::OtherBuildings);
        building && matches!(flow.material, Material::Cement | Material::Aggregates)
    });
    let concrete: f64 = of.map(|flow| flow.inflow[year]).sum();
    if built > 0.0 { concrete / built } else { 0.0 }
}

/// Mass of a new car, kg.
pub(super) fn mass_a_car(outcome: &Outcome, year: Year) -> f64 {
    let cars: f64 = outcome.cars.new.iter().map(|new| new[year]).sum();
    let of = outcome.flows.iter().filter(|flow| flow.sector == Sector::Vehicles);
    let mass: f64 = of.map(|flow| flow.inflow[year]).sum();
    if cars > 0.0 { mass / cars } else { 0.0 }
}

/// Largest share that coal, oil and gas have in the useful heat of homes or of other buildings: what heat pumps can take over.
pub(super) fn fuel_in_heat(facts: &Facts) -> f64 {
    let burnt = |mix: &HeatMix| -> f64 {
        let fuels = [Carrier::Coal, Carrier::Oil, Carrier::Gas];
        fuels.iter().map(|fuel| mix.useful[fuel.index()]).sum()
    };
    burnt(&facts.energy.homes_heat.value).max(burnt(&facts.energy.other_mix.value))
}
