//! Uniform level: all levers in play at one level.
//!
//! ```text
//! bisect 0 … 40 tenths for the least level that meets the goal; if a tenth more misses, check every tenth
//! ```
//!
//! Out of scope: the importance of single levers.

use serde::{Deserialize, Serialize};

use crate::findings::need::{NeedGoal, at};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::Lever;

/// Choices found by a search, with their result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeedPlan {
    /// The choices.
    pub choices: Choices,
    /// Levers above their start level, with the new level, in the order of levers.
    pub moved: Vec<(Lever, Level)>,
    /// The result.
    pub result: f64,
    /// True if it meets the goal.
    pub meets: bool,
    /// Steps of evidence, summed over levers.
    pub effort: f64,
    /// True if higher levels also meet the goal, as far as they were checked.
    pub monotone: bool,
}

impl NeedPlan {
    /// Choices with their result; effort is counted from the start.
    pub(super) fn of(goal: &NeedGoal, start: &Choices, choices: Choices, result: f64) -> NeedPlan {
        let risen = |lever: &Lever| choices.level(*lever) > start.level(*lever);
        let moved: Vec<(Lever, Level)> = Lever::ALL
            .into_iter()
            .filter(risen)
            .map(|lever| (lever, choices.level(lever)))
            .collect();
        let tenths = moved
            .iter()
            .map(|(lever, level)| u32::from(level.tenths() - start.level(*lever).tenths()));
        NeedPlan {
            effort: f64::from(tenths.sum::<u32>()) / 10.0,
            moved,
            result,
            meets: goal.is_met(result),
            choices,
            monotone: true,
        }
    }
}

/// All levers in play at one level, or at their own level if that is higher.
pub(super) fn level(start: &Choices, levers: &[Lever], tenths: u8) -> Choices {
    let mut choices = start.clone();
    for lever in levers.iter().filter(|lever| start.level(**lever).tenths() < tenths) {
        choices = at(&choices, *lever, tenths);
    }
    choices
}

/// All levers in play at their top level.
pub fn top(goal: &NeedGoal, start: &Choices, levers: &[Lever], mut run: impl FnMut(&Choices) -> f64) -> NeedPlan {
    let choices = level(start, levers, Level::TOP.tenths());
    let result = run(&choices);
    NeedPlan::of(goal, start, choices, result)
}

/// The lowest common level at which the levers in play meet the goal; none if no level does.
pub fn evenly(goal: &NeedGoal, start: &Choices, levers: &[Lever], mut run: impl FnMut(&Choices) -> f64) -> Option<NeedPlan> {
    let mut look = |tenths: u8| {
        let choices = level(start, levers, tenths);
        let result = run(&choices);
        NeedPlan::of(goal, start, choices, result)
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
    least.map(|plan| NeedPlan { monotone: false, ..plan })
}
