//! Pair: two levers on a map of their levels against a goal, as far as runs have been made.
//!
//! ```text
//! which    as in the query; else the two levers but clean power that alone, at the top level, bring today's path closest to the goal
//! runs     each lever if the query names no two, 9 × 9 pairs of levels, 5 × 5 where a run costs much, a row at a time, and the
//!          run as chosen
//! ```
//!
//! A row waits until each of its runs is known. The current levels of the two levers do not change the map: dragging
//! the point over the map costs one run, the run as chosen.
//!
//! Out of scope: drawing.

use serde::{Deserialize, Serialize};

use crate::findings::need::{COARSE, GoalSteps, Map, NeedGoal, PlaceGoal, Play, at};
use cairn_core::choices::{Choices, Level, Pull};
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;

/// Number of levels per side of the map.
pub const SIDE: usize = 9;

/// A query for the map of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverPairQuery {
    /// Current levels of all levers.
    pub choices: Choices,
    /// The result, and its target.
    pub goal: NeedGoal,
    /// The two levers, along and up; none = the two with the largest effect.
    pub pair: Option<[Lever; 2]>,
}

/// The reply: two levers and the results, as far as they are known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverPairView {
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub query: LeverPairQuery,
    /// Number of steps made, including steps that waited for a run.
    pub made: u32,
    /// Number of runs still to come.
    pub awaited: u32,
    /// The result as chosen, in the unit of the goal.
    pub now: f64,
    /// The map; none until it is complete.
    pub map: Option<Map>,
}

impl LeverPairView {
    /// True if the map answers the query. The current levels of the two levers do not matter.
    pub fn is_of(&self, place: PlaceId, query: &LeverPairQuery) -> bool {
        let pair = self.map.as_ref().map(|map| map.levers).or(query.pair);
        let rest = |choices: &Choices| pair.map_or_else(|| choices.clone(), |pair| without_levers(choices, pair));
        self.place == place
            && (self.query.goal, self.query.pair) == (query.goal, query.pair)
            && rest(&self.query.choices) == rest(&query.choices)
    }
}

/// Choices with two levers at the reference; the years of their effect stay as set.
fn without_levers(choices: &Choices, pair: [Lever; 2]) -> Choices {
    let mut choices = choices.clone();
    for lever in pair {
        if let Some(pull) = choices.pulls.get_mut(&lever) {
            pull.level = Level::NONE;
            if *pull == Pull::to_level(Level::NONE) {
                choices.pulls.remove(&lever);
            }
        }
    }
    choices
}

/// The two levers that alone bring today's path closest to a goal, in the order of levers; none if there are fewer
/// than two.
pub fn most(goal: &NeedGoal, start: &Choices, levers: &[Lever], run: &mut dyn FnMut(&Choices) -> f64) -> Option<[Lever; 2]> {
    let nothing = Choices {
        background: start.background,
        ..Choices::default()
    };
    let mut best: [Option<(f64, Lever)>; 2] = [None; 2];
    for lever in levers {
        let found = Some((goal.cost(run(&at(&nothing, *lever, Level::TOP.tenths()))), *lever));
        let below = |known: Option<(f64, Lever)>| known.is_none_or(|(cost, _)| found.is_some_and(|(own, _)| own < cost));
        if below(best[0]) {
            best = [found, best[0]];
        } else if below(best[1]) {
            best[1] = found;
        }
    }
    let [Some((_, one)), Some((_, other))] = best else { return None };
    Some([one.min(other), one.max(other)])
}

/// Makes the runs of a map, one row per step.
#[derive(Clone, Debug)]
pub struct Plotting {
    aim: PlaceGoal,
    play: Vec<Lever>,
    /// Levels per side.
    side: usize,
    /// The map in progress.
    map: Option<Map>,
    reply: LeverPairView,
}

impl Plotting {
    /// Starts a map of a place with the levers it offers. No run is made yet. `coarse` if a run costs much.
    pub fn new(place: PlaceId, query: LeverPairQuery, aim: PlaceGoal, offered: &[Lever], coarse: bool) -> Plotting {
        let play = Play::All.levers(offered);
        let side = if coarse { COARSE } else { SIDE };
        let map = query.pair.map(|pair| Map::empty(pair, side));
        let first = if map.is_some() { 0 } else { play.len() };
        Plotting {
            aim,
            play,
            side,
            map,
            reply: LeverPairView {
                place,
                query,
                made: 0,
                awaited: (first + side * side + 1) as u32,
                now: 0.0,
                map: None,
            },
        }
    }

    /// The reply so far.
    pub const fn reply(&self) -> &LeverPairView {
        &self.reply
    }

    /// Updates the query; only the levels of the two levers may differ.
    pub fn set_query(&mut self, query: &LeverPairQuery) {
        if self.reply.query != *query {
            self.reply.query = query.clone();
            self.reply.awaited = self.reply.awaited.max(1);
        }
    }
}

impl GoalSteps for Plotting {
    fn aim(&self) -> &PlaceGoal {
        &self.aim
    }

    fn step(&mut self, run: &mut dyn FnMut(&Choices) -> f64) -> bool {
        let reply = &mut self.reply;
        if reply.awaited == 0 {
            return false;
        }
        reply.made += 1;
        let (goal, start) = (self.aim.goal, &reply.query.choices);
        if reply.map.is_none() {
            match &mut self.map {
                Some(map) => {
                    let more = map.run_next_row(&goal, start, run);
                    reply.awaited = (map.pending() * self.side + 1) as u32;
                    if !more {
                        reply.map = self.map.take();
                    }
                    return true;
                }
                None => {
                    self.map = most(&goal, start, &self.play, run).map(|pair| Map::empty(pair, self.side));
                    if self.map.is_some() {
                        reply.awaited = (self.side * self.side + 1) as u32;
                        return true;
                    }
                }
            }
        }
        reply.now = run(start);
        reply.awaited = 0;
        false
    }

    fn wait(&mut self) {
        self.reply.made += 1;
        self.reply.awaited = self.reply.awaited.saturating_sub(1).max(1);
    }
}
