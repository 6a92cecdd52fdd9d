//! Demand: number of cars, distance of a car, and life of cars.
//!
//! ```text
//! cars = people · cars a person · (1 + md) · ((1 - b) + b/ρ) · (1 - (1 - joined) j) / r     ρ = (o + riders)/o,  j = 2 (1 - 1/r)
//! km   = km a car · r
//! life = life · (1 + e · vl) / r        e: 1 battery car, 0 combustion car, a plug-in hybrid by its way on the battery
//! ```
//!
//! md is the change of distance by car, b the share of trips that are shared rides. r is the distance of a car relative
//! to the reference if cars are shared. o is the number of persons in a car, j the share of people who share one. Those
//! people drive less than before; the cars they share drive further and wear out sooner. A longer life acts where a car
//! is electric: a combustion car kept longer burns more than making a new one takes (decision T18). In the Panel's
//! bundle it acts on all cars alike, as in that study. Out of scope: the existing fleet.

use crate::facts::Facts;
use crate::kind::{Drivetrain, LeverQuantity};
use crate::model::cars::CARS;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::year::{Stretch, Year};

/// Demand for cars in a place in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CarDemand {
    /// Cars in use at the end of the year.
    pub(super) cars: f64,
    /// Distance of a car in the year, km.
    pub(super) km: f64,
    /// Life of a car by drivetrain, as a multiple of the reference; that of a combustion car is also that of used imports.
    pub(super) life: [f64; Drivetrain::COUNT],
}

/// Demand of a year to 2026.
pub(super) fn reference(facts: &Facts, drivers: &DemandDrivers<'_>, year: Year) -> CarDemand {
    CarDemand {
        cars: drivers.people(year) * drivers.cars(year),
        km: facts.cars.km.value,
        life: [1.0; Drivetrain::COUNT],
    }
}

/// Demand of a year from 2027 on, under choices.
pub(super) fn chosen(facts: &Facts, drivers: &DemandDrivers<'_>, moves: &DialValues, year: Year) -> CarDemand {
    let reference = reference(facts, drivers, year);
    let further = further(moves.change(LeverQuantity::Sharing.on_scope(CARS), year));
    let modes = (1.0 + moves.change(LeverQuantity::Distance.on_scope(CARS), year)).max(0.0);
    let rides = moves.change(LeverQuantity::SharedRides.on_scope(CARS), year).clamp(0.0, 1.0);
    let persons = facts.cars.occupancy.value.at(year);
    let fuller = (persons + facts.cars.everywhere.riders.value) / persons;
    let drive = drive(further, facts.cars.everywhere.joined.value);
    let longer = moves.change(LeverQuantity::Life.on_scope(CARS), year);
    let acts = if moves.panel.is_some() {
        [1.0; Drivetrain::COUNT]
    } else {
        [0.0, facts.cars.everywhere.plug_in_electric.value, 1.0]
    };
    CarDemand {
        cars: reference.cars * modes * ((1.0 - rides) + rides / fuller) * drive / further,
        km: reference.km * further,
        life: acts.map(|acts| (1.0 + acts * longer).max(0.0) / further),
    }
}

/// True if drivetrains ever have lives of their own.
pub(super) fn parts_lives(moves: &DialValues) -> bool {
    let longer = |year| moves.change(LeverQuantity::Life.on_scope(CARS), year) != 0.0;
    moves.panel.is_none() && Stretch::AHEAD.years().any(longer)
}

/// Distance by car relative to before. A shared car drives `further` times as far; people who join drive the share
/// `joined` of before.
pub fn drive(further: f64, joined: f64) -> f64 {
    let join = (2.0 * (1.0 - 1.0 / further)).clamp(0.0, 1.0);
    1.0 - (1.0 - joined) * join
}

/// Distance of a car relative to the reference; a car that does not drive is not shared.
fn further(change: f64) -> f64 {
    let ratio = 1.0 + change;
    if ratio > 0.0 { ratio } else { 1.0 }
}
