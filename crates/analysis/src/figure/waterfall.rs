//! Waterfall: from the place with no lever moved to the plan, one step for each moved lever, the largest first.
//!
//! ```text
//! step      from where the step before ended, by its part; the last ends at the plan
//! share     part / whole          overlap   alone − part; of all together: one by one − whole
//! axis      from nothing; where all steps are slight, from so far below them that they can be seen
//! ```
//!
//! No pixels, no language. Out of scope: the calculation of the parts (`findings::attribution`).

use crate::findings::attribution::view::{AttributionView, Share, Strategic};
use crate::findings::headline::{Headline, unit};
use crate::words::{Key, names};
use cairn_core::kind::{Lever, LeverGroup, Strategy, Theme};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// If all steps together are a smaller share of the axis than this, the axis does not begin at 0.
const SLIGHT: f64 = 0.25;
/// In that case, the visible part of the two end bars, as a share of all steps together.
const VISIBLE_PART: f64 = 0.5;
/// The sum of single effects and the joint effect count as equal up to this relative difference.
const EQUAL_WITHIN: f64 = 0.005;
/// If the share of a group or a strategy exceeds this, parts cancel out and no share is given.
pub const LARGEST_SHARE: f64 = 2.0;

/// Contribution of each lever to one result in one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Waterfall {
    /// The result.
    pub result: Headline,
    /// Unit of every value.
    pub unit: Unit,
    /// The year of the values: the chosen year, or the last year of a sum over years.
    pub year: Year,
    /// Value with no lever moved, under the chosen background scenario.
    pub nothing: f64,
    /// Change by the chosen background scenario, before any lever; 0 on that of today's path.
    pub background: f64,
    /// Sum of all steps of levers.
    pub whole: f64,
    /// True if the parts come from all coalitions of levers; false if they are estimates.
    pub exact: bool,
    /// Number of runs still to come.
    pub awaited: u32,
    /// Steps, the largest first.
    pub steps: Vec<WaterfallStep>,
    /// Each strategy's part of the whole, in the order of its document; empty if no document describes the plan.
    pub strategies: Vec<WaterfallStrategyPart>,
}

/// Part of the whole due to the levers of one strategy.
#[derive(Clone, Debug, PartialEq)]
pub struct WaterfallStrategyPart {
    /// The strategy.
    pub strategy: Strategy,
    /// Its moved levers.
    pub levers: Vec<Lever>,
    /// Their part.
    pub part: f64,
}

/// Effect of a lever, or of all levers of one theme.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WaterfallStep {
    /// Its name.
    pub label: Key,
    /// The lever, or the first lever of its theme.
    pub lead: Lever,
    /// Its part of the whole.
    pub part: f64,
    /// Effect with only this lever moved.
    pub alone: f64,
    /// Effect when all other levers have moved before.
    pub last: f64,
}

/// Sum of the single effects compared with the joint effect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Together {
    /// Equal.
    Alike,
    /// The joint effect is smaller: the levers act on the same things.
    Less,
    /// The joint effect is larger: the levers reinforce each other.
    More,
    /// The two have opposite signs.
    Against,
}

/// Name of a lever, or of the theme whose first lever it is.
pub fn named(lead: Lever, by_headline: bool) -> Key {
    let theme = Theme::ALL.into_iter().find(|theme| theme.levers().first() == Some(&lead));
    theme.filter(|_| by_headline).map_or(names::lever(lead)[0], names::theme)
}

