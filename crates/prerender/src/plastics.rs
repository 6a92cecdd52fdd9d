//! Plastics: initial page of plastics: the world, and a comparison of places.

use std::rc::Rc;

use cairn::site::handed::Handed;
use cairn::site::handed::plastics::{Peer, Peers};
use cairn::site::handed::topic::Opening;
use cairn_analysis::export;
use cairn_analysis::findings::plastics::{LEVERS, Plastics, Run, run, runs};
use cairn_analysis::findings::topic::{Asked, Told};
use cairn_core::choices::Choices;
use cairn_core::facts::World;
use cairn_core::model::{self, Outcome};
use cairn_core::place::{PlaceId, Whole, Wider};
use cairn_core::year::Stretch;

use crate::{compares, whole};

/// Data of the initial page.
///
/// # Errors
/// The world has no id.
pub fn usual(world: &World) -> Result<Handed, String> {
    let home = Wider::World.id().ok_or("the world has no id")?;
    let offered = compares::offered(world);
    let asked = Asked::top(&LEVERS, &offered);
    let made: Vec<(Choices, Run)> = runs(&asked)
        .into_iter()
        .map(|choices| {
            let read = run(&whole::sum(world, home, &choices));
            (choices, read)
        })
        .collect();
    let known = |choices: &Choices| made.iter().find(|(run, _)| run == choices).map(|(_, read)| *read);
    Ok(Handed::Plastics(Rc::new(Opening {
        shown: Told::of(
            (export::release(&world.release), home),
            &asked,
            &runs(&asked),
            &known,
            Plastics::of(&asked, &known),
        ),
        offered,
        beside: peers(world),
    })))
}

/// Every listed place, with default levers.
fn peers(world: &World) -> Peers {
    let mut wholes: Vec<(Wider, PlaceId, Outcome)> = Wider::ALL
        .into_iter()
        .filter_map(|wider| Some((wider, wider.id()?, Outcome::empty(wider.id()?))))
        .collect();
    let mut peers = Vec::new();
    for facts in &world.places {
        let outcome = model::run(facts, &Choices::default());
        for (wider, _, sum) in &mut wholes {
            if facts.is_within(*wider) {
                sum.add(&outcome, Stretch::HISTORY);
                sum.add(&outcome, Stretch::AHEAD);
            }
        }
        if facts.listed {
            let region = facts.within.iter().find(|wider| wider.whole() == Whole::Region);
            peers.push(Peer::of(facts.place, region.and_then(|region| region.id()), &run(&outcome)[0]));
        }
    }
    peers.extend(wholes.iter().map(|(_, id, sum)| Peer::of(*id, None, &run(sum)[0])));
    Peers(peers)
}
