//! Vehicles: facts on lorries, vans, buses and two-wheelers of a place, one fleet per kind.
//!
//! ```text
//! stock(t)  = people(t) · per_person(t)
//! per_person(t) = level · (y(t) / y(2020))^growth      y settled income, capped at its largest effective value
//!             to 2020 never above a later year, after never below an earlier; before 1950 it falls by a rate, to a first year
//! used      = share of additions that were driven elsewhere before; they start at that age and then live as new ones do
//! fuel(c)   = fuel of 2015 · (1 + older · (2015 − c)), for a number of years; · (1 − newer · (c − 2015)) after, to a year
//! kg        = body, plus battery parts for battery vehicles; the same in all cohorts
//! ```
//!
//! Out of scope: choices; exports of used vehicles, drivers, roads.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::facts::cars::CarLife;
use crate::facts::income;
use crate::facts::path::YearPath;
use crate::kind::{CarMaterial, Vehicle};
use crate::year::{Annual, Year};

/// Cohort with known fuel use of new vehicles.
pub const FUEL_OF: Year = Year::of(2015);

/// Road vehicles of a place other than cars.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VehicleFacts {
    /// One fleet per kind, in the order of [`Vehicle::ALL`].
    pub fleets: Vec<FleetFacts>,
    /// Load of a lorry, tonne-kilometres per kilometre driven.
    pub load: Fact<f64>,
    /// Share of biofuel in fuel.
    pub biofuel: Fact<f64>,
    /// Values that are the same everywhere.
    pub everywhere: VehiclesEverywhere,
}

/// Facts on vehicles of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FleetFacts {
    /// The kind.
    pub vehicle: Vehicle,
    /// Vehicles per person at the end of 2020.
    pub level: Fact<f64>,
    /// Used part of the additions.
    pub used: Fact<UsedPart>,
    /// Lifetime in the place.
    pub life: Fact<CarLife>,
    /// Distance per vehicle and year, km.
    pub km: Fact<f64>,
    /// Fuel of a new combustion vehicle of [`FUEL_OF`] on the road, MJ/km.
    pub fuel: Fact<f64>,
    /// Share of diesel in that fuel; the rest is petrol.
    pub diesel: Fact<f64>,
    /// Share of battery vehicles in new ones, in the reference.
    pub electric: Fact<YearPath>,
    /// Electricity of a battery vehicle, MJ/km.
    pub power: Fact<f64>,
    /// Growth with income.
    pub growth: Fact<IncomeGrowth>,
    /// Materials of one vehicle, then those that a battery adds, kg, each in the order of [`CarMaterial::ALL`].
    pub materials: Fact<[[f64; CarMaterial::COUNT]; 2]>,
}

/// Part of the additions that is imported used.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct UsedPart {
    /// Share of the additions.
    pub share: f64,
    /// Age, years.
    pub age: f64,
}

/// Growth of vehicles per person with income.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct IncomeGrowth {
    /// Power of income.
    pub power: f64,
    /// Income above which they no longer grow, $2017 per person; effectively no limit if out of reach.
    pub income_most: f64,
    /// Most vehicles per person that income leads to; the level of 2020 if that is more.
    pub most: f64,
}

/// Facts on these vehicles that are the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct VehiclesEverywhere {
    /// Yearly growth rate of vehicles per person before 1950.
    pub growth_before: Fact<f64>,
    /// First year with vehicles.
    pub first_year: Fact<f64>,
    /// Extra fuel per year built before [`FUEL_OF`], as a share.
    pub older: Fact<f64>,
    /// Most years that the extra fuel counts.
    pub older_years: Fact<f64>,
    /// Fuel saved per year built after [`FUEL_OF`], as a share.
    pub newer: Fact<f64>,
    /// Last year in which fuel use falls.
    pub newer_to: Fact<f64>,
    /// Diesel, combustion and supply, g CO2e/MJ.
    pub diesel: Fact<f64>,
    /// Mass of the car that assembly emissions refer to, kg.
    pub car_mass: Fact<f64>,
}

impl FleetFacts {
    /// Vehicles per person at the end of each year, from settled income.
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

    /// Fuel of a combustion vehicle of a cohort, MJ/km.
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
