//! Whole: the world as the sum of its places, for pages that open with it.

use cairn::choices::Choices;
use cairn::facts::World;
use cairn::model::{self, Outcome};
use cairn::place::PlaceId;
use cairn::year::Stretch;

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
