//! Demand: how much floor people use.
//!
//! ```text
//! target(t, p) = people(t) · floor_per_person(t, p) · factor(t)
//! factor(t)    = 1 + effect(hs, t) · clamp((q - f)/f, 0, 1),  never under f/q, never above 1
//! ```
//!
//! q is the reference floor of all homes a person in that year, f the decent-living floor.
//! The same factor acts on every kind of home. Below f nothing is taken from anyone.
//!
//! Does not know: what already stands.

use crate::facts::Facts;
use crate::kind::Dial;
use crate::model::moves::Moves;
use crate::year::{Annual, Year};

/// Floor area that must stand at the end of each year, m², for each kind of home in the order of the facts.
#[must_use]
pub fn of(facts: &Facts, moves: &Moves) -> Vec<Annual> {
    let factor = Annual::from_fn(|year| {
        let effect = if year < Year::LEVERS {
            0.0
        } else {
            moves.at(Dial::HomeSpace, year)
        };
        if effect == 0.0 {
            return 1.0;
        }
        space_factor(effect, floor_per_person(facts, year), facts.space_floor.value)
    });
    let homes = facts.homes.iter();
    homes
        .map(|homes| Annual::from_fn(|year| facts.people.value[year] * homes.floor_per_person.value[year] * factor[year]))
        .collect()
}

/// Reference floor area of all homes a person, m².
#[must_use]
pub fn floor_per_person(facts: &Facts, year: Year) -> f64 {
    let mut sum = 0.0;
    for homes in &facts.homes {
        sum += homes.floor_per_person.value[year];
    }
    sum
}

/// What an effect on space leaves of a reference space `q`, both in m² a person: a factor of at most 1.
///
/// It acts whole from twice the decent-living floor on, not at all below the floor.
#[must_use]
pub fn space_factor(effect: f64, q: f64, floor: f64) -> f64 {
    if q <= floor {
        return 1.0;
    }
    let acts = if floor > 0.0 { ((q - floor) / floor).clamp(0.0, 1.0) } else { 1.0 };
    (1.0 + effect * acts).max(floor / q).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lever_acts_whole_from_twice_the_floor_and_not_below_it() {
        assert_eq!(space_factor(-0.2, 40.0, 15.0), 0.8);
        assert_eq!(space_factor(-0.2, 14.0, 15.0), 1.0);
        assert!((space_factor(-0.2, 22.5, 15.0) - 0.9).abs() < 1e-15);
    }

    #[test]
    fn no_level_leaves_less_than_the_floor() {
        for effect in [-0.2, -0.5, -1.0, -3.0] {
            for q in [15.0, 15.1, 17.0, 30.0, 80.0] {
                assert!(q * space_factor(effect, q, 15.0) >= 15.0 * (1.0 - 1e-15));
            }
        }
    }
}
