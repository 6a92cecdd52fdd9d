//! Need: the levers needed to meet a goal: each lever alone, all at one level, the least effort, and maps of two
//! levers.
//!
//! ```text
//! goal     a quantity, a year and a target; met if the result is at most the target, or at least the target for a share
//! effort   Σ over levers of (level − level at the start), in steps of evidence
//! ```
//!
//! Levels are whole tenths up to 4, the limit of the evidence (the top level). Other levers stay as chosen; a lever in
//! play goes up from its own level. A step is the difference that evidence resolves, not a cost. A goal that these levers
//! miss is not impossible.
//!
//! Out of scope: making a run. The caller passes the outcome of choices ([`PlaceGoal::value`] reads it).

mod least_effort;
mod map;
pub mod pair;
mod run_lookup;
mod single_lever;
mod uniform_level;
pub mod view;

pub use least_effort::{Least, least};
pub use map::{COARSE, LevelPair, Map, STEPS, map};
pub use run_lookup::{GoalSteps, RunLookup};
pub use single_lever::{LeverNeed, headlines, single_lever_needs, together};
pub use uniform_level::{NeedPlan, evenly, top};

use serde::{Deserialize, Serialize};

use crate::findings::attribution::YearlyHeadlines;
use crate::findings::headline::{Headline, HeadlineSeries};
use cairn_core::choices::link::{self, Metric, Per};
use cairn_core::choices::{Choices, Level};
use cairn_core::kind::{Lever, LeverGroup};
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// Number of members from which on runs take so long that fewer are made.
const MANY: usize = 20;

/// True if a place with this number of members uses a coarser grid of levels.
pub const fn is_coarse(members: usize) -> bool {
    members >= MANY
}

/// Base year of goals relative to the past: the mean of 2022 to 2026.
pub const BASE: Year = Year::of(2024);

/// Whole place or per person.
const fn per(metric: Metric) -> Per {
    match metric {
        Metric::PerPerson => Per::Person,
        Metric::Emissions | Metric::EmissionsAgainst | Metric::Cumulative | Metric::MadeNew | Metric::MadeNewAgainst | Metric::Circular => {
            Per::Total
        }
    }
}

/// The headline that a metric reads.
pub const fn headline(metric: Metric) -> Headline {
    match metric {
        Metric::Emissions | Metric::EmissionsAgainst | Metric::PerPerson => Headline::Emissions,
        Metric::Cumulative => Headline::Cumulative,
        Metric::MadeNew | Metric::MadeNewAgainst => Headline::NewMaterials,
        Metric::Circular => Headline::Circular,
    }
}

/// A goal.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct NeedGoal {
    /// The quantity.
    pub metric: Metric,
    /// The target year, from 2027 on.
    pub year: Year,
    /// The target value: percent, or t CO2e per person.
    pub value: f64,
}

impl NeedGoal {
    /// Parses `ghr:2050:-30`; none if it is not a goal.
    pub fn read(text: &str) -> Option<NeedGoal> {
        let mut parts = text.split(':');
        let metric = Metric::find(parts.next()?.trim())?;
        let year = parts.next()?.trim().parse().ok().and_then(Year::new)?;
        let value = parts.next()?.trim().parse::<f64>().ok()?;
        let fits = parts.next().is_none() && year >= Year::LEVERS && value.abs() <= 1e6;
        fits.then_some(NeedGoal { metric, year, value })
    }

    /// From a web address; none for a year in which no lever acts.
    pub fn of(goal: link::MetricGoal) -> Option<NeedGoal> {
        let link::MetricGoal { metric, year, value } = goal;
        let value = value.number();
        (year >= Year::LEVERS).then_some(NeedGoal { metric, year, value })
    }

    /// True if a result meets the goal.
    pub fn is_met(&self, result: f64) -> bool {
        if self.metric.is_least() {
            result >= self.value
        } else {
            result <= self.value
        }
    }

    /// Rates a result: less is better.
    fn cost(&self, result: f64) -> f64 {
        if self.metric.is_least() { -result } else { result }
    }
}

/// A goal with its baseline in a place.
#[derive(Clone, Debug)]
pub struct PlaceGoal {
    /// The goal.
    pub goal: NeedGoal,
    /// The value of 100 percent, in the unit of its headline.
    pub against: f64,
}

