//! Together: all levers in play at one level.
//!
//! ```text
//! halve 0 … 40 tenths for the least that meets; where a tenth more misses, every tenth is looked at
//! ```
//!
//! Does not know: which of them matter.

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level};
use crate::findings::need::{Goal, at};
use crate::kind::Lever;

/// Choices that were looked for, and what they come to.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// What is chosen.
    pub choices: Choices,
    /// Levers above where they started, with the level they go to, in the order of levers.
    pub moved: Vec<(Lever, Level)>,
    /// The result.
    pub result: f64,
    /// Whether it meets the goal.
    pub meets: bool,
    /// Steps of evidence, summed over levers.
    pub effort: f64,
    /// Whether going further keeps meeting the goal, as far as it was looked at.
    pub monotone: bool,
}

impl Plan {
    /// Choices with their result, measured from a start.
    pub(super) fn of(goal: &Goal, start: &Choices, choices: Choices, result: f64) -> Plan {
        let risen = |lever: &Lever| choices.level(*lever) > start.level(*lever);
        let moved: Vec<(Lever, Level)> = Lever::ALL
            .into_iter()
            .filter(risen)
            .map(|lever| (lever, choices.level(lever)))
            .collect();
        let tenths = moved
            .iter()
            .map(|(lever, level)| u32::from(level.tenths() - start.level(*lever).tenths()));
        Plan {
            effort: f64::from(tenths.sum::<u32>()) / 10.0,
            moved,
            result,
            meets: goal.is_met(result),
            choices,
            monotone: true,
        }
    }
}

/// All levers in play at one level, or where they stand if that is higher.
fn level(start: &Choices, levers: &[Lever], tenths: u8) -> Choices {
    let mut choices = start.clone();
    for lever in levers.iter().filter(|lever| start.level(**lever).tenths() < tenths) {
        choices = at(&choices, *lever, tenths);
    }
    choices
}

/// All levers in play at the end of evidence.
pub fn top(goal: &Goal, start: &Choices, levers: &[Lever], mut run: impl FnMut(&Choices) -> f64) -> Plan {
    let choices = level(start, levers, Level::TOP.tenths());
    let result = run(&choices);
    Plan::of(goal, start, choices, result)
}

/// The least level at which all levers in play meet the goal together; none where none is found.
pub fn evenly(goal: &Goal, start: &Choices, levers: &[Lever], mut run: impl FnMut(&Choices) -> f64) -> Option<Plan> {
    let mut look = |tenths: u8| {
        let choices = level(start, levers, tenths);
        let result = run(&choices);
        Plan::of(goal, start, choices, result)
    };
    let first = look(0);
    if first.meets {
        return Some(first);
    }
    let (mut misses, mut meets, mut found) = (0, Level::TOP.tenths(), look(Level::TOP.tenths()));
    if found.meets {
        while meets - misses > 1 {
            let middle = misses.midpoint(meets);
            let plan = look(middle);
            if plan.meets {
                (meets, found) = (middle, plan);
            } else {
                misses = middle;
            }
        }
        if meets == Level::TOP.tenths() || look(meets + 1).meets {
            return Some(found);
        }
    }
    let least = (1..=Level::TOP.tenths()).map(look).find(|plan| plan.meets);
    least.map(|plan| Plan { monotone: false, ..plan })
}
