//! The packs of cities: of all countries, of one country, and the index of names.
//!
//! Out of scope: their content.

use crate::facts::cities::{CityIndex, CityPack};
use crate::facts::pack::{PackFault, PackKind, open, seal};

/// Writes the pack of cities: of all countries, or of one as returned by [`CityPack::country_pack`].
pub fn write_cities(cities: &CityPack) -> Vec<u8> {
    seal(PackKind::Cities, &cities.release, cities)
}

/// Reads a pack of cities.
///
/// # Errors
/// If the bytes are not such a pack, or a value is out of bounds, with advice.
pub fn read_cities<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<CityPack, PackFault> {
    let cities: CityPack = open(PackKind::Cities, bytes.as_ref())?;
    match cities.unsound() {
        None => Ok(cities),
        Some(id) => Err(PackFault::Unreadable(["what it says of ", id, " cannot be reckoned with"].concat())),
    }
}

/// Writes the pack of the index of cities.
pub fn write_city_index(index: &CityIndex) -> Vec<u8> {
    seal(PackKind::CityIndex, &index.release, index)
}

/// Reads the pack of the index of cities.
///
/// # Errors
/// If the bytes are not such a pack, with advice.
pub fn read_city_index<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<CityIndex, PackFault> {
    open(PackKind::CityIndex, bytes.as_ref())
}
