//! Class: results of the plans of a school class in 2050, its levels of each headline lever, and its central plan.
//!
//! ```text
//! result(plan) = R(plan) around 2050, of the whole place: the headlines of the first screen
//! shift        = R(plan) / R(nothing) − 1;   for a share R(plan) − R(nothing)
//! spread(i, k) = number of plans that set headline lever i to level k
//! median(i)    = middle level of headline lever i; with two in the middle the lower
//! central      = the plan with the least sum of |level − level of another plan| over levers and plans; of equals the first
//! ```
//!
//! R is a run of the whole model. Each plan runs once, however often it was chosen. The reply contains the runs known
//! so far. The median of levers is a plan that perhaps nobody chose.
//!
//! Out of scope: authors of plans, collection of plans.

use serde::{Deserialize, Serialize};

use crate::findings::headline::{Headline, HeadlineSeries};
use cairn_core::choices::Choices;
use cairn_core::choices::code::{ClassPlan, Levels, THEMES};
use cairn_core::choices::link::Per;
use cairn_core::kind::{Lever, Theme};
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// The year in which plans are compared.
pub const COMPARED_YEAR: Year = Year::of(2050);
/// Number of levels of a headline lever.
pub const LEVELS: usize = 5;
/// The results, in the order of [`Headline::FIRST`].
pub type ClassResults = [(Unit, f64); Headline::FIRST.len()];
/// Number of plans at each level of a headline lever.
pub type ClassLevelCounts = [usize; LEVELS];

/// The results shown first on the wall: across, and up.
pub const AXES: [Headline; 2] = [Headline::NewMaterials, Headline::Emissions];

/// The reply for a class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClassView {
    /// Release of model and data.
    pub release: String,
    /// The place.
    pub place: PlaceId,
    /// Number of runs still to come.
    pub awaited: u32,
    /// Results with no lever set; none until it has run.
    pub reference: Option<ClassResults>,
    /// Each plan of the query with its results; none until it has run.
    pub rows: Vec<(Levels, Option<ClassResults>)>,
}

impl ClassView {
    /// The reply, as far as runs are known.
    pub fn of(release: String, place: PlaceId, plans: &[Levels], lookup: &dyn Fn(&Choices) -> Option<ClassResults>) -> ClassView {
        let result = |levels: &Levels| lookup(&choices(place, levels));
        let rows: Vec<(Levels, Option<ClassResults>)> = plans.iter().map(|levels| (*levels, result(levels))).collect();
        let reference = lookup(&Choices::default());
        let pending = rows.iter().filter(|(_, found)| found.is_none()).count() + usize::from(reference.is_none());
        ClassView {
            release,
            place,
            awaited: pending as u32,
            reference,
            rows,
        }
    }

    /// The results of a plan; none until they are known.
    pub fn result(&self, levels: &Levels) -> Option<&ClassResults> {
        let found = self.rows.iter().find(|(own, _)| own == levels);
        found.and_then(|(_, known)| known.as_ref())
    }

    /// Relative difference of a result to the reference; for a share, the difference itself.
    pub fn shift(&self, levels: &Levels, headline: Headline) -> Option<f64> {
        let at = Headline::FIRST.iter().position(|own| *own == headline)?;
        let (reference, result) = (self.reference.as_ref()?[at], self.result(levels)?[at]);
        if result.0 == Unit::Share {
            return Some(result.1 - reference.1);
        }
        (reference.1 != 0.0).then(|| result.1 / reference.1 - 1.0)
    }
}

/// The runs needed, the reference first, each once.
pub fn runs(place: PlaceId, plans: &[Levels]) -> Vec<Choices> {
    let mut all = vec![Choices::default()];
    for levels in plans {
        let own = choices(place, levels);
        if !all.contains(&own) {
            all.push(own);
        }
    }
    all
}

/// The choices of a plan; a lever that a place does not offer does nothing there.
fn choices(place: PlaceId, levels: &Levels) -> Choices {
    let plan = ClassPlan { place, levels: *levels };
    plan.choices(&Lever::ALL)
}

/// Reads an outcome.
pub fn class_results(outcome: &Outcome) -> ClassResults {
    let series = HeadlineSeries::of(outcome);
    Headline::FIRST.map(|headline| series.at(headline, COMPARED_YEAR, Per::Total))
}

/// Number of plans at each level of each headline lever.
pub fn spread(plans: &[Levels]) -> [ClassLevelCounts; THEMES.len()] {
    let mut all = [ClassLevelCounts::default(); THEMES.len()];
    for levels in plans {
        for (spread, level) in all.iter_mut().zip(levels) {
            spread[usize::from(*level).min(LEVELS - 1)] += 1;
        }
    }
    all
}

