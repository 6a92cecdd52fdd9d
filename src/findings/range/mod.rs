//! Range: between which ends a result lies in nine of ten of our runs, and in half of them.
//!
//! ```text
//! draw i: the same facts for reference and choices;  saved(i) = reference(i) − yours(i)
//! range   = quantiles of exactly the draws 1 … n, in the order of draws, whoever made them
//! ```
//!
//! The range of a saving is that of the differences: common doubts fall out of it. What is varied is what stands in the table of
//! doubts; storyline, policy elsewhere and the model itself are not, nor lorries, buses, two-wheelers, machines and goods. It is
//! a statement of what we doubt, no chance of what will be. Draws are kept by their number, headlines and greenhouse gases by
//! year alone, these as charts have them: the mean of the five years around each. Does not know: how a draw is made.

mod alone;
mod drawing;
pub mod quantile;
pub mod told;
pub mod wide;

pub use drawing::{BLOCK, Drawing, REMEMBERED, Sums};

use serde::{Deserialize, Serialize};

use crate::choices::link::Per;
use crate::findings::headline::{Headline, Series};
use crate::findings::range::quantile::quantiles;
use crate::model::Outcome;
use crate::year::Year;

/// First year that is kept.
pub const FIRST: Year = Year::of(1990);

/// What is kept of a run.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// In the order of [`Headline::FIRST`], each in its unit.
    pub headlines: [f32; Headline::FIRST.len()],
    /// Each year from 1990 on of [`Headline::YEARLY`], in their units; flows are the mean of five years.
    pub years: [Vec<f32>; Headline::YEARLY.len()],
}

impl Kept {
    /// Of an outcome, headlines read in a focus year; of the whole place, or for each person.
    #[must_use]
    pub fn of(outcome: &Outcome, focus: Year, per: Per) -> Kept {
        let series = Series::of(outcome);
        Kept {
            headlines: Headline::FIRST.map(|headline| series.at(headline, focus, per).1 as f32),
            years: Headline::YEARLY.map(|headline| {
                let years = series.over(headline, per, FIRST.to(Year::LAST)).into_iter();
                years.map(|value| value as f32).collect()
            }),
        }
    }
}

impl Kept {
    /// The same with the years that no choice moves as another run of the same facts has them.
    fn since_levers(mut self, history: &Kept, focus: Year) -> Kept {
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

/// A draw: choices, and the reference on the same facts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Under choices.
    pub yours: Kept,
    /// With nothing pulled, or what choices are held against.
    pub reference: Kept,
    /// Whether choices meet the goal that is looked at; none where none is.
    pub met: Option<bool>,
}

impl Pair {
    /// Where nothing is pulled.
    fn still(reference: Kept, met: Option<bool>) -> Pair {
        Pair {
            yours: reference.clone(),
            reference,
            met,
        }
    }
}

/// What of a draw is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// Under choices.
    Yours,
    /// With nothing pulled.
    Reference,
    /// Reference less yours.
    Saved,
    /// The same as a share of the reference; nothing where that is nothing.
    SavedShare,
}

impl Part {
    /// Of two numbers of a draw.
    #[must_use]
    pub fn of(self, yours: f64, reference: f64) -> f64 {
        match self {
            Part::Yours => yours,
            Part::Reference => reference,
            Part::Saved => reference - yours,
            Part::SavedShare if reference == 0.0 => 0.0,
            Part::SavedShare => (reference - yours) / reference,
        }
    }
}

/// Where draws lie, and the run on the screen, which need not be in their middle.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Range {
    /// The run on the screen.
    pub central: f64,
    /// Below which 5, 25, 50, 75 and 95 of 100 draws lie.
    pub quantiles: [f64; 5],
}

impl Range {
    /// The ends of nine draws in ten.
    #[must_use]
    pub const fn ends(&self) -> [f64; 2] {
        [self.quantiles[0], self.quantiles[4]]
    }

    /// The ends of half of them.
    #[must_use]
    pub const fn half(&self) -> [f64; 2] {
        [self.quantiles[1], self.quantiles[3]]
    }

    /// Whether nothing moves in any draw.
    #[must_use]
    pub fn is_still(&self) -> bool {
        self.quantiles.iter().all(|value| *value == self.central)
    }

    /// Whether nine in ten hold nothing at all: what is saved may not be.
    #[must_use]
    pub fn holds_nothing(&self) -> bool {
        let [low, high] = self.ends();
        low <= 0.0 && high >= 0.0
    }
}

