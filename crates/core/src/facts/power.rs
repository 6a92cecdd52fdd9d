//! Power: the carbon intensity of electricity, past and reference path.
//!
//! The intensity is that of generation over the life cycle; grid losses are charged to the user.
//! Out of scope: hours of the day, electricity trade, location of the user's own panels.

use serde::{Deserialize, Serialize};

use crate::facts::{Fact, ValueRange};
use crate::year::Year;

/// Carbon intensity of electricity over the years.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GridPath {
    /// First year with data.
    pub first: Year,
    /// Tenths of a gram CO2e per kWh generated, year by year from the first; constant after the last.
    pub tenths: Vec<u16>,
    /// Last year observed for all; a reference path begins in the year after.
    pub observed: Year,
}

impl GridPath {
    /// Grams CO2e per kWh generated; constant before the first year.
    pub fn at(&self, year: Year) -> f64 {
        let since = year.index().saturating_sub(self.first.index());
        let last = self.tenths.len().saturating_sub(1);
        self.tenths.get(since.min(last)).copied().map_or(0.0, f64::from) / 10.0
    }

    /// Kilograms CO2e per kWh at the user, grid losses included.
    pub fn delivered(&self, year: Year, loss: f64) -> f64 {
        self.at(year) / 1000.0 * (1.0 + loss)
    }
}

/// Electricity of a place and of the world.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PowerFacts {
    /// Carbon intensity of the place.
    pub national: Fact<GridPath>,
    /// Carbon intensity of the world, with the weights of the latest year.
    pub world: Fact<GridPath>,
    /// Mean, least and largest carbon intensity of the last years observed, g CO2e per kWh; the path goes on from the mean.
    pub base: Fact<ValueRange>,
    /// Grid loss per kWh delivered.
    pub loss: Fact<f64>,
    /// Life-cycle emissions that remain for electricity without net CO2, g CO2e per kWh.
    pub residual: Fact<f64>,
    /// Generation per person, kWh per year, mean of 2018–2022.
    pub generation_per_person: Fact<f64>,
    /// Power delivered to all users per person, kWh per year, mean of 2019–2021.
    pub delivered_per_person: Fact<f64>,
}
