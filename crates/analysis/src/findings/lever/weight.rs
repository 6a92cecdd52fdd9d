//! Weight: the amount in a country that a lever acts on. A larger place weights the mean of its members by it.
//!
//! The amounts have no lever set, so that a mean changes only with the levers of its members.
//!
//! Out of scope: levels of the levers, and the amount of each, which is a column of [`cairn_core::kind::LEVERS`].

use crate::findings::lever::series::AheadSeries;
use cairn_core::facts::Facts;
use cairn_core::kind::{Carrier, EnergyCarrier, LeverAmount, Material, Product, Sector, UseRule};
use cairn_core::model::{Account, Outcome, Use};
use cairn_core::year::Year;

/// An amount in a place.
pub(super) fn affected_amount(amount: LeverAmount, facts: &Facts, outcome: &Outcome) -> AheadSeries {
    let mut sum = AheadSeries::always(0.0);
    match amount {
        LeverAmount::People => sum.add_all(outcome.rows(Account::People)),
        LeverAmount::CarsInUse => sum.add_all(outcome.rows(Account::CarsInUse)),
        LeverAmount::CarDistance => sum.add_all(outcome.rows(Account::CarKm)),
        LeverAmount::NewCars => sum.add_all(outcome.rows(Account::CarsNew)),
        LeverAmount::ImportedCars => sum.add_all(outcome.rows(Account::CarsImported)),
        LeverAmount::NewVehicles => sum.add_all(outcome.rows(Account::VehiclesNew)),
        LeverAmount::VehicleDistance => sum.add_all(outcome.rows(Account::VehicleKm)),
        LeverAmount::Freight => sum.add_all(outcome.rows(Account::Freight)),
        LeverAmount::FloorBuilt => sum.add_all(outcome.rows(Account::Built)),
        LeverAmount::FloorOfBase => {
            return AheadSeries::always(Product::ALL.into_iter().map(|product| outcome.floor(product, Year::BASE)).sum());
        }
        LeverAmount::ExtendableFloor => return AheadSeries::always(extendable(facts, outcome)),
        LeverAmount::HeatOfBase => return AheadSeries::always(heat(facts)),
        LeverAmount::Electricity => {
            let power = EnergyCarrier::Of(Carrier::Electricity);
            sum.add_all(Sector::ALL.into_iter().filter_map(|sector| outcome.energy(sector, power)));
        }
        LeverAmount::MineralsLaid => {
            let laid = |of: &Use| matches!(of.material, Material::Cement | Material::Aggregates | Material::Bricks);
            sum.add_all(outcome.of_uses(Account::Inflow, laid));
        }
        LeverAmount::InUse(material) => sum.add_all(outcome.of_uses(Account::Stock, |of| of.material == material)),
        LeverAmount::OutOfBuildings(material) => {
            let of_buildings = |of: &Use| of.material == material && of.sector.row().in_use == UseRule::Heat;
            sum.add_all(outcome.of_uses(Account::Outflow, of_buildings));
        }
        LeverAmount::Demand(material) => sum.add_all(outcome.of_uses(Account::Demand, |of| of.material == material)),
        LeverAmount::Primary(pool) => sum.add_all(outcome.of_uses(Account::Primary, |of| of.material.pool() == pool)),
        LeverAmount::NewScrap(pool) => sum.add(outcome.row(Account::NewScrap.of(pool.index()))),
        LeverAmount::GoodsBought => sum.add_all(outcome.rows(Account::GoodsInflow)),
        LeverAmount::PlasticsUsed(application) => sum.add(outcome.row(Account::PlasticsUse.of(application.index()))),
        LeverAmount::PlasticsWaste => sum.add_all(outcome.rows(Account::PlasticsWaste)),
        LeverAmount::PlasticsOfFate(fate) => sum.add(outcome.row(Account::PlasticsFate.of(fate.index()))),
    }
    sum
}

/// Floor in stock at the end of 2026 whose life can be extended, m².
fn extendable(facts: &Facts, outcome: &Outcome) -> f64 {
    let buildings = facts.buildings().filter(|building| building.extendable);
    buildings.map(|building| outcome.floor(building.product, Year::RECONSTRUCTED)).sum()
}

/// Heat and hot water of homes, and heat of other buildings, in 2020, PJ of final energy.
fn heat(facts: &Facts) -> f64 {
    let energy = &facts.energy;
    let all = [&energy.homes.space, &energy.homes.water, &energy.other.heat];
    let sum: f64 = all.iter().flat_map(|finals| &finals.value).sum();
    sum + energy.fires.warming.value
}
