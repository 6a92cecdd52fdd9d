//! View: the reply on the need for levers, as far as runs have been made.
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

use crate::findings::need::single_lever::one;
use crate::findings::need::{GoalSteps, Least, LeverNeed, NeedGoal, NeedPlan, PlaceGoal, Play, evenly, headlines, left_out, top};
use cairn_core::choices::Choices;
use cairn_core::kind::{Lever, LeverGroup};
use cairn_core::place::PlaceId;

/// Sets of levers in which the least effort is searched. With clean power, the first is [`Play::WithPower`].
pub const LEVER_SETS: [Play; 4] = [
    Play::All,
    Play::Of(LeverGroup::Avoid),
    Play::Of(LeverGroup::Shift),
    Play::Of(LeverGroup::Improve),
];

/// A query for a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeedQuery {
    /// Start levels of the levers.
    pub choices: Choices,
    /// The goal.
    pub goal: NeedGoal,
    /// True if clean power is in play.
    pub power: bool,
}

impl NeedQuery {
    /// The levers in play of all that a place offers.
    pub const fn play(&self) -> Play {
        if self.power { Play::WithPower } else { Play::All }
    }
}

/// The reply, as far as runs are known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeedView {
    /// The place.
    pub place: PlaceId,
    /// The query.
    pub query: NeedQuery,
    /// Number of steps made, including steps that waited for a run.
    pub made: u32,
    /// Number of searches still to come: levers, and kinds of plans.
    pub awaited: u32,
    /// The result as chosen, in the unit of the goal.
    pub now: f64,
    /// Each lever alone, in the order of levers.
    pub alone: Vec<LeverNeed>,
    /// Each headline with several levers in play, these at one level, in the order of headlines.
    pub headlines: Vec<LeverNeed>,
    /// Each lever left out of play, alone: clean power unless it is in play.
    pub left_out: Vec<LeverNeed>,
    /// All levers at one level, or at the top level if no level meets the goal; none until it is known.
    pub evenly: Option<NeedPlan>,
    /// The least effort in each set, in the order of [`LEVER_SETS`]. A plan that moves no lever means that none helps.
    pub least: Vec<(Play, NeedPlan)>,
}

/// A search in steps of a few runs.
#[derive(Clone, Debug)]
pub struct Search {
    aim: PlaceGoal,
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
    stage: NeedStage,
    reply: NeedView,
}

/// The next search.
#[derive(Clone, Debug)]
enum NeedStage {
    Now,
    Alone,
    Evenly,
    Least(Box<Least>),
    Done,
}

impl Search {
    /// Starts a search in a place with the levers it offers. No run is made yet. `coarse` if a run costs much.
    pub fn new(place: PlaceId, query: NeedQuery, aim: PlaceGoal, offered: Vec<Lever>, coarse: bool) -> Search {
        let play = query.play().levers(&offered);
        let headlines: Vec<Vec<Lever>> = headlines(&play).into_iter().map(|(_, levers)| levers).collect();
        let left_out = left_out(&offered, &play);
        Search {
            reply: NeedView {
                place,
                query,
                made: 0,
                awaited: (play.len() + headlines.len() + left_out.len() + LEVER_SETS.len() + 2) as u32,
                now: 0.0,
                alone: Vec::with_capacity(play.len()),
                headlines: Vec::with_capacity(headlines.len()),
                left_out: Vec::with_capacity(left_out.len()),
                evenly: None,
                least: Vec::with_capacity(LEVER_SETS.len()),
            },
            aim,
            offered,
            play,
            headlines,
            left_out,
            coarse,
            stage: NeedStage::Now,
        }
    }

    /// The reply so far.
    pub const fn reply(&self) -> &NeedView {
        &self.reply
    }

    /// Starts the search for the least effort in the next set.
    fn begin(&self) -> NeedStage {
        lever_set(&self.reply.query, self.reply.least.len()).map_or(NeedStage::Done, |play| {
            let levers = play.levers(&self.offered);
            NeedStage::Least(Box::new(Least::new(&self.aim.goal, &self.reply.query.choices, &levers)))
        })
    }
}

impl GoalSteps for Search {
    fn aim(&self) -> &PlaceGoal {
        &self.aim
    }

    fn step(&mut self, run: &mut dyn FnMut(&Choices) -> f64) -> bool {
        let goal = self.aim.goal;
        let reply = &mut self.reply;
        reply.made += 1;
        let start = &reply.query.choices;
        match &mut self.stage {
            NeedStage::Now => {
                reply.now = run(start);
                if goal.is_met(reply.now) {
                    reply.awaited = 0;
                    self.stage = NeedStage::Done;
                    return false;
                }
                self.stage = NeedStage::Alone;
            }
            NeedStage::Alone => {
                if let Some(lever) = self.play.get(reply.alone.len()) {
                    reply.alone.push(one(&goal, start, &[*lever], self.coarse, run));
                } else if let Some(levers) = self.headlines.get(reply.headlines.len()) {
                    reply.headlines.push(one(&goal, start, levers, self.coarse, run));
                } else if let Some(lever) = self.left_out.get(reply.left_out.len()) {
                    reply.left_out.push(one(&goal, start, &[*lever], self.coarse, run));
                } else {
                    self.stage = NeedStage::Evenly;
                    return true;
                }
            }
            NeedStage::Evenly => {
                let found = evenly(&goal, start, &self.play, &mut *run);
                reply.evenly = found.or_else(|| Some(top(&goal, start, &self.play, run)));
                self.stage = self.begin();
            }
            NeedStage::Least(search) => {
                let (Some(plan), Some(play)) = (search.step(run), lever_set(&reply.query, reply.least.len())) else {
                    return true;
                };
                reply.least.push((play, plan));
                self.stage = self.begin();
            }
            NeedStage::Done => return false,
        }
        self.reply.awaited = self.reply.awaited.saturating_sub(1);
        self.reply.awaited > 0
    }

    fn wait(&mut self) {
        self.reply.made += 1;
    }
}

/// The set of levers at an index of [`LEVER_SETS`], with clean power if it is in play.
fn lever_set(query: &NeedQuery, index: usize) -> Option<Play> {
    let play = *LEVER_SETS.get(index)?;
    Some(if play == Play::All { query.play() } else { play })
}
