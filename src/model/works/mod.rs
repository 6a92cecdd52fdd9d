//! Works: infrastructure, and what statistics hold beyond what is followed: civil works, machines and goods, buildings not modelled.
//!
//! Comes after buildings and cars: what statistics of cement and steel leave is what those two
//! and infrastructure do not explain. Choices move how long asphalt lasts and how fast parking and paths grow; civil works
//! answer to what is needed of them and to leaner concrete, machines and goods to a longer life, buildings not modelled to what
//! moves new floor, and all to everything that acts in the cycle.
//!
//! Does not know: losses that a choice lowers, scrap, carbon.

mod civil;
mod goods;
mod infrastructure;
mod longer;
mod metals;
mod parts;

pub(super) use goods::survival;

use crate::facts::Facts;
use crate::kind::Era;
use crate::model::buildings;
use crate::model::drivers::Drivers;
use crate::model::moves::Moves;
use crate::model::outcome::Outcome;
use crate::year::Annual;

/// What following the works of a place from 2027 on needs of what was there before.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    infrastructure: Option<infrastructure::Standing>,
    civil: Option<civil::Standing>,
}

/// Follows the works of a place to the end of 2026 and writes what they were into its outcome, which has buildings and cars already;
/// gives the share of what leaves goods that is recovered as well.
pub(crate) fn standing(facts: &Facts, buildings: &buildings::Standing, outcome: &mut Outcome) -> (Standing, Annual) {
    let infrastructure = infrastructure::standing(facts, outcome);
    let civil = civil::standing(facts, &buildings.built(), outcome);
    let (civil, recovered) = civil.map_or_else(|| (None, Annual::zero()), |(civil, recovered)| (Some(civil), recovered));
    (Standing { infrastructure, civil }, recovered)
}

/// Follows them from 2027 to 2060; gives the share of what leaves goods that is recovered.
pub(crate) fn follow(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>, moves: &Moves, outcome: &mut Outcome) -> Annual {
    if let Some(standing) = &standing.infrastructure {
        infrastructure::follow(standing, facts, drivers, moves, outcome);
    }
    match &standing.civil {
        Some(standing) => civil::follow(standing, facts, drivers, moves, outcome),
        None => Annual::zero(),
    }
}

/// What is left of what came from 1900 on, by era; the newest has the first of `shares` left.
fn laid(came: &[f64], shares: &[f64]) -> [f64; Era::COUNT] {
    let mut eras = [0.0; Era::COUNT];
    let left = came.iter().zip(shares[..came.len()].iter().rev());
    Era::add(&mut eras, 0, left.map(|(came, share)| came * share));
    eras
}
