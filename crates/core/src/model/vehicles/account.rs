//! Account: writes the vehicles of a year into the outcome.
//!
//! ```text
//! kg          = vehicles · body + battery vehicles · addition of the battery
//! fuel, power = Σ vehicles · MJ/km · km
//! using       = fuel (fossil (1 − bio) + biofuel bio) + power · grid of the place     fossil = diesel · its part + petrol · the rest
//! freight     = Σ of lorries: vehicles · km of the reference · mean load
//! assembling  = kg of new ones / kg of a car · (kg CO2e + kWh · grid of the world)
//! ```
//!
//! Out of scope: making of materials, and the fate of dismantled vehicles.

use crate::facts::Facts;
use crate::facts::vehicles::FleetFacts;
use crate::kind::{CarMaterial, Carrier, EnergyCarrier, Powered, Sector};
use crate::model::account::Account;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::model::uses::Use;
use crate::model::vehicles::cohort::{VehicleCount, VehicleFlows};
use crate::year::Year;

/// MJ in a PJ.
const PER_PETA: f64 = 1e9;
/// MJ in a kWh.
const PER_KWH: f64 = 3.6;
/// Grams in a kilogram.
const GRAMS: f64 = 1e3;

/// Materials, kg, in the order of [`CarMaterial::ALL`].
type Masses = [f64; CarMaterial::COUNT];

/// Sums over all kinds in a year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct VehicleSums {
    stock: Masses,
    new: Masses,
    imported: Masses,
    scrapped: Masses,
    /// Diesel and petrol, biofuel included, and power, MJ.
    diesel: f64,
    petrol: f64,
    power: f64,
}

fn add(sum: &mut Masses, fleet: &FleetFacts, counted: VehicleCount) {
    let [body, battery] = &fleet.materials.value;
    for ((sum, body), battery) in sum.iter_mut().zip(body).zip(battery) {
        *sum += counted.all * body + counted.battery * battery;
    }
}

impl VehicleSums {
    /// Adds a kind and writes its own accounts; `km` is the distance of one vehicle in the year.
    pub(super) fn add(&mut self, outcome: &mut Outcome, facts: &Facts, fleet: &FleetFacts, year: Year, km: f64, turned: &VehicleFlows) {
        let ledger = &mut outcome.ledger;
        let accounts = [
            (Account::VehiclesInUse, turned.stock, &mut self.stock),
            (Account::VehiclesNew, turned.new, &mut self.new),
            (Account::VehiclesImported, turned.imported, &mut self.imported),
            (Account::VehiclesScrapped, turned.scrapped, &mut self.scrapped),
        ];
        for (account, counted, sum) in accounts {
            for driven in fleet.vehicle.driven() {
                let Powered { battery, .. } = *driven;
                let many = if battery { counted.battery } else { counted.all - counted.battery };
                ledger[(account.of(driven.index()), year)] = many;
            }
            add(sum, fleet, counted);
        }
        ledger[(Account::VehicleKm.of(fleet.vehicle.index()), year)] = turned.stock.all * km;
        if fleet.vehicle.hauls() {
            ledger[(Account::Freight.row(), year)] += turned.stock.all * fleet.km.value * facts.vehicles.load.value;
        }
        let fuel = turned.fuel * km;
        self.diesel += fleet.diesel.value * fuel;
        self.petrol += fuel - fleet.diesel.value * fuel;
        self.power += turned.stock.battery * fleet.power.value * km;
    }

    /// Writes the accounts of all kinds together.
    pub(super) fn write(&self, outcome: &mut Outcome, facts: &Facts, power: &Power, year: Year) {
        let sector = Sector::RoadVehicles;
        let ledger = &mut outcome.ledger;
        for (material, of) in Use::indices(sector).enumerate() {
            ledger[(Account::Stock.of(of), year)] = self.stock[material];
            ledger[(Account::Inflow.of(of), year)] = self.new[material];
            ledger[(Account::Outflow.of(of), year)] = self.scrapped[material];
            ledger[(Account::Traded.of(of), year)] = self.imported[material];
        }
        let (vehicles, cars) = (&facts.vehicles, &facts.cars.everywhere);
        let fossil = 1.0 - vehicles.biofuel.value;
        let fuel = self.diesel + self.petrol;
        let grown = vehicles.biofuel.value * fuel;
        let finals = [
            (EnergyCarrier::MotorFuel, fuel - grown),
            (EnergyCarrier::Biofuel, grown),
            (EnergyCarrier::Of(Carrier::Electricity), self.power),
        ];
        for (carrier, energy) in finals {
            if let Some(row) = Account::carrier(sector, carrier) {
                ledger[(row, year)] = energy / PER_PETA;
            }
        }
        let burnt = self.diesel * vehicles.everywhere.diesel.value + self.petrol * cars.petrol.value;
        let of_fuel = (fossil * burnt + grown * cars.biofuel.value) / GRAMS;
        let of_power = self.power / PER_KWH * power.national()[year];
        ledger[(Account::GhgUse.of(sector.index()), year)] = of_fuel + of_power;
        ledger[(Account::GhgUsePower.of(sector.index()), year)] = of_power;
        ledger[(Account::GhgBiogenic.row(), year)] += grown * cars.biofuel_carbon.value / GRAMS;
        let as_cars = self.new.iter().sum::<f64>() / vehicles.everywhere.car_mass.value;
        let assembling = cars.assembly.value + cars.assembly_power.value * power.world[year];
        ledger[(Account::GhgConstruction.of(sector.index()), year)] = as_cars * assembling;
    }
}
