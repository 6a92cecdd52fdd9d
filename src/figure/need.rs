//! Need: what it would take to meet a goal: all levers evenly, the least effort, each lever alone.
//!
//! ```text
//! order    evenly · least effort of all, then within each group · levers that can alone, the least level first · those that come
//!          closest, the closest first · those that do nothing
//! ```
//!
//! No pixels, no language. Does not know: how it is searched; `findings::need` does.

use crate::choices::{Choices, Level};
use crate::findings::need::told::Told;
use crate::findings::need::{Alone, Goal, Plan, Play, at};
use crate::kind::Lever;

/// So many levers are shown though they cannot alone, where few can; all stand in the table.
const SEEN: usize = 12;

/// What it would take, as far as it is known.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// What is wanted.
    pub goal: Goal,
    /// The result as things are chosen, in the unit of the goal.
    pub now: f64,
    /// How many steps of the search are still to come.
    pub awaited: u32,
    /// What was looked for; empty where the goal is met as things are chosen.
    pub ways: Vec<Way>,
}

/// A way to the goal, or as near to it as it leads.
#[derive(Clone, Debug, PartialEq)]
pub struct Way {
    /// Which.
    pub by: By,
    /// Whether it meets the goal.
    pub meets: bool,
    /// The level it takes: of several levers the highest.
    pub level: Level,
    /// The result there, in the unit of the goal.
    pub result: f64,
    /// Steps of evidence, summed over levers.
    pub effort: f64,
    /// Levers that move, with the level they go to.
    pub moved: Vec<(Lever, Level)>,
    /// What is chosen then.
    pub choices: Choices,
}

/// By what a goal is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// All levers at one level.
    Evenly,
    /// The least effort within some.
    Least(Play),
    /// A lever alone.
    Alone(Lever),
}

impl Need {
    /// What is known by now, in the order it is shown.
    #[must_use]
    pub fn of(told: &Told) -> Need {
        let mut need = Need {
            goal: told.asked.goal,
            now: told.now,
            awaited: told.awaited,
            ways: Vec::with_capacity(told.alone.len() + told.least.len() + 1),
        };
        let plan = |by: By, plan: &Plan| Way {
            by,
            meets: plan.meets,
            level: plan.moved.iter().map(|(_, level)| *level).max().unwrap_or_default(),
            result: plan.result,
            effort: plan.effort,
            moved: plan.moved.clone(),
            choices: plan.choices.clone(),
        };
        need.ways.extend(told.evenly.iter().map(|found| plan(By::Evenly, found)));
        let least = told.least.iter().filter(|(_, found)| !found.moved.is_empty());
        need.ways.extend(least.map(|(play, found)| plan(By::Least(*play), found)));
        let first = need.ways.len();
        for alone in &told.alone {
            let way = need.alone(&told.asked.choices, alone);
            // To sort them would weigh more.
            let place = need.ways[first..].iter().position(|other| need.comes_before(&way, other));
            need.ways.insert(place.map_or(need.ways.len(), |place| first + place), way);
        }
        need
    }

    fn alone(&self, start: &Choices, alone: &Alone) -> Way {
        let choices = at(start, alone.lever, alone.level.tenths());
        Way {
            by: By::Alone(alone.lever),
            meets: alone.meets,
            level: alone.level,
            result: alone.result,
            effort: alone.level.number() - start.level(alone.lever).number(),
            moved: vec![(alone.lever, alone.level)],
            choices,
        }
    }

    /// Whether a lever alone is shown before another.
    fn comes_before(&self, one: &Way, other: &Way) -> bool {
        if one.meets && other.meets {
            return one.level < other.level;
        }
        let closer = if self.goal.metric.is_least() {
            one.result > other.result
        } else {
            one.result < other.result
        };
        (one.meets && !other.meets) || (one.meets == other.meets && closer)
    }

    /// Whether the goal is met as things are chosen.
    #[must_use]
    pub fn is_met(&self) -> bool {
        self.goal.is_met(self.now)
    }

    /// Whether a way does anything to it here.
    #[must_use]
    pub fn moves(&self, way: &Way) -> bool {
        way.result != self.now
    }

    /// Levers alone.
    pub fn levers(&self) -> impl Iterator<Item = &Way> {
        self.ways.iter().filter(|way| matches!(way.by, By::Alone(_)))
    }

    /// The ways that are shown: those that meet, and of levers that cannot alone as many as make a dozen.
    pub fn seen(&self) -> impl Iterator<Item = (usize, &Way)> {
        let able = self.levers().filter(|way| way.meets).count();
        let together = self.ways.len() - self.levers().count();
        let shown = self.ways.iter().enumerate().take(together + able.max(SEEN));
        shown.filter(|(_, way)| self.moves(way))
    }
}
