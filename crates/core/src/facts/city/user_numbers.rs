//! User numbers: numbers that a user gives for a city; each may be missing.
//!
//! ```text
//! given → replaces ours, the whole path scaled;  missing → as the city or the country has it
//! ```
//!
//! Out of scope: file format; our own numbers.

use serde::{Deserialize, Serialize};

use crate::place::PlaceId;

/// Numbers that a user gives for a city.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OwnCity {
    /// Its name.
    pub name: Option<String>,
    /// Its country, or a listed city that it is based on.
    pub place: Option<PlaceId>,
    /// Persons in 2020.
    pub people: Option<f64>,
    /// Persons in 2050.
    pub people_2050: Option<f64>,
    /// Urban land in 2020, km².
    pub land: Option<f64>,
    /// Land planned for 2050, km².
    pub land_2050: Option<f64>,
    /// Home floor area per person, m².
    pub home_floor: Option<f64>,
    /// Share of flats in home floor area.
    pub flats: Option<f64>,
    /// Cars per 1,000 persons.
    pub cars: Option<f64>,
    /// Distance per car and year, km.
    pub km: Option<f64>,
    /// Length of its streets, km.
    pub street_km: Option<f64>,
    /// Electricity of homes and other buildings, kWh per person and year.
    pub power: Option<f64>,
    /// Municipal waste, kg per person and day.
    pub waste: Option<f64>,
    /// Share of the waste that is recycled.
    pub recycled: Option<f64>,
    /// Share of the waste that is dumped.
    pub dumped: Option<f64>,
}
