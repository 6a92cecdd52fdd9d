//! World sum: the world as the sum of its places, for pages that open with it.

use cairn_core::choices::Choices;
use cairn_core::facts::World;
use cairn_core::model::{self, Outcome};
use cairn_core::place::PlaceId;
use cairn_core::year::Stretch;

/// The world under choices.
pub(crate) fn sum(world: &World, home: PlaceId, choices: &Choices) -> Outcome {
    let mut sum = Outcome::empty(home);
    for facts in &world.places {
        let outcome = model::run_within(home, facts, choices);
        sum.add(&outcome, Stretch::HISTORY);
        sum.add(&outcome, Stretch::AHEAD);
    }
    sum
}
