//! Sheet: everything that a page of a city shows, from one query: the city, the user's own numbers, and the choices.
//!
//! ```text
//! flows    inflow and outflow by kind; energy by use and carrier       in each of the years that are shown
//! land     of each form in some years       ours = our own numbers in the form in which users enter theirs
//! ```
//!
//! Out of scope: languages; the page.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::findings::city::{self, CityQuantity, CityRun, TradeoffCell, trade};
use cairn_core::choices::Choices;
use cairn_core::choices::city::CHECK_RATIO;
use cairn_core::choices::city_input::CityInput;
use cairn_core::facts::Facts;
use cairn_core::facts::cities::CityPack;
use cairn_core::facts::city::OwnCity;
use cairn_core::kind::{CityObserved, CitySetting, Confidence, Product, Sector, UrbanForm};
use cairn_core::model::city::{CountryRun, SECTORS, land};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Years shown for a city.
pub const YEARS: [Year; 4] = [Year::BASE, Year::of(2030), Year::of(2050), Year::LAST];
/// Years shown for its land.
pub const LAND_YEARS: [Year; 6] = [
    Year::of(1980),
    Year::of(2000),
    Year::BASE,
    Year::of(2035),
    Year::of(2050),
    Year::LAST,
];
/// Forms whose land is compared; the last only where land is planned.
pub const FORMS: [UrbanForm; 4] = [UrbanForm::Trend, UrbanForm::Compact, UrbanForm::Sprawl, UrbanForm::Planned];
/// Uses of energy.
pub const USES: [Sector; 3] = [Sector::Homes, Sector::OtherBuildings, Sector::Vehicles];
/// Carriers of energy.
pub const CARRIERS: usize = 8;

/// A query for a city.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CityQuery {
    /// The city; for a city that is not listed, its country.
    pub place: PlaceId,
    /// Numbers that the user gave, without place and name.
    pub own: OwnCity,
    /// The choices.
    pub choices: Choices,
}

impl CityQuery {
    /// A listed city without choices and without the user's numbers.
    pub fn of(place: PlaceId) -> CityQuery {
        CityQuery {
            place,
            own: OwnCity::default(),
            choices: Choices::default(),
        }
    }
}

/// Flows of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct CityYearFlows {
    /// Inflow and outflow, Mt, in the order of [`SECTORS`].
    pub built: [[f64; 2]; SECTORS.len()],
    /// Energy, PJ, in the order of [`USES`] and [`cairn_core::kind::EnergyCarrier::all`].
    pub energy: [[f64; CARRIERS]; USES.len()],
}

/// The reply: everything that the page shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CitySheet {
    /// Release of model and data.
    pub release: String,
    /// The query.
    pub query: CityQuery,
    /// Each measure in each of [`YEARS`], in the order of [`CityQuantity::all`].
    pub values: Vec<[Option<f64>; YEARS.len()]>,
    /// Flows in each of [`YEARS`].
    pub flows: [CityYearFlows; YEARS.len()],
    /// Comparison of the forms.
    pub trade: Vec<Vec<TradeoffCell>>,
    /// Land in each of [`LAND_YEARS`] by those of [`FORMS`] that the city has, km².
    pub land: Vec<Vec<f64>>,
    /// Observed values with their sources.
    pub observed: Vec<(CityObserved, f64, String)>,
    /// Confidence of the source on food waste; none if it has no figure of the country.
    pub confidence: Option<Confidence>,
    /// Our own numbers.
    pub own_numbers: OwnCity,
    /// Floor area of homes for decent living, m² per person.
    pub floor: f64,
    /// Share of people in the country's towns who were counted in slums, and the year; none without a count.
    pub slums: Option<(f64, Year)>,
}

