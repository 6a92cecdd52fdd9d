//! Weight: the amount in a country that a lever acts on. A larger place weights the mean of its members by it.
//!
//! ```text
//! floor, cars, distance, cooking, civil works      people      life of cars      cars in use
//! life of homes                       floor of 2026     renovation a year              floor of 2020
//! concrete, timber, heat of the new   floor built       mass and share of new cars     new cars
//! reuse, recovery of steel            steel that leaves buildings
//! losses on sites                     cement, aggregates and bricks laid
//! ways of making                      primary steel, aluminium and bricks, demand for cement
//! life of asphalt   asphalt in stock
//! age of used cars   used cars imported
//! sulphur of diesel   distance of lorries, vans, buses and two-wheelers
//! packaging, goods of plastic, plastic waste, mismanaged plastic waste   plastics of each
//! shared rides   distance by car      heat pumps   heat of 2020      clean power   electricity used
//! ```
//!
//! The amounts have no lever set, so that a mean changes only with the levers of its members.
//!
//! Out of scope: levels of the levers.

use crate::findings::lever::series::AheadSeries;
use cairn_core::facts::Facts;
use cairn_core::kind::{Application, Carrier, EnergyCarrier, Fate, Lever, Material, Pool, Product, Sector, UseRule};
use cairn_core::model::{Account, Outcome, Use};
use cairn_core::year::Year;

/// Amount that a lever acts on, in a unit of its own.
pub(super) fn affected_amount(lever: Lever, facts: &Facts, outcome: &Outcome) -> AheadSeries {
    let mut sum = AheadSeries::always(0.0);
    match lever {
        Lever::HomeSpace | Lever::WorkSpace | Lever::CarSharing | Lever::Modes | Lever::CleanCooking | Lever::SizedWorks => {
            sum.add_all(outcome.rows(Account::People));
        }
        Lever::VehicleLife => sum.add_all(outcome.rows(Account::CarsInUse)),
        Lever::RideSharing => sum.add_all(outcome.rows(Account::CarKm)),
        Lever::VehicleSize | Lever::VehicleWeight | Lever::ElectricVehicles => sum.add_all(outcome.rows(Account::CarsNew)),
        Lever::ElectricTrucks => sum.add_all(outcome.rows(Account::VehiclesNew)),
        Lever::FullerLoads => sum.add_all(outcome.rows(Account::Freight)),
        Lever::CleanFuel => sum.add_all(outcome.rows(Account::VehicleKm)),
        Lever::BuildingDesign | Lever::Timber | Lever::NewBuildings => sum.add_all(outcome.rows(Account::Built)),
        Lever::BuildingLife => return AheadSeries::always(extendable(facts, outcome)),
        Lever::Retrofit => return AheadSeries::always(Product::ALL.into_iter().map(|product| outcome.floor(product, Year::BASE)).sum()),
        Lever::CleanHeat => return AheadSeries::always(heat(facts)),
        Lever::ScrapDiverted => sum.add(outcome.row(Account::NewScrap.of(Pool::Steel.index()))),
        Lever::MakingWaste => {
            let laid = |of: &Use| matches!(of.material, Material::Cement | Material::Aggregates | Material::Bricks);
            sum.add_all(outcome.of_uses(Account::Inflow, laid));
        }
        Lever::Reuse | Lever::Recovery => {
            let of_buildings = |of: &Use| of.material == Material::Steel && of.sector.row().in_use == UseRule::Heat;
            sum.add_all(outcome.of_uses(Account::Outflow, of_buildings));
        }
        Lever::SteelMaking => sum.add_all(outcome.of_uses(Account::Primary, |of| of.material.pool() == Pool::Steel)),
        Lever::OtherMaking => sum.add_all(outcome.of_uses(Account::Primary, |of| of.material.pool() == Pool::Aluminium)),
        Lever::Bricks => sum.add_all(outcome.of_uses(Account::Primary, |of| of.material == Material::Bricks)),
        Lever::CementMaking | Lever::Clinker => {
            sum.add_all(outcome.of_uses(Account::Demand, |of| of.material == Material::Cement));
        }
        Lever::CleanPower => {
            let power = EnergyCarrier::Of(Carrier::Electricity);
            sum.add_all(Sector::ALL.into_iter().filter_map(|sector| outcome.energy(sector, power)));
        }
        Lever::UsedVehicles => sum.add_all(outcome.rows(Account::CarsImported)),
        Lever::PackagingAvoided | Lever::PackagingReplaced => sum.add(outcome.row(Account::PlasticsUse.of(Application::Packaging.index()))),
        Lever::LastingRoads => sum.add_all(outcome.of_uses(Account::Stock, |of| of.material == Material::Asphalt)),
        Lever::GoodsLife => sum.add_all(outcome.rows(Account::GoodsInflow)),
        Lever::PlasticsRecycling => sum.add_all(outcome.rows(Account::PlasticsWaste)),
        Lever::WasteKeptSafe => sum.add(outcome.row(Account::PlasticsFate.of(Fate::Mismanaged.index()))),
    }
    sum
}

/// Floor of homes in stock at the end of 2026 whose life can be extended, m².
fn extendable(facts: &Facts, outcome: &Outcome) -> f64 {
    let kept = facts.homes.iter().filter(|home| home.extendable);
    kept.map(|home| outcome.floor(home.product, Year::RECONSTRUCTED)).sum()
}

/// Heat and hot water of homes, and heat of other buildings, in 2020, PJ of final energy.
fn heat(facts: &Facts) -> f64 {
    let energy = &facts.energy;
    let all = [&energy.homes.space, &energy.homes.water, &energy.other.heat];
    let sum: f64 = all.iter().flat_map(|finals| &finals.value).sum();
    sum + energy.fires.warming.value
}
