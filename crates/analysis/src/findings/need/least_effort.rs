//! Least: the goal met with the least effort, in steps of evidence.
//!
//! ```text
//! repeat  of all levers and jumps of 0.5, 1, 2, 4 take the largest fall of the result per level; if that meets the goal, its least tenth
//! then    lower by a tenth the lever that leaves the result lowest while the goal is met, until none can be lowered
//! ```
//!
//! The effect of a jump falls as others are taken, so only the first jump in line is computed again. There are four
//! sizes of jumps, because some levers start slowly. This is a search, not a proof: a slightly smaller effort may
//! exist.
//!
//! Out of scope: costs.

use crate::findings::need::uniform_level::NeedPlan;
use crate::findings::need::{NeedGoal, at};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::Lever;

/// Sizes of jumps, in tenths.
const JUMPS: [u8; 4] = [5, 10, 20, 40];

/// A jump of a lever, and the last known fall of the result per tenth.
#[derive(Clone, Copy, Debug)]
struct Jump {
    lever: Lever,
    tenths: u8,
    rate: f64,
    /// Number of jumps taken when the fall was computed.
    known: usize,
}

/// A search in steps of a few runs.
#[derive(Clone, Debug)]
pub struct Least {
    goal: NeedGoal,
    start: Choices,
    levers: Vec<Lever>,
    choices: Choices,
    result: f64,
    jumps: Vec<Jump>,
    taken: usize,
    stage: LeastEffortStage,
}

/// The next stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum LeastEffortStage {
    Begin,
    Raise,
    Lower,
    Done,
}

/// Raises the levers in play until the goal is met, or until no lever helps.
pub fn least(goal: &NeedGoal, start: &Choices, levers: &[Lever], mut run: impl FnMut(&Choices) -> f64) -> NeedPlan {
    let mut search = Least::new(goal, start, levers);
    loop {
        if let Some(plan) = search.step(&mut run) {
            return plan;
        }
    }
}

impl Least {
    /// Starts a search; no run is made yet.
    pub fn new(goal: &NeedGoal, start: &Choices, levers: &[Lever]) -> Least {
        let mut jumps: Vec<Jump> = Vec::new();
        for lever in levers {
            jumps.extend(JUMPS.map(|tenths| Jump {
                lever: *lever,
                tenths,
                rate: f64::INFINITY,
                known: usize::MAX,
            }));
        }
        Least {
            goal: *goal,
            start: start.clone(),
            levers: levers.to_vec(),
            choices: start.clone(),
            result: 0.0,
            jumps,
            taken: 0,
            stage: LeastEffortStage::Begin,
        }
    }

    /// Makes a few more runs; returns the plan once all are made.
    pub fn step(&mut self, run: &mut dyn FnMut(&Choices) -> f64) -> Option<NeedPlan> {
        match self.stage {
            LeastEffortStage::Begin => {
                self.result = run(&self.choices);
                self.stage = LeastEffortStage::Raise;
            }
            LeastEffortStage::Raise => self.raise(run),
            LeastEffortStage::Lower => match lowered(&self.goal, &self.start, &self.choices, &self.levers, run) {
                Some(found) => (self.choices, self.result) = found,
                None => self.stage = LeastEffortStage::Done,
            },
            LeastEffortStage::Done => return Some(NeedPlan::of(&self.goal, &self.start, self.choices.clone(), self.result)),
        }
        None
    }

    /// Computes the first jump in line, or takes it.
    fn raise(&mut self, run: &mut dyn FnMut(&Choices) -> f64) {
        let Least { goal, choices, result, .. } = self;
        if goal.is_met(*result) {
            self.stage = LeastEffortStage::Lower;
            return;
        }
        self.jumps
            .retain(|jump| choices.level(jump.lever).tenths() + jump.tenths <= Level::TOP.tenths());
        let Some(first) = steepest(&self.jumps) else {
            self.stage = LeastEffortStage::Done;
            return;
        };
        let Jump {
            lever,
            tenths,
            rate,
            known,
        } = self.jumps[first];
        let from = choices.level(lever).tenths();
        let further = at(choices, lever, from + tenths);
        if known != self.taken {
            let fall = goal.cost(*result) - goal.cost(run(&further));
            self.jumps[first].rate = fall / f64::from(tenths);
            self.jumps[first].known = self.taken;
        } else if rate <= 0.0 {
            self.stage = LeastEffortStage::Done;
        } else {
            let there = run(&further);
            (*choices, *result) = if goal.is_met(there) {
                smallest(goal, choices, (lever, from, from + tenths), there, run)
            } else {
                (further, there)
            };
            self.taken += 1;
        }
    }
}

/// Index of the jump with the largest fall; the first of equals.
fn steepest(jumps: &[Jump]) -> Option<usize> {
    let mut best: Option<usize> = None;
    for (at, jump) in jumps.iter().enumerate() {
        if best.is_none_or(|best| jump.rate > jumps[best].rate) {
            best = Some(at);
        }
    }
    best
}

/// The smallest part of a jump that meets the goal, in tenths, by bisection.
fn smallest(
    goal: &NeedGoal,
    choices: &Choices,
    (lever, mut misses, mut meets): (Lever, u8, u8),
    mut result: f64,
    run: &mut dyn FnMut(&Choices) -> f64,
) -> (Choices, f64) {
    while meets - misses > 1 {
        let middle = misses.midpoint(meets);
        let there = run(&at(choices, lever, middle));
        if goal.is_met(there) {
            (meets, result) = (middle, there);
        } else {
            misses = middle;
        }
    }
    (at(choices, lever, meets), result)
}

/// Lowers by a tenth the lever that leaves the result lowest while the goal is met; none if no lever can be lowered.
fn lowered(
    goal: &NeedGoal,
    start: &Choices,
    choices: &Choices,
    levers: &[Lever],
    run: &mut dyn FnMut(&Choices) -> f64,
) -> Option<(Choices, f64)> {
    let mut best: Option<(Choices, f64)> = None;
    for lever in levers {
        let level = choices.level(*lever).tenths();
        if level <= start.level(*lever).tenths() {
            continue;
        }
        let less = at(choices, *lever, level - 1);
        let there = run(&less);
        let better = best.as_ref().is_none_or(|(_, best)| goal.cost(there) < goal.cost(*best));
        if goal.is_met(there) && better {
            best = Some((less, there));
        }
    }
    best
}
