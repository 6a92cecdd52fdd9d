//! Stock: stock, inflow and outflow of anything with a lifetime, by cohort.
//!
//! The stock moves from year to year by cohort. Each year it first ages ([`age`]), then meets its target ([`meet_target`]):
//!
//! ```text
//! natural(t, c) = K(t-1, c) · S(t, c)/S(t-1, c)
//! J(t)          = target(t) - Σ_c natural(t, c)
//! J ≥ 0         I(t) = J / S(t, t),  K(t, t) = J
//! J < 0         I(t) = 0,  every cohort × (1 - δ),  δ = -J / Σ_c natural(t, c)
//! ```
//!
//! The hazard form uses the share that survives one year, instead of the share since birth. So a choice can change
//! lives from one year on and leave stock and history unchanged. Removal needs no memory.
//! Sums always run from the oldest cohort to the youngest.
//!
//! This module alone follows things with a lifetime, in one of three ways. [`CohortWalk`] and [`FleetStock`] step through cohorts
//! year by year, for cases where a choice prolongs lives or where age matters. [`CohortWalk`] is for cohorts with lives of
//! their own, [`FleetStock`] for cohorts that may come in at any age. All other cases need only sums: [`run_stock`], the
//! engine that `cairn bench dsm1` measures, and [`left`]. [`StockRun`] keeps every cohort of every year: for cases, and as
//! the plain reference that tests compare the others with.
//!
//! | given | function |
//! |---|---|
//! | inflow | [`inflow_driven`] |
//! | target stock | [`stock_driven`], or [`run_stock`] with materials |
//! | stock by cohort at the end of a year, and the target after it | [`from_initial_stock`] |
//! | one target for several kinds with different lives | [`sharing_a_target`], or [`sharing_from_initial_stock`] |
//! | target stock, and lives that a choice prolongs | [`CohortWalk`] by its [`Lives`] |
//! | target stock of several parts, some of them used | [`FleetStock`] by its [`Stays`] |
//! | inflow, when only sums are needed | [`left`], [`leaves`] |
//! | a changed target with unchanged history | [`PastSurvivors::before`], then [`run_stock`] |
//! | content of a unit of each cohort, changed by renovation | [`contents`] |
//!
//! ```
//! use cairn_core::stock::{Surplus, stock_driven};
//! use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
//!
//! let life = Lifetime::weibull_of_mean(40.0, 2.5);
//! let survival = Survival::of(&[life; 100], AgeOffset::END_OF_YEAR, Diagonal::One);
//! let target: Vec<f64> = (0..100).map(|year| if year < 60 { 100.0 } else { 80.0 }).collect();
//! let run = stock_driven(&survival, &target, Surplus::Remove);
//!
//! assert!((run.stock(30) - 100.0).abs() < 1e-9);
//! assert_eq!(run.inflow[60], 0.0); // nothing is built in the year the target falls ...
//! assert!(run.removed[60] > 0.0); // ... and some leaves before its time.
//! let (came, left): (f64, f64) = (run.inflow.iter().sum(), run.outflow.iter().sum());
//! assert!((came - left - run.stock(99)).abs() < 1e-9);
//! ```
//!
//! Out of scope: units, materials, places, calendar years.

mod content_sums;
mod contents;
mod fleet;
mod hazard;
mod inflow;
mod lives;
mod run;
mod stock_years;
mod sums;
pub mod survival;
mod survival_ratios;
mod target_stock;

pub use contents::{StockContents, contents};
pub use fleet::{FleetNeed, FleetPart, FleetStock};
pub use hazard::LogAges;
pub use lives::{Lives, Longer, WeibullLives, longer};
pub use run::{StockRun, from_initial_stock, inflow_driven, sharing_a_target, sharing_from_initial_stock, stock_driven};
pub use stock_years::{CohortWalk, StockChange};
pub use sums::{leaves, left, survivors_and_outflow};
pub use survival_ratios::{Stays, SurvivalRatios};
pub use target_stock::{DrivenStock, PastSurvivors, StockResults, StockWorkspace, run_stock, run_stock_each};

/// Rule for a target that falls faster than the stock dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surplus {
    /// Allow negative inflow; its cohort stays negative. Only for comparison with other programs.
    NegativeInflow,
    /// Remove the same share of every cohort.
    Remove,
}

/// Result of meeting a target in one year, in the unit of the stock.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct TargetResult {
    /// Inflow of the year.
    pub inflow: f64,
    /// Part of the inflow that is still in the stock at the end of the year.
    pub stays: f64,
    /// Stock removed before the end of its life.
    pub removed: f64,
}

/// Ages each cohort by one year: the share in `stay` survives. Returns the amount that died.
pub fn age(standing: &mut [f64], stay: &[f64]) -> f64 {
    let mut died = 0.0;
    for (stands, stay) in standing.iter_mut().zip(stay) {
        let left = *stands * stay;
        died += *stands - left;
        *stands = left;
    }
    died
}

/// Meets a target: returns the inflow, or removes the surplus from `standing`.
///
/// `newborn` is the share of an inflow that survives to the end of its year. If it is 0, nothing new can stay, and a
/// stock below its target remains below.
pub fn meet_target(standing: &mut [f64], target: f64, newborn: f64, surplus: Surplus) -> TargetResult {
    let natural = sum(standing);
    let met = meet_natural(natural, target, newborn, surplus);
    if met.removed > 0.0 {
        let keep = 1.0 - met.removed / natural;
        for stands in standing {
            *stands *= keep;
        }
    }
    met
}

/// The same from the total stock alone. The caller removes the same share of every cohort.
pub(crate) fn meet_natural(natural: f64, target: f64, newborn: f64, surplus: Surplus) -> TargetResult {
    let missing = target - natural;
    if missing < 0.0 && surplus == Surplus::Remove {
        return TargetResult {
            removed: natural.max(0.0).min(-missing),
            ..TargetResult::default()
        };
    }
    if newborn <= 0.0 {
        return TargetResult::default();
    }
    TargetResult {
        inflow: missing / newborn,
        stays: missing,
        removed: 0.0,
    }
}

/// Removes an amount from all cohorts at one rate; returns the amount actually removed.
fn remove(standing: &mut [f64], whole: f64, amount: f64) -> f64 {
    if whole <= 0.0 {
        return 0.0;
    }
    let keep = 1.0 - (amount / whole).min(1.0);
    for stands in standing {
        *stands *= keep;
    }
    amount.min(whole)
}

/// Sum from the oldest to the youngest.
fn sum(values: &[f64]) -> f64 {
    let mut sum = 0.0;
    for value in values {
        sum += value;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_built() {
        let met = meet_target(&mut [3.0, 4.0], 10.0, 0.5, Surplus::Remove);
        assert_eq!((met.inflow, met.stays, met.removed), (6.0, 3.0, 0.0));
    }

    #[test]
    fn what_is_too_much_is_taken_from_every_cohort_alike() {
        let mut standing = [3.0, 9.0];
        let met = meet_target(&mut standing, 6.0, 1.0, Surplus::Remove);
        assert_eq!((met.inflow, met.removed), (0.0, 6.0));
        assert_eq!(standing, [1.5, 4.5]);
    }

    #[test]
    fn nothing_can_be_removed_from_nothing() {
        let met = meet_target(&mut [0.0, 0.0], -1.0, 1.0, Surplus::Remove);
        assert_eq!(met, TargetResult::default());
    }
}
