//! Works: infrastructure, and civil works that statistics hold beyond what is modelled.
//!
//! Comes after buildings and cars: what statistics of cement and steel leave is what those two
//! and infrastructure do not explain. Under the middle storyline no choice moves infrastructure,
//! so its years to 2060 are followed once with its history; civil works answer to leaner
//! concrete alone, and to everything that acts in the cycle.
//!
//! Does not know: losses that a choice lowers, scrap, carbon.

mod civil;
mod infrastructure;

use crate::facts::Facts;
use crate::model::drivers::Drivers;
use crate::model::moves::Moves;
use crate::model::outcome::Outcome;

/// What following the works of a place from 2027 on needs of what was there before.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    infrastructure: Option<infrastructure::Standing>,
    civil: Option<civil::Standing>,
}

/// Follows the works of a place to the end of 2026 and writes what they were into its outcome, which has buildings and cars already.
pub(crate) fn standing(facts: &Facts, _drivers: &Drivers<'_>, _moves: &Moves, outcome: &mut Outcome) -> Standing {
    let infrastructure = infrastructure::standing(facts, outcome);
    let civil = civil::standing(facts, outcome);
    Standing { infrastructure, civil }
}

/// Follows them from 2027 to 2060.
pub(crate) fn follow(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>, moves: &Moves, outcome: &mut Outcome) {
    if let Some(standing) = &standing.infrastructure {
        infrastructure::follow(standing, facts, drivers, outcome);
    }
    if let Some(standing) = &standing.civil {
        civil::follow(standing, facts, drivers, moves, outcome);
    }
}
