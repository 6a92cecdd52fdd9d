//! Exhaust: the cars of a year by emission class.
//!
//! ```text
//! vehicles = combustion cars + plug-in hybrids · (1 − their share of distance on the battery)
//! ```
//!
//! Out of scope: emission factors, fuel.

use crate::facts::cars::CarFacts;
use crate::kind::{Drivetrain, Traffic};
use crate::model::air::{Air, FuelVehicleCounts, TrafficGroup};
use crate::model::cars::content::{CarContent, DRIVETRAINS};
use crate::model::cars::years_ahead::{BOUGHT, CarCohortContents};
use crate::model::outcome::Outcome;
use crate::stock::FleetStock;
use crate::year::Year;

/// Writes a year; `km` is the distance of a car in it.
pub(super) fn write(
    outcome: &mut Outcome,
    air: &Air<'_>,
    (fleet, contents): (&FleetStock, CarCohortContents<'_>),
    cars: &CarFacts,
    year: Year,
    km: f64,
) {
    let on_fuel = 1.0 - cars.everywhere.plug_in_electric.value;
    let burns = |of: &CarContent| {
        let [combustion, plug_in] = [Drivetrain::Combustion, Drivetrain::PlugIn].map(|of| DRIVETRAINS + of.index());
        of[combustion] + on_fuel * of[plug_in]
    };
    let [diesel, energy] = air.diesel_cars();
    for (at, (part, rows)) in fleet.parts.iter().zip(contents.by_part()).enumerate() {
        let mut counted = FuelVehicleCounts::default();
        let stands = part.stands[fleet.live..].iter().zip(&rows[fleet.live..]);
        let vehicles = stands.map(|(stands, row)| stands * burns(row));
        let first = fleet.first + fleet.live;
        let origin = if BOUGHT.contains(&at) { 0 } else { at };
        if origin == 0 {
            air.add_new(&mut counted, Traffic::Cars, first, vehicles);
        } else {
            air.add_used(&mut counted, Traffic::Cars, first, vehicles);
        }
        let driven = TrafficGroup {
            traffic: Traffic::Cars,
            diesel,
            energy,
            broken: air.broken()[origin],
            km,
        };
        air.write(outcome, year, &driven, &counted);
    }
}
