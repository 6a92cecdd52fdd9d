//! Stock: what stands, what must be built, what comes down.
//!
//! A stock is carried from year to year by cohort. Each year it first ages ([`age`]), then
//! meets its target ([`meet`]):
//!
//! ```text
//! natural(t, c) = K(t-1, c) · S(t, c)/S(t-1, c)
//! J(t)          = target(t) - Σ_c natural(t, c)
//! J ≥ 0         I(t) = J / S(t, t),  K(t, t) = J
//! J < 0         I(t) = 0,  every cohort × (1 - δ),  δ = -J / Σ_c natural(t, c)
//! ```
//!
//! The hazard form (a ratio a year instead of the share since birth) lets a choice change
//! lives from a year on and leave stock and history as they are; removal needs no memory.
//! Sums run from the oldest cohort to the youngest, always.
//!
//! All that has a life is followed here and nowhere else, in one of three ways. Where a choice lets
//! cohorts last longer, or their age counts, cohorts are walked from year to year: [`Walk`] where each
//! cohort has a life of its own, [`Fleet`] where it may come in at any age. Where neither is so, sums are
//! enough: [`follow()`], the engine that `cairn bench dsm1` measures, and [`left`]. [`Run`] keeps every
//! cohort of every year, plainly: for cases, and as the twin that the others are held against.
//!
//! | what is known | door |
//! |---|---|
//! | what comes in | [`inflow_driven`] |
//! | what must stand | [`stock_driven`], or [`follow()`] with materials |
//! | what stands at a year's end by cohort, and what must after | [`from_initial_stock`] |
//! | what must stand of several kinds that die differently | [`sharing_a_target`], or [`sharing_from_initial_stock`] |
//! | what must stand, and lives that a choice prolongs | [`Walk`] by its [`Lives`] |
//! | what must stand of parts, used ones among them | [`Fleet`] by its [`Stays`] |
//! | what came in, for its sums only | [`left`], [`leaves`] |
//! | a move of what must stand, history as it was | [`Past::before`], then [`follow()`] |
//! | what a unit of each cohort holds, changed by renovation | [`contents`] |
//!
//! ```
//! use cairn::stock::{Surplus, stock_driven};
//! use cairn::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
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
//! Does not know: units, materials, places, calendar years.

mod build;
mod contents;
mod drive;
mod fleet;
mod follow;
mod hazard;
mod hold;
mod lives;
mod stays;
mod sums;
pub mod survival;
mod walk;

pub use contents::{Contents, contents};
pub use drive::{Run, from_initial_stock, inflow_driven, sharing_a_target, sharing_from_initial_stock, stock_driven};
pub use fleet::{Asked, Fleet, Part};
pub use follow::{Driven, Past, Results, Room, follow, follow_each};
pub use hazard::LogAges;
pub use lives::{Lives, Longer, Worn, longer};
pub use stays::{Stays, Worked};
pub use sums::{both, leaves, left};
pub use walk::{Change, Walk};

/// What to do where the target falls faster than the stock dies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surplus {
    /// Take inflow as negative; its cohort stays negative. For comparison with other programs only.
    NegativeInflow,
    /// Take down the same share of every cohort.
    Remove,
}

/// What it took to meet a target.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Met {
    /// What came in.
    pub inflow: f64,
    /// Part of the inflow that still stands at the end of the year.
    pub stays: f64,
    /// What was removed before its time.
    pub removed: f64,
}

/// Ages cohorts by a year: of each, the share in `stay` still stands at its end. Returns how much died.
pub fn age(standing: &mut [f64], stay: &[f64]) -> f64 {
    let mut died = 0.0;
    for (stands, stay) in standing.iter_mut().zip(stay) {
        let left = *stands * stay;
        died += *stands - left;
        *stands = left;
    }
    died
}

/// Meets a target: says what comes in, or removes what is too much from `standing`.
///
/// `newborn` is the share of an inflow that stands at the end of its year; where it is 0,
/// nothing can be built to stay, and a stock below its target remains there.
pub fn meet(standing: &mut [f64], target: f64, newborn: f64, surplus: Surplus) -> Met {
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

/// The same, where only the sum of what stands is known; what is removed is the same share of every cohort.
pub(crate) fn meet_natural(natural: f64, target: f64, newborn: f64, surplus: Surplus) -> Met {
    let missing = target - natural;
    if missing < 0.0 && surplus == Surplus::Remove {
        return Met {
            removed: natural.max(0.0).min(-missing),
            ..Met::default()
        };
    }
    if newborn <= 0.0 {
        return Met::default();
    }
    Met {
        inflow: missing / newborn,
        stays: missing,
        removed: 0.0,
    }
}

/// Takes an amount from all cohorts at one rate; returns how much could be taken.
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
        let met = meet(&mut [3.0, 4.0], 10.0, 0.5, Surplus::Remove);
        assert_eq!((met.inflow, met.stays, met.removed), (6.0, 3.0, 0.0));
    }

    #[test]
    fn what_is_too_much_is_taken_from_every_cohort_alike() {
        let mut standing = [3.0, 9.0];
        let met = meet(&mut standing, 6.0, 1.0, Surplus::Remove);
        assert_eq!((met.inflow, met.removed), (0.0, 6.0));
        assert_eq!(standing, [1.5, 4.5]);
    }

    #[test]
    fn nothing_can_be_removed_from_nothing() {
        let met = meet(&mut [0.0, 0.0], -1.0, 1.0, Surplus::Remove);
        assert_eq!(met, Met::default());
    }
}
