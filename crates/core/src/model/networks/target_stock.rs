//! Wear: stock, inflow and outflow of one thing of a network.
//!
//! ```text
//! natural(t) = Σ_c I(c) S(t − c)
//! I(t)       = target(t) − natural(t); if that is negative, the same share of every cohort is taken out of use
//! ```
//!
//! Out of scope: the kind of thing, the reason for its target.

use crate::facts::infrastructure::NormalLife;
use crate::model::moves::{AHEAD, ahead};
use crate::model::works::survival;
use crate::stock;
use crate::year::{Annual, Stretch, Year};

/// Stock, inflow and outflow of successive years.
#[derive(Clone, Debug, Default)]
pub(super) struct StockYears {
    /// Stock at the end of the year.
    pub(super) stock: Vec<f64>,
    /// Inflow in the year.
    pub(super) inflow: Vec<f64>,
    /// Outflow in the year.
    pub(super) outflow: Vec<f64>,
}

impl StockYears {
    /// Adds a year with its inflow, the stock before it and the stock at its end.
    fn year(&mut self, inflow: f64, before: f64, target: f64) {
        self.stock.push(target);
        self.inflow.push(inflow);
        self.outflow.push(before + inflow - target);
    }
}

/// Stock at the end of 2026, and the survival of later cohorts.
#[derive(Clone, Debug)]
pub(super) struct TargetStockState {
    /// Remaining part of that stock at the end of each year ahead.
    left: [f64; AHEAD],
    stock: f64,
    /// Share of a cohort that is left at an age, from 0 on.
    shares: [f64; AHEAD],
}

/// Ages cohorts and adds the inflow that meets the target stock of a year; `handed_on` is the remaining stock older
/// than all cohorts. Returns the inflow, and the share of all older cohorts that is kept.
fn meet_target(handed_on: f64, came: &mut [f64], shares: &[f64], target: f64) -> (f64, f64) {
    let Some((newest, older)) = came.split_last_mut() else {
        return (0.0, 1.0);
    };
    let natural = stock::left(handed_on, older, &shares[1..]);
    *newest = (target - natural).max(0.0);
    if target >= natural || natural <= 0.0 {
        return (*newest, 1.0);
    }
    let keep = target / natural;
    for cohort in older {
        *cohort *= keep;
    }
    (0.0, keep)
}

/// Runs the target stock to 2026; returns its state and the years.
pub(super) fn run_base_years(life: NormalLife, target: &Annual) -> (TargetStockState, StockYears) {
    let shares = survival(life);
    let mut came = [0.0; Year::COUNT];
    let mut brought = StockYears::default();
    let mut before = 0.0;
    for year in Stretch::HISTORY.years() {
        let target = target[year];
        let (inflow, _) = meet_target(0.0, &mut came[..=year.index()], &shares, target);
        brought.year(inflow, before, target);
        before = target;
    }
    let mut history = TargetStockState {
        left: [0.0; AHEAD],
        stock: before,
        shares: [0.0; AHEAD],
    };
    let came = &came[..Year::LEVERS.index()];
    for year in Stretch::AHEAD.years() {
        let now = ahead(year);
        history.left[now] = stock::left(0.0, came, &shares[now + 1..]);
        history.shares[now] = shares[now];
    }
    (history, brought)
}

/// An empty stock; new cohorts have the given life.
pub(super) fn nothing(life: NormalLife) -> TargetStockState {
    let all = survival(life);
    let mut shares = [0.0; AHEAD];
    shares.copy_from_slice(&all[..AHEAD]);
    TargetStockState {
        left: [0.0; AHEAD],
        stock: 0.0,
        shares,
    }
}

/// Runs the target stock from 2027 on and returns the years.
pub(super) fn run_target_stock(history: &TargetStockState, target: &[f64; AHEAD]) -> StockYears {
    let mut brought = StockYears::default();
    let mut came = [0.0; AHEAD];
    let (mut before, mut remaining_share) = (history.stock, 1.0);
    for now in 0..AHEAD {
        let (inflow, keep) = meet_target(history.left[now] * remaining_share, &mut came[..=now], &history.shares, target[now]);
        remaining_share *= keep;
        brought.year(inflow, before, target[now]);
        before = target[now];
    }
    brought
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIFE: NormalLife = NormalLife {
        mean: 30.0,
        deviation: 6.0,
    };

    fn rising() -> Annual {
        Annual::from_fn(|year| 1.0 + year.index() as f64)
    }

    #[test]
    fn what_follows_does_not_know_where_history_ends() {
        let target = rising();
        let whole = stock::stock_driven(
            &stock::survival::Survival::of(
                &[LIFE.into(); Year::COUNT],
                stock::survival::AgeOffset::END_OF_YEAR,
                stock::survival::Diagonal::One,
            ),
            target.values(),
            stock::Surplus::Remove,
        );
        let (history, brought) = run_base_years(LIFE, &target);
        let mut came = brought.inflow;
        let mut ahead = [0.0; AHEAD];
        for year in Stretch::AHEAD.years() {
            ahead[super::ahead(year)] = target[year];
        }
        came.extend(run_target_stock(&history, &ahead).inflow);
        for (at, (own, wanted)) in came.iter().zip(&whole.inflow).enumerate() {
            assert!((own - wanted).abs() < 1e-9, "{at}: {own} is not {wanted}");
        }
    }

    #[test]
    fn what_is_not_needed_leaves_and_nothing_comes() {
        let (history, _) = run_base_years(LIFE, &rising());
        let half = run_target_stock(&history, &[rising()[Year::RECONSTRUCTED] / 2.0; AHEAD]);
        assert!(half.inflow[0] == 0.0 && half.outflow[0] > 0.0);
        assert!(half.inflow[1] > 0.0, "what wears out is made anew");
        let none = run_target_stock(&history, &[0.0; AHEAD]);
        assert!(none.inflow.iter().chain(&none.stock).all(|value| *value == 0.0));
    }
}
