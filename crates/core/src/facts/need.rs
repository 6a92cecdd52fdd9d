//! Housing need: the floor that is enough, its spread between people, people counted in slums, and displaced people.
//!
//! ```text
//! floor, least   m² a person: enough, and the second reading          σ   spread of floor between people
//! slums          share of people in towns, as indicator 11.1.1 counted it
//! displaced      people at the end of a year, by group
//! ```
//!
//! Decisions: HN1–HN4. Floor, least and spread are assumptions with a range. Persons a home are a fact of
//! household goods. Out of scope: persons a room, walls, tenure, homelessness, cost: no open table of them was found for
//! all countries.

use serde::{Deserialize, Serialize};

use crate::facts::rows::NumberContainer;
use crate::facts::{Fact, ValueRange};
use crate::kind::DisplacedGroup;
use crate::year::Year;

/// Facts on the need for homes in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeedFacts {
    /// Floor of homes that is enough, m² a person.
    pub floor: Fact<ValueRange>,
    /// Second reading of it, m² a person.
    pub least: Fact<ValueRange>,
    /// Standard deviation of the logarithm of floor a person between the people of a place.
    pub spread: Fact<ValueRange>,
    /// People in slums or informal settlements.
    pub slums: Fact<SlumShare>,
    /// Displaced people who live in the place.
    pub displaced: Fact<DisplacedPeople>,
}

/// Share of people in towns who live in slums or informal settlements; empty if no edition has the place.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SlumShare {
    /// Year of the count; 0 without one.
    pub year: u16,
    /// True if it was counted in the place; false for the mean of a region.
    pub counted: bool,
    /// Share that is used.
    pub used: Option<f64>,
    /// Lowest of all editions.
    pub low: Option<f64>,
    /// Highest of all editions.
    pub high: Option<f64>,
}

impl SlumShare {
    /// A smaller share is a zero that the source sets for rich places.
    const LEAST: f64 = 0.0005;

    /// True if people were counted: neither the mean of a region, nor a zero that the source sets for rich places.
    pub fn is_count(&self) -> bool {
        self.counted && self.used.is_some_and(|share| share >= SlumShare::LEAST)
    }
}

/// People by group ([`DisplacedGroup::ALL`]) in each year of the count; no years if none were counted.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct DisplacedPeople {
    /// Years of the count, oldest first.
    pub years: Vec<Year>,
    /// People at the end of each of these years, by group.
    pub people: [Vec<u32>; DisplacedGroup::COUNT],
}

impl DisplacedPeople {
    /// People of a group at the end of each year of the count.
    pub fn of(&self, group: DisplacedGroup) -> impl Iterator<Item = (Year, f64)> {
        let people = self.people[group.index()].iter().map(|people| f64::from(*people));
        self.years.iter().copied().zip(people)
    }
}

impl NumberContainer for DisplacedPeople {
    fn each(&mut self, see: &mut dyn FnMut(&mut f64)) {
        for people in self.people.iter_mut().flatten() {
            let mut number = f64::from(*people);
            see(&mut number);
            *people = libm::round(number) as u32;
        }
    }
    fn broken(&self) -> Option<String> {
        let rises = self.years.windows(2).all(|pair| pair[0] < pair[1]);
        let whole = self.people.iter().all(|group| group.len() == self.years.len());
        (!whole || !rises).then(|| "has years that do not rise, or groups of other years".to_owned())
    }
    fn label(&self, number: usize) -> Option<String> {
        let years = self.years.len().max(1);
        let group = DisplacedGroup::ALL.get(number / years)?;
        let year = self.years.get(number % years)?;
        Some([group.name(), " ", &year.to_string()].concat())
    }
}
