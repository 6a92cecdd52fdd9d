//! City: the facts of a city, derived from those of its country.
//!
//! ```text
//! d        = density / mean density of the country's cities;  1 if the city is nearly its country
//! homes    = country's m² per person · bounded(u(t) · d^home_density)          u: per townsperson relative to all
//! kinds    = country's shares · urban over all, flats · d^flat_density, rescaled
//! others   = country's m² per person · bounded(other_urban / urban share 2020)
//! cars     = country's per person · c · d^car_density, at most the larger of the country's and a bound
//! km per car = country's · d^km_density
//! streets  = m² per person of the region · (density / mean of its cities)^street_density
//! electricity of appliances and light per person = country's · by income group
//! ```
//!
//! All other facts are the country's: lives, structures, kg per m², losses, recovery, the grid, heating and cooling per
//! m², levers. A number that a user gives for the city ([`OwnCity`]) replaces ours: the whole path · given / ours of
//! 2020.
//! Out of scope: choices; climate, income and building age of the city; its land after 2020.

mod people;
mod supply;
mod user_numbers;

use std::sync::Arc;

pub use supply::{Supply, Treated};
pub use user_numbers::OwnCity;

use crate::facts::cities::{City, CityCountry, CityPack};
use crate::facts::{Fact, Facts, ValueRange};
use crate::kind::{Basis, CitySetting, Product};
use crate::place::{PlaceId, Wider};
use crate::year::{Annual, Curve, Year};

/// Square metres in a square kilometre.
const PER_KM2: f64 = 1e6;

/// Data that a city adds to the facts of its country.
#[derive(Clone, Debug, PartialEq)]
pub struct CityFacts {
    /// Facts of the country.
    pub whole: Arc<Facts>,
    /// Density relative to the mean of the country's cities; 1 if the city is nearly its country.
    pub denser: f64,
    /// Land in 2020, km².
    pub land: f64,
    /// Land planned for 2050, km²; none if the user gave no number.
    pub planned: Option<f64>,
    /// Rate at which the density of cities in its region falls, share per year.
    pub thinning: f64,
    /// Cars per person relative to the country.
    pub cars: Annual,
    /// Distance per car relative to the country.
    pub km: f64,
    /// Electricity of buildings relative to the modelled value; 1 if the user gave no number.
    pub power: f64,
    /// Streets in 2020, m².
    pub streets: f64,
    /// Aggregates, asphalt and concrete per square metre of street, kg.
    pub street: [f64; 3],
    /// Water, food and waste.
    pub supply: Supply,
    /// Settings of the city rules, in the order of [`CitySetting::ALL`].
    pub settings: Vec<ValueRange>,
}

impl CityFacts {
    /// Value of a setting of the city rules.
    pub fn setting(&self, of: CitySetting) -> f64 {
        self.settings.get(of.index()).map_or(0.0, |span| span.value)
    }
}

/// The three income groups by which city settings differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Income {
    /// High income.
    High,
    /// Upper-middle income.
    Upper,
    /// Lower-middle and low income.
    Low,
}

impl Income {
    /// The income group of a country.
    pub fn of(country: &Facts) -> Income {
        if country.is_within(Wider::HighIncome) {
            Income::High
        } else if country.is_within(Wider::UpperMiddleIncome) {
            Income::Upper
        } else {
            Income::Low
        }
    }

    const fn pick(self, [high, upper, low]: [CitySetting; 3]) -> CitySetting {
        match self {
            Income::High => high,
            Income::Upper => upper,
            Income::Low => low,
        }
    }
}

/// The facts of a listed city.
pub fn listed_city(country: &Arc<Facts>, cities: &CityPack, city_country: &CityCountry, city: &City) -> Facts {
    city_facts(country, cities, city_country, Some(city), &OwnCity::default())
}

