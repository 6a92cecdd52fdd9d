//! Draw: limits on the number of uncertainty draws of a place, and the units of their results.
//!
//! Out of scope: the making of a draw ([`crate::findings::range`]).

use crate::ask::QueryFault;
use crate::ask::target::RunTarget;
use crate::findings::headline::{self, Headline};
use crate::findings::range::Drawing;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::facts::doubts::Doubts;
use cairn_core::limits;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Refuses a request that would take too long, before any work starts.
///
/// # Errors
/// Fewer draws than `least`, or more than the limit for this place.
pub fn within_limits(draws: u32, least: u32, target: &RunTarget<'_>) -> Result<(), QueryFault> {
    let members = match target {
        RunTarget::One { .. } => 1,
        RunTarget::Whole { members, .. } => members.len(),
    };
    let most = limits::DRAWS.min(limits::MAX_PLACE_DRAWS / members.max(1));
    if draws < least || draws as usize > most {
        return Err(QueryFault::Draws { found: draws, least, most });
    }
    Ok(())
}

/// The drawing of a place: its results are read in the focus year, in total or per person.
pub fn drawing(target: &RunTarget<'_>, doubts: &Doubts, choices: &Choices, (focus, per): (Year, Per)) -> Drawing {
    let mut drawing = match target {
        RunTarget::One { facts, .. } => Drawing::of(facts, doubts, choices, focus),
        RunTarget::Whole { members, .. } => Drawing::of_whole(target.id(), members.iter().copied(), doubts, choices, focus),
    };
    drawing.choose(choices, focus, per);
    drawing
}

/// The unit of a result of draws.
pub fn unit(headline: Headline, per: Per) -> &'static str {
    match headline::unit(headline, per) {
        Unit::Share => "share",
        unit => unit.symbol(),
    }
}