/// The plan nearest to all others, the first of several; none without plans.
pub fn central(plans: &[Levels]) -> Option<Levels> {
    let spread = spread(plans);
    let far = |levels: &Levels| -> usize {
        let own = levels.iter().zip(&spread);
        own.map(|(own, counts)| {
            let others = counts.iter().enumerate();
            others
                .map(|(level, count)| count * level.abs_diff(usize::from(*own)))
                .sum::<usize>()
        })
        .sum()
    };
    plans.iter().copied().min_by_key(far)
}

/// The headline lever with the largest mean level, that mean, and the number of plans that move it; none if no plan
/// moves any.
pub fn most_moved(plans: &[Levels]) -> Option<(Theme, f64, usize)> {
    let sum = |at: usize| -> usize { plans.iter().map(|levels| usize::from(levels[at])).sum() };
    let most = (0..THEMES.len()).rev().max_by_key(|at| sum(*at)).filter(|at| sum(*at) > 0)?;
    let mean = sum(most) as f64 / plans.len() as f64;
    Some((THEMES[most], mean, plans.iter().filter(|levels| levels[most] > 0).count()))
}

/// The median level of each headline lever; none without plans.
pub fn median(plans: &[Levels]) -> Option<Levels> {
    let before = plans.len().checked_sub(1)? / 2;
    let level = |spread: ClassLevelCounts| {
        let mut seen = 0;
        let middle = spread.iter().position(|count| {
            seen += count;
            seen > before
        });
        middle.unwrap_or(0) as u8
    };
    Some(spread(plans).map(level))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(first: u8, last: u8) -> Levels {
        let mut levels = Levels::default();
        (levels[0], levels[11]) = (first, last);
        levels
    }

    #[test]
    fn the_median_is_that_of_each_lever_and_of_two_the_lower() {
        assert_eq!(median(&[]), None);
        assert_eq!(median(&[plan(3, 1)]), Some(plan(3, 1)));
        assert_eq!(median(&[plan(0, 4), plan(4, 0)]), Some(plan(0, 0)));
        assert_eq!(median(&[plan(0, 4), plan(4, 0), plan(2, 4)]), Some(plan(2, 4)));
        assert_eq!(median(&[plan(1, 4), plan(1, 4), plan(4, 0), plan(3, 3)]), Some(plan(1, 3)));
    }

    #[test]
    fn the_central_plan_is_one_that_was_chosen_and_of_equals_the_first() {
        assert_eq!((central(&[]), most_moved(&[]), most_moved(&[plan(0, 0)])), (None, None, None));
        assert_eq!(central(&[plan(0, 4), plan(4, 0)]), Some(plan(0, 4)));
        let plans = [plan(0, 4), plan(4, 0), plan(1, 0)];
        assert_eq!((median(&plans), central(&plans)), (Some(plan(1, 0)), Some(plan(1, 0))));
        // Lever by lever the middle is 0 and 0, which nobody chose.
        let plans = [plan(0, 4), plan(3, 0), plan(0, 3), plan(4, 0)];
        assert_eq!((median(&plans), central(&plans)), (Some(plan(0, 0)), Some(plan(3, 0))));
        assert_eq!(most_moved(&plans), Some((THEMES[0], 1.75, 2)), "of equals the first");
    }

    #[test]
    fn every_plan_is_counted_at_one_level_of_each_lever() {
        let plans = [plan(0, 4), plan(4, 0), plan(4, 4)];
        let spread = spread(&plans);
        assert_eq!((spread[0], spread[11]), ([1, 0, 0, 0, 2], [1, 0, 0, 0, 2]));
        assert!(spread.iter().all(|levels| levels.iter().sum::<usize>() == plans.len()));
    }

    #[test]
    fn each_run_is_made_once_and_what_is_not_known_is_awaited() {
        let place = PlaceId::parse("IND").unwrap();
        let plans = [plan(0, 0), plan(2, 0), plan(0, 3)];
        assert_eq!(runs(place, &plans).len(), 3, "the first is the reference");
        let number = |choices: &Choices| [(Unit::MtPerYear, 10.0 - choices.pulls.len() as f64); 5];
        let some = |choices: &Choices| (choices.pulls.len() < 2).then(|| number(choices));
        let view = ClassView::of(String::new(), place, &plans, &some);
        assert_eq!(view.awaited, 1, "two levers of the first theme are not known");
        assert_eq!(view.shift(&plans[2], Headline::Emissions), Some(9.0 / 10.0 - 1.0));
        assert_eq!(view.shift(&plans[1], Headline::Emissions), None);
    }
}