/// The facts of a city with the numbers of a user. The city is a listed one, or an unlisted one of the country if
/// `city` is none.
pub fn city_facts(country: &Arc<Facts>, cities: &CityPack, city_country: &CityCountry, city: Option<&City>, own: &OwnCity) -> Facts {
    let setting = |of: CitySetting| cities.setting(of);
    let income = Income::of(country);
    let people = people::path(country, cities, city_country, city, own);
    let now = people[Year::BASE];
    let density = density(now, city_country, city, own);
    let alone = now >= setting(CitySetting::StateShare) * country.people.value[Year::BASE];
    let power = |ratio: f64, of: CitySetting| if alone { 1.0 } else { libm::pow(ratio, setting(of)) };
    let denser = if alone { 1.0 } else { density / city_country.density };
    let mut facts = Facts::clone(country);
    facts.place = place(country.place, city);
    facts.name = own.name.clone().or_else(|| city.map(|city| city.name.clone())).unwrap_or_default();
    facts.listed = false;
    facts.people = derived(people, country);
    floors(&mut facts, cities, city_country, alone, denser, own);
    let ratio = setting(income.pick([CitySetting::PowerHigh, CitySetting::PowerUpper, CitySetting::PowerLow]));
    facts.energy.homes.appliances.value *= ratio;
    facts.energy.homes.growth.value.most *= ratio;
    let cars = cars(country, cities, income, alone, denser, own);
    let km = power(denser, CitySetting::KmDensity);
    let streets = now * city_country.street_area * power(density / city_country.street_density, CitySetting::StreetDensity);
    let streets = own.street_km.map_or(streets, |km| km * 1e3 * setting(CitySetting::StreetWidth));
    let city_facts = CityFacts {
        whole: Arc::clone(country),
        denser,
        land: now / density,
        planned: own.land_2050,
        thinning: city_country.thinning,
        cars,
        km: own.km.map_or(km, |value| value / country.cars.km.value),
        power: 1.0,
        streets,
        street: city_country.street,
        supply: supply::city_supply(country, cities, city_country, city, income, own),
        settings: cities.settings.clone(),
    };
    facts.city = Some(Arc::new(city_facts));
    facts.within.clear();
    for source in &cities.sources {
        if !facts.sources.contains(source) {
            facts.sources.push(source.clone());
        }
    }
    facts
}

/// The same city with the electricity of its buildings multiplied by `ratio`.
pub fn with_power(mut facts: Facts, ratio: f64) -> Facts {
    if let Some(city) = &facts.city {
        facts.city = Some(Arc::new(CityFacts {
            power: ratio,
            ..CityFacts::clone(city)
        }));
    }
    facts
}

/// The id of a city. An unlisted city gets its country's id with the code 0, which no listed city has.
fn place(country: PlaceId, city: Option<&City>) -> PlaceId {
    let unlisted = || PlaceId::parse(&[country.as_str(), "-0"].concat());
    city.map(|city| city.place).or_else(unlisted).unwrap_or(country)
}

/// Persons per km² in 2020: from the user, else of the city, else the mean of the country.
fn density(people: f64, city_country: &CityCountry, city: Option<&City>, own: &OwnCity) -> f64 {
    match (own.land, city) {
        (Some(land), _) => people / land,
        (None, Some(city)) => city.density,
        (None, None) => city_country.density,
    }
}

/// A value derived from those of the country.
fn derived(value: Annual, country: &Facts) -> Fact<Annual> {
    Fact {
        value,
        basis: Basis::Assumed,
        sources: country.people.sources.clone(),
    }
}

