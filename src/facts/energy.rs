//! Energy: what the buildings of a place use, and what tells one building, carrier or year from another.
//!
//! Levels of 2020 stand by use and carrier in [`crate::facts::uses`], those of open fires in [`crate::facts::fires`]; age and
//! kind of building only say how one differs from another:
//!
//! ```text
//! heat of a year = heat of 2020 · Σ floor · need(kind, cohort) / the same of 2020
//! ```
//!
//! Does not know: weather, behaviour, light and equipment by kind.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::facts::fires::FireFacts;
use crate::facts::uses::{Heaters, HomeUses, OtherUses};
use crate::kind::{Building, Carrier};
use crate::year::Year;

/// Years from which a building's need changes: the cohorts of 1900, 1946, 1991 and 2016.
pub const NEEDS_FROM: [Year; 4] = [Year::of(1900), Year::of(1946), Year::of(1991), Year::of(2016)];

/// A need by kind of building and years of building, relative within a place.
pub type Needs = [[f64; 4]; Building::COUNT];

/// The need of a cohort.
#[must_use]
pub fn need(needs: &Needs, building: Building, cohort: Year) -> f64 {
    let since = NEEDS_FROM.iter().filter(|year| **year <= cohort).count();
    needs[building.index()][since.saturating_sub(1)]
}

/// A factor that changes over the years, never below 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spread {
    /// First year of the course.
    pub first: Year,
    /// Thousandths, year by year from the first.
    pub thousandths: Vec<u32>,
}

impl Spread {
    /// The factor, flat outside its years.
    #[must_use]
    pub fn at(&self, year: Year) -> f64 {
        let since = year.index().saturating_sub(self.first.index());
        let last = self.thousandths.len().saturating_sub(1);
        self.thousandths.get(since.min(last)).copied().map_or(1.0, f64::from) / 1e3
    }
}

/// Emissions of a kWh of a carrier; electricity has its own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CarrierCarbon {
    /// Burning and bringing it, gCO2e.
    pub grams: f64,
    /// Carbon that was grown, gCO2: a memo, in no total.
    pub biogenic: f64,
}

/// Energy of the buildings of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnergyFacts {
    /// What homes use it for.
    pub homes: HomeUses,
    /// What other buildings use it for.
    pub other: OtherUses,
    /// Open fires, and who leaves them.
    pub fires: FireFacts,
    /// How need for heat differs, kWh a square metre and year if all were served.
    pub heating_needs: Known<Needs>,
    /// How need for cooling differs.
    pub cooling_needs: Known<Needs>,
    /// How cooling of homes spreads.
    pub cooling_spread: Known<Spread>,
    /// How well heaters of 2020 turn a carrier to heat.
    pub heaters: Known<Heaters>,
    /// Useful heat for each unit of electricity in new heat pumps, 2020 and 2050.
    pub heat_pump: Known<[f64; 2]>,
    /// Emissions of each carrier, in the order of [`Carrier::ALL`]; wood is that of stoves, electricity has nothing.
    pub carbon: Known<[CarrierCarbon; Carrier::COUNT]>,
    /// Share of the floor of 2020 that is renovated each year in the reference.
    pub renovated: Known<f64>,
    /// Share of heat that a renovation saves in the reference.
    pub renovation_saving: Known<f64>,
    /// Most of the floor of 2020 that is ever renovated.
    pub renovated_most: Known<f64>,
}
