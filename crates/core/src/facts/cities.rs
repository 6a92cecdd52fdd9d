//! Cities: facts on each city, on the differences between cities and their country, and on water, food and waste of
//! countries.
//!
//! ```text
//! common (settings) → region and income group → country (CityCountry) → city (City)
//! ```
//!
//! They have packs of their own. Native programs read all cities, the site reads the cities of one country, and an index
//! has names and coordinates. A city is an urban agglomeration as defined by the United Nations. Its land is the urban
//! centre seen by satellite, not the municipality. Out of scope: the facts made for a city ([`crate::facts::city`]).

use serde::{Deserialize, Serialize};

use crate::facts::{SourceCitation, ValueRange};
use crate::kind::{CityObserved, CitySetting, Confidence, DensityClass};
use crate::place::PlaceId;

/// Least population in 2018 of a listed city, as in the list of the United Nations.
pub const LEAST_PEOPLE: f64 = 300_000.0;
/// First year of the population data.
pub const PEOPLE_FROM: u16 = 1950;
/// Years between two population values.
pub const PEOPLE_STEP: u16 = 5;
/// Number of population values of a city, 1950 to 2035.
pub const PEOPLE_COUNT: usize = 18;
/// Last year of the population data.
pub const PEOPLE_TO: u16 = PEOPLE_FROM + PEOPLE_STEP * (PEOPLE_COUNT as u16 - 1);

/// A city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct City {
    /// Its id: the id of its country and the code of the United Nations.
    pub place: PlaceId,
    /// Its name in English or as the United Nations write it.
    pub name: String,
    /// Its local name in Latin script; empty if it is the same.
    pub local: String,
    /// Latitude and longitude, thousandths of a degree, north and east positive.
    pub at: [i32; 2],
    /// Population in tens of persons, every five years from [`PEOPLE_FROM`] on.
    pub people: Vec<u32>,
    /// Persons per square kilometre, as of 2020.
    pub density: f64,
    /// Origin of the density.
    pub class: DensityClass,
    /// True if the density was limited to between half and twice the mean around it.
    pub bounded: bool,
    /// Observations, in the order of [`CityObserved::ALL`].
    pub observed: Vec<Observation>,
}

impl City {
    /// Persons at an index of the population values.
    pub fn people_at(&self, at: usize) -> f64 {
        f64::from(self.people.get(at).copied().unwrap_or(0)) * 10.0
    }

    /// Persons in 2020.
    pub fn people_now(&self) -> f64 {
        self.people_at(PEOPLE_COUNT - 4)
    }

    /// Latitude and longitude, degrees.
    pub fn degrees(&self) -> [f64; 2] {
        self.at.map(|thousandths| f64::from(thousandths) / 1e3)
    }

    /// The observation of one kind.
    pub fn observed(&self, what: CityObserved) -> Option<&Observation> {
        self.observed.iter().find(|of| of.what == what)
    }
}

/// A quantity observed in a city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// Kind of quantity.
    pub what: CityObserved,
    /// Value, in the unit of its kind.
    pub value: f64,
    /// Year or years of the observation.
    pub years: String,
    /// Municipality or centre that was observed; empty if the source names none.
    pub of: String,
}

/// Water, food and waste data of a country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CityFlows {
    /// Municipal water, m³ per person and year.
    pub water: Option<f64>,
    /// Year of the water figure.
    pub water_year: Option<f64>,
    /// Food supply, kcal per person and day.
    pub food: Option<f64>,
    /// Year of the food figure.
    pub food_year: Option<f64>,
    /// Food waste of homes, shops and services, kg per person and year.
    pub food_waste: [Option<f64>; 3],
    /// Confidence of the source in the food waste.
    pub confidence: Option<Confidence>,
    /// Municipal waste, kg per person and day.
    pub waste: Option<f64>,
    /// Recycled, composted, burnt, landfilled, dumped, percent as reported.
    pub treated: [Option<f64>; 5],
    /// Townspeople whose waste is collected, percent.
    pub collected: Option<f64>,
}

/// Facts on the cities of a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CityCountry {
    /// The country.
    pub place: PlaceId,
    /// Home floor area per townsperson relative to the national mean, by year.
    pub urban_floor: Vec<(u16, f64)>,
    /// Share of single-family homes in urban floor divided by their share in all floor.
    pub single: f64,
    /// Share of flats in urban floor divided by their share in all floor.
    pub flats: f64,
    /// Street area of towns in its region, m² per person.
    pub street_area: f64,
    /// Aggregates, asphalt and concrete per square metre of street, kg.
    pub street: [f64; 3],
    /// Rate at which the density of cities in its region falls, share per year.
    pub thinning: f64,
    /// Mean density of its cities, or of those of its region if it has few, persons per km².
    pub density: f64,
    /// Mean density of the cities in the region that have street data, persons per km².
    pub street_density: f64,
    /// Water, food and waste.
    pub flows: CityFlows,
    /// Its cities, in the order of ids.
    pub cities: Vec<City>,
}

