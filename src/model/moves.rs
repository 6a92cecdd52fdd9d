//! Moves: choices turned into the value of every dial in every year from 2027 on.
//!
//! ```text
//! value(t) = base + (target − base) · ramp(t)      base = level 0 of the dial, target = its level as pulled
//! pol2     = the same at level 2; the value further from the base counts, never the sum
//! ```
//!
//! Some dials have rules of their own. Electric cars: reference(t) + ramp(t) · max(0, target −
//! reference(t)); limits of fuel and of exhaust: what is beyond the target goes to it by the same ramp ([`Moves::limit`]). Clean power: the part of carbon above the residual that is gone falls in a
//! straight line to the dated year, (t − 2026)/(year − 2026), and runs straight between levels.
//! Each lever is looked at by itself, so their order never matters.
//!
//! Does not know: what a dial does.

use crate::choices::{Choices, Level, Panel, Policy, Pull, ramp, value_at};
use crate::facts::{DialFacts, Facts};
use crate::kind::{Dial, Lever, Quantity, Scope, Sector};
use crate::model::held;
use crate::place::{PlaceId, Wider};
use crate::year::Year;

/// Years that depend on choices.
pub const AHEAD: usize = 34;

/// Rows of dials, and one that nothing moves: that of any dial that no row of the table names.
const PLACES: usize = Dial::COUNT + 1;
/// What the Panel's bundle sets of homes beyond the bounds that hold for levers.
const HOME_SPACE: Dial = Quantity::Space.on(Scope::Sector(Sector::Homes));
const HOME_LIFE: Dial = Quantity::Life.on(Scope::Sector(Sector::Homes));

/// The level at which a climate-policy background moves its levers.
const BACKGROUND: Level = Level::STEP_2;

/// What choices come to, dial by dial and year by year.
#[derive(Clone, Debug, PartialEq)]
pub struct Moves {
    values: Vec<[f64; AHEAD]>,
    bases: [f64; PLACES],
    approached: Vec<Approach>,
    /// Share of the carbon of power above its residual that is gone, by year.
    clean: [f64; AHEAD],
    /// Whose bundle is in force for homes, if it is: its space is not held at the decent-living floor, its life not at the longest.
    pub panel: Option<Panel>,
    /// Whether the space of homes is set by the bundle and not by a level.
    pub panel_space: bool,
    /// Whether the life of homes is set by the bundle and not by a level.
    pub panel_life: bool,
    /// Whether every other place does the same.
    pub together: bool,
}

/// A target and how much of the way to it is gone, by year.
#[derive(Clone, Debug, PartialEq)]
struct Approach {
    dial: Dial,
    target: f64,
    ramp: [f64; AHEAD],
}

/// Place of a year among those that depend on choices; years before are as the first.
#[must_use]
pub fn ahead(year: Year) -> usize {
    year.index().saturating_sub(Year::LEVERS.index()).min(AHEAD - 1)
}

impl Moves {
    /// What choices come to in a place.
    #[must_use]
    pub fn of(facts: &Facts, choices: &Choices) -> Moves {
        let mut moves = Moves {
            values: vec![[0.0; AHEAD]; PLACES],
            bases: [0.0; PLACES],
            approached: Vec::new(),
            clean: [0.0; AHEAD],
            panel: choices.panel,
            panel_space: false,
            panel_life: false,
            together: false,
        };
        for row in &facts.dials {
            moves.dial(row, facts, choices);
        }
        moves
    }

    /// The same where the place is a member of a larger one: in the world all do the same.
    #[must_use]
    pub fn within(mut self, whole: PlaceId) -> Moves {
        self.together = Wider::World.id() == Some(whole);
        self
    }

    fn dial(&mut self, row: &DialFacts, facts: &Facts, choices: &Choices) {
        let base = row.steps.value[0];
        self.bases[row.dial.index()] = base;
        self.values[row.dial.index()] = [base; AHEAD];
        let Some(lever) = row.dial.lever() else { return };
        if let Some(pull) = choices.pulls.get(&lever) {
            self.pull(row, *pull);
        } else if choices.panel.is_some() {
            let set = facts.panel.iter().find(|set| set.dial == row.dial);
            if let Some(set) = set {
                self.panel_space |= row.dial == HOME_SPACE;
                self.panel_life |= row.dial == HOME_LIFE;
                self.toward(row.dial, set.value.value, &ramps(Year::LEVERS, set.full));
            }
        }
        match choices.background.policy {
            Policy::Pol2 if moved_by_policy(lever) => self.pull(row, Pull::to_level(BACKGROUND)),
            Policy::Pol2 | Policy::None => {}
        }
    }

    fn pull(&mut self, row: &DialFacts, pull: Pull) {
        let from = pull.from.unwrap_or(Year::LEVERS).max(Year::LEVERS);
        let end = pull.to.unwrap_or(row.full).max(from);
        if row.dial.what == Quantity::CleanPower {
            let late = f64::from(end.number()) - f64::from(row.full.number());
            for (known, new) in self.clean.iter_mut().zip(cleaned(row, pull.level, from, late)) {
                *known = known.max(new);
            }
        } else {
            self.toward(row.dial, full(row, pull.level), &ramps(from, end));
        }
    }

    /// Moves a dial toward a target; where it is moved already, the further of the two counts.
    fn toward(&mut self, dial: Dial, target: f64, ramp: &[f64; AHEAD]) {
        if dial.what.is_approached() {
            self.approached.push(Approach { dial, target, ramp: *ramp });
        }
        let base = self.bases[dial.index()];
        for (value, ramp) in self.values[dial.index()].iter_mut().zip(ramp) {
            let new = base + (target - base) * ramp;
            if (new - base).abs() > (*value - base).abs() {
                *value = new;
            }
        }
    }

