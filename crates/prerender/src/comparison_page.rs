//! Compares: initial page of the comparison.

use cairn::site::link::compare as address;
use cairn_analysis::export;
use cairn_analysis::findings::compare::{self, CompareSide, SideComparison, SideRun, causes};
use cairn_analysis::findings::lever::sum::SummedLevers;
use cairn_core::choices::Choices;
use cairn_core::facts::World;
use cairn_core::kind::Lever;
use cairn_core::model::Summed;
use cairn_core::place::Wider;

/// The comparison shown first.
///
/// # Errors
/// The world has no id.
pub fn usual(world: &World) -> Result<SideComparison, String> {
    let home = Wider::World.id().ok_or("the world has no id")?;
    let offered = offered(world);
    let pair = address::usual(home, &offered);
    let (mut summed, mut levers) = (Summed::new(home), SummedLevers::new());
    for facts in &world.places {
        let outcome = summed.join_under(facts, &Choices::default());
        levers.join(facts, &outcome);
    }
    let followed = |side: &CompareSide| {
        summed.begin();
        levers.begin(pair.focus);
        for member in 0..summed.members() {
            if let Some(added) = summed.add(member, &side.choices) {
                levers.add(member, &side.choices, &added);
            }
        }
        let outcome = summed.outcome().clone();
        let steps = levers.steps(&side.choices, &outcome);
        SideRun { outcome, steps }
    };
    let sides: Vec<SideRun> = pair.sides.iter().map(followed).collect();
    let mut read = Vec::new();
    for choices in causes::runs(&pair) {
        summed.begin();
        for member in 0..summed.members() {
            summed.add(member, &choices);
        }
        read.push(causes::focus_results(summed.outcome(), pair.per, pair.focus));
    }
    let parts = causes::parts(&pair, &read);
    let comparison = compare::comparison(export::release(&world.release), pair, &sides);
    Ok(SideComparison {
        parts: vec![parts],
        ..comparison
    })
}

/// Levers offered in any place of the world.
pub fn offered(world: &World) -> Vec<Lever> {
    let any = |lever: &Lever| world.places.iter().any(|facts| facts.levers().contains(lever));
    Lever::ALL.into_iter().filter(any).collect()
}
