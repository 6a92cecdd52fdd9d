//! Cities: what a page knows of the names of cities, and of which it asks next.
//!
//! ```text
//! asked   of the country of a city that is open; else of what a list is to be shown of: a country, or all that are listed
//! ```
//!
//! That such a list cannot be had is no trouble of the page: the name of the country stands in its place.
//! Does not know: how they are shown.

use std::rc::Rc;

use crate::facts::cities::ListedCity;
use crate::place::PlaceId;
use crate::site::client::News;
use crate::site::wire::{Cities, Reply};

/// The lists that came.
#[derive(Clone, Debug, Default)]
pub struct CityLists {
    lists: Rc<Vec<Cities>>,
    /// Of which place one is to be shown.
    wanted: Option<PlaceId>,
}

impl PartialEq for CityLists {
    /// A list that came makes others of them: what is in them is not gone through.
    fn eq(&self, other: &CityLists) -> bool {
        Rc::ptr_eq(&self.lists, &other.lists) && self.wanted == other.wanted
    }
}

impl CityLists {
    /// The cities of a country, or all that are listed; none until they came.
    #[must_use]
    pub fn of(&self, place: PlaceId) -> Option<&[ListedCity]> {
        let found = self.lists.iter().find(|list| list.place == place);
        found.map(|list| list.cities.as_slice())
    }

    /// All lists, in the order in which they came.
    pub fn all(&self) -> impl Iterator<Item = &[ListedCity]> {
        self.lists.iter().map(|list| list.cities.as_slice())
    }

    /// Wants a list.
    pub fn want(&mut self, place: PlaceId) {
        self.wanted = Some(place);
    }

    /// Of which place names are to be asked for: the first of some countries without them, else of what is wanted.
    #[must_use]
    pub fn lacking(&self, countries: impl IntoIterator<Item = PlaceId>) -> Option<PlaceId> {
        let mut all = countries.into_iter().chain(self.wanted);
        all.find(|place| self.of(*place).is_none())
    }

    /// Takes in a list.
    pub fn join(&mut self, cities: Cities) {
        if self.of(cities.place).is_none() {
            Rc::make_mut(&mut self.lists).push(cities);
        }
    }

    /// Whether it is told that what is wanted cannot be had; then it no longer is.
    pub fn misses(&mut self, news: &News) -> bool {
        let News::Reply(Reply::NoFacts { place, .. }) = news else {
            return false;
        };
        self.of(*place).is_none() && self.wanted.take_if(|wanted| wanted == place).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> PlaceId {
        PlaceId::parse(text).unwrap()
    }

    #[test]
    fn a_list_is_asked_for_once_that_of_an_open_city_first() {
        let mut lists = CityLists::default();
        assert_eq!(lists.lacking([]), None);
        lists.want(id("WLD"));
        assert_eq!(lists.lacking([id("KEN")]), Some(id("KEN")));
        let empty = |place| Cities { place, cities: Vec::new() };
        lists.join(empty(id("KEN")));
        assert_eq!(lists.lacking([id("KEN")]), Some(id("WLD")));
        let missing = News::Reply(Reply::NoFacts {
            number: 0,
            place: id("WLD"),
            fault: String::new(),
        });
        assert!(lists.misses(&missing) && !lists.misses(&missing));
        assert_eq!(lists.lacking([id("KEN")]), None);
    }
}
