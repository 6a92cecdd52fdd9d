//! Act: the change that a doubt makes to the facts of a place.
//!
//! Each row acts on the result of the rows before it. Scaled facts keep their form: shares of structures still sum to
//! 1, and mortar never exceeds total cement. Out of scope: the draw of a number; the bounds applied
//! afterwards.

mod built;
mod cars;
mod energy;
mod making;
mod works;

use crate::doubt::Change;
use crate::facts::Facts;
use crate::facts::doubted::Doubted;
use crate::year::{Annual, Year};

/// Applies a doubt to the facts.
pub(super) fn act(facts: &mut Facts, on: Doubted, change: Change) {
    let Change { value, central, times } = change;
    match on {
        Doubted::HomeFloor => built::home_floor(facts, times),
        Doubted::HomeFloorAhead => built::home_floor_ahead(facts, value),
        Doubted::OtherFloor => built::other_floor(facts, times),
        Doubted::OtherFloorAhead => ahead(&mut facts.other.floor_per_person.value, value),
        Doubted::HomeLife => facts.homes.iter_mut().for_each(|home| built::life(home, times)),
        Doubted::OtherLife => built::life(&mut facts.other, times),
        Doubted::LeastShape => built::least_shape(facts, value, central),
        Doubted::LongestLife => facts.longest_life.value *= times,
        Doubted::Concrete => built::concrete(facts, [times; 2]),
        Doubted::Steel => built::content(facts, &built::STEEL, times),
        Doubted::Bricks => built::content(facts, &built::BRICKS, times),
        Doubted::Wood => built::content(facts, &built::WOOD, times),
        Doubted::Fittings => built::content(facts, &built::FITTINGS, times),
        Doubted::Gross => built::gross(facts, times),
        Doubted::Structure => built::structure(facts, value),
        Doubted::ConcreteCement => built::cement_in_concrete(facts, times),
        Doubted::MortarCement => built::mortar(facts, times),
        Doubted::InfrastructureMass => works::mass(facts, times),
        Doubted::InfrastructurePeoplePower => facts.infrastructure.people_power.value *= times,
        Doubted::InfrastructureIncomePower => facts.infrastructure.income_power.value *= times,
        Doubted::AsphaltLife => works::life(&mut facts.infrastructure.asphalt_life.value, times),
        Doubted::PavementLife => works::life(&mut facts.infrastructure.pavement_life.value, times),
        Doubted::LastingLife => works::life(&mut facts.infrastructure.lasting_life.value, times),
        Doubted::WorksPower => facts.civil.course.value.power *= times,
        Doubted::WorksSteelBend => facts.civil.course.value.steel_bend *= times,
        Doubted::WorksFold => facts.civil.course.value.fold *= times,
        Doubted::WorksCement => facts.civil.course.value.level[0] *= times,
        Doubted::WorksSteel => facts.civil.course.value.level[1] *= times,
        Doubted::WorksLife => works::life(&mut facts.civil.life.value, times),
        Doubted::CementUsed => facts.civil.cement.value *= times,
        Doubted::SteelUsed => facts.civil.steel.value *= times,
        Doubted::Clinker => facts.process.cement.clinker.value *= times,
        Doubted::ClinkerFuel => facts.process.cement.fuel.value *= times,
        Doubted::MakingSteel => making::without_power(facts, &making::STEEL, times),
        Doubted::MakingAluminium => making::primary(facts, &making::ALUMINIUM, times),
        Doubted::MakingBricks => making::primary(facts, &making::BRICKS, times),
        Doubted::MakingOthers => making::primary(facts, &making::OTHERS, times),
        Doubted::NotRecovered => making::not_recovered(facts, times),
        Doubted::Site => facts.process.site.value *= times,
        Doubted::RenovationWork => facts.process.renovation.value *= times,
        Doubted::PlasticsBurnt => facts.process.plastics_burnt.value *= times,
        Doubted::PlasticsCarbon => facts.process.plastics_carbon.value *= times,
        Doubted::Heating => energy::heating(facts, times),
        Doubted::OtherEnergy => energy::other(facts, times),
        Doubted::Cooling => facts.energy.homes.cooling.value *= times,
        Doubted::Spread => energy::spread(facts, value),
        Doubted::Cooking => energy::cooking(facts, times),
        Doubted::Appliances => facts.energy.homes.appliances.value *= times,
        Doubted::WoodNotGrown => energy::not_grown(facts, value, central),
        Doubted::RenovationRate => facts.energy.renovated.value *= times,
        Doubted::RenovationSaving => facts.energy.renovation_saving.value *= times,
        Doubted::Grids => energy::grids(facts, value),
        Doubted::Grid => energy::grid(&mut facts.power.national.value, value),
        Doubted::GridLoss => facts.power.loss.value *= times,
        Doubted::CarAhead => ahead(&mut facts.cars.per_person.value, value),
        Doubted::CarKm => facts.cars.km.value *= times,
        Doubted::CarLife => cars::life(&mut facts.cars.life.value, times),
        Doubted::CarElectric => cars::electric(&mut facts.cars.electric.value, times),
        Doubted::CarAluminium => cars::aluminium(facts, times),
        Doubted::CarFuel => cars::fuel(facts, times),
        Doubted::CarOlder => facts.cars.everywhere.older.value *= times,
        Doubted::CarPetrol => facts.cars.everywhere.petrol.value *= times,
        Doubted::CarBatteryPart => cars::battery_part(&mut facts.cars.everywhere.battery_part.value, times),
        Doubted::CarAssembly => facts.cars.everywhere.assembly.value *= times,
        Doubted::CarRiders => facts.cars.everywhere.riders.value *= times,
        Doubted::SpaceFloor => facts.space_floor.value *= times,
        Doubted::Refurbishing => facts.refurbishing.value *= times,
        Doubted::LighterCombustion => cars::lighter(facts, cars::COMBUSTION, times),
        Doubted::WorksStone => facts.civil.stone.value *= times,
        Doubted::MortarSand => facts.civil.mortar_sand.value *= times,
        Doubted::GoodsMetals => works::metals(facts, times),
        Doubted::GoodsOwned => works::owned(facts, times),
        Doubted::PowerMass => works::power(facts, times),
        Doubted::PipeMass => works::pipes(facts, times),
        Doubted::LighterBattery => cars::lighter(facts, cars::BATTERY, times),
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