impl Waterfall {
    /// The waterfall of a result of the first screen; `None` for any other result.
    pub fn of(view: &AttributionView, result: Headline) -> Option<Waterfall> {
        let at = Headline::FIRST.into_iter().position(|first| first == result)?;
        let step = |share: &Share| WaterfallStep {
            lead: share.lead,
            label: named(share.lead, view.by_headline),
            part: share.part[at],
            alone: share.alone[at],
            last: share.last[at],
        };
        let mut steps: Vec<WaterfallStep> = Vec::with_capacity(view.shares.len());
        for step in view.shares.iter().map(step) {
            // A general sort would add bytes to the program.
            let place = steps.iter().position(|other| other.part.abs() < step.part.abs());
            steps.insert(place.unwrap_or(steps.len()), step);
        }
        let document = view.document();
        let sum = |own: &Strategic| WaterfallStrategyPart {
            strategy: own.levers.first().map_or(Strategy::Beside, |lead| document.strategy(*lead)),
            levers: own.levers.clone(),
            part: own.part[at],
        };
        Some(Waterfall {
            result,
            unit: unit(result, view.query.per),
            year: result.year_of(view.query.focus),
            nothing: view.nothing[at],
            background: 0.0,
            whole: view.whole[at],
            exact: view.exact,
            awaited: view.awaited,
            steps,
            strategies: view.strategies.iter().map(sum).collect(),
        })
    }

    /// The same from today's path on: the chosen background is the first step.
    pub fn from_today(self, today: f64) -> Waterfall {
        Waterfall {
            background: self.nothing - today,
            ..self
        }
    }

    /// Value on today's path.
    pub fn today(&self) -> f64 {
        self.nothing - self.background
    }

    /// Change from today's path to the plan.
    pub fn change(&self) -> f64 {
        self.whole + self.background
    }

    /// Value under the plan.
    pub fn plan(&self) -> f64 {
        self.nothing + self.whole
    }

    /// The same with at most `most` steps of their own, the largest; the others are one step together.
    pub fn shortened(&self, most: usize) -> Waterfall {
        let mut short = self.clone();
        if short.steps.len() > most + 1 {
            let others = short.steps.split_off(most);
            let sum = |of: fn(&WaterfallStep) -> f64| others.iter().map(of).sum();
            short.steps.push(WaterfallStep {
                label: Key::WedgesRest,
                lead: others[0].lead,
                part: sum(|step| step.part),
                alone: sum(|step| step.alone),
                last: sum(|step| step.last),
            });
        }
        short
    }

    /// Start and end of each step.
    pub fn edges(&self) -> impl Iterator<Item = [f64; 2]> {
        let mut at = self.nothing;
        self.steps.iter().map(move |step| {
            let from = at;
            at += step.part;
            [from, at]
        })
    }

    /// Start and end of the axis.
    pub fn axis(&self) -> [f64; 2] {
        let ends = self.edges().flatten().chain([self.today(), self.nothing, self.plan()]);
        let (low, high) = ends.fold((self.nothing, self.nothing), |(low, high), end| (low.min(end), high.max(end)));
        if low > 0.0 && high - low > 0.0 && high - low < SLIGHT * high {
            [low - VISIBLE_PART * (high - low), high]
        } else {
            [low.min(0.0), high.max(0.0)]
        }
    }

    /// Sum of the effects of each lever alone.
    pub fn one_by_one(&self) -> f64 {
        self.steps.iter().map(|step| step.alone).sum()
    }

    /// Compares that sum with the joint effect; `None` for a single step.
    pub fn together(&self) -> Option<Together> {
        let (alone, whole) = (self.one_by_one(), self.whole);
        if self.steps.len() < 2 {
            return None;
        }
        Some(if (alone - whole).abs() <= EQUAL_WITHIN * alone.abs().max(whole.abs()) {
            Together::Alike
        } else if alone * whole <= 0.0 {
            Together::Against
        } else if alone.abs() > whole.abs() {
            Together::Less
        } else {
            Together::More
        })
    }

    /// A part as share of the whole; `None` where the steps cancel out.
    ///
    /// The share may exceed 1 or be negative where steps have opposite signs.
    pub fn share(&self, part: f64) -> Option<f64> {
        let sizes = self.background.abs() + self.steps.iter().map(|step| step.part.abs()).sum::<f64>();
        let whole = self.change().abs();
        let groups = self.groups().map(|(_, part)| part);
        let sums = groups.chain(self.strategies.iter().map(|sum| sum.part));
        let largest = sums.map(f64::abs).fold(0.0, f64::max);
        (whole > EQUAL_WITHIN * sizes && largest <= LARGEST_SHARE * whole).then_some(part / self.change())
    }

