//! Fate: the shares of plastic waste that are recycled, incinerated, landfilled and mismanaged.
//!
//! ```text
//! mismanaged = mismanaged of the reference · (1 − kept safe)       the rest is recycled, burnt and landfilled as in 2019
//! recycled   = max(reference, min(reference + ramp · max(0, goal − reference), sorted · (1 − mismanaged)))
//! additional recycling reduces burning and landfill in proportion
//! ```
//!
//! Out of scope: the amount of waste.

use crate::facts::plastics::PlasticsFacts;
use crate::kind::{Dial, DialScope, Fate, LeverQuantity};
use crate::model::moves::{DialValues, ahead, plugged_in};
use crate::year::{Annual, Year};

const KEPT_SAFE: Dial = LeverQuantity::PlasticKeptSafe.on_scope(DialScope::All);
const RECYCLED: Dial = LeverQuantity::PlasticRecycled.on_scope(DialScope::All);
const CONTENT: Dial = LeverQuantity::PlasticContent.on_scope(DialScope::All);

/// Shares of waste in a year, in the order of [`Fate::ALL`].
pub(super) fn shares(plastics: &PlasticsFacts, moves: Option<&DialValues>, settled: &Annual, year: Year) -> [f64; Fate::COUNT] {
    let safe = moves.map_or(0.0, |moves| moves.change(KEPT_SAFE, year));
    let mismanaged = plastics.mismanaged(settled, year) * (1.0 - safe);
    let goal = moves
        .and_then(|moves| moves.limit(RECYCLED))
        .map(|(goal, ramp)| (goal, ramp[ahead(year)]));
    fate_shares(plastics, mismanaged, goal)
}

/// Shares of waste by fate, given the mismanaged share; `goal` is a target share of recycling and the share of the way
/// to it.
pub(crate) fn fate_shares(plastics: &PlasticsFacts, mismanaged: f64, goal: Option<(f64, f64)>) -> [f64; Fate::COUNT] {
    let rest = 1.0 - mismanaged;
    let managed = plastics.managed.value;
    let reference = rest * managed.recycled;
    let recycled = goal.map_or(reference, |(goal, ramp)| {
        let wanted = plugged_in(reference, goal, ramp);
        wanted.min(plastics.everywhere.sorted.value * rest).max(reference)
    });
    let before = rest - reference;
    let left = if before > 0.0 { (rest - recycled) / before } else { 0.0 };
    let incinerated = rest * managed.incinerated * left;
    [recycled, incinerated, rest - recycled - incinerated, mismanaged]
}

/// Largest share of recycled plastic in plastics use in a year.
pub(super) fn most_content(plastics: &PlasticsFacts, moves: Option<&DialValues>, year: Year) -> f64 {
    plastics.everywhere.content.value + moves.map_or(0.0, |moves| moves.change(CONTENT, year))
}
