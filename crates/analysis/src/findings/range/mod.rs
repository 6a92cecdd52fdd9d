//! Range: the interval that contains a result in nine of ten of our draws, and in half of them.
//!
//! ```text
//! draw i: the same facts for reference and choices;  saved(i) = reference(i) − yours(i)
//! range   = quantiles of exactly the draws 1 … n, in the order of draws, independent of the program that made them
//! ```
//!
//! The range of a saving is the range of the differences, so common uncertainty cancels out. The draws vary the rows
//! of the table of uncertainties. They do not vary policy elsewhere and the model itself, nor machines and goods; the
//! storyline only where a caller asks for it. A range states our uncertainty; it is not a probability of the future.
//! Draws are stored by their number. They contain the headlines and the yearly series as in charts: the mean of the
//! five years around each.
//!
//! Out of scope: making a draw.

mod draw;
pub mod quantile;
mod single_row;
mod storylines;
pub mod view;
pub mod wide;

pub use draw::{BLOCK, DrawSums, Drawing, REMEMBERED};
pub use storylines::StorylineWeights;

use serde::{Deserialize, Serialize};

use crate::findings::headline::{Headline, HeadlineSeries};
use crate::findings::range::quantile::quantiles;
use cairn_core::choices::link::Per;
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// First year stored.
pub const FIRST: Year = Year::of(1990);

/// Results stored of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DrawResults {
    /// In the order of [`Headline::FIRST`], each in its unit.
    pub headlines: [f32; Headline::FIRST.len()],
    /// Values of [`Headline::YEARLY`] in each year from 1990 on, in their units; flows are the mean of five years.
    pub years: [Vec<f32>; Headline::YEARLY.len()],
}

impl DrawResults {
    /// Reads an outcome, with headlines of a focus year, for the whole place or per person.
    pub fn of(outcome: &Outcome, focus: Year, per: Per) -> DrawResults {
        let series = HeadlineSeries::of(outcome);
        DrawResults {
            headlines: Headline::FIRST.map(|headline| series.at(headline, focus, per).1 as f32),
            years: Headline::YEARLY.map(|headline| {
                let years = series.yearly(headline, per, FIRST.to(Year::LAST)).into_iter();
                years.map(|value| value as f32).collect()
            }),
        }
    }
}

impl DrawResults {
    /// Replaces the years before levers act with those of another run on the same facts.
    fn since_levers(mut self, history: &DrawResults, focus: Year) -> DrawResults {
        for (headline, (own, known)) in Headline::FIRST.into_iter().zip(self.headlines.iter_mut().zip(history.headlines)) {
            if focus < Year::LEVERS && headline != Headline::Cumulative {
                *own = known;
            }
        }
        let years = Year::LEVERS.index() - FIRST.index();
        for (own, known) in self.years.iter_mut().zip(&history.years) {
            for (own, known) in own.iter_mut().zip(known).take(years) {
                *own = *known;
            }
        }
        self
    }
}

/// A draw: the choices and the reference, on the same facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DrawPair {
    /// Results under the choices.
    pub yours: DrawResults,
    /// Results with no lever set, or under the choices to compare with.
    pub reference: DrawResults,
    /// True if the choices meet the goal; none if there is no goal.
    pub met: Option<bool>,
}

impl DrawPair {
    /// A pair in which the choices equal the reference.
    fn unchanged(reference: DrawResults, met: Option<bool>) -> DrawPair {
        DrawPair {
            yours: reference.clone(),
            reference,
            met,
        }
    }
}

/// A quantity of a draw.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DrawQuantity {
    /// Value under the choices.
    Yours,
    /// Value in the reference.
    Reference,
    /// Reference minus yours.
    Saved,
    /// Saving as a share of the reference; 0 if the reference is 0.
    SavedShare,
}

impl DrawQuantity {
    /// Computes the quantity from the two numbers of a draw.
    pub fn value(self, yours: f64, reference: f64) -> f64 {
        match self {
            DrawQuantity::Yours => yours,
            DrawQuantity::Reference => reference,
            DrawQuantity::Saved => reference - yours,
            DrawQuantity::SavedShare if reference == 0.0 => 0.0,
            DrawQuantity::SavedShare => (reference - yours) / reference,
        }
    }
}

/// Quantiles of the draws, and the run on the screen, which need not be in their middle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Range {
    /// The run on the screen.
    pub central: f64,
    /// Quantiles 5, 25, 50, 75 and 95 % of the draws.
    pub quantiles: [f64; 5],
}

impl Range {
    /// The interval of nine draws in ten.
    pub const fn ends(&self) -> [f64; 2] {
        [self.quantiles[0], self.quantiles[4]]
    }

