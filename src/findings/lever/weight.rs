//! Weight: how much of what a lever acts on a country has, so that a larger place reads the mean of its members.
//!
//! ```text
//! floor, cars, distance a person      people            life of cars                   cars in use
//! life of homes                       floor of 2026     renovation a year              floor of 2020
//! concrete, timber, heat of the new   floor built       mass and share of new cars     new cars
//! reuse, recovery of steel            steel that leaves buildings
//! losses on sites                     cement, aggregates and bricks laid
//! ways of making                      steel and aluminium made new, cement asked for
//! shared rides   distance by car      heat pumps   heat of 2020      clean power   electricity used
//! ```
//!
//! Taken with nothing pulled, so that a mean moves with its members' levers alone.
//! Does not know: what the levers are at.

use crate::facts::Facts;
use crate::findings::lever::scene::Since;
use crate::kind::{Carrier, Lever, Material, Pool, Sector};
use crate::model::{Buildings, Outcome};
use crate::year::Year;

/// Gigajoules in a petajoule.
const GJ_IN_PJ: f64 = 1e6;

/// How much of what a lever acts on there is, in a unit of its own; 0 for a lever that is still to come.
pub(super) fn of(lever: Lever, facts: &Facts, outcome: &Outcome) -> Since {
    let mut sum = Since::always(0.0);
    match lever {
        Lever::HomeSpace | Lever::WorkSpace | Lever::CarSharing | Lever::Modes => sum.add(&outcome.people),
        Lever::VehicleLife => sum.add_all(&outcome.cars.stock),
        Lever::RideSharing => sum.add(&outcome.cars.km),
        Lever::VehicleSize | Lever::VehicleWeight | Lever::ElectricVehicles => sum.add_all(&outcome.cars.new),
        Lever::BuildingDesign | Lever::Timber | Lever::NewBuildings => {
            for of in &outcome.buildings {
                sum.add(&of.inflow);
            }
        }
        Lever::BuildingLife => return Since::always(extendable(facts, outcome)),
        Lever::Retrofit => return Since::always(outcome.buildings.iter().map(|of| floor(of, Year::BASE)).sum()),
        Lever::CleanHeat => return Since::always(heat(facts)),
        Lever::ScrapDiverted => sum.add(&outcome.new_scrap[Pool::Steel.index()]),
        Lever::MakingWaste => {
            for flow in &outcome.flows {
                if matches!(flow.material, Material::Cement | Material::Aggregates | Material::Bricks) {
                    sum.add(&flow.inflow);
                }
            }
        }
        Lever::Reuse | Lever::Recovery => {
            for flow in &outcome.flows {
                if flow.material == Material::Steel && matches!(flow.sector, Sector::Homes | Sector::OtherBuildings) {
                    sum.add(&flow.outflow);
                }
            }
        }
        Lever::SteelMaking => made(&mut sum, outcome, Pool::Steel),
        Lever::OtherMaking => made(&mut sum, outcome, Pool::Aluminium),
        Lever::CementMaking | Lever::Clinker => {
            for (flow, cycled) in outcome.flows.iter().zip(&outcome.cycle) {
                if flow.material == Material::Cement {
                    sum.add(&cycled.demand);
                }
            }
        }
        Lever::CleanPower => {
            let (energy, power) = (&outcome.energy, Carrier::Electricity.index());
            sum.add(&energy.homes[power]);
            sum.add(&energy.other[power]);
            sum.add(&energy.car_power);
        }
        Lever::GoodsLife | Lever::PlasticsRecycling | Lever::UsedVehicles => {}
    }
    sum
}

/// Floor that stands at the end of a year, m².
fn floor(of: &Buildings, year: Year) -> f64 {
    of.stock.row(year).iter().sum()
}

/// Floor of homes that stand at the end of 2026 and can be kept longer, m².
fn extendable(facts: &Facts, outcome: &Outcome) -> f64 {
    let kept = facts.homes.iter().zip(outcome.homes()).filter(|(known, _)| known.extendable);
    kept.map(|(_, homes)| floor(homes, Year::RECONSTRUCTED)).sum()
}

/// Adds what is made new of the materials of a pool, kg.
fn made(sum: &mut Since, outcome: &Outcome, pool: Pool) {
    for (flow, cycled) in outcome.flows.iter().zip(&outcome.cycle) {
        if flow.material.pool() == pool {
            sum.add(&cycled.primary);
        }
    }
}

/// Heat and hot water of homes, and heat of other buildings, in 2020, PJ of final energy.
fn heat(facts: &Facts) -> f64 {
    let energy = &facts.energy;
    let water = energy.hot_water.value * facts.people.value[Year::BASE] / GJ_IN_PJ;
    energy.heating.value + water + energy.other.value * energy.other_heat.value
}
