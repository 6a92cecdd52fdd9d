//! Energy: what buildings use, by need and carrier.
//!
//! Levels of 2020 are those of the region, parted among its places; age and kind of building
//! only say how one differs from another:
//!
//! ```text
//! use of a cohort = floor · relative(kind, cohort) · total of 2020 / Σ floor of 2020 · relative
//! final share of a carrier = useful share / efficiency, rescaled to one
//! ```
//!
//! Does not know: weather, behaviour, light and equipment by kind.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
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

/// What brings heat into the homes or the other buildings of a place.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct HeatMix {
    /// Share in useful heat, in the order of [`Carrier::ALL`].
    pub useful: [f64; Carrier::COUNT],
    /// Share in final energy.
    pub finals: [f64; Carrier::COUNT],
}

/// Cooking a person.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cooking {
    /// GJ of final energy a person and year.
    pub gigajoules: f64,
    /// Share of each carrier, in the order of [`Carrier::ALL`].
    pub shares: [f64; Carrier::COUNT],
}

/// Energy of the buildings of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnergyFacts {
    /// Heating of homes in 2020, PJ of final energy.
    pub heating: Known<f64>,
    /// Cooling of homes in 2020, PJ.
    pub cooling: Known<f64>,
    /// Hot water of homes, GJ a person and year.
    pub hot_water: Known<f64>,
    /// All uses of other buildings in 2020, PJ.
    pub other: Known<f64>,
    /// Share of heat in that; the rest is electricity.
    pub other_heat: Known<f64>,
    /// How need for heat differs, kWh a square metre and year if all were served.
    pub heating_needs: Known<Needs>,
    /// How need for cooling differs.
    pub cooling_needs: Known<Needs>,
    /// How cooling of homes spreads.
    pub cooling_spread: Known<Spread>,
    /// How the use of other buildings spreads.
    pub other_spread: Known<Spread>,
    /// Carriers of heat in homes.
    pub homes_heat: Known<HeatMix>,
    /// Carriers of heat in other buildings.
    pub other_mix: Known<HeatMix>,
    /// Useful heat for each unit of a carrier in heaters of 2020.
    pub efficiency: Known<[f64; Carrier::COUNT]>,
    /// Useful heat for each unit of electricity in new heat pumps, 2020 and 2050.
    pub heat_pump: Known<[f64; 2]>,
    /// Emissions of each carrier, in the order of [`Carrier::ALL`]; nothing for electricity.
    pub carbon: Known<[CarrierCarbon; Carrier::COUNT]>,
    /// Light and appliances, kWh a person and year.
    pub appliances: Known<f64>,
    /// Cooking.
    pub cooking: Known<Cooking>,
    /// Share of the floor of 2020 that is renovated each year in the reference.
    pub renovated: Known<f64>,
    /// Share of heat that a renovation saves in the reference.
    pub renovation_saving: Known<f64>,
    /// Most of the floor of 2020 that is ever renovated.
    pub renovated_most: Known<f64>,
}