    /// Value of a dial in a year from 2027 on, in the unit of the dial; 0 where the lever table has no row.
    #[must_use]
    pub fn at(&self, dial: Dial, year: Year) -> f64 {
        self.values[dial.index()][ahead(year)]
    }

    /// Values of a dial in every year from 2027 on.
    #[must_use]
    pub fn over(&self, dial: Dial) -> &[f64; AHEAD] {
        &self.values[dial.index()]
    }

    /// Value of a dial with nothing pulled.
    #[must_use]
    pub fn base(&self, dial: Dial) -> f64 {
        self.bases[dial.index()]
    }

    /// How far a dial is from its value with nothing pulled, in a year from 2027 on.
    #[must_use]
    pub fn change(&self, dial: Dial, year: Year) -> f64 {
        self.at(dial, year) - self.base(dial)
    }

    /// Whether a dial leaves its base in any year.
    #[must_use]
    pub fn moves(&self, dial: Dial) -> bool {
        let base = self.base(dial);
        self.over(dial).iter().any(|value| value.to_bits() != base.to_bits())
    }

    /// Share of new cars that are plugged in, where the reference has a share in that year.
    #[must_use]
    pub fn electric(&self, year: Year, reference: f64) -> f64 {
        let mut share = reference;
        for to in self.approached.iter().filter(|to| to.dial.what == Quantity::Electric) {
            share = share.max(plugged_in(reference, to.target, to.ramp[ahead(year)]));
        }
        share.min(1.0)
    }

    /// A limit that is set and how much of the way to it is gone, by year; none where none is. No background and no bundle
    /// sets one, so it is that of its lever.
    #[must_use]
    pub fn limit(&self, dial: Dial) -> Option<(f64, &[f64; AHEAD])> {
        let to = self.approached.iter().find(|to| to.dial == dial)?;
        Some((to.target, &to.ramp))
    }

    /// What is told of a place, as far as a limit has brought it down by a year.
    #[must_use]
    pub fn brought_down(&self, dial: Dial, told: f64, year: Year) -> f64 {
        let gone = year.index().checked_sub(Year::LEVERS.index()).zip(self.limit(dial));
        gone.map_or(told, |(ahead, (limit, ramp))| told + ramp[ahead] * (told.min(limit) - told))
    }

    /// Carbon of power in a year, where the reference has a value above a residual; in their unit.
    #[must_use]
    pub fn power(&self, year: Year, reference: f64, residual: f64) -> f64 {
        carbon_left(self.clean[ahead(year)], reference, residual)
    }
}

/// Share of new cars that are plugged in, so far on the way from the reference to a target; never under the reference.
#[must_use]
pub fn plugged_in(reference: f64, target: f64, ramp: f64) -> f64 {
    reference + ramp * (target - reference).max(0.0)
}

/// Carbon of power where so much of what is above a residual is gone, in their unit.
#[must_use]
pub fn carbon_left(gone: f64, reference: f64, residual: f64) -> f64 {
    reference - gone * (reference - residual.min(reference))
}

/// Levers that a climate-policy background moves.
#[must_use]
pub const fn moved_by_policy(lever: Lever) -> bool {
    matches!(
        lever,
        Lever::CleanPower
            | Lever::ElectricVehicles
            | Lever::CleanHeat
            | Lever::NewBuildings
            | Lever::SteelMaking
            | Lever::CementMaking
            | Lever::OtherMaking
    )
}

fn ramps(from: Year, full: Year) -> [f64; AHEAD] {
    let mut ramps = [0.0; AHEAD];
    for (value, year) in ramps.iter_mut().zip(Year::LEVERS.to(Year::LAST)) {
        *value = ramp(from, full, year);
    }
    ramps
}

/// The full value of a dial at a level, in its unit.
///
/// The value of a dial at a level: beyond the evidence too a share stays a share, and a change never passes −1.
#[must_use]
pub fn full(row: &DialFacts, level: Level) -> f64 {
    let (least, most) = row.dial.what.scale().bounds();
    let level = if row.dial.what.is_stepped() { level.whole() } else { level };
    held(value_at(row, level), least, most)
}

/// Share of the carbon of power above its residual that is gone in a year at a level, in the default years.
#[must_use]
pub fn clean_at(row: &DialFacts, level: Level, year: Year) -> f64 {
    cleaned(row, level, Year::LEVERS, 0.0)[ahead(year)]
}

/// Share of carbon above the residual that is gone by year, at a level between the dated ones.
fn cleaned(row: &DialFacts, level: Level, from: Year, late: f64) -> [f64; AHEAD] {
    let start = f64::from(from.number()) - 1.0;
    let mut clean = [0.0; AHEAD];
    for (value, year) in clean.iter_mut().zip(Year::LEVERS.to(Year::LAST)) {
        let since = f64::from(year.number()) - start;
        let gone = |step: usize| {
            let dated = row.steps.value[step] + late;
            if step == 0 || since <= 0.0 {
                0.0
            } else if dated <= start {
                1.0
            } else {
                (since / (dated - start)).min(1.0)
            }
        };
        let below = usize::from(level.tenths() / 10).min(3);
        let along = level.number() - below as f64;
        *value = (gone(below) + (gone(below + 1) - gone(below)) * along).clamp(0.0, 1.0);
    }
    clean
}
