//! Need: what it would take to meet a goal: each lever alone, all evenly, the least effort, two levers held against each other.
//!
//! ```text
//! goal     what is counted, by when, how much; met where the result is at most that, or at least for a share
//! effort   Σ over levers of (level − level at the start), in steps of evidence
//! ```
//!
//! Levels are whole tenths up to 4, the end of evidence; others stand as chosen, a lever in play runs from its own level up. A step is
//! as much as evidence tells apart, no cost: costs are not modelled. What cannot be met so is not impossible, only not with these.
//! Does not know: how a run is made: whoever asks hands in what follows of choices ([`Aim::of`] reads it).

mod alone;
mod known;
mod least;
mod map;
pub mod pair;
mod together;
pub mod told;

pub use alone::{Alone, alone};
pub use known::Results;
pub use least::{Least, least};
pub use map::{COARSE, Map, Point, STEPS, map};
pub use together::{Plan, evenly, top};

use serde::{Deserialize, Serialize};

use crate::choices::link::{self, Metric, Per};
use crate::choices::{Choices, Level};
use crate::findings::headline::{Headline, Series};
use crate::findings::who::Read;
use crate::kind::{Group, Lever};
use crate::model::Outcome;
use crate::year::Year;

/// From so many members on a run of a place takes so long that fewer are made.
const MANY: usize = 20;

/// Whether levels are looked at less closely in a place of so many members.
#[must_use]
pub const fn is_coarse(members: usize) -> bool {
    members >= MANY
}

/// The year whose mean of five, 2022 to 2026, a goal on the past is held against.
pub const BASE: Year = Year::of(2024);

/// Whether its amounts are for each person.
const fn per(metric: Metric) -> Per {
    match metric {
        Metric::PerPerson => Per::Person,
        Metric::Emissions | Metric::EmissionsAgainst | Metric::Cumulative | Metric::MadeNew | Metric::MadeNewAgainst | Metric::Circular => {
            Per::Total
        }
    }
}

/// The headline it is read from.
const fn headline(metric: Metric) -> Headline {
    match metric {
        Metric::Emissions | Metric::EmissionsAgainst | Metric::PerPerson => Headline::Emissions,
        Metric::Cumulative => Headline::Cumulative,
        Metric::MadeNew | Metric::MadeNewAgainst => Headline::NewMaterials,
        Metric::Circular => Headline::Circular,
    }
}

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Goal {
    /// Of what.
    pub metric: Metric,
    /// By when, from 2027 on.
    pub year: Year,
    /// How much: percent, or t CO2e a person.
    pub value: f64,
}

impl Goal {
    /// Reads `ghr:2050:-30`; none where it is no goal.
    #[must_use]
    pub fn read(text: &str) -> Option<Goal> {
        let mut parts = text.split(':');
        let metric = Metric::find(parts.next()?.trim())?;
        let year = parts.next()?.trim().parse().ok().and_then(Year::new)?;
        let value = parts.next()?.trim().parse::<f64>().ok()?;
        let fits = parts.next().is_none() && year >= Year::LEVERS && value.abs() <= 1e6;
        fits.then_some(Goal { metric, year, value })
    }

    /// Of an address; none of a year in which no lever acts.
    #[must_use]
    pub fn of(goal: link::Goal) -> Option<Goal> {
        let link::Goal { metric, year, value } = goal;
        let value = value.number();
        (year >= Year::LEVERS).then_some(Goal { metric, year, value })
    }

    /// Whether a result meets it.
    #[must_use]
    pub fn is_met(&self, result: f64) -> bool {
        if self.metric.is_least() {
            result >= self.value
        } else {
            result <= self.value
        }
    }

    /// How good a result is for it: less is better.
    fn cost(&self, result: f64) -> f64 {
        if self.metric.is_least() { -result } else { result }
    }
}

/// A goal in a place: what it is held against there.
#[derive(Clone, Debug)]
pub struct Aim {
    /// What is wanted.
    pub goal: Goal,
    /// What 100 percent is, in the unit of its headline.
    pub against: f64,
}

impl Aim {
    /// In a place, whose reference is handed in with its years to 2026.
    #[must_use]
    pub fn new(goal: Goal, reference: &Outcome) -> Aim {
        let metric = goal.metric;
        let against = match metric {
            Metric::Emissions | Metric::MadeNew => Series::of(reference).at(headline(metric), BASE, Per::Total).1,
            Metric::EmissionsAgainst | Metric::MadeNewAgainst | Metric::Cumulative => amount(goal, reference),
            Metric::Circular | Metric::PerPerson => 1.0,
        };
        Aim { goal, against }
    }

    /// The result of a run, in the unit of the goal.
    #[must_use]
    pub fn of(&self, outcome: &Outcome) -> f64 {
        self.result(self.amount(outcome))
    }

    /// Whether a run meets it.
    #[must_use]
    pub fn is_met(&self, outcome: &Outcome) -> bool {
        self.goal.is_met(self.of(outcome))
    }

    /// The same in the unit of its headline.
    #[must_use]
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

/// What a goal is on, in the unit of its headline.
fn amount(goal: Goal, outcome: &Outcome) -> f64 {
    Read::of(outcome, per(goal.metric))
        .at(headline(goal.metric), goal.year)
        .unwrap_or(0.0)
}

/// Which levers are in play.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Play {
    /// All but clean power.
    All,
    /// Those of a group.
    Of(Group),
}

impl Play {
    /// The levers, of those that a place offers.
    #[must_use]
    pub fn levers(self, offered: &[Lever]) -> Vec<Lever> {
        let plays = |lever: &Lever| match self {
            Play::All => lever.group() != Group::Apart,
            Play::Of(group) => lever.group() == group,
        };
        offered.iter().copied().filter(plays).collect()
    }
}

/// Choices with a lever at so many tenths.
#[must_use]
pub fn at(choices: &Choices, lever: Lever, tenths: u8) -> Choices {
    let level = Level::from_tenths(tenths).unwrap_or(Level::TOP);
    choices.clone().with(lever, level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_read_as_it_is_written_and_nothing_else_is_one() {
        let goal = Goal::read("ghr:2050:-30").unwrap();
        assert_eq!(
            (goal.metric, goal.year, goal.value),
            (Metric::EmissionsAgainst, Year::of(2050), -30.0)
        );
        assert!(Goal::read("cir:2040:12.5").is_some_and(|goal| goal.is_met(12.5) && !goal.is_met(12.4)));
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
            assert_eq!(Goal::read(text), None, "{text}");
        }
        for metric in Metric::ALL {
            assert_eq!(Metric::find(metric.id()), Some(metric));
        }
    }
}
