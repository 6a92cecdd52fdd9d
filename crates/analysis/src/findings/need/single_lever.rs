//! Single lever: the level that one lever, or all levers of one headline, need to meet the goal, all others as chosen.
//!
//! ```text
//! 0.5, 1.0 … 4.0: the first that meets, then the smallest tenth of that half step; if none meets: the best of the eight
//! ```
//!
//! Bisection would be quicker, but some levers first do harm and then help. In a sum of many places, 2.0 and 4.0 are
//! tried first, and other levels only for a lever that meets the goal there.
//!
//! Out of scope: contributions of other levers.

use serde::{Deserialize, Serialize};

use crate::findings::need::NeedGoal;
use crate::findings::need::uniform_level::level;
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Theme};

/// Result of the search for one lever, or for the levers of one headline at one level.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverNeed {
    /// The lever; of a headline the first.
    pub lever: Lever,
    /// True if it meets the goal.
    pub meets: bool,
    /// The lowest level that meets the goal, or the level that comes closest.
    pub level: Level,
    /// The result at that level, in the unit of the goal.
    pub result: f64,
}

/// Step between the levels tried, in tenths.
const HALF: u8 = 5;

/// Searches the level of each lever; `coarse` if a run costs much.
pub fn single_lever_needs(
    goal: &NeedGoal,
    start: &Choices,
    levers: &[Lever],
    coarse: bool,
    mut run: impl FnMut(&Choices) -> f64,
) -> Vec<LeverNeed> {
    levers.iter().map(|lever| one(goal, start, &[*lever], coarse, &mut run)).collect()
}

/// The headlines with several levers in play, each with these levers.
pub fn headlines(play: &[Lever]) -> Vec<(Theme, Vec<Lever>)> {
    let own = |theme: Theme| (theme, theme.levers().iter().copied().filter(|lever| play.contains(lever)).collect());
    Theme::ALL
        .into_iter()
        .map(own)
        .filter(|(_, levers): &(Theme, Vec<Lever>)| levers.len() > 1)
        .collect()
}

/// Searches the level of the levers of one headline, moved together.
pub fn together(goal: &NeedGoal, start: &Choices, levers: &[Lever], coarse: bool, mut run: impl FnMut(&Choices) -> f64) -> LeverNeed {
    one(goal, start, levers, coarse, &mut run)
}

/// Searches the level of one lever, or of several at one level.
pub(super) fn one(goal: &NeedGoal, start: &Choices, levers: &[Lever], coarse: bool, run: &mut dyn FnMut(&Choices) -> f64) -> LeverNeed {
    let lever = levers.first().copied().unwrap_or(Lever::ALL[0]);
    let own = levers.iter().map(|lever| start.level(*lever).tenths()).min();
    let own = own.unwrap_or_default().min(Level::TOP.tenths());
    let mut look = |tenths: u8| {
        let result = run(&level(start, levers, tenths));
        LeverNeed {
            lever,
            meets: goal.is_met(result),
            level: Level::from_tenths(tenths).unwrap_or(Level::TOP),
            result,
        }
    };
    let mut best: Option<LeverNeed> = None;
    let mut better = |found: LeverNeed| {
        if best.is_none_or(|best| goal.cost(found.result) < goal.cost(best.result)) {
            best = Some(found);
        }
        best
    };
    if coarse {
        let looked = [Level::STEP_2.tenths(), Level::TOP.tenths()].map(|tenths| look(tenths.max(own)));
        if looked.iter().all(|found| !found.meets) {
            let [two, top] = looked;
            let _ = better(two);
            return better(top).unwrap_or(top);
        }
    }
    let mut before = own;
    for tenths in (HALF..=Level::TOP.tenths())
        .step_by(usize::from(HALF))
        .filter(|tenths| *tenths > own)
    {
        let found = look(tenths);
        if found.meets {
            return (before..tenths).map(&mut look).find(|found| found.meets).unwrap_or(found);
        }
        let _ = better(found);
        before = tenths + 1;
    }
    best.unwrap_or_else(|| look(own))
}
