//! Sheet: all that a page of a city shows, from one question: the city, somebody's own numbers of it, and what is chosen.
//!
//! ```text
//! flows    comes into use and leaves it by kind; energy by use and carrier       in each of the years that are shown
//! land     of each form in some years       ours = our own numbers in the form in which somebody tells theirs
//! ```
//!
//! Does not know: languages; who shows it.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::city::NEAR;
use crate::choices::own::Number;
use crate::facts::Facts;
use crate::facts::cities::Cities;
use crate::facts::city::OwnCity;
use crate::findings::city::{self, Measure, Run, Traded, trade};
use crate::kind::{CityObserved, CitySetting, Confidence, Product, Sector, UrbanForm};
use crate::model::city::{Around, SECTORS, land};
use crate::place::PlaceId;
use crate::year::Year;

/// Years in which a city is told.
pub const YEARS: [Year; 4] = [Year::BASE, Year::of(2030), Year::of(2050), Year::LAST];
/// Years in which its land is told.
pub const LAND_YEARS: [Year; 6] = [
    Year::of(1980),
    Year::of(2000),
    Year::BASE,
    Year::of(2035),
    Year::of(2050),
    Year::LAST,
];
/// Forms whose land is told beside each other; the last only where land is planned.
pub const FORMS: [UrbanForm; 4] = [UrbanForm::Trend, UrbanForm::Compact, UrbanForm::Sprawl, UrbanForm::Planned];
/// Uses of energy.
pub const USES: [Sector; 3] = [Sector::Homes, Sector::OtherBuildings, Sector::Vehicles];
/// Carriers of energy.
pub const CARRIERS: usize = 8;

/// What is asked.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Which city; or which country, of a city that is not listed.
    pub place: PlaceId,
    /// What is told of it, without its place and name.
    pub own: OwnCity,
    /// What is chosen.
    pub choices: Choices,
}

impl Asked {
    /// A listed city as it is, with nothing chosen.
    #[must_use]
    pub fn of(place: PlaceId) -> Asked {
        Asked {
            place,
            own: OwnCity::default(),
            choices: Choices::default(),
        }
    }
}

/// What flows in a year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Flows {
    /// Comes into use and leaves it, Mt, in the order of [`SECTORS`].
    pub built: [[f64; 2]; SECTORS.len()],
    /// Energy, PJ, in the order of [`USES`] and [`crate::kind::EnergyCarrier::all`].
    pub energy: [[f64; CARRIERS]; USES.len()],
}

/// What is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    /// Release of model and data.
    pub release: String,
    /// What was asked.
    pub asked: Asked,
    /// Each measure in each of [`YEARS`], in the order of [`Measure::all`].
    pub values: Vec<[Option<f64>; YEARS.len()]>,
    /// In each of [`YEARS`].
    pub flows: [Flows; YEARS.len()],
    /// The forms side by side.
    pub trade: Vec<Vec<Traded>>,
    /// Land in each of [`LAND_YEARS`] by those of [`FORMS`] that the city has, km².
    pub land: Vec<Vec<f64>>,
    /// What was observed.
    pub observed: Vec<(CityObserved, f64, String)>,
    /// How sure the source is of food waste; none where it has no figure of the country.
    pub confidence: Option<Confidence>,
    /// Our own numbers.
    pub ours: OwnCity,
    /// Floor of homes that a decent life needs, m² a person.
    pub floor: f64,
}

