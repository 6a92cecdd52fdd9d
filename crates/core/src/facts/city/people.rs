//! Population of a city: data of the United Nations to 2035, our own estimate before and after.
//!
//! ```text
//! to 1950  people(1950) · e^(growth · (t − 1950))
//! to 2035  a curve through the data
//! after    share(t) · urban people of the country,  ln share(t) = ln share(t−1) + g · e^(−(t − 2035)/fade),  g that of 2035
//! ```
//!
//! The share is limited to a setting, or to the share of 2035 if that is larger. A city never has more people than its
//! country.
//! A population given by the user scales the whole path. A population given for 2050 adds one growth rate from 2027 on.
//! Out of scope: land, storylines.

use crate::facts::Facts;
use crate::facts::cities::{City, CityCountry, CityPack, PEOPLE_COUNT, PEOPLE_FROM, PEOPLE_STEP, PEOPLE_TO};
use crate::facts::city::OwnCity;
use crate::kind::CitySetting;
use crate::year::{Annual, Curve, Year};

/// Year for which a user can give a future population.
pub(super) const PEOPLE_GIVEN: Year = Year::of(2050);

/// Population by year, persons.
pub(super) fn path(country: &Facts, cities: &CityPack, city_country: &CityCountry, city: Option<&City>, own: &OwnCity) -> Annual {
    let points = match city {
        Some(city) => (0..PEOPLE_COUNT).map(|at| city.people_at(at)).collect(),
        None => together(city_country),
    };
    let mut path = if points.iter().all(|people| *people > 0.0) {
        listed(country, cities, &points)
    } else {
        Annual::from_fn(|year| urban(country, year))
    };
    if let Some(value) = own.people {
        let scale = value / path[Year::BASE];
        path = Annual::from_fn(|year| path[year] * scale);
    }
    if let Some(value) = own.people_2050 {
        let years = f64::from(PEOPLE_GIVEN.number() - Year::RECONSTRUCTED.number());
        let growth = libm::log(value / path[PEOPLE_GIVEN]) / years;
        for year in Year::LEVERS.to(Year::LAST) {
            let since = f64::from(year.number() - Year::RECONSTRUCTED.number());
            path[year] *= libm::exp(growth * since);
        }
    }
    path
}

/// Total population of the listed cities of a country.
fn together(city_country: &CityCountry) -> Vec<f64> {
    let mut points = vec![0.0; PEOPLE_COUNT];
    for city in &city_country.cities {
        for (at, sum) in points.iter_mut().enumerate() {
            *sum += city.people_at(at);
        }
    }
    points
}

/// Urban population of the country, persons.
fn urban(country: &Facts, year: Year) -> f64 {
    country.people.value[year] * country.urban.value[year]
}

/// The path through the population data.
fn listed(country: &Facts, cities: &CityPack, points: &[f64]) -> Annual {
    let years = (0_u16..).map(|at| f64::from(PEOPLE_FROM + at * PEOPLE_STEP));
    let curve = Curve::from_points(years.zip(points.iter().copied()).collect());
    let at = |year: Year| curve.as_ref().map_or(0.0, |curve| curve.at(f64::from(year.number())));
    let (first, last) = (Year::of(PEOPLE_FROM), Year::of(PEOPLE_TO));
    let before = cities.setting(CitySetting::Before1950);
    let fade = cities.setting(CitySetting::ShareFade);
    let share_of = |year: Year| at(year) / urban(country, year);
    let mut share = share_of(last);
    let most = cities.setting(CitySetting::ShareMost).max(share);
    let growth = libm::log(share / share_of(Year::at(last.index() - 1)));
    Annual::from_fn(|year| {
        let people = if year < first {
            at(first) * libm::exp(before * (f64::from(year.number()) - f64::from(first.number())))
        } else if year <= last {
            at(year)
        } else {
            let since = f64::from(year.number() - last.number());
            share = (share * libm::exp(growth * libm::exp(-since / fade))).min(most);
            share * urban(country, year)
        };
        people.min(country.people.value[year])
    })
}
