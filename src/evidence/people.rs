//! People of a place, 1900–2060.
//!
//! Observed years, then the middle storyline spliced to them, joined as a curve; before the
//! first datum a constant growth rate. Does not know: ages, households, towns.

use crate::evidence::assumption::Assumption;
use crate::evidence::curve::Curve;
use crate::evidence::desk::Desk;
use crate::evidence::fault::Fault;
use crate::evidence::fill::Trail;
use crate::evidence::reading::Row;
use crate::evidence::rows::{PeopleRow, Scenario};
use crate::facts::Known;
use crate::kind::Basis;
use crate::year::Annual;

/// People at mid-year, persons.
pub(super) fn people(desk: &Desk<'_>) -> Result<Known<Annual>, Fault> {
    let own = |scenario| {
        let rows = desk.evidence.people.iter().map(|line| &line.row);
        rows.filter(move |row| row.place == desk.ladder.place && row.scenario == scenario)
    };
    let mut trail = Trail::new();
    let mut points = Vec::new();
    for row in own(Scenario::History) {
        trail.add([&row.from], Basis::National);
        points.push((f64::from(row.year), row.thousand * 1e3));
    }
    let Some(&(last, _)) = points.last() else {
        return Err(desk.lack(PeopleRow::FILE, "people observed"));
    };
    for row in own(Scenario::Ssp2).filter(|row| f64::from(row.year) > last) {
        trail.add([&row.from], Basis::National);
        points.push((f64::from(row.year), row.thousand * 1e3));
    }
    let curve = Curve::through(points).filter(|curve| curve.ends().1 >= 2060.0);
    let Some(curve) = curve else {
        return Err(desk.lack(PeopleRow::FILE, "people of SSP2 to 2060, in the order of years"));
    };
    let growth = desk.assumed(Assumption::PeopleGrowthBefore);
    let (first, _) = curve.ends();
    trail.cite(desk.assumptions.sources(Assumption::PeopleGrowthBefore));
    Ok(Known {
        value: Annual::from_fn(|year| {
            let year = f64::from(year.number());
            curve.at(year) * libm::exp(growth * (year - first).min(0.0))
        }),
        basis: trail.basis,
        sources: trail.sources(),
    })
}
