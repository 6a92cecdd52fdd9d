//! Land: the area of a city, and its density relative to the trend.
//!
//! ```text
//! ln L(t) = ln L(t−1) + x,   g = max(0, ln P(t)/P(t−1)),   φ = e^(−(t − 2020)/fade)
//! trend     x = g + part · thinning · φ           compact   x = part · g            sprawl   as trend, with a larger part
//! from 2027 a form is blended in with the S-curve of levers, full in 2050; land never shrinks
//! planned   x = x of the trend + one constant from 2027 to 2050, so that L(2050) is the planned area
//! before    ln L(t) = ln L(t+1) + min(0, ln P(t)/P(t+1)) − part · thinning
//! denser    = L of the trend / L of the form
//! ```
//!
//! Out of scope: the effect of density on homes, cars and streets.

use crate::choices::ramp;
use crate::facts::city::CityFacts;
use crate::kind::{CitySetting, UrbanForm};
use crate::model::drivers::DemandDrivers;
use crate::year::{Annual, Year};

/// The year in which a form has its full effect, and to which a land plan refers.
const FULL: Year = Year::of(2050);

/// Land area of a city.
#[derive(Clone, Debug, PartialEq)]
pub struct CityLand {
    /// Area under the form, km².
    pub area: Annual,
    /// Area on the trend, km².
    pub trend: Annual,
}

impl CityLand {
    /// Land of a city under a form.
    pub(super) fn of(city: &CityFacts, drivers: &DemandDrivers<'_>, form: UrbanForm) -> CityLand {
        let trend = land_from_growth(city, drivers, |grows, fades, _| grows.trend(city, fades));
        let setting = |of: CitySetting| city.setting(of);
        let area = match form {
            UrbanForm::Trend => trend.clone(),
            UrbanForm::Compact => land_from_growth(city, drivers, |grows, fades, year| {
                let own = setting(CitySetting::CompactPart) * grows.0;
                blended(grows.trend(city, fades), own, year)
            }),
            UrbanForm::Sprawl => land_from_growth(city, drivers, |grows, fades, year| {
                let own = grows.0 + setting(CitySetting::SprawlPart) * city.thinning * fades;
                blended(grows.trend(city, fades), own, year)
            }),
            UrbanForm::Planned => match city.planned {
                Some(planned) => planned_to(city, drivers, &trend, planned),
                None => trend.clone(),
            },
        };
        CityLand { area, trend }
    }

    /// Density of the city relative to the trend.
    pub fn denser(&self, year: Year) -> f64 {
        if year < Year::LEVERS || self.area[year] <= 0.0 {
            1.0
        } else {
            self.trend[year] / self.area[year]
        }
    }
}

/// Logarithmic growth of people in a year, never below zero.
#[derive(Clone, Copy)]
struct LogGrowth(f64);

impl LogGrowth {
    fn trend(self, city: &CityFacts, fades: f64) -> f64 {
        self.0 + city.setting(CitySetting::TrendPart) * city.thinning * fades
    }
}

fn blended(trend: f64, own: f64, year: Year) -> f64 {
    let part = ramp(Year::LEVERS, FULL, year);
    trend + (own - trend) * part
}

/// Land from a yearly growth after 2020; before 2020 it follows people, thinning out.
fn land_from_growth(city: &CityFacts, drivers: &DemandDrivers<'_>, grows: impl Fn(LogGrowth, f64, Year) -> f64) -> Annual {
    let mut land = Annual::constant(city.land);
    let fade = city.setting(CitySetting::LandFade);
    let base = Year::BASE.index();
    for at in base + 1..Year::COUNT {
        let (year, before) = (Year::at(at), Year::at(at - 1));
        let fades = libm::exp(-(f64::from(year.number()) - f64::from(Year::BASE.number())) / fade);
        let grown = libm::log(drivers.people(year) / drivers.people(before)).max(0.0);
        land[year] = land[before] * libm::exp(grows(LogGrowth(grown), fades, year).max(0.0));
    }
    let thinned = city.setting(CitySetting::TrendPart) * city.thinning;
    for at in (0..base).rev() {
        let (year, after) = (Year::at(at), Year::at(at + 1));
        let grown = libm::log(drivers.people(year) / drivers.people(after)).min(0.0);
        land[year] = land[after] * libm::exp(grown - thinned);
    }
    land
}

/// Land that reaches the planned area; it stays at the area of 2026 if the plan is smaller.
fn planned_to(city: &CityFacts, drivers: &DemandDrivers<'_>, trend: &Annual, planned: f64) -> Annual {
    let years = f64::from(FULL.number() - Year::RECONSTRUCTED.number());
    let constant = libm::log(planned / trend[FULL]) / years;
    let added = land_from_growth(city, drivers, |grows, fades, year| {
        let own = grows.trend(city, fades);
        if year < Year::LEVERS || year > FULL { own } else { own + constant }
    });
    // If land was kept from shrinking in a year, the growth of the other years is scaled to reach the plan.
    let (begun, ended) = (trend[Year::RECONSTRUCTED], added[FULL]);
    let wanted = libm::log((planned / begun).max(1.0));
    let came = libm::log(ended / begun);
    let scale = if came > 0.0 { wanted / came } else { 1.0 };
    let after = begun * libm::exp(came * scale) / ended;
    Annual::from_fn(|year| {
        if year < Year::LEVERS {
            added[year]
        } else if year <= FULL {
            begun * libm::exp(libm::log(added[year] / begun) * scale)
        } else {
            added[year] * after
        }
    })
}
