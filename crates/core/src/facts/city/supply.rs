//! Supply: water, food and waste of a city per person, from national data and observations.
//!
//! ```text
//! water per person = country's municipal withdrawal / (u + rural · (1 − u))        u: share of people in towns
//! food per person  = kcal per day · 365 / kcal per kg
//! waste per person = of the city if observed, else the country's · by income group;  · (income(t)/income(2020))^power after 2020
//! treated          = shares of the country; the missing rest is landfilled in rich places, else dumped
//! ```
//!
//! There is no stock and no lever: water and food per person stay constant. Food waste is a part of municipal waste, so
//! the two are never added. Out of scope: greenhouse gases of food; resource extraction for any of these.

use crate::facts::Facts;
use crate::facts::cities::{City, CityCountry, CityPack};
use crate::facts::city::{Income, OwnCity};
use crate::facts::income::settled;
use crate::kind::{CityObserved, CitySetting, Confidence};
use crate::year::{Annual, Year};

/// Days in a year.
const DAYS: f64 = 365.0;

/// Shares of municipal waste by treatment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Treated {
    /// Recycled.
    pub recycled: f64,
    /// Composted or digested.
    pub composted: f64,
    /// Burnt.
    pub burnt: f64,
    /// Landfilled.
    pub landfilled: f64,
    /// Dumped.
    pub dumped: f64,
}

/// Water, food and waste of a city.
#[derive(Clone, Debug, PartialEq)]
pub struct Supply {
    /// Municipal water, m³ per person and year; none if the country has no figure.
    pub water: Option<f64>,
    /// Food supply, kg per person and year.
    pub food: Option<f64>,
    /// Food waste of homes, shops and services, kg per person and year.
    pub food_waste: Option<f64>,
    /// Confidence of the source in the food waste.
    pub confidence: Option<Confidence>,
    /// Municipal waste in 2020, kg per person and year.
    pub waste: Option<f64>,
    /// Waste per person of a year relative to 2020.
    pub waste_course: Annual,
    /// True if the waste was observed in the city or given by the user.
    pub waste_own: bool,
    /// Treatment of the waste.
    pub treated: Treated,
    /// Share of townspeople in the country whose waste is collected.
    pub collected: Option<f64>,
    /// Observations in the city, in the order of [`CityObserved::ALL`]: value, and the year or years.
    pub observed: Vec<(CityObserved, f64, String)>,
}

/// Water, food and waste of a city.
pub(super) fn city_supply(
    country: &Facts,
    cities: &CityPack,
    city_country: &CityCountry,
    city: Option<&City>,
    income: Income,
    own: &OwnCity,
) -> Supply {
    let setting = |of: CitySetting| cities.setting(of);
    let flows = &city_country.flows;
    let urban = country.urban.value[Year::BASE];
    let rural = setting(CitySetting::WaterRural);
    let observed = |what: CityObserved| city.and_then(|city| city.observed(what)).map(|of| of.value);
    let ratio = setting(income.pick([CitySetting::WasteHigh, CitySetting::WasteUpper, CitySetting::WasteLow]));
    let waste = own.waste.or_else(|| observed(CityObserved::Waste));
    let earned = settled(&country.income.value);
    let base = earned[Year::BASE];
    let power = setting(CitySetting::WasteIncome);
    let wasted: f64 = flows.food_waste.iter().flatten().sum();
    Supply {
        water: flows.water.map(|water| water / (urban + rural * (1.0 - urban))),
        food: flows.food.map(|kcal| kcal * DAYS / setting(CitySetting::FoodEnergy)),
        food_waste: flows.food_waste.iter().any(Option::is_some).then_some(wasted),
        confidence: flows.confidence,
        waste: waste.or_else(|| flows.waste.map(|kg| kg * ratio)).map(|kg| kg * DAYS),
        waste_course: Annual::from_fn(|year| {
            if year <= Year::BASE || base <= 0.0 {
                1.0
            } else {
                libm::pow(earned[year] / base, power)
            }
        }),
        waste_own: waste.is_some(),
        treated: treated(flows.treated, income, observed, own),
        collected: flows.collected.map(|share| share / 100.0),
        observed: city.map_or_else(Vec::new, |city| {
            city.observed.iter().map(|of| (of.what, of.value, of.years.clone())).collect()
        }),
    }
}

/// Treatment shares: those of the country, replaced by observed or given ones of the city, rescaled to 1.
fn treated(country_shares: [Option<f64>; 5], income: Income, observed: impl Fn(CityObserved) -> Option<f64>, own: &OwnCity) -> Treated {
    let mut shares = country_shares.map(|share| share.unwrap_or(0.0) / 100.0);
    let missing = (1.0 - shares.iter().sum::<f64>()).max(0.0);
    let [recycled, _, _, landfilled, dumped] = &mut shares;
    match income {
        Income::High => *landfilled += missing,
        Income::Upper | Income::Low => *dumped += missing,
    }
    let percent = |what| observed(what).map(|share| share / 100.0);
    let fixed = [
        own.recycled.or_else(|| percent(CityObserved::WasteRecycled)),
        own.dumped.or_else(|| percent(CityObserved::WasteDumped)),
    ];
    for (share, fixed) in [recycled, dumped].into_iter().zip(fixed) {
        *share = fixed.unwrap_or(*share);
    }
    // Known shares of the city stay; the others share the rest.
    let observed_paths = [fixed[0].is_some(), false, false, false, fixed[1].is_some()];
    let sum = |is_fixed: bool| -> f64 {
        shares
            .iter()
            .zip(observed_paths)
            .filter(|(_, is_observed)| *is_observed == is_fixed)
            .map(|(share, _)| share)
            .sum()
    };
    let (known, others) = (sum(true), sum(false));
    let room = (1.0 - known).max(0.0);
    if others > 0.0 {
        for (share, is_observed) in shares.iter_mut().zip(observed_paths) {
            if !is_observed {
                *share *= room / others;
            }
        }
    } else {
        // Nothing is known of the rest: it is landfilled in rich places, else dumped, unless the user gave that share.
        let rest = if income == Income::High || observed_paths[4] { 3 } else { 4 };
        shares[rest] += room;
    }
    let all: f64 = shares.iter().sum();
    let [recycled, composted, burnt, landfilled, dumped] = shares.map(|share| if all > 0.0 { share / all } else { share });
    Treated {
        recycled,
        composted,
        burnt,
        landfilled,
        dumped,
    }
}