impl Sheet {
    /// What is told of a city; none where nothing is known of the place or its country.
    #[must_use]
    pub fn of(country: &Arc<Facts>, cities: &Cities, asked: &Asked, release: &str) -> Option<Sheet> {
        let known = cities.country(country.place)?;
        let own = &asked.own;
        let listed = if asked.place.is_city() {
            Some(known.cities.iter().find(|city| city.place == asked.place)?)
        } else {
            None
        };
        let choices = &asked.choices;
        let facts = city::told(country, cities, known, listed, own);
        let outcome = Around::of(country, choices).city(&facts, choices);
        let run = Run::of(&facts, choices, &outcome)?;
        let told = facts.city.as_ref()?;
        let planned = told.planned.is_some();
        let forms: Option<Vec<land::Land>> = FORMS
            .into_iter()
            .filter(|form| planned || *form != UrbanForm::Planned)
            .map(|form| crate::model::city::land(&facts, choices.background, form))
            .collect();
        let forms = forms?;
        // Beside what somebody tells stands what we would have taken: people and land are theirs, for all else follows from them.
        let plain = OwnCity {
            people: own.people,
            land: own.land,
            ..OwnCity::default()
        };
        let ours = if *own == plain && *choices == Choices::default() {
            ours(&run, &facts)
        } else {
            let (facts, choices) = (city::told(country, cities, known, listed, &plain), Choices::default());
            let outcome = Around::of(country, &choices).city(&facts, &choices);
            ours(&Run::of(&facts, &choices, &outcome)?, &facts)
        };
        Some(Sheet {
            release: release.to_owned(),
            asked: asked.clone(),
            values: Measure::all().map(|measure| YEARS.map(|year| run.read(measure, year))).collect(),
            flows: YEARS.map(|year| run.flows(year)),
            trade: trade(&facts, choices)?.rows,
            land: LAND_YEARS.map(|year| forms.iter().map(|form| form.area[year]).collect()).to_vec(),
            observed: told.supply.observed.clone(),
            confidence: told.supply.confidence.filter(|_| told.supply.food_waste.is_some()),
            ours,
            floor: facts.space_floor.value,
        })
    }

    /// A measure in one of [`YEARS`].
    #[must_use]
    pub fn value(&self, measure: Measure, year: usize) -> Option<f64> {
        self.values.get(measure as usize).and_then(|values| values[year])
    }

    /// Whether land is planned: then the plan stands beside the other forms.
    #[must_use]
    pub const fn is_planned(&self) -> bool {
        self.asked.own.land_2050.is_some()
    }

    /// Which city or country it is of.
    #[must_use]
    pub const fn place(&self) -> PlaceId {
        self.asked.place
    }

    /// Numbers that were told and lie far from ours.
    pub fn far(&self) -> impl Iterator<Item = Number> + '_ {
        Number::ALL
            .into_iter()
            .filter(|number| far(*number, &self.asked.own, &self.ours).is_some())
    }
}

/// A number that was told and lies far from ours, with ours, in the unit in which it is told.
#[must_use]
pub fn far(number: Number, told: &OwnCity, ours: &OwnCity) -> Option<[f64; 2]> {
    let [told, ours] = [number.of(told)?, number.of(ours)?];
    let near = ours > 0.0 && (NEAR[0]..=NEAR[1]).contains(&(told / ours));
    (!near).then_some([told, ours])
}

/// Our own numbers of a city, in the form in which somebody tells theirs.
#[must_use]
pub fn ours(run: &Run<'_>, facts: &Facts) -> OwnCity {
    let now = Year::BASE;
    let read = |measure| run.read(measure, now);
    let flats = run.outcome.floor(Product::MultiFamily, now);
    let homes = read(Measure::Space).map(|space| space * run.people(now));
    let share = |part: Measure| Some(read(part)? / read(Measure::Waste)?);
    let width = facts.city.as_ref().map(|city| city.setting(CitySetting::StreetWidth));
    OwnCity {
        name: None,
        place: None,
        people: Some(run.people(now)),
        people_2050: Some(run.people(Year::of(2050))),
        land: read(Measure::Land),
        land_2050: run.read(Measure::Land, Year::of(2050)),
        home_floor: read(Measure::Space),
        flats: homes.map(|homes| flats / homes),
        cars: read(Measure::Cars),
        km: read(Measure::Distance).zip(read(Measure::Cars)).map(|(km, cars)| km / cars * 1e3),
        street_km: read(Measure::Streets)
            .zip(width)
            .map(|(area, width)| area * run.people(now) / width / 1e3),
        power: read(Measure::Power),
        waste: read(Measure::Waste).map(|kt| kt * 1e6 / run.people(now) / 365.0),
        recycled: share(Measure::Recycled),
        dumped: share(Measure::Dumped),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_far_from_ours_is_told_with_ours() {
        let told = OwnCity {
            cars: Some(900.0),
            km: Some(9e3),
            ..OwnCity::default()
        };
        let ours = OwnCity {
            cars: Some(100.0),
            km: Some(1e4),
            ..OwnCity::default()
        };
        let all = Number::ALL.map(|number| far(number, &told, &ours));
        assert_eq!(all[Number::Cars as usize], Some([900.0, 100.0]));
        assert_eq!(all.iter().flatten().count(), 1);
    }
}
