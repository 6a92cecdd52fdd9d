//! Lives: survival of the cohorts of a stock, each with its own mean life, and the effect of a longer life.
//!
//! ```text
//! K(t, c) = K(t-1, c) · h(t - c)                 h of the life in the reference (`hazard`)
//! h'(a)   = h(a)^((1 + e)^-k)                    with a longer life
//! e       = min(effect, longest/mean - 1)        by cohort, never below 0
//! ```
//!
//! A Weibull with a mean (1 + e) times as long has the old hazard to a power that does not depend on age. So one table
//! of ln h serves every level of the lever, and the first cohort too.
//! The longer life acts from the year of the choice on, so stock and history stay as they are.
//!
//! Tables contain only the ages that occur in a stretch of years. Out of scope: areas, targets, the reason for a longer
//! life.

use multiversion::multiversion;

use core::ops::Range;

use crate::stock::hazard::{self, LogAges};
use crate::stock::survival::exp;

/// Lanes of a sum, the same on every machine.
const LANES: usize = 4;

/// Lives of the cohorts of a stock with Weibull lifetimes.
#[derive(Clone, Copy, Debug)]
pub struct WeibullLives<'a> {
    /// Mean life of each cohort, years.
    pub means: &'a [f64],
    /// Shape of the Weibull.
    pub shape: f64,
    /// Growth rate of the stock before the first year, per year.
    pub growth: f64,
    /// The first cohort that a choice may prolong alone; none if nothing is ever prolonged.
    pub chosen: Option<usize>,
}

/// Survival of the cohorts of a stock, over a stretch of years.
#[derive(Clone, Debug)]
pub struct Lives {
    classes: Vec<LifeClass>,
    /// Shape of the Weibull.
    shape: f64,
}

/// Neighbouring cohorts with one mean life. Tables run from the oldest age down, the order of cohorts in a row.
#[derive(Clone, Debug)]
struct LifeClass {
    /// First cohort, counted from 0.
    first: usize,
    /// The cohort after the last.
    end: usize,
    mean: f64,
    /// Age of the first value of the tables.
    oldest: usize,
    /// h(a).
    ratio: Vec<f64>,
    /// ln h(a); empty if nothing is ever prolonged.
    log_ratio: Vec<f64>,
}

/// A longer life, as chosen.
#[derive(Clone, Copy, Debug)]
pub struct Longer<'a> {
    /// Extension as a share of the mean life, in each year from `since` on.
    pub effect: &'a [f64],
    /// The first year of the effect.
    pub since: usize,
    /// Mean life beyond which nothing is prolonged, years.
    pub longest: f64,
    /// First cohort that is prolonged.
    pub from: usize,
}

impl Lives {
    /// For a stock over a stretch of years; `worn` gives a mean life for each cohort.
    pub fn of(worn: &WeibullLives<'_>, years: Range<usize>, ages: &LogAges) -> Lives {
        let WeibullLives { shape, growth, .. } = *worn;
        let means = &worn.means[..years.end];
        let prolonged = worn.chosen.is_some_and(|first| first < years.end);
        let mut classes: Vec<LifeClass> = Vec::new();
        let mut first = 0;
        for end in 1..=means.len() {
            // The first cohort is a class of its own. So is a future cohort that may be prolonged alone.
            let parts = end == 1 || Some(end) == worn.chosen;
            if parts || means.get(end).map(|mean| mean.to_bits()) != Some(means[first].to_bits()) {
                let mean = means[first];
                let oldest = years.end - 1 - first;
                let youngest = (years.start + 1).saturating_sub(end).max(1);
                let logs = if first == 0 {
                    hazard::of_earlier(ages, mean, shape, growth, youngest, oldest)
                } else {
                    hazard::of_cohort(ages, mean, shape, youngest, oldest)
                };
                classes.push(LifeClass {
                    first,
                    end,
                    mean,
                    oldest,
                    ratio: logs.iter().map(|log| exp(*log)).collect(),
                    log_ratio: if prolonged { logs } else { Vec::new() },
                });
                first = end;
            }
        }
        Lives { classes, shape }
    }

    /// Ages the cohorts of the year before: writes their survivors at the end of a year.
    pub fn age(&self, year: usize, before: &[f64], now: &mut [f64]) {
        for class in &self.classes {
            let Some((cohorts, ages)) = class.at(year) else { break };
            let (before, now) = (&before[cohorts.clone()], &mut now[cohorts]);
            for ((now, before), ratio) in now.iter_mut().zip(before).zip(&class.ratio[ages]) {
                *now = before * ratio;
            }
        }
    }

