//! Works: infrastructure, and civil works that statistics hold beyond what is modelled.

use crate::facts::Facts;
use crate::model::drivers::Drivers;
use crate::model::moves::Moves;
use crate::model::outcome::Outcome;

/// What following the works of a place from 2027 on needs of what was there before.
#[derive(Clone, Debug)]
pub(crate) struct Standing {}

/// Follows the works of a place to the end of 2026 and writes what they were into its outcome, which has buildings and cars already.
pub(crate) fn standing(_facts: &Facts, _drivers: &Drivers<'_>, _moves: &Moves, _outcome: &mut Outcome) -> Standing {
    Standing {}
}

/// Follows them from 2027 to 2060.
pub(crate) fn follow(_standing: &Standing, _facts: &Facts, _drivers: &Drivers<'_>, _moves: &Moves, _outcome: &mut Outcome) {}
