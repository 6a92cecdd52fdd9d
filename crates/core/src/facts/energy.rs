//! Energy: energy use of the buildings of a place, and its differences by building, carrier and year.
//!
//! Levels of 2020 by use and carrier are in [`crate::facts::uses`], those of open fires in [`crate::facts::fires`]. Age
//! and kind of building only give relative differences:
//!
//! ```text
//! heat of a year = heat of 2020 · Σ floor · need(kind, cohort) / the same of 2020
//! ```
//!
//! Out of scope: weather, behaviour, light and equipment by kind.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::facts::fires::FireFacts;
use crate::facts::uses::{Heaters, HomeUses, OtherUses};
use crate::kind::{Building, Carrier};
use crate::year::Year;

/// Years from which the heat need of a building changes: the cohorts of 1900, 1946, 1991 and 2016.
pub const NEEDS_FROM: [Year; 4] = [Year::of(1900), Year::of(1946), Year::of(1991), Year::of(2016)];

/// Need by kind of building and construction period, relative within a place.
pub type Needs = [[f64; 4]; Building::COUNT];

/// Relative need of a cohort.
pub fn need(needs: &Needs, building: Building, cohort: Year) -> f64 {
    let since = NEEDS_FROM.iter().filter(|year| **year <= cohort).count();
    needs[building.index()][since.saturating_sub(1)]
}

/// A factor over the years, never below 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CoolingGrowth {
    /// First year of the course.
    pub first: Year,
    /// Thousandths, year by year from the first.
    pub thousandths: Vec<u32>,
}

impl CoolingGrowth {
    /// The factor of a year; constant outside its years.
    pub fn at(&self, year: Year) -> f64 {
        let since = year.index().saturating_sub(self.first.index());
        let last = self.thousandths.len().saturating_sub(1);
        self.thousandths.get(since.min(last)).copied().map_or(1.0, f64::from) / 1e3
    }
}

/// Emissions per kWh of a carrier; electricity has its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CarrierCarbon {
    /// Combustion and supply, g CO2e.
    pub grams: f64,
    /// Carbon from biomass, g CO2: a memo item, in no total.
    pub biogenic: f64,
}

/// Energy of the buildings of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnergyFacts {
    /// Energy use of homes.
    pub homes: HomeUses,
    /// Energy use of other buildings.
    pub other: OtherUses,
    /// Open fires, and the move away from them.
    pub fires: FireFacts,
    /// Relative need for heat, kWh per square metre and year if all were served.
    pub heating_needs: Fact<Needs>,
    /// Relative need for cooling.
    pub cooling_needs: Fact<Needs>,
    /// Growth of home cooling.
    pub cooling_spread: Fact<CoolingGrowth>,
    /// Efficiency of the heaters of 2020 by carrier.
    pub heaters: Fact<Heaters>,
    /// Useful heat per unit of electricity in new heat pumps, 2020 and 2050.
    pub heat_pump: Fact<[f64; 2]>,
    /// Emissions of each carrier, in the order of [`Carrier::ALL`]; wood is that of stoves, electricity has nothing.
    pub carbon: Fact<[CarrierCarbon; Carrier::COUNT]>,
    /// Share of the floor of 2020 that is renovated each year in the reference.
    pub renovated: Fact<f64>,
    /// Share of heat saved by a renovation in the reference.
    pub renovation_saving: Fact<f64>,
    /// Largest share of the floor of 2020 that is ever renovated.
    pub renovated_most: Fact<f64>,
}
