//! Pair: a map of two levers: the result of each pair of levels for a goal, and the current position.
//!
//! ```text
//! between levels  straight along both sides, from the four runs around
//! shade           (worst − R) / (worst − best), in eight parts, worst and best of the map
//! ```
//!
//! No pixels, no language. Out of scope: the runs; the drawing.

use crate::findings::need::pair::LeverPairView;
use crate::findings::need::{LevelPair, Map, NeedGoal};
use cairn_core::choices::Level;
use cairn_core::kind::Lever;

/// Number of shades.
pub const SHADES: usize = 8;

/// Two levers and the result of every pair of levels.
#[derive(Clone, Debug, PartialEq)]
pub struct LeverPairFigure {
    /// The result shown, and its goal.
    pub goal: NeedGoal,
    /// The runs.
    pub map: Map,
    /// Current levels of the two.
    pub at: [Level; 2],
    /// The result at these levels, in the unit of the goal.
    pub now: f64,
    /// The worst and the best result on the map.
    ends: [f64; 2],
}

impl LeverPairFigure {
    /// The map with its levers at their current levels; `None` while runs are still to come.
    pub fn of(view: &LeverPairView, at: [Level; 2]) -> Option<LeverPairFigure> {
        let map = view.map.clone()?;
        let mut ends = [f64::INFINITY, f64::NEG_INFINITY];
        for result in &map.results {
            ends = [ends[0].min(*result), ends[1].max(*result)];
        }
        if !view.query.goal.metric.is_least() {
            ends.reverse();
        }
        let mut pair = LeverPairFigure {
            goal: view.query.goal,
            map,
            at,
            now: view.now,
            ends,
        };
        // The result at a point that has moved since is interpolated between finished runs.
        if view.awaited > 0 || pair.levers().map(|lever| view.query.choices.level(lever)) != at {
            pair.now = pair.between(at.map(Level::number));
        }
        Some(pair)
    }

    /// The two levers: horizontal axis, vertical axis.
    pub const fn levers(&self) -> [Lever; 2] {
        self.map.levers
    }

    /// The level of a row or a column.
    pub fn level(&self, place: usize) -> f64 {
        place as f64 * f64::from(self.map.step) / 10.0
    }

    /// The interpolated result at any levels.
    pub fn between(&self, [along, up]: LevelPair) -> f64 {
        let last = self.map.side() - 1;
        let place = |level: f64| {
            let steps = (level * 10.0 / f64::from(self.map.step)).clamp(0.0, last as f64);
            let below = (steps as usize).min(last - 1);
            (below, steps - below as f64)
        };
        let ((along, right), (up, over)) = (place(along), place(up));
        let row = |up: usize| {
            let (from, to) = (self.map.at(along, up), self.map.at(along + 1, up));
            from + (to - from) * right
        };
        row(up) + (row(up + 1) - row(up)) * over
    }

    /// The shade of a result: 0 for the worst, the last for the best.
    pub fn shade(&self, result: f64) -> usize {
        let [worst, best] = self.ends;
        let share = (worst - result) / (worst - best);
        ((share * SHADES as f64) as usize).min(SHADES - 1)
    }

    /// True if the current levels meet the goal.
    pub fn is_met(&self) -> bool {
        self.goal.is_met(self.now)
    }

    /// `true` if the goal is met everywhere, `false` if nowhere; `None` where a line divides the map.
    pub fn is_met_everywhere(&self) -> Option<bool> {
        let first = self.goal.is_met(self.map.at(0, 0));
        let same = |result: &f64| self.goal.is_met(*result) == first;
        self.map.results.iter().all(same).then_some(first)
    }
}
