//! Matters: the uncertain inputs that matter most for a result of a country.
//!
//! ```text
//! one at a time   the result with a row at its low and at its high, all else as known: two runs each     (tornado)
//! share(row)      = b² · A / Σ b²        b: scaled coefficient of least squares on draws 1 … n, n ≥ 4 · rows
//! share(group)    = Σ of its rows        A: adjusted R²
//! together and curved = 1 − A            so that rows and this are 1
//! ```
//!
//! Rows are drawn independently, so Σ b² would equal R². Two effects disturb this: random draws leave columns slightly
//! correlated, and many rows fit a little by chance. The small difference is distributed in proportion to b², so that
//! the shares add up to A. A row counts if either of its ends moves the result by more than rounding. A row that acts
//! only together with others is part of the rest. If A is below 0.75, no shares are given: the result is curved, and
//! shares of a linear fit would mislead. Sums run over rows in the order of their names, so the order in the table
//! changes nothing. For a place that is a sum of others, a release provides the result ([`wide`]).
//!
//! Out of scope: how a row acts, its source, languages.

pub mod aggregate;
mod regress;
pub mod wide;

pub use regress::{Fitted, fitted};

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

use crate::findings::headline::Headline;
use crate::findings::range::{DrawPair, DrawQuantity, Drawing, RangeDraws};
use crate::order;
use cairn_core::facts::doubt_words::{DoubtEffect, DoubtGroup, DoubtKind, Reason};
use cairn_core::facts::doubts::NumberName;

/// Least number of draws per row.
pub const DRAWS_A_ROW: usize = 4;

/// No shares are given if the adjusted R² is below this.
pub const LEAST_FIT: f64 = 0.75;

/// Relative change of a result below which it counts as rounding.
const ROUNDING: f64 = 1e-6;

cairn_core::closed! {
    /// The result to explain.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum ExplainedResult in HEADLINES: Headline {
        /// Greenhouse gases in the focus year.
        Emissions: "emissions" => Headline::Emissions;
        /// Greenhouse gases saved against the reference of the same draw.
        Saved: "saved" => Headline::Emissions;
        /// Greenhouse gases from 2027 to 2060.
        Cumulative: "cumulative" => Headline::Cumulative;
        /// Primary materials in the focus year.
        NewMaterials: "new_materials" => Headline::NewMaterials;
        /// Share of the demand of the focus year met by reuse and recycling.
        Circular: "circular" => Headline::Circular;
    }
}

impl ExplainedResult {
    /// Finds a subject by its word.
    pub fn named(word: &str) -> Option<ExplainedResult> {
        ExplainedResult::ALL.into_iter().find(|subject| subject.id() == word)
    }

    /// The subject that explains a headline, of the same id. A headline without one, such as floor space, shows
    /// greenhouse gases.
    pub fn of_headline(headline: Headline) -> ExplainedResult {
        ExplainedResult::named(headline.id()).unwrap_or(ExplainedResult::Emissions)
    }

    /// The headline with the result.
    pub const fn headline(self) -> Headline {
        HEADLINES[self as usize]
    }

    /// The headline under the choices and in the reference.
    fn ends(self, pair: &DrawPair) -> [f64; 2] {
        let at = Headline::FIRST.into_iter().position(|first| first == self.headline());
        let of = |headlines: [f32; Headline::FIRST.len()]| at.map_or(0.0, |at| f64::from(headlines[at]));
        [of(pair.yours.headlines), of(pair.reference.headlines)]
    }

    /// The result of a draw.
    pub fn value(self, pair: &DrawPair) -> f64 {
        let [yours, reference] = self.ends(pair);
        let part = if self == ExplainedResult::Saved {
            DrawQuantity::Saved
        } else {
            DrawQuantity::Yours
        };
        part.value(yours, reference)
    }
}

/// Two runs of a country for each row that acts there: the row at its low and at its high. Made row after row.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TornadoRuns {
    runs: Vec<[DrawPair; 2]>,
}

