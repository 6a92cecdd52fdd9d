//! Homes: the need for homes of every place on today's path, for the section of its page.
//!
//! Each country runs once and joins its regions and groups. Out of scope: the section ([`crate::parts::homes`]).

use std::collections::BTreeMap;

use crate::parts::homes::PlaceHomes;
use cairn_core::choices::scenario::Scenario;
use cairn_core::facts::World;
use cairn_core::model::{self, Outcome};
use cairn_core::place::{PlaceId, Wider};
use cairn_core::year::Stretch;

/// The need of every listed place, region and group.
pub(crate) fn needs(world: &World) -> BTreeMap<PlaceId, PlaceHomes> {
    let paths = [Scenario::Reference, Scenario::Sufficiency].map(Scenario::choices);
    let wider = Wider::ALL
        .into_iter()
        .filter_map(|wider| Some((wider, [Outcome::empty(wider.id()?), Outcome::empty(wider.id()?)])));
    let mut sums: Vec<(Wider, [Outcome; 2])> = wider.collect();
    let mut all = BTreeMap::new();
    for facts in &world.places {
        let runs = paths.each_ref().map(|choices| model::run(facts, choices));
        for (_, sums) in sums.iter_mut().filter(|(wider, _)| facts.is_within(*wider)) {
            for (sum, outcome) in sums.iter_mut().zip(&runs) {
                sum.add(outcome, Stretch::HISTORY);
                sum.add(outcome, Stretch::AHEAD);
            }
        }
        if facts.listed {
            all.insert(facts.place, PlaceHomes::of_country(facts, &runs));
        }
    }
    // The floors are the same everywhere.
    if let Some(facts) = world.places.first() {
        all.extend(sums.iter().map(|(_, sums)| (sums[0].place, PlaceHomes::of_sum(&facts.need, sums))));
    }
    all
}
