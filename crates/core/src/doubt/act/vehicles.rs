//! Vehicles: number, distance, lives, fuel and drive of lorries, vans, buses and two-wheelers.

use crate::doubt::act::cars;
use crate::facts::Facts;
use crate::facts::vehicles::FleetFacts;
use crate::kind::Vehicle;

pub(super) const LORRIES: &[Vehicle] = &[Vehicle::HeavyTruck, Vehicle::MediumTruck];
pub(super) const VANS: &[Vehicle] = &[Vehicle::Van];
pub(super) const BUSES: &[Vehicle] = &[Vehicle::Bus];
pub(super) const TWO_WHEELERS: &[Vehicle] = &[Vehicle::TwoWheeler];
/// Kinds that carry goods.
pub(super) const GOODS: &[Vehicle] = &[Vehicle::HeavyTruck, Vehicle::MediumTruck, Vehicle::Van];
/// All kinds but two-wheelers.
pub(super) const LARGE: &[Vehicle] = &[Vehicle::HeavyTruck, Vehicle::MediumTruck, Vehicle::Van, Vehicle::Bus];

fn of<'a>(facts: &'a mut Facts, kinds: &'a [Vehicle]) -> impl Iterator<Item = &'a mut FleetFacts> {
    let fleets = facts.vehicles.fleets.iter_mut();
    fleets.filter(move |fleet| kinds.contains(&fleet.vehicle))
}

/// Scales the number in all years: the path starts from the level of 2020.
pub(super) fn level(facts: &mut Facts, kinds: &[Vehicle], times: f64) {
    of(facts, kinds).for_each(|fleet| fleet.level.value *= times);
}

pub(super) fn km(facts: &mut Facts, kinds: &[Vehicle], times: f64) {
    of(facts, kinds).for_each(|fleet| fleet.km.value *= times);
}

pub(super) fn life(facts: &mut Facts, kinds: &[Vehicle], times: f64) {
    of(facts, kinds).for_each(|fleet| cars::life(&mut fleet.life.value, times));
}

pub(super) fn growth(facts: &mut Facts, kinds: &[Vehicle], times: f64) {
    of(facts, kinds).for_each(|fleet| fleet.growth.value.power *= times);
}

pub(super) fn fuel(facts: &mut Facts, kinds: &[Vehicle], times: f64) {
    of(facts, kinds).for_each(|fleet| fleet.fuel.value *= times);
}

/// Raises the share of the years after the last count to a power; above 1 it is lower.
pub(super) fn electric(facts: &mut Facts, kinds: &[Vehicle], power: f64) {
    for fleet in of(facts, kinds) {
        let later = fleet.electric.value.0.iter_mut().filter(|(year, _)| *year > cars::COUNTED);
        later.for_each(|(_, share)| *share = libm::pow(*share, power));
    }
}
