//! The packs of cities: of every country, of one, and the index of names.
//!
//! Does not know: what they say.

use crate::facts::cities::{Cities, CityIndex};
use crate::facts::pack::{Kind, PackFault, open, seal};

/// What is known of every city in this release: read when somebody looks at one.
#[cfg(feature = "cli")]
pub static CITIES: &[u8] = include_bytes!("../../../static/facts/cities.pack");

/// The pack of cities: of all countries, or of what [`Cities::of`] leaves of one.
#[must_use]
pub fn write_cities(cities: &Cities) -> Vec<u8> {
    seal(Kind::Cities, &cities.release, cities)
}

/// Reads a pack of cities.
///
/// # Errors
/// Where the bytes are not such a pack, or it says what cannot be reckoned with, with what to do.
pub fn read_cities(bytes: &[u8]) -> Result<Cities, PackFault> {
    let cities: Cities = open(Kind::Cities, bytes)?;
    match cities.unsound() {
        None => Ok(cities),
        Some(id) => Err(PackFault::Unreadable(["what it says of ", id, " cannot be reckoned with"].concat())),
    }
}

/// The pack of the index of cities.
#[must_use]
pub fn write_city_index(index: &CityIndex) -> Vec<u8> {
    seal(Kind::CityIndex, &index.release, index)
}

/// Reads the pack of the index of cities.
///
/// # Errors
/// Where the bytes are not such a pack, with what to do.
pub fn read_city_index(bytes: &[u8]) -> Result<CityIndex, PackFault> {
    open(Kind::CityIndex, bytes)
}
