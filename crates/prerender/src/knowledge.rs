//! Knowledge: what is known of every listed country, for the section of its page.
//!
//! Each country runs twice for every count that it could give, on all threads. Out of scope: the section
//! ([`crate::parts::knowledge`]).

use std::collections::BTreeMap;
use std::panic::resume_unwind;
use std::thread;

use cairn_analysis::findings::knowledge::CountryKnowledge;
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::{Facts, World, pack};
use cairn_core::place::PlaceId;

/// What is known of every listed country.
///
/// # Errors
/// The pack of doubts is faulty.
pub(crate) fn countries(world: &World) -> Result<BTreeMap<PlaceId, CountryKnowledge>, String> {
    let doubts: Doubts = pack::read_doubts(pack::DOUBTS).map_err(|fault| format!("doubts.pack: {fault}"))?;
    let listed: Vec<&Facts> = world.places.iter().filter(|facts| facts.listed).collect();
    let hands = thread::available_parallelism().map_or(1, usize::from);
    let each = listed.len().div_ceil(hands).max(1);
    let of = |facts: &&Facts| (facts.place, CountryKnowledge::of(world, facts, &doubts));
    Ok(thread::scope(|scope| {
        let parts: Vec<_> = listed
            .chunks(each)
            .map(|part| scope.spawn(move || part.iter().map(of).collect::<Vec<_>>()))
            .collect();
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|fault| resume_unwind(fault)))
            .collect()
    }))
}
