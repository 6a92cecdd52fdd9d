//! Own: numbers that somebody tells of a city of their own; each may be missing.
//!
//! ```text
//! told → stands for ours, the whole path scaled;  missing → as the city or the country has it
//! ```
//!
//! Does not know: how they are written; what ours are.

use serde::{Deserialize, Serialize};

use crate::place::PlaceId;

/// What somebody tells of a city.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct OwnCity {
    /// Its name.
    pub name: Option<String>,
    /// Its country, or a listed city that it stands for.
    pub place: Option<PlaceId>,
    /// Persons in 2020.
    pub people: Option<f64>,
    /// Persons in 2050.
    pub people_2050: Option<f64>,
    /// Urban land in 2020, km².
    pub land: Option<f64>,
    /// Land that is planned for 2050, km².
    pub land_2050: Option<f64>,
    /// Floor of homes a person, m².
    pub home_floor: Option<f64>,
    /// Share of flats in the floor of homes.
    pub flats: Option<f64>,
    /// Cars for each 1,000 persons.
    pub cars: Option<f64>,
    /// Distance a car goes a year, km.
    pub km: Option<f64>,
    /// Length of its streets, km.
    pub street_km: Option<f64>,
    /// Electricity of homes and other buildings, kWh a person and year.
    pub power: Option<f64>,
    /// Municipal waste, kg a person and day.
    pub waste: Option<f64>,
    /// Share of it that is recycled.
    pub recycled: Option<f64>,
    /// Share of it that is dumped.
    pub dumped: Option<f64>,
}
