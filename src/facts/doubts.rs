//! Doubts: which numbers are varied, by how much, and together with which others.
//!
//! ```text
//! low, high = 5 and 95 % points of what we hold possible, central = the middle (the run on the screen)
//! ```
//!
//! Four things are kept apart: a *fact* badly known today, a *path* that today's drift takes, what a *lever* does physically,
//! and the storyline with the policy of the world, which is chosen and never drawn. How far a lever goes is a choice, not a
//! doubt. They lie in a pack of their own, fetched when somebody asks for ranges. Of lorries, buses, two-wheelers and exhaust, of
//! plastics, of wood beyond buildings and of how open fires are left, nothing is varied.
//!
//! Does not know: how a row changes the facts ([`crate::doubt`]).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::facts::doubt_words::{DoubtKind, Group, Reason, Scale, Scope, Way};
use crate::facts::doubted::Doubted;
use crate::kind::{Basis, Language};
use crate::place::{PlaceId, Whole};

/// What a number is called, in each language; shared by all that hold it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[String; Language::ALL.len()]", into = "[String; Language::ALL.len()]")]
pub struct Names(Arc<[String; Language::ALL.len()]>);

impl Names {
    /// In the order of [`Language::ALL`].
    #[must_use]
    pub fn of(names: [String; Language::ALL.len()]) -> Names {
        Names(Arc::new(names))
    }

    /// In a language.
    #[must_use]
    pub fn say(&self, language: Language) -> &str {
        let known = Language::ALL.into_iter().zip(self.0.iter());
        known
            .filter(|(own, _)| *own == language)
            .map(|(_, name)| name.as_str())
            .next()
            .unwrap_or_default()
    }
}

impl From<[String; Language::ALL.len()]> for Names {
    fn from(names: [String; Language::ALL.len()]) -> Names {
        Names::of(names)
    }
}

impl From<Names> for [String; Language::ALL.len()] {
    fn from(names: Names) -> Self {
        (*names.0).clone()
    }
}

/// A number that is varied.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Doubt {
    /// The name of the row, of which its draws are made: it never changes.
    pub id: String,
    /// What it is called by people.
    pub names: Names,
    /// What it is about.
    pub group: Group,
    /// What is not known.
    pub kind: DoubtKind,
    /// What it acts on.
    pub on: Doubted,
    /// How.
    pub way: Way,
    /// Low, central and high; none where the place says them itself.
    pub ends: Option<[f64; 3]>,
    /// How numbers lie between.
    pub scale: Scale,
    /// Which places share a draw.
    pub scope: Scope,
    /// The least it can be.
    pub least: Option<f64>,
    /// The most it can be.
    pub most: Option<f64>,
    /// Where the range comes from.
    pub reason: Reason,
}

/// All that is varied, in the order in which it acts.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Doubts {
    /// Release of the data.
    pub release: String,
    /// A row each.
    pub rows: Vec<Doubt>,
}

impl Doubts {
    /// Those of some kinds only; the others stay at their central number.
    #[must_use]
    pub fn only(&self, kinds: &[DoubtKind]) -> Doubts {
        Doubts {
            release: self.release.clone(),
            rows: self.rows.iter().filter(|row| kinds.contains(&row.kind)).cloned().collect(),
        }
    }
}

impl Doubts {
    /// Low, central and high of what a row of its own says of all places; none where there is none.
    #[must_use]
    pub fn ends(&self, on: Doubted) -> Option<[f64; 3]> {
        self.rows.iter().find(|row| row.on == on).and_then(|row| row.ends)
    }

    /// The first row that cannot be drawn from: its ends are out of order or no numbers, or have no ratios where they need them.
    #[must_use]
    pub fn unsound(&self) -> Option<&str> {
        let sound = |row: &&Doubt| {
            row.ends.is_none_or(|[low, central, high]| {
                let ordered = low <= central && central <= high && (high - low).is_finite();
                ordered && (row.scale == Scale::Linear || low > 0.0)
            })
        };
        self.rows.iter().find(|row| !sound(row)).map(|row| row.id.as_str())
    }
}

impl Doubt {
    /// Low, central and high in a place.
    #[must_use]
    pub fn ends_of(&self, facts: &Facts) -> [f64; 3] {
        let level = facts.home_level.value;
        self.ends.unwrap_or([level.low, level.value, level.high])
    }

    /// Whether it is varied in a place: not what stands in for a figure of its own where there is one.
    #[must_use]
    pub fn acts_in(&self, facts: &Facts) -> bool {
        self.scope != Scope::StandIn || self.on.basis(facts).is_none_or(|basis| basis != Basis::National)
    }

    /// Whose draw a place takes; none where all share one.
    #[must_use]
    pub fn drawn_with(&self, facts: &Facts) -> Option<PlaceId> {
        match self.scope {
            Scope::All => None,
            Scope::Region => {
                let region = facts.within.iter().find(|wider| wider.whole() == Whole::Region);
                region.and_then(|region| region.id()).or(Some(facts.place))
            }
            Scope::Place | Scope::StandIn => Some(facts.place),
        }
    }
}
