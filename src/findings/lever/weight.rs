//! Weight: how much of what a lever acts on a country has, so that a larger place reads the mean of its members.
//!
//! ```text
//! floor a person, distance a person   people            distance a car, life of cars   cars in use
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
use crate::model::{Buildings, Cycled, Flow, Outcome, Use};
use crate::year::{Annual, Year};

/// Gigajoules in a petajoule.
const GJ_IN_PJ: f64 = 1e6;

/// How much of what a lever acts on there is, in a unit of its own; 0 for a lever that is still to come.
pub(super) fn of(lever: Lever, facts: &Facts, outcome: &Outcome) -> Since {
    match lever {
        Lever::HomeSpace | Lever::WorkSpace | Lever::Modes => Since::of(|year| outcome.people[year]),
        Lever::CarSharing | Lever::VehicleLife => sum(&outcome.cars.stock),
        Lever::RideSharing => Since::of(|year| outcome.cars.km[year]),
        Lever::BuildingLife => Since::always(extendable(facts, outcome)),
        Lever::BuildingDesign | Lever::Timber | Lever::NewBuildings => sum(outcome.buildings.iter().map(|of| &of.inflow)),
        Lever::VehicleSize | Lever::VehicleWeight | Lever::ElectricVehicles => sum(&outcome.cars.new),
        Lever::MakingWaste => {
            let laid = |flow: &&Flow| matches!(flow.material, Material::Cement | Material::Aggregates | Material::Bricks);
            sum(outcome.flows.iter().filter(laid).map(|flow| &flow.inflow))
        }
        Lever::Reuse | Lever::Recovery => {
            let leaves = |flow: &&Flow| flow.material == Material::Steel && matches!(flow.sector, Sector::Homes | Sector::OtherBuildings);
            sum(outcome.flows.iter().filter(leaves).map(|flow| &flow.outflow))
        }
        Lever::ScrapDiverted => Since::of(|year| outcome.new_scrap[Pool::Steel.index()][year]),
        Lever::SteelMaking => cycled(outcome, |of| of.pool() == Pool::Steel, |of| &of.primary),
        Lever::CementMaking | Lever::Clinker => cycled(outcome, |of| of == Material::Cement, |of| &of.demand),
        Lever::OtherMaking => cycled(outcome, |of| of.pool() == Pool::Aluminium, |of| &of.primary),
        Lever::Retrofit => Since::always(outcome.buildings.iter().map(|of| floor(of, Year::BASE)).sum()),
        Lever::CleanHeat => Since::always(heat(facts)),
        Lever::CleanPower => {
            let (energy, power) = (&outcome.energy, Carrier::Electricity.index());
            sum([&energy.homes[power], &energy.other[power], &energy.car_power])
        }
        Lever::GoodsLife | Lever::PlasticsRecycling | Lever::UsedVehicles => Since::always(0.0),
    }
}

/// Several series together.
fn sum<'a>(series: impl IntoIterator<Item = &'a Annual>) -> Since {
    let mut all = Annual::zero();
    for each in series {
        for (sum, more) in all
            .span_mut(Year::RECONSTRUCTED, Year::LAST)
            .iter_mut()
            .zip(each.span(Year::RECONSTRUCTED, Year::LAST))
        {
            *sum += more;
        }
    }
    Since::of(|year| all[year])
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

/// Materials of all sectors in an account of the cycle, kg.
fn cycled(outcome: &Outcome, meant: impl Fn(Material) -> bool, account: impl Fn(&Cycled) -> &Annual) -> Since {
    let uses = Use::all().into_iter().zip(&outcome.cycle).filter(|(of, _)| meant(of.material));
    sum(uses.map(|(_, of)| account(of)))
}

/// Heat and hot water of homes, and heat of other buildings, in 2020, PJ of final energy.
fn heat(facts: &Facts) -> f64 {
    let energy = &facts.energy;
    let water = energy.hot_water.value * facts.people.value[Year::BASE] / GJ_IN_PJ;
    energy.heating.value + water + energy.other.value * energy.other_heat.value
}