    /// Sum of the steps of each group, in the order of groups; groups without a step are left out.
    pub fn groups(&self) -> impl Iterator<Item = (LeverGroup, f64)> {
        let of = move |group: LeverGroup| Some((group, self.sum(|lead| lead.group() == group)?));
        LeverGroup::ALL.into_iter().filter_map(of)
    }

    /// Sum of the parts of some steps; `None` if there is no such step.
    fn sum(&self, wanted: impl Fn(Lever) -> bool) -> Option<f64> {
        let mut of = self.steps.iter().filter(|step| wanted(step.lead)).peekable();
        of.peek()?;
        Some(of.map(|step| step.part).sum())
    }
}

impl WaterfallStep {
    /// Part of its single effect that other levers achieve as well.
    pub fn overlap(&self) -> f64 {
        self.alone - self.part
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(nothing: f64, parts: &[f64]) -> Waterfall {
        let step = |part: &f64| WaterfallStep {
            label: Key::DidTitle,
            lead: if *part < 0.0 { Lever::HomeSpace } else { Lever::CleanHeat },
            part: *part,
            alone: *part * 1.5,
            last: *part * 0.5,
        };
        Waterfall {
            result: Headline::Emissions,
            unit: Unit::MtCo2ePerYear,
            year: Year::of(2050),
            nothing,
            background: 0.0,
            whole: parts.iter().sum(),
            exact: true,
            awaited: 0,
            steps: parts.iter().map(step).collect(),
            strategies: Vec::new(),
        }
    }

    #[test]
    fn steps_lead_from_nothing_pulled_to_the_plan() {
        let falls = steps(100.0, &[-40.0, 10.0, -5.0]);
        let edges: Vec<[f64; 2]> = falls.edges().collect();
        assert_eq!(edges, [[100.0, 60.0], [60.0, 70.0], [70.0, 65.0]]);
        assert_eq!((falls.plan(), falls.axis()), (65.0, [0.0, 100.0]));
        assert_eq!(
            (falls.share(falls.steps[1].part), falls.together()),
            (Some(10.0 / -35.0), Some(Together::Less))
        );
        let groups: Vec<(LeverGroup, f64)> = falls.groups().collect();
        assert_eq!(groups, [(LeverGroup::Avoid, -45.0), (LeverGroup::Improve, 10.0)]);
    }

    #[test]
    fn parts_that_cancel_out_have_no_share() {
        let of = steps(100.0, &[-14.0, 13.0]);
        assert_eq!(of.share(-14.0), None);
        let of = steps(100.0, &[-14.0, 6.0]);
        assert_eq!(of.share(-14.0), Some(1.75));
    }

    #[test]
    fn another_background_is_the_first_step_from_today() {
        let falls = steps(100.0, &[-40.0, 10.0]).from_today(120.0);
        assert_eq!((falls.today(), falls.background, falls.nothing), (120.0, -20.0, 100.0));
        assert_eq!((falls.plan(), falls.change(), falls.whole), (70.0, -50.0, -30.0));
        assert_eq!((falls.share(-25.0), falls.axis()), (Some(0.5), [0.0, 120.0]));
    }

    #[test]
    fn slight_steps_are_seen_and_ends_below_nothing_too() {
        let [low, high] = steps(100.0, &[-2.0, -2.0]).axis();
        assert_eq!([low, high], [94.0, 100.0]);
        assert_eq!(steps(10.0, &[-15.0]).axis(), [-5.0, 10.0]);
        assert_eq!(steps(10.0, &[0.0, 0.0]).axis(), [0.0, 10.0]);
    }
}
