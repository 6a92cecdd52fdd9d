//! Exhaust: the vehicles of a kind in a year by emission class.
//!
//! ```text
//! new here = 1 − used − battery        used imports: the class of the year they were made, their age at import earlier
//! under a standard: used imports were made later and have at least its class
//! broken   = (1 − used) · share of the place + used · share of used imports, less under the standard
//! energy   = fuel of all / vehicles that burn fuel
//! ```
//!
//! Out of scope: emission factors, fuel.

use crate::facts::vehicles::FleetFacts;
use crate::kind::Traffic;
use crate::model::air::{Air, FuelVehicleCounts, TrafficGroup};
use crate::model::outcome::Outcome;
use crate::model::vehicles::cohort::{Cohort, VehicleFlows};
use crate::stock::FleetStock;
use crate::year::Year;

/// Writes a year; `km` is the distance of a vehicle in it.
pub(super) fn write(
    outcome: &mut Outcome,
    air: &Air<'_>,
    facts: &FleetFacts,
    (fleet, cohorts, turned): (&FleetStock, &[Cohort], &VehicleFlows),
    year: Year,
    km: f64,
) {
    let traffic = Traffic::Of(facts.vehicle);
    let used = facts.used.value;
    let years = libm::round(used.age) as usize;
    let standard = air.standard();
    let ramp = |cohort: usize| standard.as_ref().map_or(0.0, |standard| standard.ramp(Year::at(cohort)));
    let mut counted = FuelVehicleCounts::default();
    // Used vehicles imported under a standard.
    let mut regulated = 0.0;
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
            // Imports from before the first year of the class path are below all classes too.
            let early = years.saturating_sub(first).min(stands.len());
            let free = (first + early..).map(|cohort| 1.0 - ramp(cohort));
            let came = stands[early..].iter().zip(free).map(|(stands, free)| stands * used.share * free);
            air.add_used(&mut counted, traffic, (first + early).saturating_sub(years), came);
            counted[0] += used.share * stands[..early].iter().sum::<f64>();
            let Some(standard) = &standard else { continue };
            let late = Year::LEVERS.index().saturating_sub(first);
            for (stands, cohort) in stands.iter().zip(first..).skip(late) {
                let came = stands * used.share * ramp(cohort);
                regulated += came;
                for (made, part) in standard.allowed_build_years(used, Year::at(cohort)) {
                    air.add_under_standard(&mut counted, traffic, made, standard.class, came * part);
                }
            }
        }
    }
    let burning = turned.stock.all - turned.stock.battery;
    let whole = fleet.parts.iter().flat_map(|part| &part.stands[fleet.live..]).sum::<f64>();
    let [own, mut of_used, of_held] = air.broken();
    if regulated > 0.0 {
        of_used += regulated / (used.share * whole) * (of_held - of_used);
    }
    let driven = TrafficGroup {
        traffic,
        diesel: facts.diesel.value,
        energy: if burning > 0.0 { turned.fuel / burning } else { 0.0 },
        broken: (1.0 - used.share) * own + used.share * of_used,
        km,
    };
    air.write(outcome, year, &driven, &counted);
}