    /// The interval of half of the draws.
    pub const fn half(&self) -> [f64; 2] {
        [self.quantiles[1], self.quantiles[3]]
    }

    /// True if all draws equal the run on the screen.
    pub fn is_still(&self) -> bool {
        self.quantiles.iter().all(|value| *value == self.central)
    }

    /// True if the interval of nine in ten contains 0: a saving is then not certain.
    pub fn holds_nothing(&self) -> bool {
        let [low, high] = self.ends();
        low <= 0.0 && high >= 0.0
    }
}

/// Draws of a place under choices, stored by their number.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeDraws {
    /// Draw 0: the run on the screen.
    central: DrawPair,
    /// Draw i at index i − 1; none until it is made.
    draws: Vec<Option<DrawPair>>,
}

impl RangeDraws {
    /// No draws yet, only the run on the screen.
    pub const fn new(central: DrawPair) -> RangeDraws {
        RangeDraws {
            central,
            draws: Vec::new(),
        }
    }

    /// Adds consecutive draws; `first` is the number of the first of them, from 1 on.
    pub fn join(&mut self, first: u32, pairs: impl IntoIterator<Item = DrawPair>) {
        let first = (first as usize).saturating_sub(1);
        for (at, pair) in (first..).zip(pairs) {
            if self.draws.len() <= at {
                self.draws.resize(at + 1, None);
            }
            self.draws[at] = Some(pair);
        }
    }

    /// Number of draws from the first on, without a gap.
    pub fn count(&self) -> usize {
        self.draws.iter().take_while(|draw| draw.is_some()).count()
    }

    /// The run on the screen.
    pub const fn central(&self) -> &DrawPair {
        &self.central
    }

    /// The draws without a gap, from the first on.
    pub fn draws(&self) -> impl Iterator<Item = &DrawPair> {
        self.draws.iter().map_while(Option::as_ref)
    }

    /// The range of a headline; none without a draw.
    pub fn headline(&self, headline: Headline, part: DrawQuantity) -> Option<Range> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline)?;
        self.range(|pair| part.value(f64::from(pair.yours.headlines[at]), f64::from(pair.reference.headlines[at])))
    }

    /// The range of a headline in a year from 1990 on; none without a draw, and for headlines without yearly values.
    pub fn over(&self, headline: Headline, year: Year, part: DrawQuantity) -> Option<Range> {
        let at = year.index().checked_sub(FIRST.index())?;
        let row = Headline::YEARLY.into_iter().position(|of| of == headline)?;
        let of = |results: &DrawResults| results.years[row].get(at).copied().map_or(0.0, f64::from);
        self.range(|pair| part.value(of(&pair.yours), of(&pair.reference)))
    }

    /// Share of draws in which a quantity of a headline is at most `most`; none without a draw.
    pub fn at_most(&self, headline: Headline, part: DrawQuantity, most: f64) -> Option<f64> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline)?;
        let value = |pair: &DrawPair| part.value(f64::from(pair.yours.headlines[at]), f64::from(pair.reference.headlines[at]));
        let met = self.draws().filter(|pair| value(pair) <= most).count();
        let count = self.count();
        (count > 0).then(|| met as f64 / count as f64)
    }

    /// Number of draws in which the choices have less of a headline than the reference.
    pub fn lower(&self, headline: Headline) -> usize {
        self.saved(headline).filter(|saved| *saved > 0.0).count()
    }

    /// Mean regret, in the unit of the headline. First that of the choices, from draws where they have more; then that
    /// of the reference, from draws where it has more. 0 without a draw. Less is better.
    pub fn regret(&self, headline: Headline) -> [f64; 2] {
        let count = self.count().max(1) as f64;
        [-1.0, 1.0].map(|way| self.saved(headline).map(|saved| (way * saved).max(0.0)).sum::<f64>() / count)
    }

    fn saved(&self, headline: Headline) -> impl Iterator<Item = f64> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline);
        let of = move |pair: &DrawPair| at.map(|at| f64::from(pair.reference.headlines[at]) - f64::from(pair.yours.headlines[at]));
        self.draws().filter_map(of)
    }

    /// Number of draws that meet the goal; none if there is no goal.
    pub fn meeting_goal(&self) -> Option<usize> {
        self.central.met?;
        Some(self.draws().filter(|pair| pair.met == Some(true)).count())
    }

    fn range(&self, value: impl Fn(&DrawPair) -> f64) -> Option<Range> {
        let mut values: Vec<f64> = self.draws().map(&value).collect();
        Some(Range {
            central: value(&self.central),
            quantiles: quantiles(&mut values)?,
        })
    }
}
