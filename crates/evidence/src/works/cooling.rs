//! Cooling: power for cooling homes of a place in 2020, and the limit of its spread.
//!
//! ```text
//! weight of a place = floor · CDD / (1 + e^(start − pace · income))            its part of the region's total
//! spread(t)         = course of the region, never below 1, to κ · CDD / own cooling per square metre
//! κ                 = cooling per square metre and degree day of North America, the best-served region
//! ```
//!
//! Out of scope: the weather of a year, equipment by room.

use crate::assumption_energy::EnergyAssumption;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::rows::{CoolingCourseRow, CoolingTotalRow, Scheme};
use crate::table_reader::Row;
use crate::works::{BaseYearPlace, RuleContext, lack};
use cairn_core::facts::energy::CoolingGrowth;
use cairn_core::kind::Basis;
use cairn_core::year::{Curve, Year};

/// The best-served region.
pub(super) const BEST: &str = "NAM";
const BASE: f64 = 2020.0;
const PJ_IN_EJ: f64 = 1e3;

/// Power for cooling the homes of a place, PJ: its part of the region's total. `days` has the cooling degree days of
/// each place.
pub(super) fn part(
    bench: &RuleContext<'_>,
    place: &BaseYearPlace,
    own: usize,
    days: &[f64],
    trail: &mut ProvenanceCollector,
) -> Result<f64, Fault> {
    let region = place.region(Scheme::MessageR12);
    let mut rows = bench.built.cooling.iter().map(|line| &line.row);
    let total = rows.find(|row| row.region.scheme == Scheme::MessageR12 && row.region.code == region);
    let total = total.ok_or_else(|| lack(CoolingTotalRow::FILE, place, "cooling of its region"))?;
    trail.add([&total.from], Basis::Regional);
    trail.assume(
        bench.assumptions,
        [
            EnergyAssumption::CoolingStart,
            EnergyAssumption::CoolingPace,
            EnergyAssumption::CoolingMost,
        ],
    );
    let weight = |at: usize, place: &BaseYearPlace| {
        let income = if place.people > 0.0 {
            place.product * 1e6 / place.people
        } else {
            0.0
        };
        let late = bench.value(EnergyAssumption::CoolingStart) - bench.value(EnergyAssumption::CoolingPace) * income;
        place.homes * days[at] / (1.0 + libm::exp(late))
    };
    let sum: f64 = bench.within(Scheme::MessageR12, region).map(|(at, other)| weight(at, other)).sum();
    let share = if sum > 0.0 { weight(own, place) / sum } else { 0.0 };
    Ok(total.exajoules * PJ_IN_EJ * share)
}

/// Spread of cooling from 2020 on, up to `most`.
pub(super) fn spread(
    bench: &RuleContext<'_>,
    place: &BaseYearPlace,
    most: f64,
    trail: &mut ProvenanceCollector,
) -> Result<CoolingGrowth, Fault> {
    let rows = place
        .ladder
        .rows_of(Scheme::MessageR12, &bench.built.courses, |row: &CoolingCourseRow| &row.region);
    let curve = rows.and_then(|(rows, basis)| {
        trail.add(rows.iter().map(|row| &row.from), basis.max(Basis::Regional));
        Curve::from_points(rows.iter().map(|row| (f64::from(row.year), row.kwh)).collect())
    });
    let curve = curve.ok_or_else(|| lack(CoolingCourseRow::FILE, place, "cooling a square metre in its region, years rising"))?;
    let base = curve.at(BASE);
    let factor = |year: Year| (curve.at(f64::from(year.number())) / base).min(most).max(1.0);
    Ok(CoolingGrowth {
        first: Year::BASE,
        thousandths: Year::BASE
            .to(Year::LAST)
            .map(|year| libm::round(factor(year) * 1e3) as u32)
            .collect(),
    })
}
