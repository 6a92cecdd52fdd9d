//! Moves: the value of every dial in every year from 2027 on, from the choices.
//!
//! ```text
//! value(t) = base + (target − base) · ramp(t)      base = level 0 of the dial, target = its level as pulled
//! pol2     = the same at level 2; the value further from the base counts, never the sum
//! ```
//!
//! Some dials have rules of their own:
//! - Electric cars: reference(t) + ramp(t) · max(0, target − reference(t)).
//! - Limits of fuel and exhaust: the part beyond the target falls to it by the same ramp ([`DialValues::limit`]).
//! - Clean power: the carbon above the residual falls in a straight line to the dated year, (t − 2026)/(year − 2026).
//!   It is interpolated between levels.
//!
//! Each lever is read on its own, so the order of levers never matters. Out of scope: the effect of a dial.

use crate::choices::{Choices, Level, PanelBundle, Policy, Pull, ramp, value_at};
use crate::facts::{DialFacts, Facts};
use crate::kind::{Dial, DialScope, LeverQuantity, Sector, Stock};
use crate::model::{clamp, reads};
use crate::place::{PlaceId, Wider};
use crate::year::Year;

/// Number of years that depend on choices.
pub const AHEAD: usize = 34;

/// Number of dial rows, plus one constant row for every dial without a row in the table.
const PLACES: usize = Dial::COUNT + 1;
/// Dials of homes that the Panel's bundle may set outside the bounds of the levers.
const HOME_SPACE: Dial = LeverQuantity::Space.on_scope(DialScope::Sector(Sector::Homes));
const HOME_LIFE: Dial = LeverQuantity::Life.on_scope(DialScope::Sector(Sector::Homes));

const ELECTRIC_CARS: Dial = LeverQuantity::Electric.on_scope(DialScope::Stock(Stock::Cars));

/// The level at which a climate-policy background moves its levers.
const BACKGROUND: Level = Level::STEP_2;

/// The effect of choices: values by dial and year.
#[derive(Clone, Debug, PartialEq)]
pub struct DialValues {
    values: Vec<[f64; AHEAD]>,
    bases: [f64; PLACES],
    approached: Vec<Approach>,
    /// Share of the carbon of power above its residual that is removed, by year.
    clean: [f64; AHEAD],
    /// The Panel whose bundle applies to homes, if any. Its space ignores the decent-living floor, its life the longest
    /// life.
    pub panel: Option<PanelBundle>,
    panel_space: bool,
    panel_life: bool,
    /// True if every other place makes the same choices.
    pub together: bool,
}

/// A target, and the share of the way to it by year.
#[derive(Clone, Debug, PartialEq)]
struct Approach {
    dial: Dial,
    target: f64,
    ramp: [f64; AHEAD],
}

/// Index of a year among those that depend on choices; earlier years count as the first.
pub fn ahead(year: Year) -> usize {
    year.index().saturating_sub(Year::LEVERS.index()).min(AHEAD - 1)
}

