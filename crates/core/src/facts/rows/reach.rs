//! Reach: access from a line of the table to a value of the facts.
//!
//! ```text
//! provenance = basis and sources   copied = a copy of the value, to read   value_mut = the value in place, to write
//! ```
//!
//! One macro per kind of place makes all three, because lists written by hand could differ.
//! Out of scope: names, shapes, units.

use crate::facts::rows::{FactProvenance, FactValue, NumberContainer};
use crate::facts::{BuildingFacts, Fact, Facts};

/// Access to a value: its basis, a copy, and write access.
#[derive(Clone, Copy)]
pub(super) struct Reach {
    pub(super) provenance: fn(&Facts, usize) -> Option<FactProvenance<'_>>,
    pub(super) copied: fn(&Facts, usize) -> Option<Box<dyn NumberContainer>>,
    pub(super) value_mut: fn(&mut Facts, usize) -> Option<&mut dyn FactValue>,
}

/// Access to a field.
macro_rules! reach {
    ($($field:ident).+) => {
        Reach {
            provenance: |facts, _| provenance(&facts.$($field).+),
            copied: |facts, _| copied(&facts.$($field).+.value),
            value_mut: |facts, _| Some(&mut facts.$($field).+),
        }
    };
}

/// Access to a field of one kind of building.
macro_rules! of_building {
    ($field:ident) => {
        Reach {
            provenance: |facts, at| provenance(&facts.buildings().nth(at)?.$field),
            copied: |facts, at| copied(&facts.buildings().nth(at)?.$field.value),
            value_mut: |facts, at| Some(&mut building(facts, at)?.$field),
        }
    };
}

/// Access to a field of one fleet of road vehicles.
macro_rules! of_fleet {
    ($field:ident) => {
        Reach {
            provenance: |facts, at| provenance(&facts.vehicles.fleets.get(at)?.$field),
            copied: |facts, at| copied(&facts.vehicles.fleets.get(at)?.$field.value),
            value_mut: |facts, at| Some(&mut facts.vehicles.fleets.get_mut(at)?.$field),
        }
    };
}

/// Access to a deviation of a storyline, which has no source of its own.
macro_rules! departs {
    ($field:ident) => {
        Reach {
            provenance: |_, _| None,
            copied: |facts, at| copied(&facts.departures.get(at)?.$field),
            value_mut: |facts, at| Some(&mut facts.departures.get_mut(at)?.$field),
        }
    };
}

pub(super) const LYING: Reach = Reach {
    provenance: |facts, _| provenance(&facts.roads.as_ref()?.layers),
    copied: |facts, _| copied(&facts.roads.as_ref()?.layers.value),
    value_mut: |facts, _| Some(&mut facts.roads.as_mut()?.layers),
};
pub(super) const LINES: Reach = Reach {
    provenance: |facts, _| provenance(&facts.roads.as_ref()?.lines),
    copied: |facts, _| copied(&facts.roads.as_ref()?.lines.value),
    value_mut: |facts, _| Some(&mut facts.roads.as_mut()?.lines),
};
pub(super) const LIGHTER: Reach = Reach {
    provenance: |facts, at| provenance(facts.cars.everywhere.lighter.get(at)?),
    copied: |facts, at| copied(&facts.cars.everywhere.lighter.get(at)?.value),
    value_mut: |facts, at| Some(facts.cars.everywhere.lighter.get_mut(at)?),
};
pub(super) const STEPS: Reach = Reach {
    provenance: |facts, at| provenance(&facts.dials.get(at)?.steps),
    copied: |facts, at| copied(&facts.dials.get(at)?.steps.value),
    value_mut: |facts, at| Some(&mut facts.dials.get_mut(at)?.steps),
};
pub(super) const SET: Reach = Reach {
    provenance: |facts, at| provenance(&facts.panel.get(at)?.value),
    copied: |facts, at| copied(&facts.panel.get(at)?.value.value),
    value_mut: |facts, at| Some(&mut facts.panel.get_mut(at)?.value),
};

pub(super) fn provenance<T>(fact: &Fact<T>) -> Option<FactProvenance<'_>> {
    Some(FactProvenance {
        basis: fact.basis,
        sources: &fact.sources,
    })
}

#[inline(never)]
pub(super) fn copied<T: NumberContainer + Clone + 'static>(value: &T) -> Option<Box<dyn NumberContainer>> {
    Some(Box::new(value.clone()))
}

pub(super) fn building(facts: &mut Facts, at: usize) -> Option<&mut BuildingFacts> {
    facts.homes.iter_mut().chain([&mut facts.other]).nth(at)
}

pub(super) use {departs, of_building, of_fleet, reach};
