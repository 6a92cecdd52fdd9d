//! Demand: number of cars, distance of a car, and life of cars.
//!
//! ```text
//! cars = people · cars a person · (1 + md) · ((1 - b) + b/ρ) · (1 - (1 - joined) j) / r     ρ = (o + riders)/o,  j = 2 (1 - 1/r)
//! km   = km a car · r
//! life = life · (1 + vl) / r
//! ```
//!
//! md is the change of distance by car, b the share of trips that are shared rides. r is the distance of a car relative
//! to the reference if cars are shared. o is the number of persons in a car, j the share of people who share one. Those
//! people drive less than before; the cars they share drive further and wear out sooner. Out of scope: the existing
//! fleet.

use crate::facts::Facts;
use crate::kind::LeverQuantity;
use crate::model::cars::CARS;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::year::Year;

/// Demand for cars in a place in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CarDemand {
    /// Cars in use at the end of the year.
    pub(super) cars: f64,
    /// Distance of a car in the year, km.
    pub(super) km: f64,
    /// Life of cars, as a multiple of the reference.
    pub(super) life: f64,
}

/// Demand of a year to 2026.
pub(super) fn reference(facts: &Facts, drivers: &DemandDrivers<'_>, year: Year) -> CarDemand {
    CarDemand {
        cars: drivers.people(year) * drivers.cars(year),
        km: facts.cars.km.value,
        life: 1.0,
    }
}

/// Demand of a year from 2027 on, under choices.
pub(super) fn chosen(facts: &Facts, drivers: &DemandDrivers<'_>, moves: &DialValues, year: Year) -> CarDemand {
    let reference = reference(facts, drivers, year);
    let further = further(moves.change(LeverQuantity::Sharing.on(CARS), year));
    let modes = (1.0 + moves.change(LeverQuantity::Distance.on(CARS), year)).max(0.0);
    let rides = moves.change(LeverQuantity::SharedRides.on(CARS), year).clamp(0.0, 1.0);
    let persons = facts.cars.occupancy.value.at(year);
    let fuller = (persons + facts.cars.everywhere.riders.value) / persons;
    let drive = drive(further, facts.cars.everywhere.joined.value);
    let longer = (1.0 + moves.change(LeverQuantity::Life.on(CARS), year)).max(0.0);
    CarDemand {
        cars: reference.cars * modes * ((1.0 - rides) + rides / fuller) * drive / further,
        km: reference.km * further,
        life: longer / further,
    }
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
