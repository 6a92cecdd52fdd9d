//! Doubts: the uncertain numbers, their ranges, and the places that share a draw.
//!
//! ```text
//! low, high = 5 and 95 % points of the range we consider possible, central = the middle (the run on the screen)
//! ```
//!
//! Three kinds are drawn: a *fact* badly known today, a *path* that today's trend takes, and the physical effect of a
//! *lever*. The storyline with the policy of the world is separate: it is chosen and never drawn. The reach of a lever is
//! a choice, not a doubt.
//! Doubts are in a pack of their own, fetched when a user opens ranges. Nothing is varied for wood beyond
//! buildings, for most of plastics, and for the move away from open fires.
//!
//! Out of scope: the change that a row makes to the facts ([`crate::doubt`]).

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::facts::Facts;
use crate::facts::doubt_target::DoubtTarget;
use crate::facts::doubt_words::{DoubtEffect, DoubtGroup, DoubtKind, DoubtScale, DrawScope, Reason};
use crate::kind::{Basis, Language};
use crate::place::{PlaceId, WiderPlaceKind};

/// The name of a number, in each language; shared by all its owners.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "[String; Language::ALL.len()]", into = "[String; Language::ALL.len()]")]
pub struct NumberName(Arc<[String; Language::ALL.len()]>);

impl NumberName {
    /// From names in the order of [`Language::ALL`].
    pub fn of(names: [String; Language::ALL.len()]) -> NumberName {
        NumberName(Arc::new(names))
    }

    /// The name in a language.
    pub fn say(&self, language: Language) -> &str {
        let known = Language::ALL.into_iter().zip(self.0.iter());
        known
            .filter(|(own, _)| *own == language)
            .map(|(_, name)| name.as_str())
            .next()
            .unwrap_or_default()
    }
}

impl From<[String; Language::ALL.len()]> for NumberName {
    fn from(names: [String; Language::ALL.len()]) -> NumberName {
        NumberName::of(names)
    }
}

impl From<NumberName> for [String; Language::ALL.len()] {
    fn from(names: NumberName) -> Self {
        (*names.0).clone()
    }
}

/// An uncertain number: one row of the table of doubts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Doubt {
    /// Id of the row. Its draws derive from it, so it never changes.
    pub id: String,
    /// Name for users.
    pub names: NumberName,
    /// Subject.
    pub group: DoubtGroup,
    /// Kind of uncertainty.
    pub kind: DoubtKind,
    /// The number or group of numbers that it changes.
    pub on: DoubtTarget,
    /// Way in which a draw changes it.
    pub way: DoubtEffect,
    /// Low, central and high; none if the place has its own.
    pub ends: Option<[f64; 3]>,
    /// Interpolation between the ends.
    pub scale: DoubtScale,
    /// Places that share a draw.
    pub scope: DrawScope,
    /// Lower bound.
    pub least: Option<f64>,
    /// Upper bound.
    pub most: Option<f64>,
    /// Origin of the range.
    pub reason: Reason,
}

/// All doubts, in the order in which they act.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Doubts {
    /// Release of the data.
    pub release: String,
    /// One row per doubt.
    pub rows: Vec<Doubt>,
}

impl Doubts {
    /// Without the doubts about numbers that a person set.
    pub fn without_targets(&self, set: impl Fn(DoubtTarget) -> bool) -> Doubts {
        Doubts {
            release: self.release.clone(),
            rows: self.rows.iter().filter(|row| !set(row.on)).cloned().collect(),
        }
    }

    /// Only the doubts of some kinds; the others stay at their central number.
    pub fn only(&self, kinds: &[DoubtKind]) -> Doubts {
        Doubts {
            release: self.release.clone(),
            rows: self.rows.iter().filter(|row| kinds.contains(&row.kind)).cloned().collect(),
        }
    }
}

impl Doubts {
    /// Low, central and high of a row with one range for all places; none if there is no such row.
    pub fn ends(&self, on: DoubtTarget) -> Option<[f64; 3]> {
        self.rows.iter().find(|row| row.on == on).and_then(|row| row.ends)
    }

    /// The id of the first row that cannot be drawn. Its ends are out of order or not finite, or its scale is
    /// logarithmic and the low end is not above 0.
    pub fn unsound(&self) -> Option<&str> {
        let sound = |row: &&Doubt| {
            row.ends.is_none_or(|[low, central, high]| {
                let ordered = low <= central && central <= high && (high - low).is_finite();
                ordered && (row.scale == DoubtScale::Linear || low > 0.0)
            })
        };
        self.rows.iter().find(|row| !sound(row)).map(|row| row.id.as_str())
    }
}

impl Doubt {
    /// Low, central and high in a place.
    pub fn ends_of(&self, facts: &Facts) -> [f64; 3] {
        let span = match self.on {
            DoubtTarget::WallBlock => facts.wall_block.value,
            DoubtTarget::GridBase => facts.power.base.value,
            _ => facts.home_level.value,
        };
        self.ends.unwrap_or([span.low, span.value, span.high])
    }

    /// True if it varies in a place. A stand-in does not vary where the place has a national figure.
    pub fn acts_in(&self, facts: &Facts) -> bool {
        self.scope != DrawScope::StandIn || self.on.basis(facts).is_none_or(|basis| basis != Basis::National)
    }

    /// The place or region whose draw a place uses; none if all places share one.
    pub fn drawn_with(&self, facts: &Facts) -> Option<PlaceId> {
        match self.scope {
            DrawScope::All => None,
            DrawScope::Region => {
                let region = facts.within.iter().find(|wider| wider.kind() == WiderPlaceKind::Region);
                region.and_then(|region| region.id()).or(Some(facts.place))
            }
            DrawScope::Place | DrawScope::StandIn => Some(facts.place),
        }
    }
}
