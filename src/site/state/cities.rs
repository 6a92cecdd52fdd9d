//! Cities: the lists of city names that a page knows, and the next list to request.
//!
//! ```text
//! requested   the country of an open city; else the place of the list to show: a country, or all listed cities
//! ```
//!
//! A missing list is no problem of the page: it shows the name of the country instead. Out of scope: the display.

use std::rc::Rc;

use crate::site::client::ClientMessage;
use cairn_core::facts::cities::CityIndexEntry;
use cairn_core::place::PlaceId;
use cairn_wire::{CitiesAnswer, Reply};

/// The loaded lists.
#[derive(Clone, Debug, Default)]
pub struct CityLists {
    lists: Rc<Vec<CitiesAnswer>>,
    /// The place of the list to show.
    wanted: Option<PlaceId>,
}

impl PartialEq for CityLists {
    /// Compares pointers: a new list makes a new vector, so the contents need no comparison.
    fn eq(&self, other: &CityLists) -> bool {
        Rc::ptr_eq(&self.lists, &other.lists) && self.wanted == other.wanted
    }
}

impl CityLists {
    /// The cities of a country, or all that are listed; none until they are loaded.
    pub fn entries(&self, place: PlaceId) -> Option<&[CityIndexEntry]> {
        let found = self.lists.iter().find(|list| list.place == place);
        found.map(|list| list.cities.as_slice())
    }

    /// All lists, in the order of arrival.
    pub fn all(&self) -> impl Iterator<Item = &[CityIndexEntry]> {
        self.lists.iter().map(|list| list.cities.as_slice())
    }

    /// Requests a list to show.
    pub fn request(&mut self, place: PlaceId) {
        self.wanted = Some(place);
    }

    /// The place whose list to request: the first country without one, else the wanted place.
    pub fn lacking(&self, countries: impl IntoIterator<Item = PlaceId>) -> Option<PlaceId> {
        let mut all = countries.into_iter().chain(self.wanted);
        all.find(|place| self.entries(*place).is_none())
    }

    /// Adds a list.
    pub fn join(&mut self, cities: CitiesAnswer) {
        if self.entries(cities.place).is_none() {
            Rc::make_mut(&mut self.lists).push(cities);
        }
    }

    /// True if the news says that the wanted list is not available; it is then no longer wanted.
    pub fn misses(&mut self, news: &ClientMessage) -> bool {
        let ClientMessage::Reply(Reply::NoFacts { place, .. }) = news else {
            return false;
        };
        self.entries(*place).is_none() && self.wanted.take_if(|wanted| wanted == place).is_some()
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
        lists.request(id("WLD"));
        assert_eq!(lists.lacking([id("KEN")]), Some(id("KEN")));
        let empty = |place| CitiesAnswer { place, cities: Vec::new() };
        lists.join(empty(id("KEN")));
        assert_eq!(lists.lacking([id("KEN")]), Some(id("WLD")));
        let missing = ClientMessage::Reply(Reply::NoFacts {
            number: 0,
            place: id("WLD"),
            fault: String::new(),
        });
        assert!(lists.misses(&missing) && !lists.misses(&missing));
        assert_eq!(lists.lacking([id("KEN")]), None);
    }
}
