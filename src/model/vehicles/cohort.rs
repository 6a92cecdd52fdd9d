//! Cohort: what a vehicle of a cohort is driven by, and what a year of a fleet comes to.
//!
//! ```text
//! battery(t) = (1 − used) · electric(t)
//! fuel(t)    = (1 − used) · (1 − electric(t)) · fuel of t  +  used · fuel of (t − age)
//! ```
//!
//! Vehicles that come used burn fuel; a standard of them changes when they were made (`standard`). Does not know: how many there are; kilometres, materials.

use crate::facts::vehicles::{FleetFacts, VehiclesEverywhere};
use crate::model::standard::Standard;
use crate::stock::Fleet;
use crate::year::Year;

/// A vehicle of a cohort, as a mean.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cohort {
    /// Share driven by a battery.
    pub(super) battery: f64,
    /// Fuel, MJ/km.
    pub(super) fuel: f64,
}

impl Cohort {
    /// Of those added in a year, where a battery drives such a share of the new ones that the reference leaves to engines.
    /// Under a standard used ones are younger, as far as they are held to it.
    pub(super) fn of(
        facts: &FleetFacts,
        everywhere: &VehiclesEverywhere,
        year: Year,
        electrified: f64,
        standard: Option<&Standard<'_>>,
    ) -> Cohort {
        let (used, reference) = (facts.used.value, facts.electric.value.at(year));
        let electric = reference + electrified.clamp(0.0, 1.0) * (1.0 - reference);
        let made = Year::at(year.index().saturating_sub(libm::round(used.age) as usize));
        let new = 1.0 - used.share;
        let mut fuel_of_used = facts.fuel_of(everywhere, made);
        if let Some(standard) = standard {
            let held = standard.made(used, year).map(|(made, part)| part * facts.fuel_of(everywhere, made));
            fuel_of_used += standard.ramp(year) * (held.iter().sum::<f64>() - fuel_of_used);
        }
        Cohort {
            battery: new * electric,
            fuel: new * (1.0 - electric) * facts.fuel_of(everywhere, year) + used.share * fuel_of_used,
        }
    }
}

/// Vehicles, and how many of them are driven by a battery.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Counted {
    pub(super) all: f64,
    pub(super) battery: f64,
}

/// What a year of a fleet comes to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Turned {
    /// In use at its end.
    pub(super) stock: Counted,
    /// New.
    pub(super) new: Counted,
    /// Come in used: none of them by a battery.
    pub(super) imported: Counted,
    /// Taken apart.
    pub(super) scrapped: Counted,
    /// Fuel of all in use for each kilometre that one goes, MJ/km.
    pub(super) fuel: f64,
}

impl Turned {
    /// Of a fleet that took in so many.
    pub(super) fn of(fleet: &Fleet, cohorts: &[Cohort], facts: &FleetFacts, added: f64) -> Turned {
        let used = added * facts.used.value.share;
        let newest = cohorts.last().copied().unwrap_or_default();
        let mut turned = Turned {
            stock: Counted::default(),
            new: Counted {
                all: added - used,
                battery: added * newest.battery,
            },
            imported: Counted { all: used, battery: 0.0 },
            scrapped: Counted::default(),
            fuel: 0.0,
        };
        for part in &fleet.parts {
            let rows = part.stands[fleet.live..].iter().zip(&part.left[fleet.live..]);
            for ((stands, left), cohort) in rows.zip(&cohorts[fleet.live..]) {
                turned.stock.all += stands;
                turned.stock.battery += stands * cohort.battery;
                turned.fuel += stands * cohort.fuel;
                turned.scrapped.all += left;
                turned.scrapped.battery += left * cohort.battery;
            }
        }
        turned
    }
}
