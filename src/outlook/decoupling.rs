//! Decoupling: people, product, material footprint and greenhouse gases of the world as indices from any base year.
//!
//! ```text
//! index(t) = 100 · value(t) / value(base)
//! ```
//!
//! Only years that are observed, and only those in which the base year is; nothing is filled in between.
//! Does not know: countries; whose footprint may be passed on is still to be asked.

use crate::evidence::outlook::{Quoted, Seen};
use crate::outlook::world::Totals;
use crate::year::{Annual, Year};

/// Last year in which people and product are observed or nowcast rather than a storyline's.
pub const LAST: Year = Year::of(2024);

/// What is indexed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Indexed {
    /// People.
    People,
    /// Gross domestic product.
    Product,
    /// Material footprint: what was taken from the earth for all that is consumed.
    Footprint,
    /// Greenhouse gases.
    Ghg,
}

impl Indexed {
    /// All, in the order they are told.
    pub const ALL: [Indexed; 4] = [Indexed::People, Indexed::Product, Indexed::Footprint, Indexed::Ghg];
}

/// Indices of one thing, year by year; empty where the base year is not known.
#[must_use]
pub fn index(indexed: Indexed, quoted: &Quoted, totals: &Totals, base: Year) -> Vec<(Year, f64)> {
    let years = |series: &Annual| Year::RESULTS.to(LAST).map(|year| (year, series[year])).collect::<Vec<_>>();
    let seen = |seen: Seen| {
        quoted
            .seen
            .get(&seen)
            .map_or_else(Vec::new, |known| known.iter().map(|(year, value)| (*year, *value)).collect())
    };
    let known: Vec<(Year, f64)> = match indexed {
        Indexed::People => years(&totals.people),
        Indexed::Product => years(&totals.product),
        Indexed::Footprint => seen(Seen::Footprint),
        Indexed::Ghg => seen(Seen::Ghg),
    };
    let Some((_, first)) = known.iter().find(|(year, _)| *year == base) else {
        return Vec::new();
    };
    let first = *first;
    known.into_iter().map(|(year, value)| (year, 100.0 * value / first)).collect()
}
