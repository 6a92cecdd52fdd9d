//! Buildings: homes and other buildings by cohort, what they hold, and the energy they use.

mod content;
pub mod demand;
pub mod lives;
mod walk;

use crate::facts::Facts;
use crate::model::drivers::Drivers;
use crate::model::moves::Moves;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::year::Stretch;

pub(crate) use walk::Walk;

/// What following the buildings of a place from 2027 on needs of what was there before.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    kinds: Vec<Kind>,
}

/// One kind of building up to the end of 2026.
#[derive(Clone, Debug)]
struct Kind {
    lives: lives::Lives,
    composition: content::Composition,
    walk: Walk,
}

/// Follows the buildings of a place to the end of 2026 and writes what they were into its outcome.
pub(crate) fn standing(facts: &Facts, _drivers: &Drivers<'_>, moves: &Moves, _power: &Power, outcome: &mut Outcome) -> Standing {
    let targets = demand::of(facts, moves);
    let mut kinds = Vec::new();
    for (index, (known, target)) in facts.homes.iter().zip(&targets).enumerate() {
        let lives = lives::Lives::of(known, facts.longest_life.value);
        let composition = content::composition(known);
        let walk = Walk::to_today(known, &lives, target);
        let years = Stretch::HISTORY;
        content::add(&mut outcome.flows, facts, index, &composition, &walk, years.first, years.last);
        outcome.buildings[index] = walk.homes.clone();
        kinds.push(Kind { lives, composition, walk });
    }
    Standing { kinds }
}

/// Follows them from 2027 to 2060.
pub(crate) fn follow(standing: &Standing, facts: &Facts, _drivers: &Drivers<'_>, moves: &Moves, _power: &Power, outcome: &mut Outcome) {
    let targets = demand::of(facts, moves);
    for (index, (kind, target)) in standing.kinds.iter().zip(&targets).enumerate() {
        let mut walk = kind.walk.clone();
        walk.follow(&kind.lives, target, moves);
        let years = Stretch::AHEAD;
        content::add(&mut outcome.flows, facts, index, &kind.composition, &walk, years.first, years.last);
        outcome.buildings[index] = walk.homes;
    }
}
