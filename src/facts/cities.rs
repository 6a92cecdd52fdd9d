//! Cities: what is known of each, of how cities differ from their country, and of water, food and waste of countries.
//!
//! ```text
//! common (settings) → region and income group → country (CityCountry) → city (City)
//! ```
//!
//! They lie in a pack of their own: all of them for native programs, of one country as the site serves it, and an index of
//! names and places. A city is an urban agglomeration as the United Nations delimits it, its land that of the urban centre
//! seen by satellite; not the municipality. Does not know: what a city is made of ([`crate::facts::city`]).

use serde::{Deserialize, Serialize};

use crate::facts::{Source, Span};
use crate::kind::{CityObserved, CitySetting, Confidence, DensityClass};
use crate::place::PlaceId;

/// People that a city must have had in 2018 to be listed, as the United Nations list them.
pub const LEAST_PEOPLE: f64 = 300_000.0;
/// First year of the people of cities.
pub const PEOPLE_FROM: u16 = 1950;
/// Years from one number of people to the next.
pub const PEOPLE_STEP: u16 = 5;
/// How many numbers of people a city has, 1950 to 2035.
pub const PEOPLE_COUNT: usize = 18;
/// Last year of the people of cities.
pub const PEOPLE_TO: u16 = PEOPLE_FROM + PEOPLE_STEP * (PEOPLE_COUNT as u16 - 1);

/// A city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct City {
    /// Its id: that of its country, and the code of the United Nations.
    pub place: PlaceId,
    /// Its name in English or as the United Nations write it.
    pub name: String,
    /// Its name as it is written there, in Latin script; empty where it is the same.
    pub local: String,
    /// Latitude and longitude, thousandths of a degree, north and east above 0.
    pub at: [i32; 2],
    /// Tens of persons every five years from [`PEOPLE_FROM`] on.
    pub people: Vec<u32>,
    /// Persons a square kilometre, as of 2020.
    pub density: f64,
    /// From what that was told.
    pub class: DensityClass,
    /// Whether it was held within half and twice the mean around it.
    pub bounded: bool,
    /// What was observed, in the order of [`CityObserved::ALL`].
    pub observed: Vec<Observation>,
}

impl City {
    /// Persons at a point of its people.
    #[must_use]
    pub fn people_at(&self, at: usize) -> f64 {
        f64::from(self.people.get(at).copied().unwrap_or(0)) * 10.0
    }

    /// Persons in 2020.
    #[must_use]
    pub fn people_now(&self) -> f64 {
        self.people_at(PEOPLE_COUNT - 4)
    }

    /// Latitude and longitude, degrees.
    #[must_use]
    pub fn degrees(&self) -> [f64; 2] {
        self.at.map(|thousandths| f64::from(thousandths) / 1e3)
    }

    /// What was observed of one thing.
    #[must_use]
    pub fn observed(&self, what: CityObserved) -> Option<&Observation> {
        self.observed.iter().find(|of| of.what == what)
    }
}

/// Something observed in a city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Observation {
    /// What.
    pub what: CityObserved,
    /// The value, in the unit of what it is.
    pub value: f64,
    /// The year or years it is of.
    pub years: String,
    /// The municipality or centre it is of; empty where the source names none.
    pub of: String,
}

/// Water, food and waste of a country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CityFlows {
    /// Municipal water, m³ a person and year.
    pub water: Option<f64>,
    /// The year it is of.
    pub water_year: Option<f64>,
    /// Food supply, kcal a person and day.
    pub food: Option<f64>,
    /// The year it is of.
    pub food_year: Option<f64>,
    /// Food waste of homes, shops and services, kg a person and year.
    pub food_waste: [Option<f64>; 3],
    /// How sure the source is of that.
    pub confidence: Option<Confidence>,
    /// Municipal waste, kg a person and day.
    pub waste: Option<f64>,
    /// Recycled, composted, burnt, landfilled, dumped, % as reported.
    pub treated: [Option<f64>; 5],
    /// People in towns whose waste is collected, %.
    pub collected: Option<f64>,
}

