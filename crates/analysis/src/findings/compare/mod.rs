//! Compare: two to four scenarios of one place, or places under one scenario: their differences and their results.
//!
//! Pure functions of sides that were already run. The first side, A, is the baseline for the others. The page and the
//! command line show the same [`rows`] and the same [`differing_levers`].
//!
//! Out of scope: running a place; languages.

pub mod causes;
mod measure;

pub use measure::{Measure, MeasureSeries};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::findings::compare::causes::DifferencePart;
use crate::findings::lever::LeverReading;
use cairn_core::choices::link::Per;
use cairn_core::choices::{Choices, Pull};
use cairn_core::doubt::OwnNumbers;
use cairn_core::kind::{Lever, UrbanForm};
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// Years of the table of differences.
pub const YEARS: [Year; 3] = [Year::of(2030), Year::of(2050), Year::LAST];

/// First year of the lines: early enough to show where the sides come from.
pub const FIRST: Year = Year::of(2000);

/// Largest number of sides.
pub const MOST: usize = 4;

/// A side: a place under choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CompareSide {
    /// The place.
    pub place: PlaceId,
    /// Its choices.
    pub choices: Choices,
}

/// A query for two to [`MOST`] sides. The first is A.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sides {
    /// A, B and further ones.
    pub sides: Vec<CompareSide>,
    /// The focus year.
    pub focus: Year,
    /// Whole place or per person.
    pub per: Per,
    /// The measure whose lines are shown.
    pub shown: Measure,
}

/// A side with its run.
#[derive(Clone, Debug, PartialEq)]
pub struct SideRun {
    /// Its outcome.
    pub outcome: Outcome,
    /// Its levers in physical units, in the focus year.
    pub steps: Vec<LeverReading>,
}

/// A lever that differs between the sides, in its physical quantity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// The lever.
    pub lever: Lever,
    /// Unit of the quantities.
    pub unit: Unit,
    /// Value at the end of 2026, of each side.
    pub today: Vec<f64>,
    /// Value in the focus year as chosen, of each side.
    pub chosen: Vec<f64>,
    /// True if the Panel's bundle sets it, of each side.
    pub by_panel: Vec<bool>,
}

/// A measure for all sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CompareRow {
    /// The measure.
    pub measure: Measure,
    /// Its unit.
    pub unit: Unit,
    /// Values in each of [`YEARS`], of each side.
    pub values: [Vec<f64>; YEARS.len()],
    /// Values in the focus year, of each side.
    pub in_focus: Vec<f64>,
}

impl CompareRow {
    /// The years behind its value for a year, such as 2048-2052.
    pub fn period(&self, year: Year) -> String {
        let [first, last] = self.measure.period(year);
        if first == last {
            year.to_string()
        } else {
            format!("{first}-{last}")
        }
    }
}

/// Everything a page shows of sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SideComparison {
    /// Release of model and data.
    pub release: String,
    /// The query.
    pub query: Sides,
    /// Levers available on all sides.
    pub offered: Vec<Lever>,
    /// Levers that differ between the sides.
    pub moved: Vec<Moved>,
    /// Unit of the lines.
    pub unit: Unit,
    /// The measure shown from [`FIRST`] on, one value per year as in tables, of each side.
    pub lines: Vec<Vec<f64>>,
    /// The table of differences.
    pub rows: Vec<CompareRow>,
    /// Causes of the difference to A, of each other side; empty for a side without this query.
    pub parts: Vec<Vec<DifferencePart>>,
    /// Largest relative balance error of all runs.
    pub balance_error: f64,
}

/// The main findings.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding<'a> {
    /// Emissions in the focus year.
    pub emissions: &'a CompareRow,
    /// Emissions summed from 2027 to the focus year.
    pub added_up: &'a CompareRow,
    /// Primary materials in the focus year.
    pub materials: &'a CompareRow,
    /// The causes of emissions.
    causes: Vec<&'a CompareRow>,
}

/// Everything a page shows of sides that were run. If one side is a city, all sides show only the measures available
/// for cities: [`cairn_core::model::city::bound`] takes the rest out of their outcomes.
pub fn comparison(release: String, sides: Sides, followed: &[SideRun]) -> SideComparison {
    let line = |side: &SideRun| {
        let course = MeasureSeries::of(&side.outcome, sides.shown, sides.per);
        FIRST.to(Year::LAST).map(|year| course.at(year)).collect()
    };
    let outcomes: Vec<&Outcome> = followed.iter().map(|side| &side.outcome).collect();
    let mut rows = rows(&outcomes, sides.per, sides.focus);
    if sides.has_city() {
        rows.retain(|row| row.measure.is_in_city());
    }
    let unit = rows
        .iter()
        .find(|row| row.measure == sides.shown)
        .map_or(Unit::Share, |row| row.unit);
    SideComparison {
        release,
        offered: shared(followed).map(|steps| steps[0].lever).collect(),
        moved: moved(&sides, followed),
        unit,
        lines: followed.iter().map(line).collect(),
        rows,
        parts: vec![Vec::new(); followed.len().saturating_sub(1)],
        balance_error: outcomes.iter().map(|outcome| outcome.balance.worst()).fold(0.0, f64::max),
        query: sides,
    }
}

