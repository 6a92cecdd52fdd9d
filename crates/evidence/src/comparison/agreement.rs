//! Agreement: compares the stock engine with runs of other programs.
//!
//! ```text
//! error = |ours - theirs| / max(1, |theirs|)
//! ```

use crate::cases::{CaseDriver, Expected, Family, StockCase, Type};
use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
use cairn_core::stock::{StockRun, Surplus, from_initial_stock, inflow_driven, sharing_from_initial_stock, stock_driven};

/// The deviation from a case.
#[derive(Clone, Debug, PartialEq)]
pub struct Agreement {
    /// The largest error, absolute below 1 and relative above; infinite if ours is not a finite number.
    pub error: f64,
    /// Position of this error, such as `outflow_by_cohort[3][1]`.
    pub place: String,
    /// Part of an initial stock that is older than its life allows, in the unit of the case.
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

    /// Compares all expected results of one type, or of the sum of several.
    fn see_all(&mut self, name: &str, first: usize, expected: &Expected, of: &[(&Survival, &StockRun)]) {
        let sum = |part: &dyn Fn(&Survival, &StockRun) -> f64| of.iter().fold(0.0, |sum, (survival, run)| sum + part(survival, run));
        let at = |values: &[f64], year: usize| values.get(year).copied().unwrap_or(f64::NAN);
        let stands =
            |run: &StockRun, year: usize, cohort: usize| run.cohorts.get(year).and_then(|row| row.get(cohort)).copied().unwrap_or(0.0);
        let named = |what: &str| {
            if name.is_empty() {
                what.to_owned()
            } else {
                format!("{what}, {name}")
            }
        };
        self.see_rows(&named("survival"), 0, expected.survival.as_ref(), |year, cohort| {
            sum(&|survival, _| survival.share(year, cohort))
        });
        self.see_rows(
            &named("stock_by_cohort"),
            first,
            expected.stock_by_cohort.as_ref(),
            |year, cohort| sum(&|_, run| stands(run, year, cohort)),
        );
        self.see_rows(
            &named("outflow_by_cohort"),
            first,
            expected.outflow_by_cohort.as_ref(),
            |year, cohort| sum(&|_, run| run.outflow_of(year, cohort)),
        );
        self.see_years(&named("inflow"), first, expected.inflow.as_ref(), |year| {
            sum(&|_, run| at(&run.inflow, year))
        });
        self.see_years(&named("outflow"), first, expected.outflow.as_ref(), |year| {
            sum(&|_, run| at(&run.outflow, year))
        });
        self.see_years(&named("stock"), first, expected.stock.as_ref(), |year| {
            sum(&|_, run| run.stock(year))
        });
    }

    fn see_years(&mut self, name: &str, first: usize, theirs: Option<&Vec<f64>>, ours: impl Fn(usize) -> f64) {
        for (year, theirs) in theirs.into_iter().flatten().enumerate().skip(first) {
            self.see(ours(year), *theirs, || format!("{name}[{year}]"));
        }
    }
}

/// Survival of the cohorts of a type of a case.
pub fn survival(case: &StockCase, of: &Type) -> Survival {
    let lifetimes: Vec<Lifetime> = of
        .parameters
        .iter()
        .map(|(first, second)| match of.family {
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

/// Runs a case through our engine, one run per type.
pub fn run(case: &StockCase, kinds: &[Survival]) -> Vec<StockRun> {
    let surplus = if case.negative_inflow {
        Surplus::NegativeInflow
    } else {
        Surplus::Remove
    };
    let alone = |run: &dyn Fn(&Survival) -> StockRun| kinds.iter().map(run).collect();
    match &case.driver {
        CaseDriver::Inflow(inflow) => alone(&|survival| inflow_driven(survival, inflow)),
        CaseDriver::Stock(stock) => alone(&|survival| stock_driven(survival, stock, surplus)),
        CaseDriver::InitialStock { initial, future } => alone(&|survival| from_initial_stock(survival, initial, future, surplus)),
        CaseDriver::Types { initial, future, shares } => sharing_from_initial_stock(kinds, initial, future, shares, surplus),
    }
}

/// Runs a case and compares all its results.
pub fn of_case(case: &StockCase) -> Agreement {
    let kinds: Vec<Survival> = case.types.iter().map(|of| survival(case, of)).collect();
    let runs = run(case, &kinds);
    let mut agreement = Agreement {
        error: 0.0,
        place: String::new(),
        overdue: runs.iter().flat_map(|run| &run.overdue).sum(),
    };
    for (of, pair) in case.types.iter().zip(kinds.iter().zip(&runs)) {
        agreement.see_all(&of.name, case.compare_from, &of.expected, &[pair]);
    }
    let all: Vec<(&Survival, &StockRun)> = kinds.iter().zip(&runs).collect();
    agreement.see_all("", case.compare_from, &case.expected, &all);
    agreement
}