/// City data of all countries, or of one as the site serves it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CityPack {
    /// Release of the data.
    pub release: String,
    /// Settings, in the order of [`CitySetting::ALL`].
    pub settings: Vec<ValueRange>,
    /// Countries, in the order of ids.
    pub countries: Vec<CityCountry>,
    /// Every source cited here, with its licence.
    pub sources: Vec<SourceCitation>,
}

impl CityPack {
    /// Value and range of a setting.
    pub fn span(&self, of: CitySetting) -> ValueRange {
        let nothing = ValueRange {
            value: 0.0,
            low: 0.0,
            high: 0.0,
        };
        self.settings.get(of.index()).copied().unwrap_or(nothing)
    }

    /// Value of a setting.
    pub fn setting(&self, of: CitySetting) -> f64 {
        self.span(of).value
    }

    /// Facts on the cities of a country.
    pub fn country(&self, id: PlaceId) -> Option<&CityCountry> {
        self.countries.iter().find(|country| country.place == id)
    }

    /// A city and the facts on the cities of its country.
    pub fn city(&self, id: PlaceId) -> Option<(&CityCountry, &City)> {
        let country = self.country(id.country()?)?;
        Some((country, country.cities.iter().find(|city| city.place == id)?))
    }

    /// All cities, in the order of ids.
    pub fn all(&self) -> impl Iterator<Item = &City> {
        self.countries.iter().flat_map(|country| &country.cities)
    }

    /// The data of one country, as the site serves them; empty for an unknown country.
    pub fn country_pack(&self, id: PlaceId) -> CityPack {
        CityPack {
            countries: self.country(id).cloned().into_iter().collect(),
            ..CityPack {
                release: self.release.clone(),
                settings: self.settings.clone(),
                countries: Vec::new(),
                sources: self.sources.clone(),
            }
        }
    }

    /// The index for lists and maps of all cities.
    pub fn index(&self) -> CityIndex {
        let listed = |city: &City| CityIndexEntry {
            place: city.place,
            name: city.name.clone(),
            at: city.at,
            people: city.people.get(PEOPLE_COUNT - 4).copied().unwrap_or(0),
        };
        CityIndex {
            release: self.release.clone(),
            cities: self.all().map(listed).collect(),
        }
    }

    /// The first fault: a value that is missing or out of bounds, or a city under another country.
    pub fn unsound(&self) -> Option<&str> {
        let finite = |span: &ValueRange| (span.low + span.value + span.high).is_finite();
        if self.settings.len() != CitySetting::COUNT || !self.settings.iter().all(finite) {
            return Some("settings");
        }
        for country in &self.countries {
            if !country.is_sound() {
                return Some(country.place.as_str());
            }
            if let Some(city) = country.cities.iter().find(|city| !city.is_sound(country.place)) {
                return Some(city.place.as_str());
            }
        }
        None
    }
}

/// Bounds of ratios and densities, and the upper bound of areas, masses and flows.
const RATIO: [f64; 2] = [0.05, 20.0];
const DENSITY: [f64; 2] = [50.0, 1e5];
const LARGE: f64 = 1e5;

fn within(value: f64, [least, most]: [f64; 2]) -> bool {
    value.is_finite() && value >= least && value <= most
}

impl CityCountry {
    fn is_sound(&self) -> bool {
        let years = self.urban_floor.windows(2).all(|pair| pair[0].0 < pair[1].0);
        let floor = !self.urban_floor.is_empty() && self.urban_floor.iter().all(|(_, ratio)| within(*ratio, RATIO));
        let flows = &self.flows;
        let flow_values = [
            flows.water,
            flows.food,
            flows.waste,
            flows.collected,
            flows.water_year,
            flows.food_year,
        ];
        let flow_values = flow_values.iter().chain(&flows.food_waste).chain(&flows.treated).flatten();
        years
            && floor
            && within(self.single, [0.0, RATIO[1]])
            && within(self.flats, [0.0, RATIO[1]])
            && within(self.street_area, [0.0, LARGE])
            && self.street.iter().all(|kg| within(*kg, [0.0, LARGE]))
            && within(self.thinning, [0.0, 1.0])
            && within(self.density, DENSITY)
            && within(self.street_density, DENSITY)
            && flow_values.into_iter().all(|value| within(*value, [0.0, LARGE]))
    }
}

impl City {
    fn is_sound(&self, country: PlaceId) -> bool {
        self.place.country() == Some(country)
            && self.people.len() == PEOPLE_COUNT
            && self.people.iter().all(|tens| (1..=10_000_000).contains(tens))
            && within(self.density, DENSITY)
            && self.observed.iter().all(|of| within(of.value, [0.0, LARGE]))
    }
}

/// All cities by name and coordinates: the data for a list, a search or a map.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CityIndex {
    /// Release of the data.
    pub release: String,
    /// Cities, in the order of ids.
    pub cities: Vec<CityIndexEntry>,
}

/// A city in the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CityIndexEntry {
    /// Its id.
    pub place: PlaceId,
    /// Its name.
    pub name: String,
    /// Latitude and longitude, thousandths of a degree.
    pub at: [i32; 2],
    /// Population in 2020, tens of persons.
    pub people: u32,
}