impl PlaceGoal {
    /// For a place; `reference` must include the years up to 2026.
    pub fn new(goal: NeedGoal, reference: &Outcome) -> PlaceGoal {
        let metric = goal.metric;
        let against = match metric {
            Metric::Emissions | Metric::MadeNew => HeadlineSeries::of(reference).at(headline(metric), BASE, Per::Total).1,
            Metric::EmissionsAgainst | Metric::MadeNewAgainst | Metric::Cumulative => amount(goal, reference),
            Metric::Circular | Metric::PerPerson => 1.0,
        };
        PlaceGoal { goal, against }
    }

    /// The result of a run, in the unit of the goal.
    pub fn value(&self, outcome: &Outcome) -> f64 {
        self.result(self.amount(outcome))
    }

    /// True if a run meets the goal.
    pub fn is_met(&self, outcome: &Outcome) -> bool {
        self.goal.is_met(self.value(outcome))
    }

    /// The result of a run, in the unit of its headline.
    pub fn amount(&self, outcome: &Outcome) -> f64 {
        amount(self.goal, outcome)
    }

    fn result(&self, amount: f64) -> f64 {
        match self.goal.metric {
            Metric::Circular => amount * 100.0,
            Metric::PerPerson => amount,
            Metric::Emissions | Metric::EmissionsAgainst | Metric::Cumulative | Metric::MadeNew | Metric::MadeNewAgainst => {
                if self.against == 0.0 {
                    0.0
                } else {
                    (amount / self.against - 1.0) * 100.0
                }
            }
        }
    }
}

/// The quantity of a goal, in the unit of its headline.
fn amount(goal: NeedGoal, outcome: &Outcome) -> f64 {
    YearlyHeadlines::of(outcome, per(goal.metric))
        .at(headline(goal.metric), goal.year)
        .unwrap_or(0.0)
}

/// The levers in play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Play {
    /// All levers except clean power, which is mostly decided elsewhere.
    All,
    /// All levers, clean power included.
    WithPower,
    /// The levers of a group.
    Of(LeverGroup),
}

impl Play {
    /// The levers in play, of those that a place offers.
    pub fn levers(self, offered: &[Lever]) -> Vec<Lever> {
        let plays = |lever: &Lever| match self {
            Play::All => lever.group() != LeverGroup::Apart,
            Play::WithPower => true,
            Play::Of(group) => lever.group() == group,
        };
        let measures = offered.iter().copied().filter(|lever| lever.is_measure());
        measures.filter(plays).collect()
    }
}

/// Levers that a place offers and that are not in play.
pub fn left_out(offered: &[Lever], play: &[Lever]) -> Vec<Lever> {
    let measures = offered.iter().copied().filter(|lever| lever.is_measure());
    measures.filter(|lever| !play.contains(lever)).collect()
}

/// Choices with a lever at a level, in tenths.
pub fn at(choices: &Choices, lever: Lever, tenths: u8) -> Choices {
    let level = Level::from_tenths(tenths).unwrap_or(Level::TOP);
    choices.clone().with(lever, level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_read_as_it_is_written_and_nothing_else_is_one() {
        let goal = NeedGoal::read("ghr:2050:-30").unwrap();
        assert_eq!(
            (goal.metric, goal.year, goal.value),
            (Metric::EmissionsAgainst, Year::of(2050), -30.0)
        );
        assert!(NeedGoal::read("cir:2040:12.5").is_some_and(|goal| goal.is_met(12.5) && !goal.is_met(12.4)));
        assert!(goal.is_met(-30.0) && !goal.is_met(-29.999));
        for text in [
            "",
            "ghr",
            "ghr:2050",
            "ghr:2026:-30",
            "ghr:2061:-30",
            "ghr:2050:NaN",
            "ghr:2050:-inf",
            "ghr:2050:-30:1",
            "x:2050:1",
        ] {
            assert_eq!(NeedGoal::read(text), None, "{text}");
        }
        for metric in Metric::ALL {
            assert_eq!(Metric::find(metric.id()), Some(metric));
        }
    }
}