impl CitySheet {
    /// Builds the reply; none if nothing is known of the place or its country.
    pub fn of(country: &Arc<Facts>, cities: &CityPack, query: &CityQuery, release: &str) -> Option<CitySheet> {
        let city_country = cities.country(country.place)?;
        let own = &query.own;
        let listed = if query.place.is_city() {
            Some(city_country.cities.iter().find(|city| city.place == query.place)?)
        } else {
            None
        };
        let choices = &query.choices;
        let facts = city::facts_with_input(country, cities, city_country, listed, own);
        let outcome = CountryRun::of(country, choices).city(&facts, choices);
        let run = CityRun::of(&facts, choices, &outcome)?;
        let city_facts = facts.city.as_ref()?;
        let planned = city_facts.planned.is_some();
        let forms: Option<Vec<land::CityLand>> = FORMS
            .into_iter()
            .filter(|form| planned || *form != UrbanForm::Planned)
            .map(|form| cairn_core::model::city::land(&facts, choices.background, form))
            .collect();
        let forms = forms?;
        // Our numbers shown for comparison use the user's people and land, because all else depends on them.
        let plain = OwnCity {
            people: own.people,
            land: own.land,
            ..OwnCity::default()
        };
        let ours = if *own == plain && *choices == Choices::default() {
            own_numbers(&run, &facts)
        } else {
            let (facts, choices) = (
                city::facts_with_input(country, cities, city_country, listed, &plain),
                Choices::default(),
            );
            let outcome = CountryRun::of(country, &choices).city(&facts, &choices);
            own_numbers(&CityRun::of(&facts, &choices, &outcome)?, &facts)
        };
        Some(CitySheet {
            release: release.to_owned(),
            query: query.clone(),
            values: CityQuantity::ALL
                .into_iter()
                .map(|measure| YEARS.map(|year| run.value(measure, year)))
                .collect(),
            flows: YEARS.map(|year| run.flows(year)),
            trade: trade(&facts, choices)?.rows,
            land: LAND_YEARS.map(|year| forms.iter().map(|form| form.area[year]).collect()).to_vec(),
            observed: city_facts.supply.observed.clone(),
            confidence: city_facts.supply.confidence.filter(|_| city_facts.supply.food_waste.is_some()),
            own_numbers: ours,
            floor: facts.space_floor.value,
            slums: counted_slums(country),
        })
    }

    /// Value of a measure in one of [`YEARS`].
    pub fn value(&self, measure: CityQuantity, year: usize) -> Option<f64> {
        self.values.get(measure as usize).and_then(|values| values[year])
    }

    /// True if land is planned: the plan is then one of the forms compared.
    pub const fn is_planned(&self) -> bool {
        self.query.own.land_2050.is_some()
    }

    /// The city or country of the query.
    pub const fn place(&self) -> PlaceId {
        self.query.place
    }

    /// Numbers of the user that are far from ours.
    pub fn far(&self) -> impl Iterator<Item = CityInput> + '_ {
        CityInput::ALL
            .into_iter()
            .filter(|number| far(*number, &self.query.own, &self.own_numbers).is_some())
    }
}

/// People in slums, as counted in the country.
fn counted_slums(country: &Facts) -> Option<(f64, Year)> {
    let slums = &country.need.slums.value;
    let share = slums.used.filter(|_| slums.is_count())?;
    Some((share, Year::of(slums.year)))
}

/// A number of the user that is far from ours, then ours, in the user's unit.
pub fn far(number: CityInput, own: &OwnCity, ours: &OwnCity) -> Option<[f64; 2]> {
    let [own, ours] = [number.entered(own)?, number.entered(ours)?];
    let near = ours > 0.0 && (CHECK_RATIO[0]..=CHECK_RATIO[1]).contains(&(own / ours));
    (!near).then_some([own, ours])
}

/// Our own numbers of a city, in the form in which users enter theirs.
pub fn own_numbers(run: &CityRun<'_>, facts: &Facts) -> OwnCity {
    let now = Year::BASE;
    let read = |measure| run.value(measure, now);
    let flats = run.outcome.floor(Product::MultiFamily, now);
    let homes = read(CityQuantity::Space).map(|space| space * run.people(now));
    let share = |part: CityQuantity| Some(read(part)? / read(CityQuantity::Waste)?);
    let width = facts.city.as_ref().map(|city| city.setting(CitySetting::StreetWidth));
    OwnCity {
        name: None,
        place: None,
        people: Some(run.people(now)),
        people_2050: Some(run.people(Year::of(2050))),
        land: read(CityQuantity::Land),
        land_2050: run.value(CityQuantity::Land, Year::of(2050)),
        home_floor: read(CityQuantity::Space),
        flats: homes.map(|homes| flats / homes),
        cars: read(CityQuantity::Cars),
        km: read(CityQuantity::Distance)
            .zip(read(CityQuantity::Cars))
            .map(|(km, cars)| km / cars * 1e3),
        street_km: read(CityQuantity::Streets)
            .zip(width)
            .map(|(area, width)| area * run.people(now) / width / 1e3),
        power: read(CityQuantity::Power),
        waste: read(CityQuantity::Waste).map(|kt| kt * 1e6 / run.people(now) / 365.0),
        recycled: share(CityQuantity::Recycled),
        dumped: share(CityQuantity::Dumped),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_far_from_ours_is_told_with_ours() {
        let entered = OwnCity {
            cars: Some(900.0),
            km: Some(9e3),
            ..OwnCity::default()
        };
        let ours = OwnCity {
            cars: Some(100.0),
            km: Some(1e4),
            ..OwnCity::default()
        };
        let all = CityInput::ALL.map(|number| far(number, &entered, &ours));
        assert_eq!(all[CityInput::Cars as usize], Some([900.0, 100.0]));
        assert_eq!(all.iter().flatten().count(), 1);
    }
}
