//! Least: the goal met with the least effort, in steps of evidence.
//!
//! ```text
//! repeat  of all levers and jumps of 0.5, 1, 2, 4 the largest fall of the result per level; where that meets, the least tenth of it
//! then    lower by a tenth whichever leaves the result lowest while the goal is met, until none can
//! ```
//!
//! What a jump brings falls as others are taken, so it is worked out anew only for the jump that is first in line. Jumps of four sizes,
//! for some levers start slowly. It is a search, no proof: something a little less may exist. Does not know: costs.

use crate::choices::{Choices, Level};
use crate::findings::need::together::Plan;
use crate::findings::need::{Goal, at};
use crate::kind::Lever;

/// Jumps that are tried, tenths.
const JUMPS: [u8; 4] = [5, 10, 20, 40];

/// A jump of a lever, and its fall per level as it was known last.
#[derive(Clone, Copy)]
struct Jump {
    lever: Lever,
    tenths: u8,
    rate: f64,
    /// After how many jumps that was.
    known: usize,
}

/// Levers in play raised until the goal is met, or until nothing helps any more.
pub fn least(goal: &Goal, start: &Choices, levers: &[Lever], mut run: impl FnMut(&Choices) -> f64) -> Plan {
    let mut choices = start.clone();
    let mut result = run(&choices);
    let mut jumps: Vec<Jump> = Vec::new();
    for lever in levers {
        jumps.extend(JUMPS.map(|tenths| Jump {
            lever: *lever,
            tenths,
            rate: f64::INFINITY,
            known: usize::MAX,
        }));
    }
    let mut taken = 0;
    while !goal.is_met(result) {
        jumps.retain(|jump| choices.level(jump.lever).tenths() + jump.tenths <= Level::TOP.tenths());
        let Some(first) = steepest(&jumps) else { break };
        let Jump {
            lever,
            tenths,
            rate,
            known,
        } = jumps[first];
        let from = choices.level(lever).tenths();
        let further = at(&choices, lever, from + tenths);
        if known != taken {
            let fall = goal.cost(result) - goal.cost(run(&further));
            jumps[first].rate = fall / f64::from(tenths);
            jumps[first].known = taken;
            continue;
        }
        if rate <= 0.0 {
            break;
        }
        let there = run(&further);
        if goal.is_met(there) {
            (choices, result) = smallest(goal, &choices, (lever, from, from + tenths), there, &mut run);
        } else {
            (choices, result) = (further, there);
        }
        taken += 1;
    }
    if goal.is_met(result) {
        (choices, result) = lowered(goal, start, (choices, result), levers, &mut run);
    }
    Plan::of(goal, start, choices, result)
}

/// The jump with the largest fall per level; of equals the first.
fn steepest(jumps: &[Jump]) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, jump) in jumps.iter().enumerate() {
        if best.is_none_or(|best| jump.rate > jumps[best].rate) {
            best = Some(at);
        }
    }
    best
}

/// The smallest tenth of a jump that meets, by halving.
fn smallest(
    goal: &Goal,
    choices: &Choices,
    (lever, mut misses, mut meets): (Lever, u8, u8),
    mut result: f64,
    run: &mut impl FnMut(&Choices) -> f64,
) -> (Choices, f64) {
    while meets - misses > 1 {
        let middle = misses.midpoint(meets);
        let there = run(&at(choices, lever, middle));
        if goal.is_met(there) {
            (meets, result) = (middle, there);
        } else {
            misses = middle;
        }
    }
    (at(choices, lever, meets), result)
}

/// Tenth by tenth less, while the goal is met.
fn lowered(
    goal: &Goal,
    start: &Choices,
    (mut choices, mut result): (Choices, f64),
    levers: &[Lever],
    run: &mut impl FnMut(&Choices) -> f64,
) -> (Choices, f64) {
    loop {
        let mut best: Option<(Choices, f64)> = None;
        for lever in levers {
            let level = choices.level(*lever).tenths();
            if level <= start.level(*lever).tenths() {
                continue;
            }
            let less = at(&choices, *lever, level - 1);
            let there = run(&less);
            let better = best.as_ref().is_none_or(|(_, best)| goal.cost(there) < goal.cost(*best));
            if goal.is_met(there) && better {
                best = Some((less, there));
            }
        }
        match best {
            Some(found) => (choices, result) = found,
            None => return (choices, result),
        }
    }
}
