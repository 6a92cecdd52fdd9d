//! Choices: levers with their levels and years, and the background scenario.
//!
//! ```text
//! effect(t) = value(level) · ramp(t)
//! ramp(t)   = 0 before from, 1 from full on, ½ (1 − cos π (t − from + 1)/(full − from + 1)) between
//! ```
//!
//! A level runs in tenths from 0 (reference) to 4 (upper end of evidence), and to 5 beyond the evidence.
//! Between steps the value is linear; the slope from 4 to 5 equals the slope from 3 to 4.
//! Out of scope: the effect of a lever, which belongs to the model.

pub mod city;
pub mod city_input;
pub mod code;
pub mod count;
pub mod file;
pub mod form;
pub mod json;
pub mod link;
#[cfg(feature = "embedded")]
pub mod native;
pub mod scenario;

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::doubt::OwnNumbers;
use crate::facts::DialFacts;
use crate::kind::{Lever, Storyline, UrbanForm};
use crate::year::Year;

/// Level of a lever, in tenths from 0 to 50.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Level(u8);

impl Level {
    /// The reference: not pulled.
    pub const NONE: Level = Level(0);
    /// The first step.
    pub const STEP_1: Level = Level(10);
    /// The second step.
    pub const STEP_2: Level = Level(20);
    /// The third step, ambitious.
    pub const STEP_3: Level = Level(30);
    /// The upper end of evidence.
    pub const TOP: Level = Level(40);
    /// The highest level that can be set, beyond the evidence.
    pub const BEYOND: Level = Level(50);

    /// From tenths; none above 50.
    pub const fn from_tenths(tenths: u8) -> Option<Level> {
        if tenths <= 50 { Some(Level(tenths)) } else { None }
    }

    /// From any number, rounded to tenths and clamped to 0 to 5.
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

    /// From a number with at most one decimal, 0 to 5; none for other numbers: 2.4, not 2.45 or 7.
    pub fn exact(level: f64) -> Option<Level> {
        // 2.4 · 10 differs from 24 only in its last bits; 2.45 · 10 is far from a whole number.
        let whole = libm::round(level * 10.0);
        let fits = (0.0..=5.0).contains(&level) && (level * 10.0 - whole).abs() < 1e-9;
        fits.then(|| Level::nearest(level))
    }

    /// The level rounded down to a whole step.
    pub const fn floor_to_step(self) -> Level {
        Level(self.0 / 10 * 10)
    }

    /// Tenths, as in links.
    pub const fn tenths(self) -> u8 {
        self.0
    }

    /// The level as a number, 0 to 5.
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

/// The setting of one lever.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pull {
    /// Level of the lever.
    pub level: Level,
    /// First year with an effect; none = 2027.
    pub from: Option<Year>,
    /// Year of full effect; none = the year in the lever's row.
    pub to: Option<Year>,
}

impl Pull {
    /// This level in the default years.
    pub const fn to_level(level: Level) -> Pull {
        Pull {
            level,
            from: None,
            to: None,
        }
    }
}

/// The background: developments that no lever changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Background {
    /// Storyline of population and income.
    pub storyline: Storyline,
    /// Climate policy in the rest of the world.
    pub policy: Policy,
}

crate::closed! {
    /// Climate policy in the background.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Policy {
        /// No policy beyond today's.
        #[default]
        None: "none";
        /// A path towards two degrees.
        Pol2: "pol2";
    }
}

/// The material efficiency bundle of the International Resource Panel, in two readings of which homes last longer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PanelBundle {
    /// All homes last longer, including existing homes.
    AllCohorts,
    /// Only homes built from 2027 on last longer.
    FutureCohorts,
}

/// All choices of a visitor. The model reads all but the numbers; these change the facts that it is given.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choices {
    /// Developments that no lever changes.
    pub background: Background,
    /// The Panel's bundle; it sets the levers that are not pulled.
    #[serde(default)]
    pub panel: Option<PanelBundle>,
    /// Future urban form of a city; other places ignore it.
    #[serde(default)]
    pub form: UrbanForm,
    /// Levers that are pulled. Any other lever has the reference level, or the level of the bundle. Level 0 occurs only with a
    /// bundle: it resets the lever to the reference.
    pub pulls: BTreeMap<Lever, Pull>,
    /// Numbers set by hand. Reference and choices are run with the same ones.
    #[serde(default)]
    pub numbers: OwnNumbers,
}

impl Choices {
    /// Level of a lever; 0 if it is not pulled.
    pub fn level(&self, lever: Lever) -> Level {
        self.pulls.get(&lever).map_or(Level::NONE, |pull| pull.level)
    }

    /// True if nothing is chosen that moves the reference: at most numbers are set by hand.
    pub fn is_reference(&self) -> bool {
        let plain = self.background == Background::default() && self.form == UrbanForm::default();
        plain && self.panel.is_none() && self.pulls.is_empty()
    }

    /// The background and the urban form alone: what the levers start from.
    #[must_use]
    pub fn without_levers(&self) -> Choices {
        Choices {
            background: self.background,
            form: self.form,
            ..Choices::default()
        }
    }

    /// These choices with one lever at another level and its years unchanged; level 0 removes it, or resets it if there
    /// is a bundle.
    #[must_use]
    pub fn with(self, lever: Lever, level: Level) -> Choices {
        let pull = self.pulls.get(&lever).copied().unwrap_or(Pull::to_level(level));
        self.pulled(lever, Pull { level, ..pull })
    }

    /// These choices with one lever set; level 0 removes it, or resets it if there is a bundle.
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
pub fn value_at(row: &DialFacts, level: Level) -> f64 {
    let steps = &row.steps.value;
    let below = usize::from(level.tenths() / 10).min(3);
    let along = level.number() - below as f64;
    steps[below] + (steps[below + 1] - steps[below]) * along
}

/// Share of a lever's full effect in a year, 0 to 1.
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

/// Effect of a lever in a year, in the unit of its row; 0 if the lever is not pulled or has no row.
pub fn effect(row: Option<&DialFacts>, choices: &Choices, year: Year) -> f64 {
    let Some(row) = row else { return 0.0 };
    let Some(pull) = row.dial.lever().and_then(|lever| choices.pulls.get(&lever)) else {
        return 0.0;
    };
    let from = pull.from.unwrap_or(Year::LEVERS).max(Year::LEVERS);
    let full = pull.to.unwrap_or(row.full).max(from);
    value_at(row, pull.level) * ramp(from, full, year)
}
