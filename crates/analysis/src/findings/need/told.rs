//! Told: the reply on the need for levers, as far as runs have been made.
//!
//! ```text
//! search     as chosen · each lever alone · each headline alone · each lever left out alone · all evenly · the least effort of all, and within each group
//! ```
//!
//! Each step makes a few runs, so that the caller can do other work in between. The command line uses the same
//! functions. A step waits until each of its runs is known. If the goal is met as chosen, there is no search.
//!
//! Out of scope: the order of display.

use serde::{Deserialize, Serialize};

use crate::findings::need::alone::one;
use crate::findings::need::{Aim, Alone, Goal, Least, Plan, Play, Results, evenly, headlines, known, left_out, top};
use cairn_core::choices::Choices;
use cairn_core::kind::{Group, Lever};
use cairn_core::place::PlaceId;

/// Sets of levers in which the least effort is searched. With clean power, the first is [`Play::WithPower`].
pub const WITHIN: [Play; 4] = [Play::All, Play::Of(Group::Avoid), Play::Of(Group::Shift), Play::Of(Group::Improve)];

/// A query for a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Start levels of the levers.
    pub choices: Choices,
    /// The goal.
    pub goal: Goal,
    /// True if clean power is in play.
    pub power: bool,
}

impl Asked {
    /// The levers in play of all that a place offers.
    #[must_use]
    pub const fn play(&self) -> Play {
        if self.power { Play::WithPower } else { Play::All }
    }
}

/// The reply, as far as runs are known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub asked: Asked,
    /// Number of steps made, including steps that waited for a run.
    pub made: u32,
    /// Number of searches still to come: levers, and kinds of plans.
    pub awaited: u32,
    /// The result as chosen, in the unit of the goal.
    pub now: f64,
    /// Each lever alone, in the order of levers.
    pub alone: Vec<Alone>,
    /// Each headline with several levers in play, these at one level, in the order of headlines.
    pub headlines: Vec<Alone>,
    /// Each lever left out of play, alone: clean power unless it is in play.
    pub left_out: Vec<Alone>,
    /// All levers at one level, or at the top level if no level meets the goal; none until it is known.
    pub evenly: Option<Plan>,
    /// The least effort in each set, in the order of [`WITHIN`]. A plan that moves no lever means that none helps.
    pub least: Vec<(Play, Plan)>,
}

/// A search in steps of a few runs.
#[derive(Clone, Debug)]
pub struct Search {
    aim: Aim,
    /// The levers that the place offers.
    offered: Vec<Lever>,
    /// Those in play.
    play: Vec<Lever>,
    /// The levers in play of each headline with several.
    headlines: Vec<Vec<Lever>>,
    /// Those left out of play.
    left_out: Vec<Lever>,
    /// True for a coarser grid of levels.
    coarse: bool,
    stage: Stage,
    told: Told,
}

/// The next search.
#[derive(Clone, Debug)]
enum Stage {
    Now,
    Alone,
    Evenly,
    Least(Box<Least>),
    Done,
}

impl Search {
    /// Starts a search in a place with the levers it offers. No run is made yet. `coarse` if a run costs much.
    #[must_use]
    pub fn new(place: PlaceId, asked: Asked, aim: Aim, offered: Vec<Lever>, coarse: bool) -> Search {
        let play = asked.play().levers(&offered);
        let headlines: Vec<Vec<Lever>> = headlines(&play).into_iter().map(|(_, levers)| levers).collect();
        let left_out = left_out(&offered, &play);
        Search {
            told: Told {
                place,
                asked,
                made: 0,
                awaited: (play.len() + headlines.len() + left_out.len() + WITHIN.len() + 2) as u32,
                now: 0.0,
                alone: Vec::with_capacity(play.len()),
                headlines: Vec::with_capacity(headlines.len()),
                left_out: Vec::with_capacity(left_out.len()),
                evenly: None,
                least: Vec::with_capacity(WITHIN.len()),
            },
            aim,
            offered,
            play,
            headlines,
            left_out,
            coarse,
            stage: Stage::Now,
        }
    }

    /// The reply so far.
    #[must_use]
    pub const fn told(&self) -> &Told {
        &self.told
    }

    /// Reads the result of a run.
    #[must_use]
    pub const fn aim(&self) -> &Aim {
        &self.aim
    }

    /// Makes a few more runs; false if all are made.
    pub fn step(&mut self, run: &mut dyn FnMut(&Choices) -> f64) -> bool {
        let goal = self.aim.goal;
        let told = &mut self.told;
        told.made += 1;
        let start = &told.asked.choices;
        match &mut self.stage {
            Stage::Now => {
                told.now = run(start);
                if goal.is_met(told.now) {
                    told.awaited = 0;
                    self.stage = Stage::Done;
                    return false;
                }
                self.stage = Stage::Alone;
            }
            Stage::Alone => {
                if let Some(lever) = self.play.get(told.alone.len()) {
                    told.alone.push(one(&goal, start, &[*lever], self.coarse, run));
                } else if let Some(levers) = self.headlines.get(told.headlines.len()) {
                    told.headlines.push(one(&goal, start, levers, self.coarse, run));
                } else if let Some(lever) = self.left_out.get(told.left_out.len()) {
                    told.left_out.push(one(&goal, start, &[*lever], self.coarse, run));
                } else {
                    self.stage = Stage::Evenly;
                    return true;
                }
            }
            Stage::Evenly => {
                let found = evenly(&goal, start, &self.play, &mut *run);
                told.evenly = found.or_else(|| Some(top(&goal, start, &self.play, run)));
                self.stage = self.begin();
            }
            Stage::Least(search) => {
                let (Some(plan), Some(play)) = (search.step(run), within(&told.asked, told.least.len())) else {
                    return true;
                };
                told.least.push((play, plan));
                self.stage = self.begin();
            }
            Stage::Done => return false,
        }
        self.told.awaited = self.told.awaited.saturating_sub(1);
        self.told.awaited > 0
    }

    /// A step that reads known runs instead.
    ///
    /// # Errors
    /// Returns the missing run if a run of the step is not known yet. Take the step again once it is made.
    pub fn step_known(&mut self, known: &Results<'_>) -> Result<bool, Choices> {
        let stepped = known::step(self, known, |search, run| search.step(run));
        if stepped.is_err() {
            self.told.made += 1;
        }
        stepped
    }

    /// Starts the search for the least effort in the next set.
    fn begin(&self) -> Stage {
        within(&self.told.asked, self.told.least.len()).map_or(Stage::Done, |play| {
            let levers = play.levers(&self.offered);
            Stage::Least(Box::new(Least::new(&self.aim.goal, &self.told.asked.choices, &levers)))
        })
    }
}

/// The set of levers at an index of [`WITHIN`], with clean power if it is in play.
fn within(asked: &Asked, index: usize) -> Option<Play> {
    let play = *WITHIN.get(index)?;
    Some(if play == Play::All { asked.play() } else { play })
}