impl TornadoRuns {
    /// Makes the runs of the next row. False if there is none, or if the place is a sum of others.
    pub fn step(&mut self, drawing: &mut Drawing) -> bool {
        let row = self.runs.len();
        if drawing.country().is_none_or(|country| row >= country.rows()) {
            return false;
        }
        let [low, high] = [-1.0, 1.0].map(|x| drawing.with_single_row(row, x));
        self.runs.extend(low.zip(high).map(|(low, high)| [low, high]));
        self.runs.len() > row
    }

    /// Makes the runs of every row at once.
    pub fn of(drawing: &mut Drawing) -> TornadoRuns {
        let mut alone = TornadoRuns::default();
        while alone.step(drawing) {}
        alone
    }
}

/// A row that moves the result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SensitivityRow {
    /// Its name in the table of uncertainties.
    pub id: String,
    /// Its names on pages.
    pub names: NumberName,
    /// Its subject group.
    pub group: DoubtGroup,
    /// Kind of uncertainty.
    pub kind: DoubtKind,
    /// The way in which it acts.
    pub way: DoubtEffect,
    /// Source of its range.
    pub reason: Reason,
    /// Low, central and high value, as it acts in the place.
    pub numbers: [f64; 3],
    /// The result with the row at its low and at its high, all else central.
    pub at: [f64; 2],
    /// Its share of the spread; none where shares are not given.
    pub share: Option<f64>,
}

/// The shares, or the reason why there are none.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum SpreadShares {
    /// Shares are given.
    #[serde(rename = "Told")]
    Known {
        /// Share of the spread that no single row explains: joint and curved effects.
        rest: f64,
    },
    /// More draws are needed.
    Wait {
        /// Number of draws needed.
        least: usize,
    },
    /// The result is too curved.
    Curved {
        /// Share of its spread that a linear fit of the rows explains.
        fit: f64,
    },
    /// No varied input moves the result.
    Still,
}

/// The inputs that matter most for a result.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Matters {
    /// The result to explain.
    pub subject: ExplainedResult,
    /// The result of the run on the screen.
    pub central: f64,
    /// Number of draws used.
    pub draws: usize,
    /// Number of rows that act in the place; they may leave the result unchanged.
    pub acting: usize,
    /// Number of rows that move the result.
    pub moving: usize,
    /// The shares, or why there are none.
    pub shares: SpreadShares,
    /// The share of each group that has any, largest first; empty where shares are not given.
    pub groups: Vec<(DoubtGroup, f64)>,
    /// Rows that move the result; if there are many, the strongest. Ordered by share where shares are given, otherwise
    /// by the longer bar.
    pub rows: Vec<SensitivityRow>,
}

impl Matters {
    /// From the draws of a country and the runs of its rows one at a time. None for a place that is a sum of others.
    pub fn of(subject: ExplainedResult, drawing: &Drawing, alone: &TornadoRuns, runs: &RangeDraws) -> Option<Matters> {
        let country = drawing.country()?;
        let central = subject.value(runs.central());
        let size = subject
            .ends(runs.central())
            .into_iter()
            .fold(0.0_f64, |most, end| most.max(end.abs()));
        let mut rows: Vec<(usize, SensitivityRow)> = Vec::new();
        for (place, (doubt, pairs)) in country.acting().zip(&alone.runs).enumerate() {
            let at = pairs.each_ref().map(|pair| subject.value(pair));
            let numbers = country.ends(place).unwrap_or_default();
            if at.iter().all(|end| (end - central).abs() <= ROUNDING * size) {
                continue;
            }
            let row = SensitivityRow {
                id: doubt.id.clone(),
                names: doubt.names.clone(),
                group: doubt.group,
                kind: doubt.kind,
                way: doubt.way,
                reason: doubt.reason,
                numbers,
                at,
                share: None,
            };
            rows.push((place, row));
        }
        rows.sort_by(|(_, one), (_, other)| one.id.cmp(&other.id));
        let draws = runs.count();
        let shares = shared(subject, &mut rows, runs, draws, |draw| country.distances(draw).collect());
        let mut rows: Vec<SensitivityRow> = rows.into_iter().map(|(_, row)| row).collect();
        let order = |one: &SensitivityRow, other: &SensitivityRow| match (one.share, other.share) {
            (Some(one), Some(other)) => other.total_cmp(&one),
            _ => Ordering::Equal,
        };
        let longer = |one: &SensitivityRow, other: &SensitivityRow| other.longer(central).total_cmp(&one.longer(central));
        rows.sort_by(|one, other| order(one, other).then_with(|| longer(one, other)));
        Some(Matters {
            subject,
            central,
            draws,
            acting: country.rows(),
            moving: rows.len(),
            shares,
            groups: groups(&rows),
            rows,
        })
    }