impl DialValues {
    /// The moves of a place under choices.
    pub fn of(facts: &Facts, choices: &Choices) -> DialValues {
        let mut moves = DialValues {
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

    /// Marks the place as a member of a larger one: in the world all places make the same choices.
    #[must_use]
    pub fn within_place(mut self, whole: PlaceId) -> DialValues {
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
            Policy::Pol2 if lever.columns().by_policy => self.pull(row, Pull::to_level(BACKGROUND)),
            Policy::Pol2 | Policy::None => {}
        }
    }

    fn pull(&mut self, row: &DialFacts, pull: Pull) {
        let from = pull.from.unwrap_or(Year::LEVERS).max(Year::LEVERS);
        let end = pull.to.unwrap_or(row.full).max(from);
        if row.dial.what == LeverQuantity::CleanPower {
            let late = f64::from(end.number()) - f64::from(row.full.number());
            for (current, new) in self.clean.iter_mut().zip(cleaned(row, pull.level, from, late)) {
                *current = current.max(new);
            }
        } else {
            self.toward(row.dial, full(row, pull.level), &ramps(from, end));
        }
    }

    /// Moves a dial toward a target. If the dial has moved already, the value further from its base counts.
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

    /// Value of a dial in a year from 2027 on, in the unit of the dial; 0 if the lever table has no row for it.
    pub fn at(&self, dial: Dial, year: Year) -> f64 {
        reads::note(dial);
        self.values[dial.index()][ahead(year)]
    }

    /// Values of a dial in every year from 2027 on.
    pub fn yearly(&self, dial: Dial) -> &[f64; AHEAD] {
        reads::note(dial);
        &self.values[dial.index()]
    }

    /// Value of a dial with no lever pulled.
    pub fn base(&self, dial: Dial) -> f64 {
        self.bases[dial.index()]
    }

    /// Difference of a dial from its value with no lever pulled, in a year from 2027 on.
    pub fn change(&self, dial: Dial, year: Year) -> f64 {
        self.at(dial, year) - self.base(dial)
    }

    /// True if the bundle sets the space of homes, not a level.
    pub fn panel_space(&self) -> bool {
        reads::note(HOME_SPACE);
        self.panel_space
    }

    /// True if the bundle sets the life of homes, not a level.
    pub fn panel_life(&self) -> bool {
        reads::note(HOME_LIFE);
        self.panel_life
    }

    /// True if a dial leaves its base in any year.
    pub fn moves(&self, dial: Dial) -> bool {
        let base = self.base(dial);
        self.yearly(dial).iter().any(|value| value.to_bits() != base.to_bits())
    }

    /// Share of plug-in cars among new cars, given the reference share of that year.
    pub fn electric(&self, year: Year, reference: f64) -> f64 {
        reads::note(ELECTRIC_CARS);
        let mut share = reference;
        for to in self.approached.iter().filter(|to| to.dial == ELECTRIC_CARS) {
            share = share.max(plugged_in(reference, to.target, to.ramp[ahead(year)]));
        }
        share.min(1.0)
    }

    /// A limit in force, and the share of the way to it by year; `None` if there is no limit. No background and no
    /// bundle sets one, so only its lever does.
    pub fn limit(&self, dial: Dial) -> Option<(f64, &[f64; AHEAD])> {
        reads::note(dial);
        let to = self.approached.iter().find(|to| to.dial == dial)?;
        Some((to.target, &to.ramp))
    }

    /// A reported value of a place, lowered toward a limit as far as the ramp of the year says.
    pub fn brought_down(&self, dial: Dial, reported: f64, year: Year) -> f64 {
        let progress = year.index().checked_sub(Year::LEVERS.index()).zip(self.limit(dial));
        progress.map_or(reported, |(ahead, (limit, ramp))| {
            reported + ramp[ahead] * (reported.min(limit) - reported)
        })
    }

    /// Carbon of power in a year, given its reference and its residual; all in the same unit.
    pub fn power(&self, year: Year, reference: f64, residual: f64) -> f64 {
        carbon_left(self.clean[ahead(year)], reference, residual)
    }
}

/// Share of plug-in cars among new cars, at `ramp` of the way from the reference to a target; never below the
/// reference.
pub fn plugged_in(reference: f64, target: f64, ramp: f64) -> f64 {
    reference + ramp * (target - reference).max(0.0)
}

/// Carbon of power after removing a share of the carbon above a residual; all in the same unit.
pub fn carbon_left(removed_share: f64, reference: f64, residual: f64) -> f64 {
    reference - removed_share * (reference - residual.min(reference))
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
/// Beyond the evidence too, a share stays a share and a change never passes −1.
pub fn full(row: &DialFacts, level: Level) -> f64 {
    let (least, most) = row.dial.what.scale().bounds();
    let level = if row.dial.what.is_stepped() { level.floor_to_step() } else { level };
    clamp(value_at(row, level), least, most)
}

/// Share of the carbon of power above its residual that is removed in a year at a level, in the default years.
pub fn clean_at(row: &DialFacts, level: Level, year: Year) -> f64 {
    cleaned(row, level, Year::LEVERS, 0.0)[ahead(year)]
}

/// Share of the carbon above the residual that is removed, by year; interpolated between the dated levels.
fn cleaned(row: &DialFacts, level: Level, from: Year, late: f64) -> [f64; AHEAD] {
    let start = f64::from(from.number()) - 1.0;
    let mut clean = [0.0; AHEAD];
    for (value, year) in clean.iter_mut().zip(Year::LEVERS.to(Year::LAST)) {
        let since = f64::from(year.number()) - start;
        let share = |step: usize| {
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
        *value = (share(below) + (share(below + 1) - share(below)) * along).clamp(0.0, 1.0);
    }
    clean
}
