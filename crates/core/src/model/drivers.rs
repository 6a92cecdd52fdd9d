//! Drivers: people, income and the demand that follows from them, under a background.
//!
//! ```text
//! driver(t) = driver of the middle storyline(t) · departure of the chosen storyline(t)
//! ```
//!
//! Departures are 1 to the end of 2026. Out of scope: levers.

use crate::choices::Background;
use crate::facts::{Departure, Facts, income};
use crate::kind::{Product, Storyline};
use crate::model::city::UrbanFloorEffect;
use crate::year::{Annual, Year};

/// Years before and after a year in the mean of income.
const HALF_WINDOW: usize = 5;

/// Drivers of demand in a place under a background.
#[derive(Clone, Copy, Debug)]
pub struct DemandDrivers<'a> {
    facts: &'a Facts,
    departure: Option<&'a Departure>,
    background: Background,
    shape: Option<&'a UrbanFloorEffect>,
}

impl<'a> DemandDrivers<'a> {
    /// Drivers of a place under a background.
    pub fn of(facts: &'a Facts, background: Background) -> DemandDrivers<'a> {
        let departure = facts.departures.iter().find(|of| of.storyline == background.storyline);
        DemandDrivers {
            facts,
            departure,
            background,
            shape: None,
        }
    }

    /// Drivers of a city whose urban form changes homes relative to the trend.
    pub const fn shaped(self, shape: &'a UrbanFloorEffect) -> DemandDrivers<'a> {
        DemandDrivers {
            shape: Some(shape),
            ..self
        }
    }

    /// The background.
    pub const fn background(&self) -> Background {
        self.background
    }

    /// People of 2020 to whom the energy levels refer; for a city, the people of its country.
    pub fn people_of_levels(&self) -> f64 {
        self.facts
            .city
            .as_ref()
            .map_or_else(|| self.people(Year::BASE), |city| city.whole.people.value[Year::BASE])
    }

    /// Floor of a kind of building relative to the facts: 1, except for a city whose urban form changes it.
    pub fn shape(&self, product: Product, year: Year) -> f64 {
        self.shape.map_or(1.0, |shape| shape.floor(product, year))
    }

    /// True if the storyline is not the middle one.
    pub const fn departs(&self) -> bool {
        self.departure.is_some()
    }

    /// True if people or income differ from the middle storyline.
    pub fn has_own_incomes(&self) -> bool {
        self.departure.is_some() && Storyline::PATHWAYS.contains(&self.background.storyline)
    }

    fn times(&self, value: f64, ratio: impl Fn(&Departure) -> &Annual, year: Year) -> f64 {
        match self.departure {
            Some(departure) => value * ratio(departure)[year],
            None => value,
        }
    }

    /// People of a year, persons.
    pub fn people(&self, year: Year) -> f64 {
        self.times(self.facts.people.value[year], |of| &of.people, year)
    }

    /// Income a person, international dollars of 2017.
    pub fn income(&self, year: Year) -> f64 {
        self.times(self.facts.income.value[year], |of| &of.income, year)
    }

    /// Income a person relative to 2020, never below 1, and 1 before 2020. It is the mean of eleven years of the middle
    /// storyline, of fewer on both sides near 2060. The departure of the year multiplies it, so that years before 2027
    /// do not depend on the storyline.
    pub fn income_growth(&self, year: Year) -> f64 {
        if year <= Year::BASE {
            return 1.0;
        }
        let mean = |year: Year| {
            let values = self.facts.income.value.values();
            let around = HALF_WINDOW.min(values.len().saturating_sub(year.index() + 1));
            let near = &values[year.index() - around..=year.index() + around];
            near.iter().sum::<f64>() / near.len() as f64
        };
        let base = mean(Year::BASE);
        if base > 0.0 {
            self.times(mean(year) / base, |of| &of.income, year).max(1.0)
        } else {
            1.0
        }
    }

    /// Floor of homes a person, ratio to the middle storyline.
    pub fn home_floor(&self, year: Year) -> f64 {
        self.times(1.0, |of| &of.home_floor, year)
    }

    /// Floor of other buildings a person, ratio to the middle storyline.
    pub fn other_floor(&self, year: Year) -> f64 {
        self.times(1.0, |of| &of.other_floor, year)
    }

    /// Stock of roads, rail, bridges, parking and paths a person, ratio to the middle storyline.
    pub fn roads(&self, year: Year) -> f64 {
        self.times(1.0, |of| &of.roads, year)
    }

    /// Cement standing in civil works a person, ratio to the middle storyline; none without a departure.
    pub fn works(&self) -> Option<&'a Annual> {
        self.departure.map(|departure| &departure.works)
    }

    /// Settled income a person, dollars: that of the middle storyline, times the departure of the year.
    pub fn settled_income(&self) -> Annual {
        let middle = income::settled(&self.facts.income.value);
        Annual::from_fn(|year| self.times(middle[year], |of| &of.income, year))
    }

    /// Cars a person in the reference.
    pub fn cars(&self, year: Year) -> f64 {
        self.times(self.facts.cars.per_person.value[year], |of| &of.cars, year)
    }
}