/// Draws of a place under choices, kept by their number.
#[derive(Clone, Debug, PartialEq)]
pub struct Runs {
    /// Draw 0: the run on the screen.
    central: Pair,
    /// Draw i at i − 1; none where it was not made yet.
    draws: Vec<Option<Pair>>,
}

impl Runs {
    /// None yet, beside the run on the screen.
    #[must_use]
    pub const fn new(central: Pair) -> Runs {
        Runs {
            central,
            draws: Vec::new(),
        }
    }

    /// Takes draws that follow each other, the first of which has a number from 1 on.
    pub fn join(&mut self, first: u32, pairs: impl IntoIterator<Item = Pair>) {
        let first = (first as usize).saturating_sub(1);
        for (at, pair) in (first..).zip(pairs) {
            if self.draws.len() <= at {
                self.draws.resize(at + 1, None);
            }
            self.draws[at] = Some(pair);
        }
    }

    /// How many draws there are from the first on, without a gap.
    #[must_use]
    pub fn count(&self) -> usize {
        self.draws.iter().take_while(|draw| draw.is_some()).count()
    }

    /// The run on the screen.
    #[must_use]
    pub const fn central(&self) -> &Pair {
        &self.central
    }

    /// The draws without a gap, from the first on.
    pub fn draws(&self) -> impl Iterator<Item = &Pair> {
        self.draws.iter().map_while(Option::as_ref)
    }

    /// The range of a headline; none without a draw.
    #[must_use]
    pub fn headline(&self, headline: Headline, part: Part) -> Option<Range> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline)?;
        self.range(|pair| part.of(f64::from(pair.yours.headlines[at]), f64::from(pair.reference.headlines[at])))
    }

    /// The range of a headline in a year from 1990 on; none without a draw, and of what is not told year by year.
    #[must_use]
    pub fn over(&self, headline: Headline, year: Year, part: Part) -> Option<Range> {
        let at = year.index().checked_sub(FIRST.index())?;
        let row = Headline::YEARLY.into_iter().position(|of| of == headline)?;
        let of = |kept: &Kept| kept.years[row].get(at).copied().map_or(0.0, f64::from);
        self.range(|pair| part.of(of(&pair.yours), of(&pair.reference)))
    }

    /// Share of draws in which a part of a headline is at most so much; none without a draw.
    #[must_use]
    pub fn at_most(&self, headline: Headline, part: Part, most: f64) -> Option<f64> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline)?;
        let value = |pair: &Pair| part.of(f64::from(pair.yours.headlines[at]), f64::from(pair.reference.headlines[at]));
        let met = self.draws().filter(|pair| value(pair) <= most).count();
        let count = self.count();
        (count > 0).then(|| met as f64 / count as f64)
    }

    /// In how many draws choices have less of a headline than what they are held against.
    #[must_use]
    pub fn lower(&self, headline: Headline) -> usize {
        self.saved(headline).filter(|saved| *saved > 0.0).count()
    }

    /// What is lost on average by having chosen wrongly, in the unit of the headline: by the choices, where they have more, and by what they are
    /// held against, where that has; nothing without a draw. Less is better.
    #[must_use]
    pub fn regret(&self, headline: Headline) -> [f64; 2] {
        let count = self.count().max(1) as f64;
        [-1.0, 1.0].map(|way| self.saved(headline).map(|saved| (way * saved).max(0.0)).sum::<f64>() / count)
    }

    fn saved(&self, headline: Headline) -> impl Iterator<Item = f64> {
        let at = Headline::FIRST.into_iter().position(|first| first == headline);
        let of = move |pair: &Pair| at.map(|at| f64::from(pair.reference.headlines[at]) - f64::from(pair.yours.headlines[at]));
        self.draws().filter_map(of)
    }

    /// Of how many draws, how many meet the goal that was looked at; none where none was.
    #[must_use]
    pub fn met(&self) -> Option<usize> {
        self.central.met?;
        Some(self.draws().filter(|pair| pair.met == Some(true)).count())
    }

    fn range(&self, value: impl Fn(&Pair) -> f64) -> Option<Range> {
        let mut values: Vec<f64> = self.draws().map(&value).collect();
        Some(Range {
            central: value(&self.central),
            quantiles: quantiles(&mut values)?,
        })
    }
}
