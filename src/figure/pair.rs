//! Pair: two levers held against each other: how good each pair of levels is for a goal, and where things stand among them.
//!
//! ```text
//! between levels  straight along both sides, from the four runs around
//! shade           (worst − R) / (worst − best), in eight parts, worst and best of the map
//! ```
//!
//! No pixels, no language. Does not know: how a run is made; how it is drawn.

use crate::choices::Level;
use crate::findings::need::pair::Told;
use crate::findings::need::{Goal, Map, Point};
use crate::kind::Lever;

/// How many shades there are.
pub const SHADES: usize = 8;

/// Two levers and what follows of every pair of levels.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The result that is looked at, and what is wanted of it.
    pub goal: Goal,
    /// The runs.
    pub map: Map,
    /// Where the two stand.
    pub at: [Level; 2],
    /// The result there, in the unit of the goal.
    pub now: f64,
    /// The worst and the best result on the map.
    ends: [f64; 2],
}

impl Pair {
    /// Of a whole map, its levers standing where they stand now; none while runs are to come.
    #[must_use]
    pub fn of(told: &Told, at: [Level; 2]) -> Option<Pair> {
        let map = told.map.clone()?;
        let mut ends = [f64::INFINITY, f64::NEG_INFINITY];
        for result in &map.results {
            ends = [ends[0].min(*result), ends[1].max(*result)];
        }
        if !told.asked.goal.metric.is_least() {
            ends.reverse();
        }
        let mut pair = Pair {
            goal: told.asked.goal,
            map,
            at,
            now: told.now,
            ends,
        };
        // A point that was moved since lies between runs that are there already.
        if told.awaited > 0 || pair.levers().map(|lever| told.asked.choices.level(lever)) != at {
            pair.now = pair.between(at.map(Level::number));
        }
        Some(pair)
    }

    /// The two, along and up.
    #[must_use]
    pub const fn levers(&self) -> [Lever; 2] {
        self.map.levers
    }

    /// The level of a row or a column.
    #[must_use]
    pub fn level(&self, place: usize) -> f64 {
        place as f64 * f64::from(self.map.step) / 10.0
    }

    /// The result at levels that need not have been run.
    #[must_use]
    pub fn between(&self, [along, up]: Point) -> f64 {
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
    #[must_use]
    pub fn shade(&self, result: f64) -> usize {
        let [worst, best] = self.ends;
        let share = (worst - result) / (worst - best);
        ((share * SHADES as f64) as usize).min(SHADES - 1)
    }

    /// Whether the goal is met where things stand.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.goal.is_met(self.now)
    }

    /// Whether it is met everywhere, or nowhere; none where a line parts the map.
    #[must_use]
    pub fn met(&self) -> Option<bool> {
        let first = self.goal.is_met(self.map.at(0, 0));
        let same = |result: &f64| self.goal.is_met(*result) == first;
        self.map.results.iter().all(same).then_some(first)
    }
}
