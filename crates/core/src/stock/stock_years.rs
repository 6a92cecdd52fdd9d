//! Walk: one stock, year by year and cohort, where a choice may prolong the life of its cohorts.
//!
//! ```text
//! K(t, c) = K(t-1, c) · h(t - c)            aged by the life ([`Lives`])
//! I(t)    = max(target(t) - Σ_c K(t, c), least(t))
//! vacant  = Σ_c K(t, c) + I(t) - target(t)  surplus stays, ages, and is used first, unless the caller has a part removed
//! kept(t) = Σ_c max(0, W(t-1, c) · (1 - h) - K(t-1, c) · (1 - h')) · share in use
//! W(t, c) = W(t-1, c) · h                   W = K before the first year, or the later inflow
//! ```
//!
//! W is the stock of the same cohorts without any extension. `kept` is the part that would have died without it,
//! counted once, in the year of that death. Vacant stock is not maintained, so it does not count.
//!
//! Cohorts are summed by block: those of one block are alike to the caller, so contents and needs are computed block by
//! block. Out of scope: materials, people, calendar years.

use core::ops::Range;

use crate::stock::lives::{Lives, Longer};

/// State of a stock during the walk.
pub struct CohortWalk<'a> {
    lives: &'a Lives,
    /// Cohorts of each block, from the oldest on.
    blocks: Vec<Range<usize>>,
    longer: Option<Longer<'a>>,
    /// W by cohort; empty if nothing is prolonged.
    would: Vec<f64>,
    /// Surplus that is removed in the next year at most; 0 unless the caller sets it.
    pub removed_most: f64,
    /// Stock at the end of the year, by block.
    pub stands: Vec<f64>,
    /// Outflow of the year, by block.
    pub leaves: Vec<f64>,
}

/// Changes in one year.
#[derive(Clone, Copy, Debug, Default)]
pub struct StockChange {
    /// Inflow.
    pub inflow: f64,
    /// Outflow.
    pub outflow: f64,
    /// Stock at the end of the year beyond the target.
    pub vacant: f64,
    /// Stock kept past its reference life.
    pub kept: f64,
}

impl<'a> CohortWalk<'a> {
    /// Starts a walk; `cohorts` is the stock at the end of the year before the first.
    pub fn new(lives: &'a Lives, blocks: Vec<Range<usize>>, longer: Option<Longer<'a>>, cohorts: &[f64]) -> CohortWalk<'a> {
        let mut would = Vec::new();
        if longer.is_some() {
            would.reserve(blocks.last().map_or(0, |last| last.end));
            would.extend_from_slice(cohorts);
        }
        let count = blocks.len();
        CohortWalk {
            lives,
            blocks,
            longer,
            would,
            removed_most: 0.0,
            stands: vec![0.0; count],
            leaves: vec![0.0; count],
        }
    }

    /// One year: age, then meet the target with an inflow of at least `least`. `before` is the stock at the end of the
    /// year before; `now` is written.
    pub fn year(&mut self, year: usize, (target, least): (f64, f64), before: &[f64], now: &mut [f64]) -> StockChange {
        let mut saved = 0.0;
        match &self.longer {
            Some(longer) => saved = self.lives.age_longer(year, longer, before, now, &mut self.would),
            None => self.lives.age(year, before, now),
        }
        let mut natural = self.sum(year, before, now);
        if self.removed_most > 0.0 && natural > target {
            natural = self.remove(year, (natural, target), now);
        }
        let inflow = (target - natural).max(least).max(0.0);
        let stands = natural + inflow;
        let vacant = (stands - target).max(0.0);
        if vacant > 0.0 && stands > 0.0 {
            saved *= 1.0 - vacant / stands;
        }
        now[year] = inflow;
        if self.longer.is_some() {
            self.would.push(inflow);
        }
        if let Some(newest) = self.blocks.iter().position(|block| year < block.end) {
            self.stands[newest] += inflow;
        }
        StockChange {
            inflow,
            outflow: self.leaves.iter().sum(),
            vacant,
            kept: saved,
        }
    }

    /// Removes surplus, the same share of every cohort; returns the stock that is left.
    fn remove(&mut self, year: usize, (natural, target): (f64, f64), now: &mut [f64]) -> f64 {
        let removed = (natural - target).min(self.removed_most);
        let left = 1.0 - removed / natural;
        now[..year].iter_mut().for_each(|cohort| *cohort *= left);
        for (stands, leaves) in self.stands.iter_mut().zip(&mut self.leaves) {
            *leaves += *stands * (1.0 - left);
            *stands *= left;
        }
        natural * left
    }

    /// Sums the cohorts before a year by block; returns the total stock.
    fn sum(&mut self, year: usize, before: &[f64], now: &[f64]) -> f64 {
        let mut all = 0.0;
        for ((block, stands), leaves) in self.blocks.iter().zip(&mut self.stands).zip(&mut self.leaves) {
            let end = block.end.min(year);
            if block.start >= end {
                break;
            }
            (*stands, *leaves) = match (&before[block.start..end], &now[block.start..end]) {
                ([before], [now]) => (*now, before - now),
                (before, now) => sums(before, now),
            };
            all += *stands;
        }
        all
    }
}

/// Stock now, and outflow since the year before, in four lanes on every machine.
fn sums(before: &[f64], now: &[f64]) -> (f64, f64) {
    let (mut stands, mut leaves) = ([0.0; 4], [0.0; 4]);
    let ((before, before_rest), (now, now_rest)) = (before.as_chunks::<4>(), now.as_chunks::<4>());
    for (before, now) in before.iter().zip(now) {
        for lane in 0..4 {
            stands[lane] += now[lane];
            leaves[lane] += before[lane] - now[lane];
        }
    }
    for (lane, (before, now)) in before_rest.iter().zip(now_rest).enumerate() {
        stands[lane] += now;
        leaves[lane] += before - now;
    }
    let all = |lanes: [f64; 4]| (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
    (all(stands), all(leaves))
}