    /// The same with a longer life.
    ///
    /// `would` is the stock of each cohort without the choice; it ages too. Returns the stock that exists only because
    /// of the choice and would have died this year.
    pub fn age_longer(&self, year: usize, choice: &Longer<'_>, before: &[f64], now: &mut [f64], would: &mut [f64]) -> f64 {
        let effect = choice.effect[year - choice.since];
        let mut saved = 0.0;
        let mut power = (0, 1.0);
        for class in &self.classes {
            let Some((cohorts, ages)) = class.at(year) else { break };
            let (before, now, would) = (&before[cohorts.clone()], &mut now[cohorts.clone()], &mut would[cohorts]);
            let ratio = &class.ratio[ages.clone()];
            let by = if class.first >= choice.from {
                longer(class.mean, effect, choice.longest)
            } else {
                0.0
            };
            if by > 0.0 && !class.log_ratio.is_empty() {
                if by.to_bits() != power.0 {
                    power = (by.to_bits(), libm::pow(1.0 + by, -self.shape));
                }
                saved += prolong(before, now, would, ratio, &class.log_ratio[ages], power.1);
            } else {
                for (((now, before), would), ratio) in now.iter_mut().zip(before).zip(would).zip(ratio) {
                    *now = before * ratio;
                    *would *= ratio;
                }
            }
        }
        saved
    }

    /// True if a choice can prolong any cohort.
    pub fn can_last_longer(&self) -> bool {
        self.classes.iter().any(|class| !class.log_ratio.is_empty())
    }
}

/// Extension of a mean life, as a share of it: the chosen effect, limited where the mean would pass the longest.
pub fn longer(mean: f64, effect: f64, longest: f64) -> f64 {
    if mean > 0.0 {
        effect.min(longest / mean - 1.0).max(0.0)
    } else {
        0.0
    }
}

/// Ages cohorts of one class by the old hazard to a power; returns the amount that would have died this year and did
/// not.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
fn prolong(before: &[f64], now: &mut [f64], would: &mut [f64], ratio: &[f64], log_ratio: &[f64], power: f64) -> f64 {
    let count = now.len();
    let (before, would, ratio, log_ratio) = (&before[..count], &mut would[..count], &ratio[..count], &log_ratio[..count]);
    for ((now, before), log) in now.iter_mut().zip(before).zip(log_ratio) {
        *now = before * exp(log * power);
    }
    let mut sums = [0.0; LANES];
    let whole = count - count % LANES;
    for at in (0..whole).step_by(LANES) {
        for (lane, sum) in sums.iter_mut().enumerate() {
            *sum += outlives(&before[at..], &now[at..], &mut would[at..], &ratio[at..], lane);
        }
    }
    for (lane, sum) in sums.iter_mut().enumerate().take(count - whole) {
        *sum += outlives(&before[whole..], &now[whole..], &mut would[whole..], &ratio[whole..], lane);
    }
    (sums[0] + sums[1]) + (sums[2] + sums[3])
}

/// Part of a cohort that would have died this year and did not; also ages the cohort in `would`.
#[inline(always)]
fn outlives(before: &[f64], now: &[f64], would: &mut [f64], ratio: &[f64], cohort: usize) -> f64 {
    let left = would[cohort] * ratio[cohort];
    let saved = ((would[cohort] - left) - (before[cohort] - now[cohort])).max(0.0);
    would[cohort] = left;
    saved
}

impl LifeClass {
    /// The cohorts of the class that exist before a year, and the range of their ages in the tables.
    fn at(&self, year: usize) -> Option<(Range<usize>, Range<usize>)> {
        let end = self.end.min(year);
        if self.first >= end {
            return None;
        }
        let from = self.oldest - (year - self.first);
        Some((self.first..end, from..from + (end - self.first)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_mean_is_prolonged_beyond_the_longest() {
        assert_eq!(longer(60.0, 0.5, 120.0), 0.5);
        assert_eq!(longer(100.0, 0.5, 120.0), 120.0 / 100.0 - 1.0);
        assert_eq!(longer(130.0, 0.5, 120.0), 0.0);
        assert_eq!(longer(130.0, 0.5, f64::INFINITY), 0.5);
    }
}
