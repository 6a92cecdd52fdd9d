//! Reach: both ways to the value of a row, to look at it and to write it.
//!
//! The two are one macro, for two lists written by hand could differ. Does not know: which rows there are.

use crate::facts::rows::{Held, Told};
use crate::facts::{BuildingFacts, Facts, Known};

/// The ways to a value: to look at it, and to write it.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    pub(super) told: fn(&Facts, usize) -> Option<Told<'_>>,
    pub(super) held: fn(&mut Facts, usize) -> Option<&mut dyn Held>,
}

/// Both ways to a field.
macro_rules! reach {
    ($($field:ident).+) => {
        Reach {
            told: |facts, _| told(&facts.$($field).+),
            held: |facts, _| Some(&mut facts.$($field).+),
        }
    };
}
pub(super) use reach;

/// Both ways to a field of one kind of building.
macro_rules! of_building {
    ($field:ident) => {
        Reach {
            told: |facts, at| told(&facts.buildings().nth(at)?.$field),
            held: |facts, at| Some(&mut building(facts, at)?.$field),
        }
    };
}
pub(super) use of_building;

/// Both ways to a field of one fleet of road vehicles.
macro_rules! of_fleet {
    ($field:ident) => {
        Reach {
            told: |facts, at| told(&facts.vehicles.fleets.get(at)?.$field),
            held: |facts, at| Some(&mut facts.vehicles.fleets.get_mut(at)?.$field),
        }
    };
}
pub(super) use of_fleet;

/// Both ways to a departure of a storyline, which has no source of its own.
macro_rules! departs {
    ($field:ident) => {
        Reach {
            told: |_, _| None,
            held: |facts, at| Some(&mut facts.departures.get_mut(at)?.$field),
        }
    };
}
pub(super) use departs;

pub(super) const LYING: Reach = Reach {
    told: |facts, _| told(&facts.roads.as_ref()?.layers),
    held: |facts, _| Some(&mut facts.roads.as_mut()?.layers),
};
pub(super) const LIGHTER: Reach = Reach {
    told: |facts, at| told(facts.cars.everywhere.lighter.get(at)?),
    held: |facts, at| Some(facts.cars.everywhere.lighter.get_mut(at)?),
};
pub(super) const STEPS: Reach = Reach {
    told: |facts, at| told(&facts.dials.get(at)?.steps),
    held: |facts, at| Some(&mut facts.dials.get_mut(at)?.steps),
};
pub(super) const SET: Reach = Reach {
    told: |facts, at| told(&facts.panel.get(at)?.value),
    held: |facts, at| Some(&mut facts.panel.get_mut(at)?.value),
};

pub(super) fn told<T>(known: &Known<T>) -> Option<Told<'_>> {
    Some(Told {
        basis: known.basis,
        sources: &known.sources,
    })
}

pub(super) fn building(facts: &mut Facts, at: usize) -> Option<&mut BuildingFacts> {
    facts.homes.iter_mut().chain([&mut facts.other]).nth(at)
}
