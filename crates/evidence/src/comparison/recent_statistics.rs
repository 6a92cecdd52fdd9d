//! Recent: compares today's path with statistics in the years after 2020.
//!
//! ```text
//! error = ours / counted − 1;  middle of a quantity = median of |error| over countries, of years that the base used or did not use
//! ```
//!
//! A year that the base did not use is an out-of-sample test; a year that it used is not. The world is reported
//! separately, because it is the sum of the statistics.
//!
//! Out of scope: display.

use crate::{Late, RecentStatistic};
use cairn_analysis::findings::study_cases::verdict::CaseRunner;
use cairn_analysis::findings::variable;
use cairn_core::choices::Choices;
use cairn_core::model::Outcome;
use cairn_core::place::Wider;
use cairn_core::year::Annual;

/// A statistic with our value.
#[derive(Clone, Debug, PartialEq)]
pub struct RecentComparison {
    pub count: RecentStatistic,
    /// Our value, in the same unit.
    pub ours: f64,
}

impl RecentComparison {
    /// Relative error of ours against the statistic.
    pub fn error(&self) -> f64 {
        self.ours / self.count.value - 1.0
    }

    /// True if it is a figure of the whole world.
    pub fn is_world(&self) -> bool {
        Some(self.count.place) == Wider::World.id()
    }
}

/// Errors of the countries in a quantity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Median {
    pub quantity: Late,
    /// True for years that the base used.
    pub seen: bool,
    /// Number of figures of countries compared.
    pub figures: usize,
    /// Median of their absolute relative errors.
    pub error: f64,
    /// Number of figures with an error of at most a tenth.
    pub near: usize,
}

/// Largest relative error that counts as near.
pub const NEAR_ERROR: f64 = 0.1;

/// Every statistic with our value on today's path, in the order of the table; unknown places are left out.
pub fn compare(counts: Vec<RecentStatistic>, runs: &mut impl CaseRunner) -> Vec<RecentComparison> {
    let mut all = Vec::new();
    for count in counts {
        if let Some(outcome) = runs.run(&[count.place], &Choices::default()) {
            let ours = model_series(count.quantity, outcome)[count.year];
            all.push(RecentComparison { count, ours });
        }
    }
    all
}

/// The series of an outcome that corresponds to a statistic.
pub(super) fn model_series(quantity: Late, outcome: &Outcome) -> Annual {
    let name = match quantity {
        Late::SteelUsed => "Demand|Steel",
        Late::CementUsed => "Demand|Cement",
        Late::CarsNew => "Inflow|Light-duty vehicles",
    };
    variable::find(outcome, name).map_or_else(Annual::zero, |series| series.values)
}

/// Medians of every quantity: first years that the base did not use, then years that it used.
pub fn medians(comparisons: &[RecentComparison]) -> Vec<Median> {
    let mut medians = Vec::new();
    for quantity in Late::ALL {
        for seen in [false, true] {
            let of = comparisons
                .iter()
                .filter(|comparison| !comparison.is_world() && comparison.count.quantity == quantity && comparison.count.seen == seen);
            let mut errors: Vec<f64> = of.map(|comparison| comparison.error().abs()).collect();
            errors.sort_by(f64::total_cmp);
            medians.push(Median {
                quantity,
                seen,
                figures: errors.len(),
                error: middle(&errors),
                near: errors.iter().filter(|error| **error <= NEAR_ERROR).count(),
            });
        }
    }
    medians
}

/// Countries of a quantity, largest absolute error first.
pub fn largest_first(comparisons: &[RecentComparison], quantity: Late) -> Vec<&RecentComparison> {
    let mut of: Vec<&RecentComparison> = comparisons
        .iter()
        .filter(|comparison| !comparison.is_world() && comparison.count.quantity == quantity)
        .collect();
    // The sort is stable: equal errors keep the order of the table.
    of.sort_by(|one, other| other.error().abs().total_cmp(&one.error().abs()));
    of
}

/// The median of sorted numbers; 0 if there are none.
fn middle(ordered: &[f64]) -> f64 {
    let half = ordered.len() / 2;
    match ordered {
        [] => 0.0,
        _ if ordered.len() % 2 == 1 => ordered[half],
        _ => f64::midpoint(ordered[half - 1], ordered[half]),
    }
}
