//! Places: ids, and the regions, groups and world that are sums of countries.

mod wider_place;

pub use wider_place::{Wider, WiderPlaceKind};

use std::fmt;

use serde::{Deserialize, Serialize};

/// Longest id in characters: a country, a dash, the nine digits of a city.
const LONGEST: usize = 13;
/// Letters of a country code.
const COUNTRY: usize = 3;

/// The id of a place: ISO 3166 alpha-3 for a country, two to four capital letters or digits for a region or group. For
/// a city: its country, a dash and up to nine digits.
///
/// ```
/// use cairn_core::place::PlaceId;
/// assert_eq!(PlaceId::parse("IND").unwrap().to_string(), "IND");
/// assert_eq!(PlaceId::parse("JPN-21671").unwrap().country(), PlaceId::parse("JPN"));
/// assert_eq!(PlaceId::parse("india"), None);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PlaceId([u8; LONGEST]);

/// Kind of the place that an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlaceKind {
    /// A country, an area with separate data, or a region or group.
    Country,
    /// A city: a part of its country alone, never of another region or group, and never added up.
    City {
        /// Its country.
        of: PlaceId,
    },
}

impl PlaceId {
    /// Parses an id as written in addresses and tables. It checks the form, not if the place is known.
    pub fn parse(text: &str) -> Option<PlaceId> {
        let (country, city) = text.split_once('-').map_or((text, None), |(country, city)| (country, Some(city)));
        let bytes = country.as_bytes();
        let fits = (2..=4).contains(&bytes.len()) && bytes[0].is_ascii_uppercase();
        if !fits || !bytes.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
            return None;
        }
        if let Some(city) = city {
            let digits = (1..LONGEST - COUNTRY).contains(&city.len()) && city.bytes().all(|byte| byte.is_ascii_digit());
            if bytes.len() != COUNTRY || !digits {
                return None;
            }
        }
        let mut id = [0; LONGEST];
        id[..text.len()].copy_from_slice(text.as_bytes());
        Some(PlaceId(id))
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        let end = self.0.iter().position(|byte| *byte == 0).unwrap_or(LONGEST);
        // Only capital letters, digits and a dash are ever stored.
        std::str::from_utf8(&self.0[..end]).unwrap_or("")
    }

    /// Kind of place.
    pub fn kind(self) -> PlaceKind {
        self.country().map_or(PlaceKind::Country, |of| PlaceKind::City { of })
    }

    /// The country of a city; none for other places.
    pub fn country(self) -> Option<PlaceId> {
        let (country, _) = self.as_str().split_once('-')?;
        PlaceId::parse(country)
    }

    /// True if it is a city.
    pub fn is_city(self) -> bool {
        self.0[COUNTRY] == b'-'
    }
}

impl fmt::Display for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Debug for PlaceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<PlaceId> for String {
    fn from(id: PlaceId) -> String {
        id.as_str().to_owned()
    }
}

impl TryFrom<String> for PlaceId {
    type Error = String;
    fn try_from(text: String) -> Result<PlaceId, String> {
        PlaceId::parse(&text).ok_or_else(|| format!("\"{text}\" is not the id of a place"))
    }
}

#[cfg(test)]
mod tests {
    use super::{PlaceId, PlaceKind};

    fn id(text: &str) -> PlaceId {
        PlaceId::parse(text).unwrap()
    }

    #[test]
    fn the_id_of_a_city_names_its_country_and_reads_back() {
        for text in ["JPN-21671", "IDN-895000051", "KEN-0"] {
            let city = id(text);
            assert_eq!(city.as_str(), text);
            assert!(city.is_city());
            assert_eq!(city.kind(), PlaceKind::City { of: id(&text[..3]) });
        }
        assert!(!id("JPN").is_city() && !id("G7").is_city() && !id("LMIC").is_city());
        assert_eq!(id("JPN").kind(), PlaceKind::Country);
    }

    #[test]
    fn what_is_nearly_the_id_of_a_city_is_none() {
        for text in [
            "JPN-",
            "JP-21671",
            "LMIC-1",
            "JPN-21671a",
            "JPN-1234567890",
            "JPN-21-3",
            "JPN--1",
            "-1",
            "jpn-1",
            "JPN-١",
        ] {
            assert_eq!(PlaceId::parse(text), None, "{text}");
        }
    }

    #[test]
    fn cities_stand_after_their_country_in_the_order_of_ids() {
        assert!(id("JPN") < id("JPN-21671") && id("JPN-21671") < id("KAZ"));
    }
}
