//! Walk: one kind of building from year to year, by cohort.
//!
//! ```text
//! K(t, c) = K(t-1, c) · h(t - c)            aged by what life says (`lives`)
//! I(t)    = target(t) - Σ_c K(t, c)         or, where that is negative, removal (`stock`)
//! kept(t) = Σ_c max(0, W(t-1, c) · (1 - h) - K(t-1, c) · (1 - h')) · (1 - δ)
//! W(t, c) = W(t-1, c) · h · (1 - δ)         W = K at the end of 2026, or what came in after
//! ```
//!
//! W is what would stand of the same buildings had nothing been prolonged; δ is the share that
//! is removed before its time. What is kept is what would be gone by now: it is refurbished
//! once, in the year in which it would have died. What is removed is not kept.
//!
//! Cohorts are summed by block ([`Block`]): those of one block hold and need the same, so
//! materials and energy are worked out block by block. Does not know: materials, people.

use crate::model::buildings::content::Block;
use crate::model::buildings::lives::{Lives, Longer};
use crate::model::outcome::Buildings;
use crate::model::stock::{Met, Surplus, meet_natural};
use crate::year::Year;

/// A kind of building on its way through the years.
pub(crate) struct Walk<'a> {
    lives: &'a Lives,
    blocks: &'a [Block],
    longer: Option<Longer<'a>>,
    /// W by cohort; empty where nothing is prolonged.
    would: Vec<f64>,
    /// What stands at the end of the year by block, m².
    pub(crate) stands: Vec<f64>,
    /// What left in the year by block, m².
    pub(crate) leaves: Vec<f64>,
}

/// What a year brought, m².
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Change {
    /// Built.
    pub(crate) inflow: f64,
    /// Taken down, early removal included.
    pub(crate) outflow: f64,
    /// Taken down before its time.
    pub(crate) removed: f64,
    /// Kept past its reference life.
    pub(crate) kept: f64,
}

impl Change {
    /// Writes it into the account of a kind of building.
    pub(crate) fn write(self, year: Year, of: &mut Buildings) {
        of.inflow[year] = self.inflow;
        of.outflow[year] = self.outflow;
        of.removed[year] = self.removed;
        of.kept[year] = self.kept;
    }
}

impl<'a> Walk<'a> {
    /// Ready to walk; `cohorts` stand at the end of the year before the first.
    pub(crate) fn new(lives: &'a Lives, blocks: &'a [Block], longer: Option<Longer<'a>>, cohorts: &[f64]) -> Walk<'a> {
        let mut would = Vec::new();
        if longer.is_some() {
            would.reserve(Year::COUNT);
            would.extend_from_slice(cohorts);
        }
        Walk {
            lives,
            blocks,
            longer,
            would,
            stands: vec![0.0; blocks.len()],
            leaves: vec![0.0; blocks.len()],
        }
    }

    /// One year: age, then meet the target. `before` stands at the end of the year before, `now` is written.
    pub(crate) fn year(&mut self, year: Year, target: f64, before: &[f64], now: &mut [f64]) -> Change {
        let mut kept = 0.0;
        match &self.longer {
            Some(longer) => kept = self.lives.age_longer(year, longer, before, now, &mut self.would),
            None => self.lives.age(year, before, now),
        }
        let natural = self.sum(year, before, now);
        let met: Met = meet_natural(natural, target, 1.0, Surplus::Remove);
        if met.removed > 0.0 {
            let keep = 1.0 - met.removed / natural;
            kept *= keep;
            for area in now[..year.index()].iter_mut().chain(&mut self.would) {
                *area *= keep;
            }
            self.sum(year, before, now);
        }
        now[year.index()] = met.stays;
        if self.longer.is_some() {
            self.would.push(met.stays);
        }
        if let Some(newest) = self.blocks.iter().position(|block| year.index() < block.end) {
            self.stands[newest] += met.stays;
        }
        Change {
            inflow: met.inflow,
            outflow: self.leaves.iter().sum(),
            removed: met.removed,
            kept,
        }
    }

    /// Sums the cohorts before a year by block; returns what stands of all.
    fn sum(&mut self, year: Year, before: &[f64], now: &[f64]) -> f64 {
        let mut all = 0.0;
        for ((block, stands), leaves) in self.blocks.iter().zip(&mut self.stands).zip(&mut self.leaves) {
            let end = block.end.min(year.index());
            if block.first >= end {
                break;
            }
            (*stands, *leaves) = match (&before[block.first..end], &now[block.first..end]) {
                ([before], [now]) => (*now, before - now),
                (before, now) => sums(before, now),
            };
            all += *stands;
        }
        all
    }
}

/// What stands now, and what left since the year before, in four lanes on every machine.
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
