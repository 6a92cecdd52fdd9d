//! Decoupling: world population, product, material footprint and greenhouse gases as indices of any base year.
//!
//! ```text
//! index(t) = 100 · value(t) / value(base)
//! ```
//!
//! Indices exist only for observed years. A base year without observation is interpolated linearly between its observed
//! neighbours; before the first observation there is no index. Out of scope: countries. Still open: which footprint
//! data may be republished.

use cairn_core::year::Year;

/// Last year with observed or nowcast population and product; later years follow a storyline.
pub const LAST: Year = Year::of(2024);
/// Last possible base year: some later years must have data too.
pub const LAST_BASE: Year = Year::of(2020);
/// The period that the report shows.
pub const REPORT_PERIOD: (Year, Year) = (Year::of(2000), Year::of(2017));

cairn_core::closed! {
    /// A quantity with an index.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Indexed {
        /// Population.
        People;
        /// Gross domestic product.
        Product;
        /// Material footprint: extraction for all that is consumed.
        Footprint;
        /// Greenhouse gases.
        Ghg;
    }
}

/// Indices of observed values; empty if the base year lies outside the observed period.
pub fn index(points: &[(Year, f64)], base: Year) -> Vec<(Year, f64)> {
    let Some(first) = level(points, base) else { return Vec::new() };
    points.iter().map(|(year, value)| (*year, 100.0 * value / first)).collect()
}

/// The value of a year: observed, or interpolated linearly between observed neighbours.
fn level(points: &[(Year, f64)], year: Year) -> Option<f64> {
    let (before, from) = *points.iter().rev().find(|(points, _)| *points <= year)?;
    let (after, to) = *points.iter().find(|(points, _)| *points >= year)?;
    if before == after {
        return Some(from);
    }
    let along = f64::from(year.number() - before.number()) / f64::from(after.number() - before.number());
    Some(from + (to - from) * along)
}

/// The last year in which all series have data; the last year of [`REPORT_PERIOD`] if there is none.
pub fn last_of_all(known: &[Vec<(Year, f64)>]) -> Year {
    let has = |series: &Vec<(Year, f64)>, year: Year| series.iter().any(|(known, _)| *known == year);
    let mut years = Year::RESULTS.to(LAST).rev();
    years
        .find(|year| known.iter().all(|series| has(series, *year)))
        .unwrap_or(REPORT_PERIOD.1)
}
