//! City: what the page of a country's cities hands over: its largest city with nothing chosen, all its cities beside each other,
//! and where they lie.
//!
//! Does not know: what the address asks for.

use serde::{Deserialize, Serialize};

use crate::draw::window::Window;
use crate::findings::city::sheet::Sheet;
use crate::kind::Lever;
use crate::place::PlaceId;

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// The country.
    pub country: PlaceId,
    /// Of its largest city.
    pub shown: Sheet,
    /// All its cities, largest first.
    pub cities: Vec<Listed>,
    /// Where they lie, in the same order.
    pub map: Window,
    /// Levers that can be pulled.
    pub offered: Vec<Lever>,
}

/// A city in the list, in 2020.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// Its id.
    pub place: PlaceId,
    /// Its name in Latin letters.
    pub name: String,
    /// Millions of people.
    pub people: f32,
    /// Land, km².
    pub land: f32,
    /// What stands, t a person.
    pub stands: f32,
    /// What comes into use, t a person and year.
    pub comes: f32,
    /// Greenhouse gases, t CO2e a person and year.
    pub ghg: f32,
    /// Floor of homes, m² a person.
    pub space: f32,
}

impl Opening {
    /// A city of the country.
    #[must_use]
    pub fn city(&self, place: PlaceId) -> Option<&Listed> {
        self.cities.iter().find(|city| city.place == place)
    }

    /// Whether the page can be of a place: one of its cities, or the country for a city that is not listed.
    #[must_use]
    pub fn has(&self, place: PlaceId) -> bool {
        place == self.country || self.city(place).is_some()
    }
}
