//! Decoupling: people, product, material footprint and greenhouse gases of the world as indices from any base year.
//!
//! ```text
//! index(t) = 100 · value(t) / value(base)
//! ```
//!
//! Indices stand only in years that were observed. A base year that was not is taken straight between the observed years
//! beside it; before the first of them there is no index. Does not know: countries; whose footprint may be passed on is
//! still to be asked.

#[cfg(feature = "cli")]
use crate::evidence::outlook::{Quoted, Seen};
#[cfg(feature = "cli")]
use crate::outlook::world::Totals;
#[cfg(feature = "cli")]
use crate::year::Annual;
use crate::year::Year;

/// Last year in which people and product are observed or nowcast rather than a storyline's.
pub const LAST: Year = Year::of(2024);
/// Last year that indices can be based on: some of what follows it must be known too.
pub const LAST_BASE: Year = Year::of(2020);
/// The span that the document shows.
pub const TOLD: (Year, Year) = (Year::of(2000), Year::of(2017));

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

/// What is known of one thing, year by year, as it was observed.
#[cfg(feature = "cli")]
#[must_use]
pub fn known(indexed: Indexed, quoted: &Quoted, totals: &Totals) -> Vec<(Year, f64)> {
    let years = |series: &Annual| Year::RESULTS.to(LAST).map(|year| (year, series[year])).collect();
    let seen = |seen: Seen| {
        let known = quoted.seen.get(&seen).into_iter().flatten();
        known.map(|(year, value)| (*year, *value)).collect()
    };
    match indexed {
        Indexed::People => years(&totals.people),
        Indexed::Product => years(&totals.product),
        Indexed::Footprint => seen(Seen::Footprint),
        Indexed::Ghg => seen(Seen::Ghg),
    }
}

/// Indices of what is known; empty where the base year lies before or after all of it.
#[must_use]
pub fn index(known: &[(Year, f64)], base: Year) -> Vec<(Year, f64)> {
    let Some(first) = level(known, base) else { return Vec::new() };
    known.iter().map(|(year, value)| (*year, 100.0 * value / first)).collect()
}

/// The level of a year: as observed, or straight between the observed years beside it.
fn level(known: &[(Year, f64)], year: Year) -> Option<f64> {
    let (before, from) = *known.iter().rev().find(|(known, _)| *known <= year)?;
    let (after, to) = *known.iter().find(|(known, _)| *known >= year)?;
    if before == after {
        return Some(from);
    }
    let along = f64::from(year.number() - before.number()) / f64::from(after.number() - before.number());
    Some(from + (to - from) * along)
}

/// The last year in which all is known; that of [`TOLD`] where there is none.
#[must_use]
pub fn last_of_all(known: &[Vec<(Year, f64)>]) -> Year {
    let has = |series: &Vec<(Year, f64)>, year: Year| series.iter().any(|(known, _)| *known == year);
    let mut years = Year::RESULTS.to(LAST).rev();
    years.find(|year| known.iter().all(|series| has(series, *year))).unwrap_or(TOLD.1)
}
