//! Cars: the cars of a city as ratios of the fleet of its country.
//!
//! ```text
//! k(t)       = people of the city / of the country · cars a person relative to the country · denser(t)^car_density
//! stock      = k(t) · the country's, of each drivetrain and material
//! leaves     = k(t−1) · outflow of the country;  new = max(0, change + leaves)
//! kg of new  = new · kg of a new car of the country;   kg of outflow = kg of new − change of kg in stock
//! distance, energy, exhaust = k(t) · km relative to the country · denser(t)^km_density · those of the country
//! ```
//!
//! Imports and exports of used cars keep the country's share of inflow and outflow. If a ratio falls so fast that the
//! outflow would be negative, the inflow grows by that amount. Out of scope: ages of the city's cars; buses, lorries,
//! two-wheelers.

use crate::facts::Facts;
use crate::facts::city::CityFacts;
use crate::kind::{CitySetting, Drivetrain, EnergyCarrier, Sector, Traffic, UseRule};
use crate::model::account::{Account, LedgerRow};
use crate::model::city::land::CityLand;
use crate::model::drivers::DemandDrivers;
use crate::model::outcome::Outcome;
use crate::model::uses::Use;
use crate::year::{Stretch, Year};

/// MJ in a PJ.
const PER_PETA: f64 = 1e9;
/// Grams in a kilogram.
const GRAMS: f64 = 1e3;

/// Rows of stock, inflow, outflow and trade of one thing.
struct CityCarRows {
    stock: LedgerRow,
    new: LedgerRow,
    scrapped: LedgerRow,
    /// Used imports and used exports; one row for both has imports minus exports.
    traded: [LedgerRow; 2],
}

/// Stock and flows of one thing in a year.
#[derive(Clone, Copy, Default)]
struct CityCarFlows {
    stock: f64,
    new: f64,
    imported: f64,
    exported: f64,
    scrapped: f64,
}

impl CityCarRows {
    /// Stock and flows in the country; there were no flows before the first year.
    fn flows(&self, around: &Outcome, year: Year) -> CityCarFlows {
        let at = |row: LedgerRow| around.ledger[(row, year)];
        let [imported, exported] = self.traded;
        let (imported, exported) = if imported == exported {
            (at(imported).max(0.0), (-at(imported)).max(0.0))
        } else {
            (at(imported), at(exported))
        };
        CityCarFlows {
            stock: at(self.stock),
            new: at(self.new),
            imported,
            exported,
            scrapped: at(self.scrapped),
        }
    }

    fn write(&self, outcome: &mut Outcome, year: Year, own: CityCarFlows) {
        let ledger = &mut outcome.ledger;
        ledger[(self.stock, year)] = own.stock;
        ledger[(self.new, year)] = own.new;
        ledger[(self.scrapped, year)] = own.scrapped;
        let [imported, exported] = self.traded;
        if imported == exported {
            ledger[(imported, year)] = own.imported - own.exported;
        } else {
            ledger[(imported, year)] = own.imported;
            ledger[(exported, year)] = own.exported;
        }
    }
}

/// Rows of drivetrains, then of materials.
fn rows() -> Vec<CityCarRows> {
    let drivetrains = (0..Drivetrain::COUNT).map(|at| CityCarRows {
        stock: Account::CarsInUse.of(at),
        new: Account::CarsNew.of(at),
        scrapped: Account::CarsScrapped.of(at),
        traded: [Account::CarsImported.of(at), Account::CarsExported.of(at)],
    });
    let materials = Use::indices(Sector::Vehicles).map(|at| CityCarRows {
        stock: Account::Stock.of(at),
        new: Account::Inflow.of(at),
        scrapped: Account::Outflow.of(at),
        traded: [Account::Traded.of(at); 2],
    });
    drivetrains.chain(materials).collect()
}

/// Writes the years of a stretch.
pub(super) fn write(
    facts: &Facts,
    city: &CityFacts,
    drivers: &DemandDrivers<'_>,
    land: &CityLand,
    around: &Outcome,
    years: Stretch,
    outcome: &mut Outcome,
) {
    let rows = rows();
    let whole = DemandDrivers::of(&city.whole, drivers.background());
    let ratio = |year: Year| {
        let denser = libm::pow(land.denser(year), city.setting(CitySetting::CarDensity));
        drivers.people(year) / whole.people(year) * city.cars[year] * denser
    };
    for year in years.years() {
        let before = year.index().checked_sub(1).map(Year::at);
        let own = ratio(year);
        let past = before.map_or(own, ratio);
        let mut all = CityCarFlows::default();
        let mut was = 0.0;
        for row in &rows[..Drivetrain::COUNT] {
            let of = row.flows(around, year);
            all.stock += of.stock;
            all.new += of.new;
            all.imported += of.imported;
            all.exported += of.exported;
            all.scrapped += of.scrapped;
            was += before.map_or(0.0, |before| around.ledger[(row.stock, before)]);
        }
        let comes = all.new + all.imported;
        let wanted = (own * all.stock - past * was + past * (all.scrapped + all.exported)).max(0.0);
        let part = if comes > 0.0 { wanted / comes } else { 0.0 };
        for row in &rows {
            let of = row.flows(around, year);
            let stock_before = before.map_or(0.0, |before| around.ledger[(row.stock, before)]);
            let change = own * of.stock - past * stock_before;
            row.write(outcome, year, city_flows(of, own * of.stock, part, change));
        }
        let km = city.km * libm::pow(land.denser(year), city.setting(CitySetting::KmDensity));
        driven(facts, around, year, own * km, part, outcome);
    }
}

/// Flows in the city: `part` is the ratio of its inflow to that of the country, `change` the change of its stock.
fn city_flows(of: CityCarFlows, stock: f64, part: f64, change: f64) -> CityCarFlows {
    let comes = of.new + of.imported;
    // The outflow cannot be negative.
    let into = (part * comes).max(change).max(0.0);
    let leaves = (into - change).max(0.0);
    let share = |part: f64, all: f64| if all > 0.0 { part / all } else { 0.0 };
    let (used, sold) = (share(of.imported, comes), share(of.exported, of.exported + of.scrapped));
    CityCarFlows {
        stock,
        new: into * (1.0 - used),
        imported: into * used,
        exported: leaves * sold,
        scrapped: leaves * (1.0 - sold),
    }
}

/// Writes distance, energy, exhaust and emissions; `part` is the ratio of assembly.
fn driven(facts: &Facts, around: &Outcome, year: Year, ratio: f64, part: f64, outcome: &mut Outcome) {
    let sector = Sector::Vehicles.index();
    let mut scaled = vec![
        (Account::CarKm.row(), ratio),
        (Account::GhgUse.of(sector), ratio),
        (Account::GhgUsePower.of(sector), ratio),
        (Account::GhgConstruction.of(sector), part),
    ];
    for account in [Account::Nox, Account::Particles, Account::Soot] {
        scaled.push((account.of(Traffic::Cars.index()), ratio));
    }
    for carrier in UseRule::Drive.carriers() {
        scaled.extend(Account::carrier(Sector::Vehicles, *carrier).map(|row| (row, ratio)));
    }
    for (row, ratio) in scaled {
        outcome.ledger[(row, year)] = around.ledger[(row, year)] * ratio;
    }
    if let Some(row) = Account::carrier(Sector::Vehicles, EnergyCarrier::Biofuel) {
        let grown = outcome.ledger[(row, year)] * PER_PETA;
        outcome.ledger[(Account::GhgBiogenic.row(), year)] += grown * facts.cars.everywhere.biofuel_carbon.value / GRAMS;
    }
}