    /// The first `count` rows, longer bar first.
    pub fn one_by_one(&self, count: usize) -> Vec<&SensitivityRow> {
        let mut rows: Vec<&SensitivityRow> = self.rows.iter().take(count).collect();
        order::by(&mut rows, |one, other| {
            other.longer(self.central).total_cmp(&one.longer(self.central))
        });
        rows
    }

    /// Relative change of the result at both ends of a row, against the run on the screen; none if that run gives 0.
    pub fn changes(&self, row: &SensitivityRow) -> Option<[f64; 2]> {
        (self.central != 0.0).then(|| row.at.map(|end| (end - self.central) / self.central.abs()))
    }
}

impl SensitivityRow {
    /// Length of the longer of its two bars, in the unit of the result.
    pub fn longer(&self, central: f64) -> f64 {
        self.at.iter().fold(0.0_f64, |most, end| most.max((end - central).abs()))
    }
}

/// The share of each group of rows that has any, largest first.
fn groups(rows: &[SensitivityRow]) -> Vec<(DoubtGroup, f64)> {
    let mut groups = Vec::new();
    for group in DoubtGroup::ALL {
        let own = rows.iter().filter(|row| row.group == group);
        let shares: Vec<f64> = own.filter_map(|row| row.share).collect();
        if !shares.is_empty() {
            groups.push((group, shares.iter().sum::<f64>()));
        }
    }
    groups.sort_by(|(_, one), (_, other)| other.total_cmp(one));
    groups
}

/// Gives each row its share, or returns why not. Rows are in the order of their names, each with its index among the
/// rows that act.
fn shared(
    subject: ExplainedResult,
    rows: &mut [(usize, SensitivityRow)],
    runs: &RangeDraws,
    draws: usize,
    distances: impl Fn(u32) -> Vec<f64>,
) -> SpreadShares {
    if rows.is_empty() {
        return SpreadShares::Still;
    }
    let least = DRAWS_A_ROW * rows.len();
    if draws < least {
        return SpreadShares::Wait { least };
    }
    let result: Vec<f64> = runs.draws().map(|pair| subject.value(pair)).collect();
    let mut columns = vec![Vec::with_capacity(draws); rows.len()];
    for draw in (1..).take(draws) {
        let all = distances(draw);
        for (column, (place, _)) in columns.iter_mut().zip(rows.iter()) {
            column.push(all.get(*place).copied().unwrap_or_default());
        }
    }
    let Some(Fitted { coefficients, adjusted }) = fitted(&columns, &result) else {
        return SpreadShares::Still;
    };
    let squares: f64 = coefficients.iter().map(|one| one * one).sum();
    if adjusted < LEAST_FIT || squares <= 0.0 {
        return SpreadShares::Curved { fit: adjusted.max(0.0) };
    }
    for ((_, row), one) in rows.iter_mut().zip(&coefficients) {
        row.share = Some(one * one / squares * adjusted);
    }
    SpreadShares::Known { rest: 1.0 - adjusted }
}
