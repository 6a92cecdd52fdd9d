//! Power: the carbon of electricity, as it was and as it goes on without a lever.
//!
//! Intensity is that of generation over its life; what the grid loses is charged to the user.
//! Does not know: hours, trade of electricity, where the user's own panels are.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::year::Year;

/// Carbon of electricity over the years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GridPath {
    /// First year that is known.
    pub first: Year,
    /// Tenths of a gram CO2e a kWh generated, year by year from the first; as in the last of them after.
    pub tenths: Vec<u16>,
    /// Last year that was observed for all; from the year after, a reference path.
    pub observed: Year,
}

impl GridPath {
    /// Grams CO2e a kWh generated; before the first year as in it.
    #[must_use]
    pub fn at(&self, year: Year) -> f64 {
        let since = year.index().saturating_sub(self.first.index());
        let last = self.tenths.len().saturating_sub(1);
        self.tenths.get(since.min(last)).copied().map_or(0.0, f64::from) / 10.0
    }

    /// Kilograms CO2e a kWh at the user, with what the grid loses.
    #[must_use]
    pub fn delivered(&self, year: Year, loss: f64) -> f64 {
        self.at(year) / 1000.0 * (1.0 + loss)
    }
}

/// Electricity of a place and of the world.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PowerFacts {
    /// Of the place.
    pub national: Known<GridPath>,
    /// Of the world, with the weights of the latest year.
    pub world: Known<GridPath>,
    /// What the grid loses for each kWh delivered.
    pub loss: Known<f64>,
    /// Carbon that electricity without net CO2 still carries over its life, g CO2e a kWh.
    pub residual: Known<f64>,
    /// Generation a person, kWh a year, mean of 2018–2022.
    pub generation_per_person: Known<f64>,
}
