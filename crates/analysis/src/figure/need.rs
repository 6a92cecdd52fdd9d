//! Need: the ways to meet a goal: all levers evenly, the least effort, each lever and each headline alone.
//!
//! ```text
//! order    evenly · least effort of all, then within each group · levers and headlines that can alone, the least level first · those that come
//!          closest, the closest first · those that do nothing
//! ```
//!
//! No pixels, no language. Out of scope: the search (`findings::need`).

use crate::findings::need::view::NeedView;
use crate::findings::need::{LeverNeed, NeedGoal, NeedPlan, Play, at};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, Theme};

/// The chart shows at least this number of single levers, even those that fail alone; the table has all.
const MIN_SINGLE_LEVERS: usize = 12;

/// The search result so far.
#[derive(Clone, Debug, PartialEq)]
pub struct Need {
    /// The goal.
    pub goal: NeedGoal,
    /// The result under the current choices, in the unit of the goal.
    pub now: f64,
    /// Number of search steps still to come.
    pub awaited: u32,
    /// The ways found; empty if the current choices already meet the goal.
    pub ways: Vec<NeedWay>,
    /// Levers left out of play, each alone; not among the ways.
    pub left_out: Vec<LeverNeed>,
}

/// A way to the goal, or the closest that it gets.
#[derive(Clone, Debug, PartialEq)]
pub struct NeedWay {
    /// The kind of way.
    pub by: NeedWayKind,
    /// True if it meets the goal.
    pub meets: bool,
    /// The level it needs; for several levers, the highest.
    pub level: Level,
    /// The result at that level, in the unit of the goal.
    pub result: f64,
    /// Effort in steps of evidence, summed over levers.
    pub effort: f64,
    /// Levers that move, each with its new level.
    pub moved: Vec<(Lever, Level)>,
    /// The choices of this way.
    pub choices: Choices,
}

/// The kinds of ways to meet a goal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NeedWayKind {
    /// All levers at one level.
    Evenly,
    /// The least effort within a set of levers.
    Least(Play),
    /// A lever alone.
    Alone(Lever),
    /// The levers of a headline at one level, alone.
    Headline(Theme),
}

impl Need {
    /// The results so far, in display order.
    pub fn of(view: &NeedView) -> Need {
        let mut need = Need {
            goal: view.query.goal,
            now: view.now,
            awaited: view.awaited,
            ways: Vec::with_capacity(view.alone.len() + view.headlines.len() + view.least.len() + 1),
            left_out: view.left_out.clone(),
        };
        let plan = |by: NeedWayKind, plan: &NeedPlan| NeedWay {
            by,
            meets: plan.meets,
            level: plan.moved.iter().map(|(_, level)| *level).max().unwrap_or_default(),
            result: plan.result,
            effort: plan.effort,
            moved: plan.moved.clone(),
            choices: plan.choices.clone(),
        };
        need.ways.extend(view.evenly.iter().map(|found| plan(NeedWayKind::Evenly, found)));
        let least = view.least.iter().filter(|(_, found)| !found.moved.is_empty());
        need.ways.extend(least.map(|(play, found)| plan(NeedWayKind::Least(*play), found)));
        let first = need.ways.len();
        let start = &view.query.choices;
        let play = |lever: &Lever| view.alone.iter().any(|alone| alone.lever == *lever);
        let headline = |alone: &LeverNeed| {
            let theme = alone.lever.theme();
            let levers: Vec<Lever> = theme.levers().iter().copied().filter(play).collect();
            alone_at(start, NeedWayKind::Headline(theme), &levers, alone)
        };
        let each = view
            .alone
            .iter()
            .map(|alone| alone_at(start, NeedWayKind::Alone(alone.lever), &[alone.lever], alone));
        for way in each.chain(view.headlines.iter().map(headline)) {
            // A general sort would add bytes to the program.
            let place = need.ways[first..].iter().position(|other| need.comes_before(&way, other));
            need.ways.insert(place.map_or(need.ways.len(), |place| first + place), way);
        }
        need
    }

    /// True if one single lever comes before another.
    fn comes_before(&self, one: &NeedWay, other: &NeedWay) -> bool {
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

    /// True if the current choices already meet the goal.
    pub fn is_met(&self) -> bool {
        self.goal.is_met(self.now)
    }

    /// True if a way changes the result here.
    pub fn moves(&self, way: &NeedWay) -> bool {
        way.result != self.now
    }

    /// Levers and headlines alone.
    pub fn levers(&self) -> impl Iterator<Item = &NeedWay> {
        self.ways
            .iter()
            .filter(|way| matches!(way.by, NeedWayKind::Alone(_) | NeedWayKind::Headline(_)))
    }

    /// The ways shown: those that meet the goal, and the best of the failing single levers up to a dozen.
    pub fn visible_ways(&self) -> impl Iterator<Item = (usize, &NeedWay)> {
        let able = self.levers().filter(|way| way.meets).count();
        let together = self.ways.len() - self.levers().count();
        let shown = self.ways.iter().enumerate().take(together + able.max(MIN_SINGLE_LEVERS));
        shown.filter(|(_, way)| self.moves(way))
    }
}

/// The way of some levers that move together to one level, and of no other.
fn alone_at(start: &Choices, by: NeedWayKind, levers: &[Lever], alone: &LeverNeed) -> NeedWay {
    let mut way = NeedWay {
        by,
        meets: alone.meets,
        level: alone.level,
        result: alone.result,
        effort: 0.0,
        moved: Vec::with_capacity(levers.len()),
        choices: start.clone(),
    };
    let rises = |lever: &&Lever| levers.len() == 1 || start.level(**lever) < alone.level;
    for lever in levers.iter().filter(rises) {
        way.effort += alone.level.number() - start.level(*lever).number();
        way.moved.push((*lever, alone.level));
        way.choices = at(&way.choices, *lever, alone.level.tenths());
    }
    way
}
