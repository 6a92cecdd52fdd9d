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
mod least;
mod map;
mod together;

pub use alone::{Alone, alone};
pub use least::least;
pub use map::{Map, Point, STEPS, map};
pub use together::{Plan, evenly, top};

use crate::choices::link::Per;
use crate::choices::{Choices, Level};
use crate::findings::headline::{Headline, Series};
use crate::findings::who::Read;
use crate::kind::{Group, Lever};
use crate::model::Outcome;
use crate::year::Year;

/// The year whose mean of five, 2022 to 2026, a goal on the past is held against.
pub const BASE: Year = Year::of(2024);

/// What a goal can be set on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Greenhouse gases around the year against the mean of 2022–2026, percent.
    SinceToday,
    /// Greenhouse gases around the year against the reference of the same year, percent.
    AgainstReference,
    /// Greenhouse gases from 2027 to 2060 against those of the reference, percent.
    Cumulative,
    /// Materials made new around the year against the mean of 2022–2026, percent.
    MadeNew,
    /// Share from reuse and recycling around the year, percent; at least.
    Circular,
    /// Greenhouse gases for each person around the year, t CO2e a year.
    PerPerson,
}

impl Kind {
    /// All.
    pub const ALL: [Kind; 6] = [
        Kind::SinceToday,
        Kind::AgainstReference,
        Kind::Cumulative,
        Kind::MadeNew,
        Kind::Circular,
        Kind::PerPerson,
    ];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Kind::SinceToday => "ghg",
            Kind::AgainstReference => "ghr",
            Kind::Cumulative => "cum",
            Kind::MadeNew => "mat",
            Kind::Circular => "cir",
            Kind::PerPerson => "pp",
        }
    }

    /// Reads [`Kind::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Kind> {
        Self::ALL.into_iter().find(|kind| kind.id() == id)
    }

    /// Whether more of it is better.
    #[must_use]
    pub const fn is_least(self) -> bool {
        matches!(self, Kind::Circular)
    }

    const fn per(self) -> Per {
        match self {
            Kind::PerPerson => Per::Person,
            Kind::SinceToday | Kind::AgainstReference | Kind::Cumulative | Kind::MadeNew | Kind::Circular => Per::Total,
        }
    }

    const fn headline(self) -> Headline {
        match self {
            Kind::SinceToday | Kind::AgainstReference | Kind::PerPerson => Headline::Emissions,
            Kind::Cumulative => Headline::Cumulative,
            Kind::MadeNew => Headline::NewMaterials,
            Kind::Circular => Headline::Circular,
        }
    }
}

/// What is wanted.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// Of what.
    pub kind: Kind,
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
        let kind = Kind::find(parts.next()?.trim())?;
        let year = parts.next()?.trim().parse().ok().and_then(Year::new)?;
        let value = parts.next()?.trim().parse::<f64>().ok()?;
        let fits = parts.next().is_none() && year >= Year::LEVERS && value.abs() <= 1e6;
        fits.then_some(Goal { kind, year, value })
    }

    /// Whether a result meets it.
    #[must_use]
    pub fn is_met(&self, result: f64) -> bool {
        if self.kind.is_least() {
            result >= self.value
        } else {
            result <= self.value
        }
    }

    /// How good a result is for it: less is better.
    fn cost(&self, result: f64) -> f64 {
        if self.kind.is_least() { -result } else { result }
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
        let read = || Read::of(reference, goal.kind.per()).at(goal.kind.headline(), goal.year);
        let against = match goal.kind {
            Kind::SinceToday | Kind::MadeNew => Series::of(reference).at(goal.kind.headline(), BASE, Per::Total).1,
            Kind::AgainstReference | Kind::Cumulative => read().unwrap_or(0.0),
            Kind::Circular | Kind::PerPerson => 1.0,
        };
        Aim { goal, against }
    }

    /// The result of a run, in the unit of the goal.
    #[must_use]
    pub fn of(&self, outcome: &Outcome) -> f64 {
        self.result(self.amount(outcome))
    }

    /// The same in the unit of its headline.
    #[must_use]
    pub fn amount(&self, outcome: &Outcome) -> f64 {
        let kind = self.goal.kind;
        Read::of(outcome, kind.per()).at(kind.headline(), self.goal.year).unwrap_or(0.0)
    }

    fn result(&self, amount: f64) -> f64 {
        match self.goal.kind {
            Kind::Circular => amount * 100.0,
            Kind::PerPerson => amount,
            Kind::SinceToday | Kind::AgainstReference | Kind::Cumulative | Kind::MadeNew if self.against == 0.0 => 0.0,
            Kind::SinceToday | Kind::AgainstReference | Kind::Cumulative | Kind::MadeNew => (amount / self.against - 1.0) * 100.0,
        }
    }
}

/// Which levers are in play.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
fn at(choices: &Choices, lever: Lever, tenths: u8) -> Choices {
    let level = Level::from_tenths(tenths).unwrap_or(Level::TOP);
    choices.clone().with(lever, level)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_goal_is_read_as_it_is_written_and_nothing_else_is_one() {
        let goal = Goal::read("ghr:2050:-30").unwrap();
        assert_eq!((goal.kind, goal.year, goal.value), (Kind::AgainstReference, Year::of(2050), -30.0));
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
        for kind in Kind::ALL {
            assert_eq!(Kind::find(kind.id()), Some(kind));
        }
    }
}
