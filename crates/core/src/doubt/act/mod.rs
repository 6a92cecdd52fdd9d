//! Act: the change that a doubt makes to the facts of a place.
//!
//! Each row acts on the result of the rows before it. Scaled facts keep their form: shares of structures still sum to
//! 1, and mortar never exceeds total cement. Out of scope: the draw of a number; the bounds applied
//! afterwards.

mod buildings;
mod cars;
mod energy;
mod exhaust;
mod production;
mod vehicles;
mod works;

use crate::doubt::DrawChange;
use crate::facts::Facts;
use crate::facts::doubt_target::DoubtTarget;
use crate::year::{Annual, Year};

/// Applies a doubt to the facts.
pub(super) fn act(facts: &mut Facts, on: DoubtTarget, change: DrawChange) {
    let DrawChange { value, central, times } = change;
    match on {
        DoubtTarget::HomeFloor => buildings::home_floor(facts, times),
        DoubtTarget::HomeFloorAhead => buildings::home_floor_ahead(facts, value),
        DoubtTarget::OtherFloor => buildings::other_floor(facts, times),
        DoubtTarget::OtherFloorAhead => ahead(&mut facts.other.floor_per_person.value, value),
        DoubtTarget::HomeLife => facts.homes.iter_mut().for_each(|home| buildings::life(home, times)),
        DoubtTarget::OtherLife => buildings::life(&mut facts.other, times),
        DoubtTarget::LeastShape => buildings::least_shape(facts, value, central),
        DoubtTarget::LongestLife => facts.longest_life.value *= times,
        DoubtTarget::Concrete => buildings::concrete(facts, [times; 2]),
        DoubtTarget::Steel => buildings::content(facts, &buildings::STEEL, times),
        DoubtTarget::HomeSteel => buildings::home_steel(facts, times),
        DoubtTarget::WallBlock => buildings::wall_block(facts, value, central),
        DoubtTarget::Bricks => buildings::content(facts, &buildings::BRICKS, times),
        DoubtTarget::Wood => buildings::content(facts, &buildings::WOOD, times),
        DoubtTarget::Fittings => buildings::content(facts, &buildings::FITTINGS, times),
        DoubtTarget::Gross => buildings::gross(facts, times),
        DoubtTarget::Structure => buildings::structure(facts, value),
        DoubtTarget::ConcreteCement => buildings::cement_in_concrete(facts, times),
        DoubtTarget::MortarCement => buildings::mortar(facts, times),
        DoubtTarget::InfrastructureMass => works::mass(facts, times),
        DoubtTarget::InfrastructurePeoplePower => facts.infrastructure.people_power.value *= times,
        DoubtTarget::InfrastructureIncomePower => facts.infrastructure.income_power.value *= times,
        DoubtTarget::AsphaltLife => works::life(&mut facts.infrastructure.asphalt_life.value, times),
        DoubtTarget::PavementLife => works::life(&mut facts.infrastructure.pavement_life.value, times),
        DoubtTarget::LastingLife => works::life(&mut facts.infrastructure.lasting_life.value, times),
        DoubtTarget::WorksPower => facts.civil.course.value.power *= times,
        DoubtTarget::WorksSteelBend => facts.civil.course.value.steel_bend *= times,
        DoubtTarget::WorksFold => facts.civil.course.value.fold *= times,
        DoubtTarget::WorksCement => facts.civil.course.value.level[0] *= times,
        DoubtTarget::WorksSteel => facts.civil.course.value.level[1] *= times,
        DoubtTarget::WorksLife => works::life(&mut facts.civil.life.value, times),
        DoubtTarget::WorksConcreteLife => works::life(&mut facts.civil.concrete_life.value, times),
        DoubtTarget::BuildingCement => facts.civil.unmodelled.value.share[0] *= times,
        DoubtTarget::BuildingSteel => facts.civil.unmodelled.value.share[1] *= times,
        DoubtTarget::CementUsed => facts.civil.cement.value *= times,
        DoubtTarget::SteelUsed => facts.civil.steel.value *= times,
        DoubtTarget::Clinker => facts.process.cement.clinker.value *= times,
        DoubtTarget::ClinkerFuel => facts.process.cement.fuel.value *= times,
        DoubtTarget::MakingSteel => production::without_power(facts, &production::STEEL, times),
        DoubtTarget::MakingAluminium => production::primary(facts, &production::ALUMINIUM, times),
        DoubtTarget::MakingBricks => production::primary(facts, &production::BRICKS, times),
        DoubtTarget::MakingOthers => production::primary(facts, &production::OTHERS, times),
        DoubtTarget::NotRecovered => production::not_recovered(facts, times),
        DoubtTarget::Site => facts.process.site.value *= times,
        DoubtTarget::RenovationWork => facts.process.renovation.value *= times,
        DoubtTarget::PlasticsBurnt => facts.process.plastics_burnt.value *= times,
        DoubtTarget::PlasticsCarbon => facts.process.plastics_carbon.value *= times,
        DoubtTarget::Heating => energy::heating(facts, times),
        DoubtTarget::OtherEnergy => energy::other(facts, times),
        DoubtTarget::Cooling => facts.energy.homes.cooling.value *= times,
        DoubtTarget::Spread => energy::spread(facts, value),
        DoubtTarget::Cooking => energy::cooking(facts, times),
        DoubtTarget::Appliances => facts.energy.homes.appliances.value *= times,
        DoubtTarget::WoodNotGrown => energy::not_grown(facts, value, central),
        DoubtTarget::RenovationRate => facts.energy.renovated.value *= times,
        DoubtTarget::RenovationSaving => facts.energy.renovation_saving.value *= times,
        DoubtTarget::Grids => energy::grids(facts, value),
        DoubtTarget::Grid => energy::grid(&mut facts.power.national.value, value),
        DoubtTarget::GridBase => energy::base(&mut facts.power.national.value, times),
        DoubtTarget::CoalPower => facts.networks.everywhere.coal_2040.value *= times,
        DoubtTarget::WindPart => facts.networks.everywhere.wind.value *= times,
        DoubtTarget::GridLoss => facts.power.loss.value *= times,
        DoubtTarget::CarAhead => ahead(&mut facts.cars.per_person.value, value),
        DoubtTarget::CarKm => facts.cars.km.value *= times,
        DoubtTarget::CarLife => cars::life(&mut facts.cars.life.value, times),
        DoubtTarget::CarElectric => cars::electric(&mut facts.cars.electric.value, times),
        DoubtTarget::CarAluminium => cars::aluminium(facts, times),
        DoubtTarget::CarFuel => cars::fuel(facts, times),
        DoubtTarget::CarOlder => facts.cars.everywhere.older.value *= times,
        DoubtTarget::CarPetrol => facts.cars.everywhere.petrol.value *= times,
        DoubtTarget::CarBatteryPart => cars::battery_part(&mut facts.cars.everywhere.battery_part.value, times),
        DoubtTarget::CarAssembly => facts.cars.everywhere.assembly.value *= times,
        DoubtTarget::CarRiders => facts.cars.everywhere.riders.value *= times,
        DoubtTarget::SpaceFloor => facts.space_floor.value *= times,
        DoubtTarget::Refurbishing => facts.refurbishing.value *= times,
        DoubtTarget::LighterCombustion => cars::lighter(facts, cars::COMBUSTION, times),
        DoubtTarget::WorksStone => facts.civil.stone.value *= times,
        DoubtTarget::MortarSand => facts.civil.mortar_sand.value *= times,
        DoubtTarget::GoodsMetals => works::metals(facts, times),
        DoubtTarget::GoodsOwned => works::owned(facts, times),
        DoubtTarget::PowerMass => works::power(facts, times),
        DoubtTarget::PipeMass => works::pipes(facts, times),
        DoubtTarget::LighterBattery => cars::lighter(facts, cars::BATTERY, times),
        DoubtTarget::CarLevel => cars::level(facts, times),
        DoubtTarget::LorryLevel => vehicles::level(facts, vehicles::LORRIES, times),
        DoubtTarget::LorryLoad => facts.vehicles.load.value *= times,
        DoubtTarget::LorryKm => vehicles::km(facts, vehicles::LORRIES, times),
        DoubtTarget::LorryLife => vehicles::life(facts, vehicles::LORRIES, times),
        DoubtTarget::LorryGrowth => vehicles::growth(facts, vehicles::GOODS, times),
        DoubtTarget::LorryFuel => vehicles::fuel(facts, vehicles::LORRIES, times),
        DoubtTarget::LorryElectric => vehicles::electric(facts, vehicles::LARGE, value),
        DoubtTarget::VanLevel => vehicles::level(facts, vehicles::VANS, times),
        DoubtTarget::BusLevel => vehicles::level(facts, vehicles::BUSES, times),
        DoubtTarget::BusKm => vehicles::km(facts, vehicles::BUSES, times),
        DoubtTarget::TwoWheelerLevel => vehicles::level(facts, vehicles::TWO_WHEELERS, times),
        DoubtTarget::TwoWheelerKm => vehicles::km(facts, vehicles::TWO_WHEELERS, times),
        DoubtTarget::TwoWheelerLife => vehicles::life(facts, vehicles::TWO_WHEELERS, times),
        DoubtTarget::ExhaustNox => exhaust::factors(facts, &exhaust::NOX, times),
        DoubtTarget::ExhaustParticles => exhaust::factors(facts, &exhaust::PARTICLES, times),
        DoubtTarget::ExhaustBroken => exhaust::broken(facts, times),
        DoubtTarget::ExhaustSulphur => facts.air.sulphur.value.counts *= times,
    }
}

/// Least mean life that can be drawn, years.
const LEAST_LIFE: f64 = 5.0;

/// Scales a mean life, but not below the least; a life already below it is not shortened.
fn longer(mean: f64, times: f64) -> f64 {
    (mean * times).max(LEAST_LIFE.min(mean))
}

/// Raises growth after 2020 to a power.
fn ahead(series: &mut Annual, power: f64) {
    let base = series[Year::BASE];
    if base <= 0.0 {
        return;
    }
    for value in series.span_mut(Year::at(Year::BASE.index() + 1), Year::LAST) {
        *value = base * libm::pow((*value / base).max(0.0), power);
    }
}
