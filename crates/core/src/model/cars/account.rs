//! Account: writes the cars of a year into the outcome.
//!
//! ```text
//! fuel, power = Σ cars · MJ/km · km a car
//! using       = fuel (petrol (1 - bio) + biofuel bio) + power · grid of the place
//! assembling  = new cars (kg + kWh · grid of the world)
//! ```
//!
//! New cars may be made anywhere, so assembly uses the grid of the world. Out of scope: making of materials, and the
//! fate of dismantled cars.

use crate::facts::cars::CarFacts;
use crate::kind::{Carrier, EnergyCarrier, Sector};
use crate::model::account::Account;
use crate::model::cars::content::{CarContent, DRIVETRAINS, FUEL, POWER, cars_in, mass_of};
use crate::model::cars::years_ahead::CarFlows;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::model::uses::Use;
use crate::year::Year;

/// MJ in a PJ.
const PER_PETA: f64 = 1e9;
/// MJ in a kWh.
const PER_KWH: f64 = 3.6;
/// Grams in a kilogram.
const GRAMS: f64 = 1e3;

/// Writes a year; `km` is the distance of a car in it.
pub(super) fn write(outcome: &mut Outcome, cars: &CarFacts, power: &Power, year: Year, km: f64, turned: &CarFlows) {
    counted(outcome, year, km, turned);
    materials(outcome, year, turned);
    energy(outcome, cars, power, year, km, &turned.stock);
    let common = &cars.everywhere;
    let new = cars_in(&turned.new);
    let assembling = common.assembly.value + common.assembly_power.value * power.world[year];
    outcome.ledger[(Account::GhgConstruction.of(Sector::Vehicles.index()), year)] = new * assembling;
}

fn counted(outcome: &mut Outcome, year: Year, km: f64, turned: &CarFlows) {
    let ledger = &mut outcome.ledger;
    let accounts = [
        (Account::CarsInUse, &turned.stock),
        (Account::CarsNew, &turned.new),
        (Account::CarsImported, &turned.imported),
        (Account::CarsExported, &turned.exported),
        (Account::CarsScrapped, &turned.scrapped),
    ];
    for (account, cars) in accounts {
        for (at, cars) in cars[DRIVETRAINS..FUEL].iter().enumerate() {
            ledger[(account.of(at), year)] = *cars;
        }
    }
    ledger[(Account::CarsRemoved.row(), year)] = turned.removed;
    let memos = [
        ([Account::CarsRefused, Account::CarsRefusedMass], &turned.refused),
        ([Account::CarsKept, Account::CarsKeptMass], &turned.kept),
    ];
    for ([cars, mass], content) in memos {
        ledger[(cars.row(), year)] = cars_in(content);
        ledger[(mass.row(), year)] = mass_of(content);
    }
    ledger[(Account::CarKm.row(), year)] = cars_in(&turned.stock) * km;
}

/// Writes the materials; a car and the account have them in the same order.
fn materials(outcome: &mut Outcome, year: Year, turned: &CarFlows) {
    let ledger = &mut outcome.ledger;
    for (material, of) in Use::indices(Sector::Vehicles).enumerate() {
        ledger[(Account::Stock.of(of), year)] = turned.stock[material];
        ledger[(Account::Inflow.of(of), year)] = turned.new[material];
        ledger[(Account::Outflow.of(of), year)] = turned.scrapped[material];
        ledger[(Account::Traded.of(of), year)] = turned.imported[material] - turned.exported[material];
    }
}

fn energy(outcome: &mut Outcome, cars: &CarFacts, power: &Power, year: Year, km: f64, stock: &CarContent) {
    let common = &cars.everywhere;
    let (burnt, drawn) = (stock[FUEL] * km, stock[POWER] * km);
    let grown = cars.biofuel.value * burnt;
    let fossil = burnt - grown;
    let finals = [
        (EnergyCarrier::MotorFuel, fossil),
        (EnergyCarrier::Biofuel, grown),
        (EnergyCarrier::Of(Carrier::Electricity), drawn),
    ];
    let ledger = &mut outcome.ledger;
    for (carrier, energy) in finals {
        if let Some(row) = Account::carrier(Sector::Vehicles, carrier) {
            ledger[(row, year)] = energy / PER_PETA;
        }
    }
    let of_fuel = (fossil * common.petrol.value + grown * common.biofuel.value) / GRAMS;
    let of_power = drawn / PER_KWH * power.national()[year];
    let sector = Sector::Vehicles.index();
    ledger[(Account::GhgUse.of(sector), year)] = of_fuel + of_power;
    ledger[(Account::GhgUsePower.of(sector), year)] = of_power;
    ledger[(Account::GhgBiogenic.row(), year)] += grown * common.biofuel_carbon.value / GRAMS;
}
