//! The model: what follows from what is known and what is chosen.
//!
//! ```text
//! demand → homes by cohort (lives, stock) → materials in and out → outcome
//! ```
//!
//! Two-stage time: what stands at the end of 2026 does not depend on choices. [`standing`]
//! follows a place up to there once; [`follow`] walks 2027–2060 for each move of a lever.
//!
//! [`survival`] and [`stock`] are the engine: plain numbers, any run of years. The other
//! files turn facts of a place into its inputs and its results into an outcome.

mod balance;
pub mod closing;
pub mod demand;
mod homes;
pub mod lives;
mod materials;
mod outcome;
pub mod stock;
pub mod survival;

pub use outcome::{Balance, Flow, Homes, Outcome};

use crate::choices::Choices;
use crate::facts::Facts;
use crate::year::Year;

/// What a place has built by the end of 2026, whatever is chosen, and what following it further needs.
#[derive(Clone, Debug)]
pub struct Standing {
    kinds: Vec<Kind>,
    flows: Vec<Flow>,
}

/// One kind of home up to the end of 2026.
#[derive(Clone, Debug)]
struct Kind {
    lives: lives::Lives,
    composition: materials::Composition,
    walk: homes::Walk,
}

/// Follows a place to the end of 2026.
#[must_use]
pub fn standing(facts: &Facts) -> Standing {
    let targets = demand::of(facts, &Choices::default());
    let mut kinds = Vec::with_capacity(facts.homes.len());
    let mut flows = materials::nothing();
    for (index, (known, target)) in facts.homes.iter().zip(&targets).enumerate() {
        let lives = lives::Lives::of(known, facts.longest_life.value);
        let composition = materials::composition(known);
        let walk = homes::Walk::to_today(known, &lives, target);
        materials::add(&mut flows, facts, index, &composition, &walk, Year::FIRST, Year::RECONSTRUCTED);
        kinds.push(Kind { lives, composition, walk });
    }
    Standing { kinds, flows }
}

/// Follows a place from 2027 to 2060 under choices. `standing` is that of the same facts.
#[must_use]
pub fn follow(standing: &Standing, facts: &Facts, choices: &Choices) -> Outcome {
    let targets = demand::of(facts, choices);
    let mut flows = standing.flows.clone();
    let mut walks = Vec::with_capacity(standing.kinds.len());
    for (index, (kind, target)) in standing.kinds.iter().zip(&targets).enumerate() {
        let mut walk = kind.walk.clone();
        walk.follow(facts, &kind.lives, target, choices);
        materials::add(&mut flows, facts, index, &kind.composition, &walk, Year::LEVERS, Year::LAST);
        walks.push(walk);
    }
    let balance = balance::of(&walks, &flows);
    Outcome {
        place: facts.place,
        people: facts.people.value.clone(),
        homes: walks.into_iter().map(|walk| walk.homes).collect(),
        flows,
        balance,
    }
}

/// What follows from what is known and what is chosen.
///
/// Same in, same out: no clock, no chance, no files, no `Result`.
#[must_use]
pub fn run(facts: &Facts, choices: &Choices) -> Outcome {
    follow(&standing(facts), facts, choices)
}
