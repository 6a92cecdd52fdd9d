//! The packs of places larger than a country: their ranges, and the most influential doubts in them.
//!
//! Out of scope: the draws.

use crate::facts::pack::{PackFault, PackKind, open, seal};
use crate::facts::ranges::{WideMatters, WideRanges};
use crate::place::PlaceId;

/// Path of the ranges of a place larger than a country, below the root of the site.
pub fn ranges_path(place: PlaceId) -> String {
    ["facts/ranges/", place.as_str(), ".pack"].concat()
}

/// Writes the pack of ranges.
pub fn write_ranges(ranges: &WideRanges) -> Vec<u8> {
    seal(PackKind::Ranges, &ranges.release, ranges)
}

/// Reads the pack of ranges.
///
/// # Errors
/// If the bytes are not such a pack, or a row cannot come from draws, with advice.
pub fn read_ranges<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<WideRanges, PackFault> {
    let ranges: WideRanges = open(PackKind::Ranges, bytes.as_ref())?;
    match ranges.unsound() {
        None => Ok(ranges),
        Some(place) => Err(PackFault::Unreadable(
            ["the ranges of ", place.as_str(), " are out of order"].concat(),
        )),
    }
}

/// Path of the most influential doubts in a place larger than a country, below the root of the site.
pub fn matters_path(place: PlaceId) -> String {
    ["facts/matters/", place.as_str(), ".pack"].concat()
}

/// Writes the pack of the most influential doubts.
pub fn write_matters(matters: &WideMatters) -> Vec<u8> {
    seal(PackKind::Matters, &matters.release, matters)
}

/// Reads the pack of the most influential doubts.
///
/// # Errors
/// If the bytes are not such a pack, or a number in it is not finite, with advice.
pub fn read_matters<B: AsRef<[u8]> + ?Sized>(bytes: &B) -> Result<WideMatters, PackFault> {
    let matters: WideMatters = open(PackKind::Matters, bytes.as_ref())?;
    match matters.unsound() {
        None => Ok(matters),
        Some(place) => Err(PackFault::Unreadable(
            ["what matters in ", place.as_str(), " is no number"].concat(),
        )),
    }
}
