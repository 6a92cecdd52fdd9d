//! People of a city: the numbers of the United Nations to 2035, ours before and after.
//!
//! ```text
//! to 1950  people(1950) · e^(growth · (t − 1950))
//! to 2035  a curve through the numbers
//! after    share(t) · urban people of the country,  ln share(t) = ln share(t−1) + g · e^(−(t − 2035)/fade),  g that of 2035
//! ```
//!
//! The share ends where it is told to, or where it was in 2035; nobody lives in a city who is not of its country.
//! Where somebody tells how many there are, the whole path is scaled; where the people of 2050 are told, one growth a year is
//! added from 2027 on. Does not know: land, storylines.

use crate::facts::Facts;
use crate::facts::cities::{Cities, City, CityCountry, PEOPLE_COUNT, PEOPLE_FROM, PEOPLE_STEP, PEOPLE_TO};
use crate::facts::city::OwnCity;
use crate::kind::CitySetting;
use crate::year::{Annual, Curve, Year};

/// The year of which somebody tells what is to come.
pub(super) const TOLD: Year = Year::of(2050);

/// People over the years, persons.
pub(super) fn path(country: &Facts, cities: &Cities, known: &CityCountry, city: Option<&City>, own: &OwnCity) -> Annual {
    let points = match city {
        Some(city) => (0..PEOPLE_COUNT).map(|at| city.people_at(at)).collect(),
        None => together(known),
    };
    let mut path = if points.iter().all(|people| *people > 0.0) {
        listed(country, cities, &points)
    } else {
        Annual::from_fn(|year| urban(country, year))
    };
    if let Some(told) = own.people {
        let scale = told / path[Year::BASE];
        path = Annual::from_fn(|year| path[year] * scale);
    }
    if let Some(told) = own.people_2050 {
        let years = f64::from(TOLD.number() - Year::RECONSTRUCTED.number());
        let growth = libm::log(told / path[TOLD]) / years;
        for year in Year::LEVERS.to(Year::LAST) {
            let since = f64::from(year.number() - Year::RECONSTRUCTED.number());
            path[year] *= libm::exp(growth * since);
        }
    }
    path
}

/// The people of the listed cities of a country together.
fn together(known: &CityCountry) -> Vec<f64> {
    let mut points = vec![0.0; PEOPLE_COUNT];
    for city in &known.cities {
        for (at, sum) in points.iter_mut().enumerate() {
            *sum += city.people_at(at);
        }
    }
    points
}

/// People in towns of the country, persons.
fn urban(country: &Facts, year: Year) -> f64 {
    country.people.value[year] * country.urban.value[year]
}

/// The path through numbers of people.
fn listed(country: &Facts, cities: &Cities, points: &[f64]) -> Annual {
    let years = (0_u16..).map(|at| f64::from(PEOPLE_FROM + at * PEOPLE_STEP));
    let curve = Curve::through(years.zip(points.iter().copied()).collect());
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
