//! City: bootstrap data of a country's city page: its largest city without levers, all its cities compared, and their
//! positions.
//!
//! Out of scope: the query of the address.

use serde::{Deserialize, Serialize};

use crate::draw::window::Window;
use cairn_analysis::findings::city::sheet::CitySheet;
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Bootstrap data of a city page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CityBootstrap {
    pub country: PlaceId,
    /// The results of its largest city.
    pub shown: CitySheet,
    /// All its cities, largest first.
    pub cities: Vec<CitySummary>,
    /// The map of the cities, in the same order.
    pub map: Window,
    /// Levers that the page offers.
    pub offered: Vec<Lever>,
    /// Fine particles in the air of the country; none if no source has value and origin.
    pub air: Option<CountryAir>,
}

/// Fine particles in the air of a country. No open table has them by city: SDG decisions 9 and 10.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct CountryAir {
    /// Year of the value.
    pub year: Year,
    /// PM2.5 where people live, µg/m³.
    pub value: f64,
    /// Year of the shares.
    pub origin: Year,
    /// Share of transport, percent.
    pub transport: f64,
    /// Share of fuels in homes and services, percent.
    pub homes: f64,
}

/// A city in the list, in 2020.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CitySummary {
    pub place: PlaceId,
    /// Its name in Latin letters.
    pub name: String,
    /// Millions of people.
    pub people: f32,
    /// Land, km².
    pub land: f32,
    /// Stock in use, t a person.
    pub stands: f32,
    /// Inflow, t a person and year.
    pub comes: f32,
    /// Greenhouse gases, t CO2e a person and year.
    pub ghg: f32,
    /// Floor of homes, m² a person.
    pub space: f32,
}

impl CityBootstrap {
    /// A city of the country.
    pub fn city(&self, place: PlaceId) -> Option<&CitySummary> {
        self.cities.iter().find(|city| city.place == place)
    }

    /// True if the page can show a place: one of its cities, or the country itself for a city that is not listed.
    pub fn has(&self, place: PlaceId) -> bool {
        place == self.country || self.city(place).is_some()
    }
}
