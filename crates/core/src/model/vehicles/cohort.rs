//! Cohort: drive and fuel of a vehicle of a cohort, and the results of a fleet in a year.
//!
//! ```text
//! battery(t) = (1 − used) · electric(t)
//! fuel(t)    = (1 − used) · (1 − electric(t)) · fuel of t  +  used · fuel of (t − age)
//! ```
//!
//! Imported used vehicles burn fuel; a standard for them changes the year they were made (`standard`). Out of scope:
//! the number of vehicles, kilometres, materials.

use crate::facts::vehicles::{FleetFacts, VehiclesEverywhere};
use crate::model::standard::Standard;
use crate::stock::FleetStock;
use crate::year::Year;

/// The mean vehicle of a cohort.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Cohort {
    /// Share of battery vehicles.
    pub(super) battery: f64,
    /// Fuel, MJ/km.
    pub(super) fuel: f64,
}

impl Cohort {
    /// The cohort added in a year; `electrified` is the share of new vehicles with an engine in the reference that
    /// become battery vehicles. Used vehicles under a standard are younger.
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
            let regulated_fuel = standard
                .allowed_build_years(used, year)
                .map(|(made, part)| part * facts.fuel_of(everywhere, made));
            fuel_of_used += standard.ramp(year) * (regulated_fuel.iter().sum::<f64>() - fuel_of_used);
        }
        Cohort {
            battery: new * electric,
            fuel: new * (1.0 - electric) * facts.fuel_of(everywhere, year) + used.share * fuel_of_used,
        }
    }
}

/// Index of the part of battery vehicles in a fleet that has one; the vehicles with an engine come before it.
pub(super) const BATTERIES: usize = 1;

impl Cohort {
    /// The battery vehicles of the cohort, or those with an engine.
    pub(super) fn part(&self, battery: bool) -> Cohort {
        let engines = 1.0 - self.battery;
        if battery {
            Cohort { battery: 1.0, fuel: 0.0 }
        } else if engines > 0.0 {
            Cohort {
                battery: 0.0,
                fuel: self.fuel / engines,
            }
        } else {
            Cohort::default()
        }
    }
}

/// Number of vehicles, and of battery vehicles among them.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct VehicleCount {
    pub(super) all: f64,
    pub(super) battery: f64,
}

/// Stock and flows of a fleet in a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct VehicleFlows {
    /// Vehicles in use at the end of the year.
    pub(super) stock: VehicleCount,
    /// New vehicles.
    pub(super) new: VehicleCount,
    /// Imported used vehicles; none has a battery drive.
    pub(super) imported: VehicleCount,
    /// Dismantled vehicles.
    pub(super) scrapped: VehicleCount,
    /// Fuel of all vehicles in use for each kilometre that every one of them drives, MJ/km.
    pub(super) fuel: f64,
}

impl VehicleFlows {
    /// The year of a fleet; `added` is the number of vehicles added.
    pub(super) fn of(fleet: &FleetStock, cohorts: &[Cohort], facts: &FleetFacts, added: f64) -> VehicleFlows {
        let used = added * facts.used.value.share;
        let newest = cohorts.last().copied().unwrap_or_default();
        let mut turned = VehicleFlows {
            stock: VehicleCount::default(),
            new: VehicleCount {
                all: added - used,
                battery: added * newest.battery,
            },
            imported: VehicleCount { all: used, battery: 0.0 },
            scrapped: VehicleCount::default(),
            fuel: 0.0,
        };
        for (at, part) in fleet.parts.iter().enumerate() {
            let rows = part.stands[fleet.live..].iter().zip(&part.left[fleet.live..]);
            for ((stands, left), cohort) in rows.zip(&cohorts[fleet.live..]) {
                let cohort = if fleet.parts.len() > 1 {
                    cohort.part(at == BATTERIES)
                } else {
                    *cohort
                };
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