/// Floor area per person of each kind of building.
fn floors(facts: &mut Facts, cities: &CityPack, city_country: &CityCountry, alone: bool, denser: f64, own: &OwnCity) {
    let setting = |of: CitySetting| cities.setting(of);
    if !alone {
        let urban = Curve::from_points(
            city_country
                .urban_floor
                .iter()
                .map(|(year, ratio)| (f64::from(*year), *ratio))
                .collect(),
        );
        let homes = libm::pow(denser, setting(CitySetting::HomeDensity));
        let flats = city_country.flats * libm::pow(denser, setting(CitySetting::FlatDensity));
        let (least, most) = (setting(CitySetting::HomeLeast), setting(CitySetting::HomeMost));
        for year in Year::all() {
            let urban = urban.as_ref().map_or(1.0, |urban| urban.at(f64::from(year.number())));
            let ratio = (urban * homes).max(least).min(most);
            reshare(facts, year, ratio, city_country.single, flats);
        }
        let share = facts.urban.value[Year::BASE];
        let most = setting(CitySetting::OtherMost);
        let ratio = if share > 0.0 {
            setting(CitySetting::OtherUrban) / share
        } else {
            most
        };
        let ratio = ratio.max(1.0).min(most);
        facts.other.floor_per_person.value = Annual::from_fn(|year| facts.other.floor_per_person.value[year] * ratio);
    }
    if let Some(flats) = own.flats {
        let now = home_floor(facts, Year::BASE);
        let share = of_kind(facts, Product::MultiFamily, Year::BASE) / now;
        // The odds ratio that makes the share exact in 2020.
        let odds = flats / (1.0 - flats) / (share / (1.0 - share));
        if odds.is_finite() && now > 0.0 {
            for year in Year::all() {
                reshare(facts, year, 1.0, 1.0, odds);
            }
        }
    }
    if let Some(value) = own.home_floor {
        let ratio = value / home_floor(facts, Year::BASE);
        for homes in &mut facts.homes {
            homes.floor_per_person.value = Annual::from_fn(|year| homes.floor_per_person.value[year] * ratio);
        }
    }
}

fn home_floor(facts: &Facts, year: Year) -> f64 {
    facts.homes.iter().map(|homes| homes.floor_per_person.value[year]).sum()
}

fn of_kind(facts: &Facts, product: Product, year: Year) -> f64 {
    let kind = facts.homes.iter().find(|homes| homes.product == product);
    kind.map_or(0.0, |homes| homes.floor_per_person.value[year])
}

/// Scales the floor area of homes in a year by `ratio`; `single` and `flats` are the weights of single-family homes and
/// flats.
fn reshare(facts: &mut Facts, year: Year, ratio: f64, single: f64, flats: f64) {
    let weight = |product: Product| match product {
        Product::SingleFamily => single,
        Product::MultiFamily => flats,
        Product::Informal | Product::Other => 1.0,
    };
    let (mut all, mut weighed) = (0.0, 0.0);
    for homes in &facts.homes {
        let floor = homes.floor_per_person.value[year];
        all += floor;
        weighed += floor * weight(homes.product);
    }
    let scale = if weighed > 0.0 { ratio * all / weighed } else { ratio };
    for homes in &mut facts.homes {
        let weight = if weighed > 0.0 { weight(homes.product) } else { 1.0 };
        homes.floor_per_person.value[year] *= scale * weight;
    }
}

/// Cars per person relative to the country, by year.
fn cars(country: &Facts, cities: &CityPack, income: Income, alone: bool, denser: f64, own: &OwnCity) -> Annual {
    let owned = &country.cars.per_person.value;
    let setting = |of: CitySetting| cities.setting(of);
    let mut ratio = Annual::constant(1.0);
    if !alone {
        let more = setting(income.pick([CitySetting::CarHigh, CitySetting::CarUpper, CitySetting::CarLow]))
            * libm::pow(denser, setting(CitySetting::CarDensity));
        let most = setting(CitySetting::CarMost);
        ratio = Annual::from_fn(|year| {
            if owned[year] > 0.0 {
                (owned[year] * more).min(most.max(owned[year])) / owned[year]
            } else {
                more
            }
        });
    }
    let ours = owned[Year::BASE] * ratio[Year::BASE];
    if let Some(value) = own.cars.filter(|_| ours > 0.0) {
        let scale = value / 1e3 / ours;
        ratio = Annual::from_fn(|year| ratio[year] * scale);
    }
    ratio
}

/// Land in 2020, m².
pub fn land_m2(city: &CityFacts) -> f64 {
    city.land * PER_KM2
}
