//! Names of cities, loaded on demand. They are in no catalogue, because the United Nations write them in Latin script alone.
//!
//! ```text
//! Nairobi (Kenya)        the words' own pattern; until a name came, the name of the country
//! ```
//!
//! In a right-to-left language a name keeps its own direction. A page learns the names of one country, or of all, when
//! they have been fetched; it keeps the names it knows. Out of scope: the fetch.

use std::cell::OnceCell;

use crate::order;
use crate::words::{Key, Words, isolate};
use cairn_core::facts::cities::CityIndexEntry;
use cairn_core::kind::Direction;
use cairn_core::place::PlaceId;

/// Names that arrived together, and those that arrived later.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct CityNames {
    first: OnceCell<CityNameList>,
}

/// Names, in the order of ids.
#[derive(Clone, Debug, PartialEq)]
struct CityNameList {
    names: Vec<CityName>,
    later: Box<CityNames>,
}

/// Names of a city on a page.
#[derive(Clone, Debug, PartialEq)]
struct CityName {
    id: PlaceId,
    /// Its name alone.
    own: String,
    /// Its name with its country.
    whole: String,
}

impl CityNames {
    fn find(&self, id: PlaceId) -> Option<&CityName> {
        let mut names = self;
        while let Some(named) = names.first.get() {
            if let Ok(at) = named.names.binary_search_by_key(&id, |name| name.id) {
                return named.names.get(at);
            }
            names = &named.later;
        }
        None
    }

    fn push(&self, names: Vec<CityName>) {
        let mut last = self;
        while let Some(named) = last.first.get() {
            last = &named.later;
        }
        let later = Box::default();
        let _ = last.first.set(CityNameList { names, later });
    }
}

impl Words {
    /// Adds names of cities.
    pub fn learn(&self, cities: &[CityIndexEntry]) {
        let named = |city: &CityIndexEntry| {
            let own = match self.language().direction() {
                Direction::LeftToRight => city.name.clone(),
                Direction::RightToLeft => isolate::in_direction(Direction::LeftToRight, &city.name),
            };
            let country = city.place.country().map_or("", |country| self.place(country));
            CityName {
                id: city.place,
                whole: self.fill(Key::PlaceCity, &[("city", &own), ("country", country)]),
                own,
            }
        };
        let mut names: Vec<CityName> = cities
            .iter()
            .filter(|city| self.cities.find(city.place).is_none())
            .map(named)
            .collect();
        order::by_key(&mut names, |name| name.id);
        if !names.is_empty() {
            self.cities.push(names);
        }
    }

    /// The name of a city alone, without its country; `None` until it arrives.
    pub fn city(&self, id: PlaceId) -> Option<&str> {
        self.cities.find(id).map(|name| name.own.as_str())
    }

    /// The name of a city with its country; `None` until it arrives.
    pub(super) fn city_and_country(&self, id: PlaceId) -> Option<&str> {
        self.cities.find(id).map(|name| name.whole.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::isolate::bare;
    use cairn_core::kind::Language;

    fn city(id: &str, name: &str) -> CityIndexEntry {
        CityIndexEntry {
            place: PlaceId::parse(id).unwrap(),
            name: name.to_owned(),
            at: [0, 0],
            people: 100_000,
        }
    }

    #[test]
    fn a_city_goes_by_the_name_of_its_country_until_its_own_came() {
        for language in Language::READY {
            let words = Words::embedded(language);
            let nairobi = PlaceId::parse("KEN-21711").unwrap();
            let kenya = words.place(PlaceId::parse("KEN").unwrap()).to_owned();
            assert_eq!((words.place(nairobi), words.city(nairobi)), (kenya.as_str(), None));
            words.learn(&[city("KEN-21711", "Nairobi")]);
            // Learnt again, together with a further city.
            words.learn(&[city("KEN-21709", "Mombasa"), city("KEN-21711", "Other")]);
            let whole = bare(words.place(nairobi));
            assert!(whole.starts_with("Nairobi") && whole.contains(&kenya), "{language:?}: {whole}");
            assert_eq!(words.city(nairobi).map(bare), Some("Nairobi".to_owned()));
            assert!(words.place(PlaceId::parse("KEN-21709").unwrap()).contains("Mombasa"));
            assert_eq!(words.place(PlaceId::parse("KEN-1").unwrap()), kenya);
        }
    }
}
