//! City: bootstrap data of a country's city page: its largest city without levers, all its cities compared, and their
//! positions.
//!
//! Out of scope: the query of the address.

use serde::{Deserialize, Serialize};

use crate::draw::window::Window;
use cairn_analysis::findings::city::sheet::CitySheet;
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;

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
