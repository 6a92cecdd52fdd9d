//! Compare: two scenarios of one place, or two places under one scenario: what differs, and what follows.
//!
//! Pure functions of two sides, each followed already. The page and the command line show the
//! same [`rows`] and the same [`apart`]. Does not know: how a place is followed; languages.

pub mod causes;
mod measure;

pub use measure::{Course, Measure};

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::choices::link::Per;
use crate::choices::{Choices, Pull};
use crate::findings::compare::causes::Part;
use crate::findings::lever::Step;
use crate::kind::Lever;
use crate::model::Outcome;
use crate::place::PlaceId;
use crate::unit::Unit;
use crate::year::Year;

/// Years of the table of differences.
pub const YEARS: [Year; 3] = [Year::of(2030), Year::of(2050), Year::LAST];

/// First year of the lines: enough of the past to see where both come from.
pub const FIRST: Year = Year::of(2000);

/// One of the two: a place under choices.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Which place.
    pub place: PlaceId,
    /// Under which choices.
    pub choices: Choices,
}

/// What is asked of two sides. The first is A, the second B.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// A and B.
    pub sides: [Side; 2],
    /// The year that is told of.
    pub focus: Year,
    /// Of the whole place, or of each person.
    pub per: Per,
    /// The measure whose lines are shown.
    pub shown: Measure,
}

/// A side that was followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Followed {
    /// What follows there.
    pub outcome: Outcome,
    /// What its levers mean there, in the focus year.
    pub steps: Vec<Step>,
}

/// A lever that tells the sides apart, in the place's own quantity.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Moved {
    /// Which lever.
    pub lever: Lever,
    /// Unit of the quantities.
    pub unit: Unit,
    /// At the end of 2026, of A and of B.
    pub today: [f64; 2],
    /// In the focus year as chosen, of A and of B.
    pub chosen: [f64; 2],
    /// Whether the Panel's bundle sets it.
    pub by_panel: [bool; 2],
}

/// A measure of both sides.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Row {
    /// Which measure.
    pub measure: Measure,
    /// Its unit.
    pub unit: Unit,
    /// In each of [`YEARS`], A and B.
    pub values: [[f64; 2]; YEARS.len()],
    /// In the focus year, A and B.
    pub in_focus: [f64; 2],
}

/// Everything a page shows of two sides.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Comparison {
    /// Release of model and data.
    pub release: String,
    /// What was asked.
    pub pair: Pair,
    /// Levers that can be pulled on both sides.
    pub offered: Vec<Lever>,
    /// Levers that tell the sides apart.
    pub moved: Vec<Moved>,
    /// Unit of the lines.
    pub unit: Unit,
    /// The measure shown from [`FIRST`] on, a value a year, of A and of B.
    pub lines: [Vec<f64>; 2],
    /// The table of differences.
    pub rows: Vec<Row>,
    /// What of the difference came of what, where that was asked.
    pub parts: Vec<Part>,
    /// Largest relative balance error of both runs.
    pub balance_error: f64,
}

/// What is to be told first.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// Emissions in the focus year, A and B.
    pub emissions: Row,
    /// Emissions added up from 2027 to the focus year.
    pub added_up: Row,
    /// New materials in the focus year.
    pub materials: Row,
    /// The cause of emissions in which the sides differ most; none where they differ in none.
    pub cause: Option<Row>,
}

/// Everything a page shows of two sides that were followed.
#[must_use]
pub fn comparison(release: String, pair: Pair, a: &Followed, b: &Followed) -> Comparison {
    let courses = [a, b].map(|side| Course::of(&side.outcome, pair.shown, pair.per));
    Comparison {
        release,
        offered: both(&a.steps, &b.steps).map(|(a, _)| a.lever).collect(),
        moved: moved(&pair, a, b),
        unit: courses[0].unit,
        lines: courses.map(|course| course.values.span(FIRST, Year::LAST).to_vec()),
        rows: rows(&a.outcome, &b.outcome, pair.per, pair.focus),
        parts: Vec::new(),
        balance_error: a.outcome.balance.worst().max(b.outcome.balance.worst()),
        pair,
    }
}

/// Every measure of two outcomes.
#[must_use]
pub fn rows(a: &Outcome, b: &Outcome, per: Per, focus: Year) -> Vec<Row> {
    let row = |measure| {
        let courses = [a, b].map(|outcome| Course::of(outcome, measure, per));
        let at = |year| [courses[0].at(year), courses[1].at(year)];
        Row {
            measure,
            unit: courses[0].unit,
            values: YEARS.map(at),
            in_focus: at(focus),
        }
    };
    Measure::ALL.into_iter().map(row).collect()
}

/// Levers that two choices pull differently, with how each pulls them.
#[must_use]
pub fn apart(a: &Choices, b: &Choices) -> Vec<(Lever, [Option<Pull>; 2])> {
    let named: BTreeSet<Lever> = a.pulls.keys().chain(b.pulls.keys()).copied().collect();
    let both = |lever| [a, b].map(|choices| choices.pulls.get(&lever).copied());
    let all = named.into_iter().map(|lever| (lever, both(lever)));
    all.filter(|(_, [a, b])| a != b).collect()
}

/// What is to be told first; none where the table is not whole.
#[must_use]
pub fn finding(rows: &[Row]) -> Option<Finding> {
    let of = |measure| rows.iter().find(|row| row.measure == measure).copied();
    let by_size = |a: &Row, b: &Row| a.difference().abs().total_cmp(&b.difference().abs());
    let cause = Measure::CAUSES.into_iter().filter_map(of).max_by(by_size);
    Some(Finding {
        emissions: of(Measure::Emissions)?,
        added_up: of(Measure::Cumulative)?,
        materials: of(Measure::NewMaterials)?,
        cause: cause.filter(|row| row.difference() != 0.0),
    })
}

impl Row {
    /// B − A in the focus year.
    #[must_use]
    pub fn difference(&self) -> f64 {
        self.in_focus[1] - self.in_focus[0]
    }
}

impl Pair {
    /// Whether the sides are two places, and so under one scenario.
    #[must_use]
    pub fn is_of_places(&self) -> bool {
        self.sides[0].place != self.sides[1].place
    }
}

/// Steps of the levers that both sides have.
fn both<'a>(a: &'a [Step], b: &'a [Step]) -> impl Iterator<Item = (&'a Step, &'a Step)> {
    a.iter().filter_map(|a| Some((a, b.iter().find(|b| b.lever == a.lever)?)))
}

/// Of two scenarios the levers that differ, the Panel's own among them; of two places those that are pulled.
fn moved(pair: &Pair, a: &Followed, b: &Followed) -> Vec<Moved> {
    let choices = [&pair.sides[0].choices, &pair.sides[1].choices];
    let moved = |(a, b): (&Step, &Step)| {
        let pulls = choices.map(|choices| choices.pulls.get(&a.lever));
        let by_panel = [a.by_panel, b.by_panel];
        let tells = if pair.is_of_places() {
            pulls[0].is_some() || by_panel[0]
        } else {
            pulls[0] != pulls[1] || by_panel[0] != by_panel[1]
        };
        tells.then_some(Moved {
            lever: a.lever,
            unit: a.unit,
            today: [a.today, b.today],
            chosen: [a.yours, b.yours],
            by_panel,
        })
    };
    both(&a.steps, &b.steps).filter_map(moved).collect()
}

#[cfg(test)]
mod tests;
