//! Choices: which levers are pulled how far, from when to when, against which background.
//!
//! ```text
//! effect(t) = value(level) · ramp(t)
//! ramp(t)   = 0 before from, 1 from full on, ½ (1 − cos π (t − from + 1)/(full − from + 1)) between
//! ```
//!
//! A level runs from 0 (reference) to 4 (upper end of evidence) in tenths, to 5 beyond the
//! evidence. Between steps the value runs straight; from 4 to 5 it goes on as from 3 to 4.
//! Does not know: what a lever does (that is the model's).

pub mod city;
pub mod code;
pub mod file;
#[cfg(feature = "cli")]
pub mod form;
pub mod json;
pub mod link;
pub mod own;
pub mod scenario;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::facts::DialFacts;
use crate::kind::{Lever, Storyline, UrbanForm};
use crate::year::Year;

/// How far a lever is pulled: tenths from 0 to 50.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// The reference.
    pub const NONE: Level = Level(0);
    /// The first step.
    pub const STEP_1: Level = Level(10);
    /// The second step.
    pub const STEP_2: Level = Level(20);
    /// The third step, ambitious.
    pub const STEP_3: Level = Level(30);
    /// The upper end of evidence.
    pub const TOP: Level = Level(40);
    /// The end of what can be set, beyond the evidence.
    pub const BEYOND: Level = Level(50);

    /// From tenths, if within 0 to 50.
    #[must_use]
    pub const fn from_tenths(tenths: u8) -> Option<Level> {
        if tenths <= 50 { Some(Level(tenths)) } else { None }
    }

    /// From any number, rounded to tenths and held within 0 to 5.
    #[must_use]
    pub fn nearest(level: f64) -> Level {
        let tenths = libm::round(level * 10.0);
        if tenths > 50.0 {
            Level::BEYOND
        } else if tenths > 0.0 {
            Level(tenths as u8)
        } else {
            Level::NONE
        }
    }

    /// From a number of tenths within 0 to 5 and nothing else: 2.4, not 2.45 or 7.
    #[must_use]
    pub fn exact(level: f64) -> Option<Level> {
        // 2.4 · 10 is 24 but for its last bits; 2.45 · 10 is far from a whole number.
        let whole = libm::round(level * 10.0);
        let fits = (0.0..=5.0).contains(&level) && (level * 10.0 - whole).abs() < 1e-9;
        fits.then(|| Level::nearest(level))
    }

    /// The whole level at or below it.
    #[must_use]
    pub const fn whole(self) -> Level {
        Level(self.0 / 10 * 10)
    }

    /// In tenths, as links write it.
    #[must_use]
    pub const fn tenths(self) -> u8 {
        self.0
    }

    /// As a number, 0 to 5.
    #[must_use]
    pub fn number(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.0 / 10, self.0 % 10)
    }
}

impl From<Level> for u8 {
    fn from(level: Level) -> u8 {
        level.0
    }
}

impl TryFrom<u8> for Level {
    type Error = String;
    fn try_from(tenths: u8) -> Result<Level, String> {
        Level::from_tenths(tenths).ok_or_else(|| format!("level {tenths} (in tenths) is beyond 50"))
    }
}

/// One lever as pulled.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    /// How far.
    pub level: Level,
    /// First year with an effect; none = 2027.
    pub from: Option<Year>,
    /// Year of full effect; none = as the lever's row says.
    pub to: Option<Year>,
}

impl Pull {
    /// To a level, in the default years.
    #[must_use]
    pub const fn to_level(level: Level) -> Pull {
        Pull {
            level,
            from: None,
            to: None,
        }
    }
}

/// What the world does whatever is chosen here.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Background {
    /// The storyline of people and income.
    pub storyline: Storyline,
    /// Climate policy elsewhere.
    pub policy: Policy,
}

/// Climate policy in the background.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Policy {
    /// None beyond today's.
    #[default]
    None,
    /// A path towards two degrees.
    Pol2,
}

impl Policy {
    /// All.
    pub const ALL: [Policy; 2] = [Policy::None, Policy::Pol2];

    /// The word in links and files.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Policy::None => "none",
            Policy::Pol2 => "pol2",
        }
    }

    /// Reads [`Policy::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Policy> {
        Self::ALL.into_iter().find(|policy| policy.id() == id)
    }
}

/// The bundle of material efficiency as the International Resource Panel set it, in the two readings of whose life it prolongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Panel {
    /// All homes last longer, those that stand included.
    AllCohorts,
    /// Only homes built from 2027 on last longer.
    FutureCohorts,
}

/// Everything a visitor can choose that the model reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Destiny, not policy.
    pub background: Background,
    /// The Panel's bundle, for levers that are not pulled.
    #[serde(default)]
    pub panel: Option<Panel>,
    /// How the land of a city goes on; of no meaning for other places.
    #[serde(default)]
    pub form: UrbanForm,
    /// Levers that are pulled; one that is not here stands at the reference, or as the bundle sets it. Level 0 stands here only
    /// beside a bundle: the lever is taken back to the reference.
    pub pulls: BTreeMap<Lever, Pull>,
}

impl Choices {
    /// How far a lever is pulled.
    #[must_use]
    pub fn level(&self, lever: Lever) -> Level {
        self.pulls.get(&lever).map_or(Level::NONE, |pull| pull.level)
    }

    /// These choices with one lever moved, its years kept; level 0 takes it out, or takes it back from the bundle.
    #[must_use]
    pub fn with(self, lever: Lever, level: Level) -> Choices {
        let pull = self.pulls.get(&lever).copied().unwrap_or(Pull::to_level(level));
        self.pulled(lever, Pull { level, ..pull })
    }

    /// These choices with one lever pulled so; level 0 takes it out, or takes it back from the bundle.
    #[must_use]
    pub fn pulled(mut self, lever: Lever, pull: Pull) -> Choices {
        if pull.level == Level::NONE && self.panel.is_none() {
            self.pulls.remove(&lever);
        } else {
            self.pulls.insert(lever, pull);
        }
        self
    }
}

/// The value of a lever's row at a level, in the unit of the row.
#[must_use]
pub fn value_at(row: &DialFacts, level: Level) -> f64 {
    let steps = &row.steps.value;
    let below = usize::from(level.tenths() / 10).min(3);
    let along = level.number() - below as f64;
    steps[below] + (steps[below + 1] - steps[below]) * along
}

/// How much of a lever's full effect is reached in a year, 0 to 1.
#[must_use]
pub fn ramp(from: Year, full: Year, year: Year) -> f64 {
    if year < from {
        return 0.0;
    }
    if year >= full {
        return 1.0;
    }
    let along = f64::from(year.number() - from.number() + 1) / f64::from(full.number() - from.number() + 1);
    0.5 * (1.0 - libm::cos(core::f64::consts::PI * along))
}

/// What a lever does in a year, in the unit of its row; 0 where it is not pulled or has no row.
#[must_use]
pub fn effect(row: Option<&DialFacts>, choices: &Choices, year: Year) -> f64 {
    let Some(row) = row else { return 0.0 };
    let Some(pull) = row.dial.lever().and_then(|lever| choices.pulls.get(&lever)) else {
        return 0.0;
    };
    let from = pull.from.unwrap_or(Year::LEVERS).max(Year::LEVERS);
    let full = pull.to.unwrap_or(row.full).max(from);
    value_at(row, pull.level) * ramp(from, full, year)
}
