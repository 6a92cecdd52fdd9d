//! Recent: today's path in the years after 2020, beside what statistics count.
//!
//! ```text
//! error = ours / counted − 1;  middle of a quantity = median of |error| over countries, of years the base has seen or not
//! ```
//!
//! A year that the base has not seen is a test that nothing was fitted to; one that it has seen is none. The world stands apart: it
//! is the sum of what is counted. Does not know: how it is shown.

use crate::choices::Choices;
use crate::evidence::{Count, Late};
use crate::findings::published::judge::Runs;
use crate::findings::variable;
use crate::model::Outcome;
use crate::place::Wider;
use crate::year::Annual;

/// A figure of a statistic beside ours.
#[derive(Clone, Debug, PartialEq)]
pub struct Held {
    /// What was counted.
    pub count: Count,
    /// Ours, in the same unit.
    pub ours: f64,
}

impl Held {
    /// Ours against what was counted, a share.
    #[must_use]
    pub fn error(&self) -> f64 {
        self.ours / self.count.value - 1.0
    }

    /// Whether it is of the whole world.
    #[must_use]
    pub fn is_world(&self) -> bool {
        Some(self.count.place) == Wider::World.id()
    }
}

/// How far countries are off in a quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Median {
    /// Which quantity.
    pub quantity: Late,
    /// Whether of years that the base has seen.
    pub seen: bool,
    /// Figures of countries that are compared.
    pub figures: usize,
    /// Median of their errors, sign left out; a share.
    pub error: f64,
    /// Figures that are off by no more than a tenth.
    pub near: usize,
}

/// Off by no more than this is near.
pub const NEAR: f64 = 0.1;

/// Every count beside ours on today's path, in the order of the table; a place that is not known is left out.
#[must_use]
pub fn held(counts: Vec<Count>, runs: &mut impl Runs) -> Vec<Held> {
    let mut all = Vec::new();
    for count in counts {
        if let Some(outcome) = runs.run(&[count.place], &Choices::default()) {
            let ours = ours(count.quantity, outcome)[count.year];
            all.push(Held { count, ours });
        }
    }
    all
}

/// What of an outcome stands beside a statistic.
pub(super) fn ours(quantity: Late, outcome: &Outcome) -> Annual {
    let name = match quantity {
        Late::SteelUsed => "Demand|Steel",
        Late::CementUsed => "Demand|Cement",
        Late::CarsNew => "Inflow|Light-duty vehicles",
    };
    variable::find(outcome, name).map_or_else(Annual::zero, |series| series.values)
}

/// Medians of every quantity, of years the base has not seen and then of those it has.
#[must_use]
pub fn medians(held: &[Held]) -> Vec<Median> {
    let mut medians = Vec::new();
    for quantity in Late::ALL {
        for seen in [false, true] {
            let of = held
                .iter()
                .filter(|held| !held.is_world() && held.count.quantity == quantity && held.count.seen == seen);
            let mut errors: Vec<f64> = of.map(|held| held.error().abs()).collect();
            errors.sort_by(f64::total_cmp);
            medians.push(Median {
                quantity,
                seen,
                figures: errors.len(),
                error: middle(&errors),
                near: errors.iter().filter(|error| **error <= NEAR).count(),
            });
        }
    }
    medians
}

/// Countries of a quantity, the largest error first, whatever its sign.
#[must_use]
pub fn largest_first(held: &[Held], quantity: Late) -> Vec<&Held> {
    let mut of: Vec<&Held> = held
        .iter()
        .filter(|held| !held.is_world() && held.count.quantity == quantity)
        .collect();
    // Of equal errors the order of the table stands.
    of.sort_by(|one, other| other.error().abs().total_cmp(&one.error().abs()));
    of
}

/// The middle of ordered numbers; of none, nothing.
fn middle(ordered: &[f64]) -> f64 {
    let half = ordered.len() / 2;
    match ordered {
        [] => 0.0,
        _ if ordered.len() % 2 == 1 => ordered[half],
        _ => f64::midpoint(ordered[half - 1], ordered[half]),
    }
}
