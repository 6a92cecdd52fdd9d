//! Pair: two levers held against each other, as a page is told of them, as far as runs have been made.
//!
//! ```text
//! which    as asked; else the two levers but clean power that alone, at the end of evidence, bring today's path closest to the goal
//! runs     each of them where nobody named two, 11 × 11 pairs of levels, 6 × 6 where a run costs much, a row at a time, and things
//!          as chosen
//! ```
//!
//! Where runs are awaited a row waits for each of its own. Where the two stand moves nothing on the map: a point that is dragged over it costs one run, of things as chosen. Does not know:
//! how it is drawn.

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level, Pull};
use crate::findings::need::{Aim, COARSE, Goal, Map, Play, Results, at, known};
use crate::kind::Lever;
use crate::place::PlaceId;

/// Levels of a side.
pub const SIDE: usize = 11;

/// What is asked of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Where all levers stand.
    pub choices: Choices,
    /// The result that is looked at, and what is wanted of it.
    pub goal: Goal,
    /// Which two, along and up; none = the two that do most.
    pub pair: Option<[Lever; 2]>,
}

/// Two levers and what follows, as far as it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// In which place.
    pub place: PlaceId,
    /// What was asked.
    pub asked: Asked,
    /// How many steps were made, and runs that a step waited for.
    pub made: u32,
    /// How many runs are still to come.
    pub awaited: u32,
    /// The result as things are chosen, in the unit of the goal.
    pub now: f64,
    /// The map, once it is whole.
    pub map: Option<Map>,
}

impl Told {
    /// Whether it is of what is asked, wherever its two levers stand.
    #[must_use]
    pub fn is_of(&self, place: PlaceId, asked: &Asked) -> bool {
        let pair = self.map.as_ref().map(|map| map.levers).or(asked.pair);
        let rest = |choices: &Choices| pair.map_or_else(|| choices.clone(), |pair| without(choices, pair));
        self.place == place
            && (self.asked.goal, self.asked.pair) == (asked.goal, asked.pair)
            && rest(&self.asked.choices) == rest(&asked.choices)
    }
}

/// Choices with two levers at the reference, the years of their effect as set.
fn without(choices: &Choices, pair: [Lever; 2]) -> Choices {
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

/// The two levers that alone bring today's path closest to a goal, in the order of levers; none where there are no two.
pub fn most(goal: &Goal, start: &Choices, levers: &[Lever], run: &mut dyn FnMut(&Choices) -> f64) -> Option<[Lever; 2]> {
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

/// Runs for a map, a row a step.
#[derive(Clone, Debug)]
pub struct Plotting {
    aim: Aim,
    play: Vec<Lever>,
    /// Levels of a side.
    side: usize,
    /// The map under way.
    map: Option<Map>,
    told: Told,
}

impl Plotting {
    /// In a place that offers some levers, under an aim there; nothing is run yet. `coarse` where a run costs much.
    #[must_use]
    pub fn new(place: PlaceId, asked: Asked, aim: Aim, offered: &[Lever], coarse: bool) -> Plotting {
        let play = Play::All.levers(offered);
        let side = if coarse { COARSE } else { SIDE };
        let map = asked.pair.map(|pair| Map::empty(pair, side));
        let first = if map.is_some() { 0 } else { play.len() };
        Plotting {
            aim,
            play,
            side,
            map,
            told: Told {
                place,
                asked,
                made: 0,
                awaited: (first + side * side + 1) as u32,
                now: 0.0,
                map: None,
            },
        }
    }

    /// What is known by now.
    #[must_use]
    pub const fn told(&self) -> &Told {
        &self.told
    }

    /// How the result of a run is read.
    #[must_use]
    pub const fn aim(&self) -> &Aim {
        &self.aim
    }

    /// Asks for the same, its two levers perhaps elsewhere.
    pub fn ask(&mut self, asked: &Asked) {
        if self.told.asked != *asked {
            self.told.asked = asked.clone();
            self.told.awaited = self.told.awaited.max(1);
        }
    }

    /// Some runs more; false where all are made.
    pub fn step(&mut self, run: &mut dyn FnMut(&Choices) -> f64) -> bool {
        let told = &mut self.told;
        if told.awaited == 0 {
            return false;
        }
        told.made += 1;
        let (goal, start) = (self.aim.goal, &told.asked.choices);
        if told.map.is_none() {
            match &mut self.map {
                Some(map) => {
                    let more = map.grow(&goal, start, run);
                    told.awaited = (map.awaited() * self.side + 1) as u32;
                    if !more {
                        told.map = self.map.take();
                    }
                    return true;
                }
                None => {
                    self.map = most(&goal, start, &self.play, run).map(|pair| Map::empty(pair, self.side));
                    if self.map.is_some() {
                        told.awaited = (self.side * self.side + 1) as u32;
                        return true;
                    }
                }
            }
        }
        told.now = run(start);
        told.awaited = 0;
        false
    }

    /// The same from runs that are known.
    ///
    /// # Errors
    /// Of a step for which a run is not known yet, the run: once it is made the step is taken again.
    pub fn step_known(&mut self, known: &Results<'_>) -> Result<bool, Choices> {
        let stepped = known::step(self, known, |plotting, run| plotting.step(run));
        if stepped.is_err() {
            self.told.made += 1;
            self.told.awaited = self.told.awaited.saturating_sub(1).max(1);
        }
        stepped
    }
}
