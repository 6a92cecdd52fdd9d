//! Vehicles: what is known of lorries, vans, buses and two-wheelers of a place, a fleet of each kind.
//!
//! ```text
//! stock(t)  = people(t) · per_person(t)
//! per_person(t) = level · (y(t) / y(2020))^growth      y settled income, held at the most that it counts to
//!             to 2020 never above a later year, after never below an earlier; before 1950 it falls by a rate, to a first year
//! used      = share of what is added that was driven elsewhere before; it is so old, and lives on as new ones do
//! fuel(c)   = fuel of 2015 · (1 + older · (2015 − c)), for so many years; · (1 − newer · (c − 2015)) after, to a year
//! kg        = body, and what a battery adds to those driven by one; the same in all cohorts
//! ```
//!
//! Does not know: choices; what leaves for other places used, who drives, which roads.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::facts::cars::CarLife;
use crate::facts::income;
use crate::facts::path::Path;
use crate::kind::{CarMaterial, Vehicle};
use crate::year::{Annual, Year};

/// Cohort of which the fuel of new vehicles is known.
pub const FUEL_OF: Year = Year::of(2015);

/// Road vehicles of a place beside cars.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VehicleFacts {
    /// A fleet of each kind, in the order of [`Vehicle::ALL`].
    pub fleets: Vec<FleetFacts>,
    /// What a lorry carries, tonne-kilometres for each kilometre it goes.
    pub load: Known<f64>,
    /// Share of biofuel in fuel.
    pub biofuel: Known<f64>,
    /// What is the same everywhere.
    pub everywhere: VehiclesEverywhere,
}

/// Vehicles of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FleetFacts {
    /// Which kind.
    pub vehicle: Vehicle,
    /// Vehicles a person at the end of 2020.
    pub level: Known<f64>,
    /// What of those that are added comes used.
    pub used: Known<UsedPart>,
    /// How long they stay.
    pub life: Known<CarLife>,
    /// Distance one goes a year, km.
    pub km: Known<f64>,
    /// Fuel of a new one of [`FUEL_OF`] with an engine on the road, MJ/km.
    pub fuel: Known<f64>,
    /// Share of diesel in that fuel; the rest is petrol.
    pub diesel: Known<f64>,
    /// Share of new ones that are driven by a battery, in the reference.
    pub electric: Known<Path>,
    /// Power of one with a battery, MJ/km.
    pub power: Known<f64>,
    /// How they go with income.
    pub growth: Known<IncomeGrowth>,
    /// What one is made of, then what a battery adds, kg, each in the order of [`CarMaterial::ALL`].
    pub materials: Known<[[f64; CarMaterial::COUNT]; 2]>,
}

/// What of the vehicles that are added comes used from abroad.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct UsedPart {
    /// Share of what is added.
    pub share: f64,
    /// How old it is, years.
    pub age: f64,
}

/// How vehicles a person go with income.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct IncomeGrowth {
    /// Power of income.
    pub power: f64,
    /// Income above which they grow no more, $2017 a person; as good as none where it is out of reach.
    pub income_most: f64,
    /// Most vehicles a person to which income leads; the level of 2020 where that is more.
    pub most: f64,
}

/// What is known of these vehicles and is the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VehiclesEverywhere {
    /// Vehicles a person before 1950 grew at this rate.
    pub growth_before: Known<f64>,
    /// First year from which they are followed.
    pub first_year: Known<f64>,
    /// More fuel for each year that one was made before [`FUEL_OF`].
    pub older: Known<f64>,
    /// For at most so many years.
    pub older_years: Known<f64>,
    /// Less fuel for each year that one is made after it.
    pub newer: Known<f64>,
    /// The year up to which fuel use falls.
    pub newer_to: Known<f64>,
    /// Diesel, burnt and supplied, g CO2e/MJ.
    pub diesel: Known<f64>,
    /// Mass of the car by which putting together is told, kg.
    pub car_mass: Known<f64>,
}

impl FleetFacts {
    /// Vehicles a person at the end of each year, where people have come to earn so much.
    #[must_use]
    pub fn per_person(&self, everywhere: &VehiclesEverywhere, settled: &Annual) -> Annual {
        let (level, growth) = (self.level.value, self.growth.value);
        let earned = |year: Year| settled[year].min(growth.income_most);
        let base = earned(Year::BASE);
        if level <= 0.0 || base <= 0.0 {
            return Annual::zero();
        }
        let most = growth.most.max(level);
        let mut path = Annual::zero();
        for year in income::FIRST.to(Year::LAST) {
            path[year] = (level * libm::pow(earned(year) / base, growth.power)).min(most);
        }
        for year in Year::of(2021).to(Year::LAST) {
            path[year] = path[year].max(path[Year::at(year.index() - 1)]);
        }
        for year in income::FIRST.to(Year::of(2019)).rev() {
            path[year] = path[year].min(path[Year::at(year.index() + 1)]);
        }
        let first = everywhere.first_year.value;
        for year in Year::FIRST.to(Year::of(1949)) {
            if f64::from(year.number()) >= first {
                let back = f64::from(income::FIRST.number() - year.number());
                path[year] = path[income::FIRST] * libm::exp(-everywhere.growth_before.value * back);
            }
        }
        path
    }

    /// Fuel of one of a cohort with an engine, MJ/km.
    #[must_use]
    pub fn fuel_of(&self, everywhere: &VehiclesEverywhere, cohort: Year) -> f64 {
        let (of, made) = (f64::from(FUEL_OF.number()), f64::from(cohort.number()));
        let times = if made < of {
            1.0 + everywhere.older.value * (of - made).min(everywhere.older_years.value)
        } else {
            1.0 - everywhere.newer.value * (made.min(everywhere.newer_to.value) - of)
        };
        self.fuel.value * times.max(0.0)
    }
}
