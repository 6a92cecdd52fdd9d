//! Alone: how far one lever must go for the goal, all others as chosen.
//!
//! ```text
//! 0.5, 1.0 … 4.0: the first that meets, then the smallest tenth of that half step; none: the best of the eight
//! ```
//!
//! Halving would be quicker, but some levers first harm and then help. In a sum of many places 2.0 and 4.0 are looked at first, and the
//! rest only of a lever that meets there. Does not know: what other levers could add.

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level};
use crate::findings::need::{Goal, at};
use crate::kind::Lever;

/// What a lever can do alone.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Alone {
    /// Which lever.
    pub lever: Lever,
    /// Whether it meets the goal.
    pub meets: bool,
    /// The least level that meets it, or the one that comes closest.
    pub level: Level,
    /// The result there.
    pub result: f64,
}

/// Tenths between the levels looked at.
const HALF: u8 = 5;

/// How far each lever must go; `coarse` where a run costs much.
pub fn alone(goal: &Goal, start: &Choices, levers: &[Lever], coarse: bool, mut run: impl FnMut(&Choices) -> f64) -> Vec<Alone> {
    levers.iter().map(|lever| one(goal, start, *lever, coarse, &mut run)).collect()
}

/// How far one must go.
pub(super) fn one(goal: &Goal, start: &Choices, lever: Lever, coarse: bool, run: &mut dyn FnMut(&Choices) -> f64) -> Alone {
    let own = start.level(lever).tenths().min(Level::TOP.tenths());
    let mut look = |tenths: u8| {
        let result = run(&at(start, lever, tenths));
        Alone {
            lever,
            meets: goal.is_met(result),
            level: Level::from_tenths(tenths).unwrap_or(Level::TOP),
            result,
        }
    };
    let mut best: Option<Alone> = None;
    let mut better = |found: Alone| {
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
