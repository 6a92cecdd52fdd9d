//! Account: what the cars of a year come to in the outcome.
//!
//! ```text
//! fuel, power = Σ cars · MJ/km · km a car
//! using       = fuel (petrol (1 - bio) + biofuel bio) + power · grid of the place
//! assembling  = new cars (kg + kWh · grid of the world)
//! ```
//!
//! New cars are made wherever they are made, so they are put together on the grid of the world.
//! Does not know: making of materials, and what becomes of cars that are taken apart.

use crate::facts::cars::CarFacts;
use crate::kind::{Drivetrain, Sector};
use crate::model::cars::content::{Content, DRIVETRAINS, FUEL, POWER};
use crate::model::cars::walk::Turned;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::year::Year;

/// MJ in a PJ.
const PER_PETA: f64 = 1e9;
/// MJ in a kWh.
const PER_KWH: f64 = 3.6;
/// Grams in a kilogram.
const GRAMS: f64 = 1e3;

/// Writes a year; each car goes `km` in it.
pub(super) fn write(outcome: &mut Outcome, cars: &CarFacts, power: &Power, year: Year, km: f64, turned: &Turned) {
    counted(outcome, year, km, turned);
    materials(outcome, year, turned);
    energy(outcome, cars, power, year, km, &turned.stock);
    let common = &cars.everywhere;
    let new: f64 = turned.new[DRIVETRAINS..FUEL].iter().sum();
    let assembling = common.assembly.value + common.assembly_power.value * power.world[year];
    outcome.ghg.construction[Sector::Vehicles as usize][year] = new * assembling;
}

fn counted(outcome: &mut Outcome, year: Year, km: f64, turned: &Turned) {
    let cars = &mut outcome.cars;
    for drivetrain in Drivetrain::ALL {
        let (place, index) = (DRIVETRAINS + drivetrain.index(), drivetrain.index());
        cars.stock[index][year] = turned.stock[place];
        cars.new[index][year] = turned.new[place];
        cars.imported[index][year] = turned.imported[place];
        cars.exported[index][year] = turned.exported[place];
        cars.scrapped[index][year] = turned.scrapped[place];
    }
    cars.removed[year] = turned.removed;
    cars.km[year] = turned.stock[DRIVETRAINS..FUEL].iter().sum::<f64>() * km;
}

/// Materials stand in the same order in a car and in the account.
fn materials(outcome: &mut Outcome, year: Year, turned: &Turned) {
    let flows = outcome.flows.iter_mut().filter(|flow| flow.sector == Sector::Vehicles);
    for (material, flow) in flows.enumerate() {
        flow.stock[year] = turned.stock[material];
        flow.inflow[year] = turned.new[material];
        flow.outflow[year] = turned.scrapped[material];
        flow.traded[year] = turned.imported[material] - turned.exported[material];
    }
}

fn energy(outcome: &mut Outcome, cars: &CarFacts, power: &Power, year: Year, km: f64, stock: &Content) {
    let common = &cars.everywhere;
    let (burnt, drawn) = (stock[FUEL] * km, stock[POWER] * km);
    let grown = cars.biofuel.value * burnt;
    let fossil = burnt - grown;
    outcome.energy.car_fuel[year] = fossil / PER_PETA;
    outcome.energy.car_biofuel[year] = grown / PER_PETA;
    outcome.energy.car_power[year] = drawn / PER_PETA;
    let of_fuel = (fossil * common.petrol.value + grown * common.biofuel.value) / GRAMS;
    let of_power = drawn / PER_KWH * power.national[year];
    let sector = Sector::Vehicles as usize;
    outcome.ghg.using[sector][year] = of_fuel + of_power;
    outcome.ghg.using_power[sector][year] = of_power;
    outcome.ghg.biogenic[year] += grown * common.biofuel_carbon.value / GRAMS;
}
