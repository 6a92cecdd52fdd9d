//! A lever as a physical quantity of the place: today → reference → yours.

use serde::{Deserialize, Serialize};

use crate::choices::{Choices, Level, effect, value_at};
use crate::facts::{DialFacts, Facts};
use crate::kind::{Basis, Dial, Lever};
use crate::model::Outcome;
use crate::model::buildings::{demand, lives};
use crate::unit::Unit;
use crate::year::Year;

/// What a lever's levels mean here, read in the focus year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Which lever.
    pub lever: Lever,
    /// How far it is pulled.
    pub level: Level,
    /// Unit of the values.
    pub unit: Unit,
    /// At the end of 2026.
    pub today: f64,
    /// In the focus year with nothing pulled.
    pub reference: f64,
    /// In the focus year at the level chosen.
    pub yours: f64,
    /// At levels 0 to 5, with full effect in the focus year.
    pub at_levels: [f64; 6],
    /// Whether the value at levels 0 to 4 is still to be verified.
    pub to_verify: [bool; 5],
    /// Whether the lever can do nothing here: the place is at the decent-living floor, or its homes already last as long as any.
    pub at_floor: bool,
    /// Year of full effect by default.
    pub full: Year,
    /// How well the steps are known.
    pub basis: Basis,
    /// Keys of their sources.
    pub sources: Vec<String>,
}

/// What the levers of a place mean there, in the order of its facts; levers that the model does not read yet are left out.
///
/// `outcome` is under `choices`, `reference` with nothing pulled; both of the place of `facts`.
#[must_use]
pub fn steps(facts: &Facts, outcome: &Outcome, reference: &Outcome, choices: &Choices, focus: Year) -> Vec<Step> {
    facts
        .dials
        .iter()
        .filter_map(|row| {
            let values = if row.dial == Dial::HomeSpace {
                home_space(row, facts, outcome, reference, focus)
            } else if row.dial == Dial::HomeLife {
                building_life(row, facts, reference, choices, focus)?
            } else {
                return None;
            };
            Some(Step {
                lever: row.dial.lever(),
                level: choices.level(row.dial.lever()),
                unit: values.unit,
                today: values.today,
                reference: values.reference,
                yours: values.yours,
                at_levels: values.at_levels,
                to_verify: row.to_verify,
                at_floor: values.at_floor,
                full: row.full,
                basis: row.steps.basis,
                sources: row.steps.sources.clone(),
            })
        })
        .collect()
}

/// The part of a [`Step`] that a lever works out for itself.
struct Values {
    unit: Unit,
    today: f64,
    reference: f64,
    yours: f64,
    at_levels: [f64; 6],
    at_floor: bool,
}

/// Values at levels 0 to 5, where `of` turns a value of the row into a physical one.
fn at_levels(row: &DialFacts, of: impl Fn(f64) -> f64) -> [f64; 6] {
    [0, 10, 20, 30, 40, 50].map(|tenths| of(Level::from_tenths(tenths).map_or(0.0, |level| value_at(row, level))))
}

/// Floor area of all homes a person, m².
fn home_space(row: &DialFacts, facts: &Facts, outcome: &Outcome, reference: &Outcome, focus: Year) -> Values {
    let floor = facts.space_floor.value;
    let space = space_a_person(reference, focus);
    Values {
        unit: Unit::M2PerPerson,
        today: space_a_person(reference, Year::RECONSTRUCTED),
        reference: space,
        yours: space_a_person(outcome, focus),
        at_levels: at_levels(row, |effect| space * demand::space_factor(effect, space, floor)),
        at_floor: space <= floor,
    }
}

/// Floor area of what stands at the end of a year, a person, m².
fn space_a_person(outcome: &Outcome, year: Year) -> f64 {
    let mut area = 0.0;
    for homes in outcome.homes() {
        area += homes.stock.row(year).iter().sum::<f64>();
    }
    if outcome.people[year] > 0.0 {
        area / outcome.people[year]
    } else {
        0.0
    }
}

/// Mean life of the homes that stand at the end of 2026 and can be kept longer, weighted by their floor, years.
///
/// None where nothing stands that could be kept longer.
fn building_life(row: &DialFacts, facts: &Facts, reference: &Outcome, choices: &Choices, focus: Year) -> Option<Values> {
    let longest = facts.longest_life.value;
    let mut floor = 0.0;
    let mut shortest = f64::INFINITY;
    let mut standing = Vec::new();
    for (known, homes) in facts.homes.iter().zip(reference.homes()) {
        if !known.extendable {
            continue;
        }
        for (cohort, area) in Year::all().zip(homes.stock.row(Year::RECONSTRUCTED)) {
            let life = known.mean_life.value[cohort];
            if *area > 0.0 {
                floor += area;
                shortest = shortest.min(life);
                standing.push((*area, life));
            }
        }
    }
    if floor <= 0.0 {
        return None;
    }
    let mean = |effect: f64| {
        let mut sum = 0.0;
        for (area, life) in &standing {
            sum += area * (life * (1.0 + lives::longer(*life, effect, longest)));
        }
        sum / floor
    };
    Some(Values {
        unit: Unit::Years,
        today: mean(0.0),
        reference: mean(0.0),
        yours: mean(effect(Some(row), choices, focus)),
        at_levels: at_levels(row, mean),
        at_floor: shortest >= longest,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::Known;

    #[test]
    fn level_5_goes_on_as_from_3_to_4() {
        let row = DialFacts {
            dial: Dial::HomeLife,
            parameter: "mean life".to_owned(),
            steps: Known {
                value: [0.0, 0.1, 0.2, 0.3, 0.5],
                basis: Basis::Assumed,
                sources: Vec::new(),
            },
            to_verify: [false; 5],
            full: Year::of(2050),
        };
        let values = at_levels(&row, |effect| 100.0 * (1.0 + effect));
        for (found, wanted) in values.into_iter().zip([100.0, 110.0, 120.0, 130.0, 150.0, 170.0]) {
            assert!((found - wanted).abs() < 1e-9, "{values:?}");
        }
    }
}
