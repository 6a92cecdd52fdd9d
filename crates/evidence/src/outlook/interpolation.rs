//! Interpolation: world extraction under the cases of a report that publishes only single points.
//!
//! ```text
//! two levels printed          v(t) = v(a) · (v(b)/v(a))^((t − a)/(b − a))           a, b the years of the printed levels
//! a change against another    v(t) = other(t) · (1 + change · (t − a)/(b − a))      a, b the first and last year of the other
//! ```
//!
//! The points come from the report; the interpolation is ours: growth at a constant rate, or a linear change against
//! another case. A case with neither has no path. Out of scope: groups, population and product, which a
//! [`crate::outlook::path`] has.

use crate::outlook::reports::{Against, Quoted, ReportFigure, ReportSubject};
use cairn_core::kind::Prospect;
use cairn_core::year::Year;

/// The cases of the 2017 report, in its order.
pub const CASES: [Prospect; 4] = [
    Prospect::Trends2017,
    Prospect::Efficiency2017,
    Prospect::Climate2017,
    Prospect::Both2017,
];

/// Quantities compared between the cases.
pub const COMPARED: [ReportSubject; 3] = [ReportSubject::Extraction, ReportSubject::Ghg, ReportSubject::Gdp];

/// The printed points of a case, in the order of the table.
pub fn printed(quoted: &Quoted, case: Prospect, subject: ReportSubject) -> impl Iterator<Item = &ReportFigure> {
    let own = move |point: &&ReportFigure| point.prospect == Some(case) && point.subject == subject && point.resource.is_none();
    quoted.points.iter().filter(own)
}

/// Total extraction in a case, Gt a year, from the first to the last printed year; none if there are too few points.
pub fn total_extraction(quoted: &Quoted, case: Prospect) -> Option<Vec<(Year, f64)>> {
    let points = || printed(quoted, case, ReportSubject::Extraction);
    let mut levels = points().filter(|point| point.against == Against::Itself && point.unit == "Gt/yr");
    if let (Some(first), Some(last)) = (levels.next(), levels.next()) {
        let (start, grown) = (first.value?, last.value? / first.value?);
        let value = |year: Year| start * libm::pow(grown, progress(first.year, last.year, year));
        return Some(first.year.to(last.year).map(|year| (year, value(year))).collect());
    }
    let (other, change) = points().find_map(|point| match point.against {
        Against::Prospect(other) if other != case => Some((other, point.value?)),
        _ => None,
    })?;
    let before = total_extraction(quoted, other)?;
    let ((first, _), (last, _)) = (*before.first()?, *before.last()?);
    let less = |(year, value): (Year, f64)| (year, value * (1.0 + change * progress(first, last, year)));
    Some(before.into_iter().map(less).collect())
}

/// Position of a year between two years, 0 to 1.
fn progress(first: Year, last: Year, year: Year) -> f64 {
    let since = |year: Year| f64::from(year.number()) - f64::from(first.number());
    since(year) / since(last)
}
