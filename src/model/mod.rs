//! The model: what follows from what is known and what is chosen.
//!
//! ```text
//! demand → stock by cohort → materials in and out → outcome
//! ```
//!
//! Two-stage time: what stands at the end of 2026 does not depend on choices. [`standing`]
//! follows a place up to there once; [`follow`] walks 2027–2060 for each move of a lever.

mod outcome;

pub use outcome::{Balance, Flow, Homes, Outcome};

use crate::choices::Choices;
use crate::facts::Facts;

/// What a place has built by the end of 2026, whatever is chosen.
#[derive(Clone, Debug)]
pub struct Standing {}

/// Follows a place to the end of 2026.
#[must_use]
pub fn standing(_facts: &Facts) -> Standing {
    Standing {}
}

/// Follows a place from 2027 to 2060 under choices.
#[must_use]
pub fn follow(_standing: &Standing, facts: &Facts, _choices: &Choices) -> Outcome {
    Outcome::empty(facts.place)
}

/// What follows from what is known and what is chosen.
///
/// Same in, same out: no clock, no chance, no files, no `Result`.
#[must_use]
pub fn run(facts: &Facts, choices: &Choices) -> Outcome {
    follow(&standing(facts), facts, choices)
}
