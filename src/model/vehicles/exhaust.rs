//! Exhaust: the vehicles of a kind in a year by class of emission.
//!
//! ```text
//! new here = 1 − used − battery        used ones: the class of the year they were made, that many years before they came
//! broken   = (1 − used) · share of the place + used · share of used ones
//! energy   = fuel of all / vehicles that burn it
//! ```
//!
//! Does not know: factors, fuel.

use crate::facts::vehicles::FleetFacts;
use crate::kind::Traffic;
use crate::model::air::{Air, Counted, Driven};
use crate::model::outcome::Outcome;
use crate::model::vehicles::cohort::{Cohort, Turned};
use crate::stock::Fleet;
use crate::year::Year;

/// Writes a year; each goes `km` in it.
pub(super) fn write(
    outcome: &mut Outcome,
    air: &Air<'_>,
    facts: &FleetFacts,
    (fleet, cohorts, turned): (&Fleet, &[Cohort], &Turned),
    year: Year,
    km: f64,
) {
    let traffic = Traffic::Of(facts.vehicle);
    let used = facts.used.value;
    let years = libm::round(used.age) as usize;
    let mut counted = Counted::default();
    for part in &fleet.parts {
        let first = fleet.first + fleet.live;
        let stands = &part.stands[fleet.live..];
        let new = stands.iter().zip(&cohorts[fleet.live..]);
        air.add_new(
            &mut counted,
            traffic,
            first,
            new.map(|(stands, cohort)| stands * (1.0 - used.share - cohort.battery)),
        );
        if used.share > 0.0 {
            // What came before the first year that is told was made in none of the classes either.
            let early = years.saturating_sub(first).min(stands.len());
            let came = stands[early..].iter().map(|stands| stands * used.share);
            air.add_used(&mut counted, traffic, (first + early).saturating_sub(years), came);
            counted[0] += used.share * stands[..early].iter().sum::<f64>();
        }
    }
    let burning = turned.stock.all - turned.stock.battery;
    let [own, of_used] = air.broken();
    let driven = Driven {
        traffic,
        diesel: facts.diesel.value,
        energy: if burning > 0.0 { turned.fuel / burning } else { 0.0 },
        broken: (1.0 - used.share) * own + used.share * of_used,
        km,
    };
    air.write(outcome, year, &driven, &counted);
}
