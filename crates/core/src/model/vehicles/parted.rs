//! Parted: a fleet whose battery vehicles have a life of their own.
//!
//! ```text
//! stands(battery, c) = battery share of c · stands(c)     at the end of 2026; from then on each part ages by its own life
//! whole(c)           = stands(engine, c) / (1 − battery share of c)     as if all had left like those with an engine
//! ```
//!
//! Imported used vehicles burn fuel, so they are in the part with an engine; their share of `whole` is that of the
//! cohort. Out of scope: the lever.

use std::borrow::Cow;

use crate::facts::vehicles::FleetFacts;
use crate::model::vehicles::cohort::{BATTERIES, Cohort};
use crate::stock::{FleetPart, FleetStock, Stays, SurvivalRatios};
use crate::year::Year;

/// Life of the battery vehicles of a fleet.
#[derive(Clone, Debug)]
pub(super) struct LongerLife {
    life: Stays,
    room: SurvivalRatios,
}

impl LongerLife {
    /// Divides the fleet of the end of 2026.
    pub(super) fn of(fleet: &mut FleetStock, cohorts: &[Cohort], facts: &FleetFacts) -> LongerLife {
        fleet.part_off();
        if let [engines, batteries, ..] = &mut fleet.parts[..] {
            let stands = engines.stands.iter_mut().zip(&mut batteries.stands);
            for ((engines, batteries), cohort) in stands.zip(cohorts) {
                *batteries = cohort.battery * *engines;
                *engines *= 1.0 - cohort.battery;
            }
        }
        let life = Stays::of(facts.life.value.into(), Year::COUNT);
        let room = life.workspace();
        LongerLife { life, room }
    }

    /// Runs a year to a target; `stays` are the survival ratios of vehicles with an engine. Returns the number added.
    pub(super) fn turn(
        &mut self,
        fleet: &mut FleetStock,
        stays: &[f64],
        target: f64,
        longer: Option<f64>,
        (year, newest): (Year, Cohort),
    ) -> f64 {
        let factor = longer.unwrap_or(1.0);
        let of_batteries = self.life.stays(factor, fleet.cohorts(), &mut self.room);
        let missing = fleet.turn([stays, of_batteries], target).missing;
        fleet.renew((1.0 - newest.battery) * missing);
        let _ = fleet.take(BATTERIES, year.index(), newest.battery * missing);
        missing
    }
}

/// The fleet as one part, as if battery vehicles left like those with an engine.
pub(super) fn single_part<'a>(fleet: &'a FleetStock, cohorts: &[Cohort]) -> Cow<'a, FleetStock> {
    let [engines, _] = &fleet.parts[..] else {
        return Cow::Borrowed(fleet);
    };
    let whole = |(stands, cohort): (&f64, &Cohort)| {
        let part = 1.0 - cohort.battery;
        if part > 0.0 { stands / part } else { 0.0 }
    };
    Cow::Owned(FleetStock {
        first: fleet.first,
        live: fleet.live,
        parts: vec![FleetPart {
            stands: engines.stands.iter().zip(cohorts).map(whole).collect(),
            left: Vec::new(),
        }],
    })
}

/// Vehicles that came new, by followed cohort; `whole` as in [`single_part`], `used` the share of used imports in it.
pub(super) fn new(fleet: &FleetStock, cohorts: &[Cohort], whole: &[f64], used: f64) -> Vec<f64> {
    let live = fleet.live;
    let batteries = fleet.parts.get(BATTERIES).map_or(&[][..], |part| &part.stands[live..]);
    let rows = whole.iter().zip(batteries).zip(&cohorts[live..]);
    rows.map(|((whole, batteries), cohort)| whole * (1.0 - used - cohort.battery).max(0.0) + batteries)
        .collect()
}
