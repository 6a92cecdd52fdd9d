//! Minerals: the minerals layer of a place of any size, and its table for the world.
//!
//! ```text
//! place = Σ of members, each from its own finished run        range = the same on other paths of battery chemistry
//! ```
//!
//! Out of scope: the layer itself ([`cairn_core::model::minerals`]).

pub mod mined;
pub mod names;
pub mod table;

use cairn_core::choices::Choices;
use cairn_core::facts::Facts;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::kind::ChemistryPath;
use cairn_core::model::minerals::{self, MineralOutcome};
use cairn_core::model::{self, Outcome, OutcomeSum};
use cairn_core::place::PlaceId;

/// The layer of a place under choices, and the run it was computed from.
pub struct MineralRun {
    /// The sum of the members' runs.
    pub run: Outcome,
    /// The layer on each path that was asked for.
    pub paths: Vec<MineralOutcome>,
}

/// Runs the members of a place, and the layer on some paths of battery chemistry.
pub fn run(whole: PlaceId, members: &[&Facts], minerals: &MineralFacts, choices: &Choices, paths: &[ChemistryPath]) -> MineralRun {
    let mut sum = OutcomeSum::new(whole);
    let mut results: Vec<MineralOutcome> = paths.iter().map(|_| MineralOutcome::empty(whole)).collect();
    for facts in members {
        let run = model::run_within(whole, facts, choices);
        for (results, path) in results.iter_mut().zip(paths) {
            results.add(&minerals::run(facts, minerals, *path, choices, &run));
        }
        sum.join(&run);
    }
    MineralRun {
        run: sum.outcome(),
        paths: results,
    }
}