/// What is known of the cities of a country.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CityCountry {
    /// Which country.
    pub place: PlaceId,
    /// Floor of homes of a person in town against all, by year.
    pub urban_floor: Vec<(u16, f64)>,
    /// Share of single-family homes in urban floor over that in all floor.
    pub single: f64,
    /// The same of flats.
    pub flats: f64,
    /// Streets of towns of its region, m² a person.
    pub street_area: f64,
    /// Aggregates, asphalt and concrete in a square metre of street, kg.
    pub street: [f64; 3],
    /// How fast cities of its region thin out, a share a year.
    pub thinning: f64,
    /// Mean density of its cities, of those of its region where it has few, persons a km².
    pub density: f64,
    /// Mean density of the cities of the region whose streets are told.
    pub street_density: f64,
    /// Water, food and waste.
    pub flows: CityFlows,
    /// Its cities, in the order of ids.
    pub cities: Vec<City>,
}

/// All of it, or what the site serves of one country.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cities {
    /// Release of the data.
    pub release: String,
    /// Numbers, in the order of [`CitySetting::ALL`].
    pub settings: Vec<Span>,
    /// Countries, in the order of ids.
    pub countries: Vec<CityCountry>,
    /// Every source of these, with its licence.
    pub sources: Vec<Source>,
}

impl Cities {
    /// A number and how far it may be off.
    #[must_use]
    pub fn span(&self, of: CitySetting) -> Span {
        let nothing = Span {
            value: 0.0,
            low: 0.0,
            high: 0.0,
        };
        self.settings.get(of.index()).copied().unwrap_or(nothing)
    }

    /// A number.
    #[must_use]
    pub fn setting(&self, of: CitySetting) -> f64 {
        self.span(of).value
    }

    /// What is known of the cities of a country.
    #[must_use]
    pub fn country(&self, id: PlaceId) -> Option<&CityCountry> {
        self.countries.iter().find(|country| country.place == id)
    }

    /// A city and what is known of those of its country.
    #[must_use]
    pub fn city(&self, id: PlaceId) -> Option<(&CityCountry, &City)> {
        let country = self.country(id.country()?)?;
        Some((country, country.cities.iter().find(|city| city.place == id)?))
    }

    /// Every city, in the order of ids.
    pub fn all(&self) -> impl Iterator<Item = &City> {
        self.countries.iter().flat_map(|country| &country.cities)
    }

    /// What the site serves of one country; empty where it is not known.
    #[must_use]
    pub fn of(&self, id: PlaceId) -> Cities {
        Cities {
            countries: self.country(id).cloned().into_iter().collect(),
            ..Cities {
                release: self.release.clone(),
                settings: self.settings.clone(),
                countries: Vec::new(),
                sources: self.sources.clone(),
            }
        }
    }

    /// What a list or a map of all cities needs.
    #[must_use]
    pub fn index(&self) -> CityIndex {
        let listed = |city: &City| ListedCity {
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

    /// What cannot be reckoned with: a number missing, no people, no density, a city under another country.
    #[must_use]
    pub fn unsound(&self) -> Option<&str> {
        let finite = |span: &Span| (span.low + span.value + span.high).is_finite();
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

/// Least and most of a ratio, a density and a mass that are reckoned with.
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
        let told = [
            flows.water,
            flows.food,
            flows.waste,
            flows.collected,
            flows.water_year,
            flows.food_year,
        ];
        let told = told.iter().chain(&flows.food_waste).chain(&flows.treated).flatten();
        years
            && floor
            && within(self.single, [0.0, RATIO[1]])
            && within(self.flats, [0.0, RATIO[1]])
            && within(self.street_area, [0.0, LARGE])
            && self.street.iter().all(|kg| within(*kg, [0.0, LARGE]))
            && within(self.thinning, [0.0, 1.0])
            && within(self.density, DENSITY)
            && within(self.street_density, DENSITY)
            && told.into_iter().all(|value| within(*value, [0.0, LARGE]))
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

/// Every city by name and place: what a list, a search or a map needs.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CityIndex {
    /// Release of the data.
    pub release: String,
    /// Cities, in the order of ids.
    pub cities: Vec<ListedCity>,
}

/// A city in the index.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ListedCity {
    /// Its id.
    pub place: PlaceId,
    /// Its name.
    pub name: String,
    /// Latitude and longitude, thousandths of a degree.
    pub at: [i32; 2],
    /// Tens of persons in 2020.
    pub people: u32,
}