/// Every measure of the outcomes.
pub fn rows(outcomes: &[&Outcome], per: Per, focus: Year) -> Vec<CompareRow> {
    let row = |measure| {
        let courses: Vec<MeasureSeries> = outcomes.iter().map(|outcome| MeasureSeries::of(outcome, measure, per)).collect();
        let at = |year| courses.iter().map(|course| course.at(year)).collect();
        CompareRow {
            measure,
            unit: courses.first().map_or(Unit::Share, |course| course.unit),
            values: YEARS.map(at),
            in_focus: at(focus),
        }
    };
    Measure::ALL.into_iter().map(row).collect()
}

/// Levers set differently in two choices, with both settings.
pub fn differing_levers(a: &Choices, b: &Choices) -> Vec<(Lever, [Option<Pull>; 2])> {
    let named: BTreeSet<Lever> = a.pulls.keys().chain(b.pulls.keys()).copied().collect();
    let both = |lever| [a, b].map(|choices| choices.pulls.get(&lever).copied());
    let all = named.into_iter().map(|lever| (lever, both(lever)));
    all.filter(|(_, [a, b])| a != b).collect()
}

/// The main findings; none if the table is incomplete.
pub fn finding(rows: &[CompareRow]) -> Option<Finding<'_>> {
    let of = |measure| rows.iter().find(|row| row.measure == measure);
    Some(Finding {
        emissions: of(Measure::Emissions)?,
        added_up: of(Measure::Cumulative)?,
        materials: of(Measure::NewMaterials)?,
        causes: Measure::CAUSES.into_iter().filter_map(of).collect(),
    })
}

impl Finding<'_> {
    /// The cause of emissions with the largest difference between a side and A; none if no cause differs.
    pub fn cause(&self, side: usize) -> Option<&CompareRow> {
        let size = |row: &CompareRow| row.difference(side).abs();
        let largest = self.causes.iter().max_by(|one, other| size(one).total_cmp(&size(other)));
        largest.filter(|row| size(row) != 0.0).copied()
    }
}

impl CompareRow {
    /// Difference of a side to A in the focus year.
    pub fn difference(&self, side: usize) -> f64 {
        self.in_focus[side] - self.in_focus[0]
    }
}

impl CompareSide {
    /// Removes choices without meaning in the place: the urban form, if it is not a city.
    pub fn settle(&mut self) {
        if !self.place.is_city() {
            self.choices.form = UrbanForm::default();
        }
    }
}

impl Sides {
    /// Gives every side the numbers set by hand of the first. A city has none of its own, so sides with a city have none.
    pub fn share_numbers(&mut self) {
        let first = self.sides.first().filter(|_| !self.has_city());
        let numbers = first.map_or(OwnNumbers::NONE, |side| side.choices.numbers.clone());
        for side in &mut self.sides {
            side.choices.numbers = numbers.clone();
        }
    }

    /// True if a side is a city. Then all sides show only measures available for cities.
    pub fn has_city(&self) -> bool {
        self.sides.iter().any(|side| side.place.is_city())
    }

    /// True if the sides are different places, and so under one scenario.
    pub fn is_of_places(&self) -> bool {
        self.sides.iter().any(|side| side.place != self.sides[0].place)
    }

    /// True if the sides have different backgrounds.
    pub fn is_of_backgrounds(&self) -> bool {
        let first = self.sides[0].choices.background;
        self.sides.iter().any(|side| side.choices.background != first)
    }

    /// Indices of the sides in the order of the page; A is 0.
    pub fn each(&self) -> std::ops::Range<usize> {
        0..self.sides.len()
    }

    /// The query for A and one other side.
    pub fn pair_with(&self, side: usize) -> Sides {
        Sides {
            sides: [0, side].map(|side| self.sides[side].clone()).to_vec(),
            ..self.clone()
        }
    }
}

/// Steps of the levers that all sides have, of each side.
fn shared(followed: &[SideRun]) -> impl Iterator<Item = Vec<&LeverReading>> {
    let first = followed.first().map_or(&[][..], |side| &side.steps);
    let of = |lever| {
        followed
            .iter()
            .map(move |side| side.steps.iter().find(|step| step.lever == lever))
            .collect()
    };
    first.iter().filter_map(move |step| of(step.lever))
}

/// For scenarios: the levers that differ, including those of the Panel's bundle. For places: the levers that are set.
fn moved(sides: &Sides, followed: &[SideRun]) -> Vec<Moved> {
    let moved = |steps: Vec<&LeverReading>| {
        let lever = steps[0].lever;
        let pulls: Vec<Option<&Pull>> = sides.sides.iter().map(|side| side.choices.pulls.get(&lever)).collect();
        let by_panel: Vec<bool> = steps.iter().map(|step| step.by_panel).collect();
        let tells = if sides.is_of_places() {
            pulls[0].is_some() || by_panel[0]
        } else {
            pulls.iter().any(|pull| *pull != pulls[0]) || by_panel.iter().any(|set| *set != by_panel[0])
        };
        tells.then_some(Moved {
            lever,
            unit: steps[0].unit,
            today: steps.iter().map(|step| step.today).collect(),
            chosen: steps.iter().map(|step| step.yours).collect(),
            by_panel,
        })
    };
    shared(followed).filter_map(moved).collect()
}

#[cfg(test)]
mod tests;
