//! Plastics: initial page of plastics: the world, and a comparison of places.

use std::rc::Rc;

use cairn::site::bootstrap::Bootstrap;
use cairn::site::bootstrap::plastics::{Peer, Peers};
use cairn::site::bootstrap::topic::{TopicBootstrap, TopicPageBootstrap};
use cairn_analysis::export;
use cairn_analysis::findings::plastics::{LEVERS, Plastics, PlasticsRun, run, runs};
use cairn_analysis::findings::topic::{TopicQuery, TopicView};
use cairn_core::choices::Choices;
use cairn_core::facts::World;
use cairn_core::model::{self, Outcome};
use cairn_core::place::{PlaceId, Wider, WiderPlaceKind};
use cairn_core::year::Stretch;

use crate::{comparison_page, world_sum};

/// Data of the initial page.
///
/// # Errors
/// The world has no id.
pub fn usual(world: &World) -> Result<Bootstrap, String> {
    let home = Wider::World.id().ok_or("the world has no id")?;
    let offered = comparison_page::offered(world);
    let query = TopicQuery::top(&LEVERS, &offered);
    let made: Vec<(Choices, PlasticsRun)> = runs(&query)
        .into_iter()
        .map(|choices| {
            let read = run(&world_sum::sum(world, home, &choices));
            (choices, read)
        })
        .collect();
    let lookup = |choices: &Choices| made.iter().find(|(run, _)| run == choices).map(|(_, read)| *read);
    Ok(Bootstrap::Topic(TopicPageBootstrap::Plastics(Rc::new(TopicBootstrap {
        shown: TopicView::of(
            (export::release(&world.release), home),
            &query,
            &runs(&query),
            &lookup,
            Plastics::of(&query, &lookup),
        ),
        offered,
        context: peers(world),
    }))))
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
            let region = facts.within.iter().find(|wider| wider.kind() == WiderPlaceKind::Region);
            peers.push(Peer::of(facts.place, region.and_then(|region| region.id()), &run(&outcome)[0]));
        }
    }
    peers.extend(wholes.iter().map(|(_, id, sum)| Peer::of(*id, None, &run(sum)[0])));
    Peers(peers)
}
