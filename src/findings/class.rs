//! Class: what a class's plans come to in 2050, how it moved each headline lever, and the plan in its middle.
//!
//! ```text
//! result(plan) = R(plan) around 2050, of the whole place: the headlines of the first screen
//! shift        = R(plan) / R(nothing) − 1;   of a share R(plan) − R(nothing)
//! spread(i, k) = how many plans pull headline lever i to level k
//! median(i)    = level of the plan in the middle, lever by lever; of two in the middle the lower
//! ```
//!
//! R is a run of the whole chain, each plan once however often it was chosen; what is known so far is told. The median of levers
//! is a plan that nobody need have chosen. Does not know: whose a plan is, how plans are gathered.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::code::{ClassPlan, Levels, THEMES};
use crate::choices::link::Per;
use crate::findings::headline::{Headline, Series};
use crate::kind::Lever;
use crate::model::Outcome;
use crate::place::PlaceId;
use crate::unit::Unit;
use crate::year::Year;

/// The year that plans are held against each other in.
pub const SEEN: Year = Year::of(2050);
/// How many levels a headline lever has.
pub const LEVELS: usize = 5;
/// The results, in the order of [`Headline::FIRST`].
pub type Numbers = [(Unit, f64); Headline::FIRST.len()];
/// How many plans pull a headline lever to each level.
pub type Spread = [usize; LEVELS];

/// The results that the wall opens with: across, and up.
pub const AXES: [Headline; 2] = [Headline::NewMaterials, Headline::Emissions];

/// What is told of a class.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Release of model and data.
    pub release: String,
    /// Which place.
    pub place: PlaceId,
    /// How many runs are still to come.
    pub awaited: u32,
    /// With nothing pulled; none until it is followed.
    pub reference: Option<Numbers>,
    /// What is known of each plan that was asked for.
    pub rows: Vec<(Levels, Option<Numbers>)>,
}

impl Told {
    /// What is known of a place so far.
    #[must_use]
    pub fn of(release: String, place: PlaceId, plans: &[Levels], known: &dyn Fn(&Choices) -> Option<Numbers>) -> Told {
        let result = |levels: &Levels| known(&choices(place, levels));
        let rows: Vec<(Levels, Option<Numbers>)> = plans.iter().map(|levels| (*levels, result(levels))).collect();
        let reference = known(&Choices::default());
        let awaited = rows.iter().filter(|(_, known)| known.is_none()).count() + usize::from(reference.is_none());
        Told {
            release,
            place,
            awaited: awaited as u32,
            reference,
            rows,
        }
    }

    /// What a plan comes to, once that is known.
    #[must_use]
    pub fn result(&self, levels: &Levels) -> Option<&Numbers> {
        let found = self.rows.iter().find(|(own, _)| own == levels);
        found.and_then(|(_, known)| known.as_ref())
    }

    /// How far a result of a plan lies from the reference: as a share of it, of what is a share in points of one.
    #[must_use]
    pub fn shift(&self, levels: &Levels, headline: Headline) -> Option<f64> {
        let at = Headline::FIRST.iter().position(|own| *own == headline)?;
        let (reference, result) = (self.reference.as_ref()?[at], self.result(levels)?[at]);
        if result.0 == Unit::Share {
            return Some(result.1 - reference.1);
        }
        (reference.1 != 0.0).then(|| result.1 / reference.1 - 1.0)
    }
}

/// The runs that plans need, the reference first, each once.
#[must_use]
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

/// What a plan chooses; a lever that a place does not offer does nothing there.
fn choices(place: PlaceId, levels: &Levels) -> Choices {
    let plan = ClassPlan { place, levels: *levels };
    plan.choices(&Lever::ALL)
}

/// What is read of a run.
#[must_use]
pub fn read(outcome: &Outcome) -> Numbers {
    let series = Series::of(outcome);
    Headline::FIRST.map(|headline| series.at(headline, SEEN, Per::Total))
}

/// How plans pull each headline lever.
#[must_use]
pub fn spread(plans: &[Levels]) -> [Spread; THEMES.len()] {
    let mut all = [Spread::default(); THEMES.len()];
    for levels in plans {
        for (spread, level) in all.iter_mut().zip(levels) {
            spread[usize::from(*level).min(LEVELS - 1)] += 1;
        }
    }
    all
}

/// The plan in the middle, lever by lever; none of no plan.
#[must_use]
pub fn median(plans: &[Levels]) -> Option<Levels> {
    let before = plans.len().checked_sub(1)? / 2;
    let level = |spread: Spread| {
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
        let told = Told::of(String::new(), place, &plans, &some);
        assert_eq!(told.awaited, 1, "two levers of the first theme are not known");
        assert_eq!(told.shift(&plans[2], Headline::Emissions), Some(9.0 / 10.0 - 1.0));
        assert_eq!(told.shift(&plans[1], Headline::Emissions), None);
    }
}
