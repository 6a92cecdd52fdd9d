//! Agreement: the stock engine beside runs that other programs worked out.
//!
//! ```text
//! error = |ours - theirs| / max(1, |theirs|)
//! ```

use crate::evidence::cases::{Case, Driver, Family};
use crate::model::stock::{Run, Surplus, from_initial_stock, inflow_driven, stock_driven};
use crate::model::survival::{AgeOffset, Diagonal, Lifetime, Survival};

/// How far we are from a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// The largest error, absolute below 1 and relative above; infinite where ours is not a number.
    pub error: f64,
    /// Where it is, such as `outflow_by_cohort[3][1]`.
    pub place: String,
    /// What of an initial stock is older than its life allows, in the unit of the case.
    pub overdue: f64,
}

impl Agreement {
    fn see(&mut self, ours: f64, theirs: f64, place: impl FnOnce() -> String) {
        let error = (ours - theirs).abs() / theirs.abs().max(1.0);
        let error = if error.is_finite() { error } else { f64::INFINITY };
        if error > self.error || self.place.is_empty() {
            self.error = error;
            self.place = place();
        }
    }

    fn see_rows(&mut self, name: &str, first: usize, theirs: Option<&Vec<Vec<f64>>>, ours: impl Fn(usize, usize) -> f64) {
        for (year, row) in theirs.into_iter().flatten().enumerate().skip(first) {
            for (cohort, theirs) in row.iter().enumerate() {
                self.see(ours(year, cohort), *theirs, || format!("{name}[{year}][{cohort}]"));
            }
        }
    }

    fn see_years(&mut self, name: &str, first: usize, theirs: Option<&Vec<f64>>, ours: impl Fn(usize) -> f64) {
        for (year, theirs) in theirs.into_iter().flatten().enumerate().skip(first) {
            self.see(ours(year), *theirs, || format!("{name}[{year}]"));
        }
    }
}

/// Survival of the cohorts of a case.
#[must_use]
pub fn survival(case: &Case) -> Survival {
    let lifetimes: Vec<Lifetime> = case
        .parameters
        .iter()
        .map(|(first, second)| match case.family {
            Family::Fixed => Lifetime::Fixed { mean: *first },
            Family::Normal => Lifetime::Normal {
                mean: *first,
                deviation: *second,
            },
            Family::FoldedNormal => Lifetime::FoldedNormal {
                mean: *first,
                deviation: *second,
            },
            Family::Lognormal => Lifetime::Lognormal {
                mean: *first,
                deviation: *second,
            },
            Family::Weibull => Lifetime::Weibull {
                shape: *first,
                scale: *second,
            },
        })
        .collect();
    let diagonal = if case.newborn_stay {
        Diagonal::One
    } else {
        Diagonal::OfDistribution
    };
    Survival::of(&lifetimes, AgeOffset(case.age_offset), diagonal)
}

/// Runs a case through our engine.
#[must_use]
pub fn run(case: &Case, survival: &Survival) -> Run {
    let surplus = if case.negative_inflow {
        Surplus::NegativeInflow
    } else {
        Surplus::Remove
    };
    match &case.driver {
        Driver::Inflow(inflow) => inflow_driven(survival, inflow),
        Driver::Stock(stock) => stock_driven(survival, stock, surplus),
        Driver::InitialStock { initial, future } => from_initial_stock(survival, initial, future, surplus),
    }
}

/// Runs a case and compares all that it gives.
#[must_use]
pub fn with(case: &Case) -> Agreement {
    let survival = survival(case);
    let run = run(case, &survival);
    let mut agreement = Agreement {
        error: 0.0,
        place: String::new(),
        overdue: run.overdue.iter().sum(),
    };
    let (expected, first) = (&case.expected, case.compare_from);
    let stands = |year: usize, cohort: usize| run.cohorts.get(year).and_then(|row| row.get(cohort)).copied().unwrap_or(0.0);
    let of = |values: &[f64], year: usize| values.get(year).copied().unwrap_or(f64::NAN);
    agreement.see_rows("survival", 0, expected.survival.as_ref(), |year, cohort| {
        survival.share(year, cohort)
    });
    agreement.see_rows("stock_by_cohort", first, expected.stock_by_cohort.as_ref(), stands);
    agreement.see_rows("outflow_by_cohort", first, expected.outflow_by_cohort.as_ref(), |year, cohort| {
        run.outflow_of(year, cohort)
    });
    agreement.see_years("inflow", first, expected.inflow.as_ref(), |year| of(&run.inflow, year));
    agreement.see_years("outflow", first, expected.outflow.as_ref(), |year| of(&run.outflow, year));
    agreement.see_years("stock", first, expected.stock.as_ref(), |year| run.stock(year));
    agreement
}
