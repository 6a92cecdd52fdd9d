//! Told: what it would take, as a page is told of it, as far as runs have been made.
//!
//! ```text
//! searched   as chosen · each lever alone · all evenly · the least effort of all, and within each group
//! ```
//!
//! A few runs a step, so that whoever makes them can do something else between; what is found is that of the same functions as on the
//! command line. Where runs are awaited a step waits for each of its own. Where the goal is met as things are chosen nothing is
//! searched. Does not know: in which order it is shown.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::findings::need::alone::one;
use crate::findings::need::{Aim, Alone, Goal, Least, Plan, Play, Results, evenly, known, top};
use crate::kind::{Group, Lever};
use crate::place::PlaceId;

/// What the least effort is looked for in.
pub const WITHIN: [Play; 4] = [Play::All, Play::Of(Group::Avoid), Play::Of(Group::Shift), Play::Of(Group::Improve)];

/// What is asked of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// Where levers start.
    pub choices: Choices,
    /// What is wanted.
    pub goal: Goal,
}

/// What it would take, as far as it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// In which place.
    pub place: PlaceId,
    /// What was asked.
    pub asked: Asked,
    /// How many steps were made, and runs that a step waited for.
    pub made: u32,
    /// How much is still to be looked for: levers, and kinds of plans.
    pub awaited: u32,
    /// The result as things are chosen, in the unit of the goal.
    pub now: f64,
    /// Levers alone, in their order.
    pub alone: Vec<Alone>,
    /// All at one level, or at the end of evidence where no level meets; none while it is not known.
    pub evenly: Option<Plan>,
    /// The least effort within some, in the order of [`WITHIN`]; those without a lever that helps say so by moving none.
    pub least: Vec<(Play, Plan)>,
}

/// The search, a few runs a step.
#[derive(Clone, Debug)]
pub struct Search {
    aim: Aim,
    /// The levers that the place offers.
    offered: Vec<Lever>,
    /// Those in play.
    play: Vec<Lever>,
    /// Whether levels are looked at less closely.
    coarse: bool,
    stage: Stage,
    told: Told,
}

/// What is looked for next.
#[derive(Clone, Debug)]
enum Stage {
    Now,
    Alone,
    Evenly,
    Least(Box<Least>),
    Done,
}

impl Search {
    /// In a place that offers some levers, under an aim there; nothing is run yet. `coarse` where a run costs much.
    #[must_use]
    pub fn new(place: PlaceId, asked: Asked, aim: Aim, offered: Vec<Lever>, coarse: bool) -> Search {
        let play = Play::All.levers(&offered);
        Search {
            told: Told {
                place,
                asked,
                made: 0,
                awaited: (play.len() + WITHIN.len() + 2) as u32,
                now: 0.0,
                alone: Vec::with_capacity(play.len()),
                evenly: None,
                least: Vec::with_capacity(WITHIN.len()),
            },
            aim,
            offered,
            play,
            coarse,
            stage: Stage::Now,
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

    /// A few runs more; false where all are made.
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
                let Some(lever) = self.play.get(told.alone.len()) else {
                    self.stage = Stage::Evenly;
                    return true;
                };
                told.alone.push(one(&goal, start, *lever, self.coarse, run));
            }
            Stage::Evenly => {
                let found = evenly(&goal, start, &self.play, &mut *run);
                told.evenly = found.or_else(|| Some(top(&goal, start, &self.play, run)));
                self.stage = self.begin();
            }
            Stage::Least(search) => {
                let (Some(plan), Some(play)) = (search.step(run), WITHIN.get(told.least.len())) else {
                    return true;
                };
                told.least.push((*play, plan));
                self.stage = self.begin();
            }
            Stage::Done => return false,
        }
        self.told.awaited = self.told.awaited.saturating_sub(1);
        self.told.awaited > 0
    }

    /// The same from runs that are known.
    ///
    /// # Errors
    /// Of a step for which a run is not known yet, the run: once it is made the step is taken again.
    pub fn step_known(&mut self, known: &Results<'_>) -> Result<bool, Choices> {
        let stepped = known::step(self, known, |search, run| search.step(run));
        if stepped.is_err() {
            self.told.made += 1;
        }
        stepped
    }

    /// The least effort within what is next in line.
    fn begin(&self) -> Stage {
        WITHIN.get(self.told.least.len()).map_or(Stage::Done, |play| {
            let levers = play.levers(&self.offered);
            Stage::Least(Box::new(Least::new(&self.aim.goal, &self.told.asked.choices, &levers)))
        })
    }
}
