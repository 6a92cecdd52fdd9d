//! Lives: how long the buildings of one kind stand, and what a longer life changes.
//!
//! ```text
//! S(a)   = exp(-(a/z)^k),  z = mean / Γ(1 + 1/k)
//! h(a)   = S(a)/S(a - 1)                                    share of last year's that stands
//! h'(a)  = h(a)^((1 + e)^-k),  e = min(effect, longest/mean - 1), never below 0
//! R(t)   = Σ_s e^(-0.02 s) S(t - 1900 + s) / Σ_s e^(-0.02 s) S(s),  s = 0 … 300
//! ```
//!
//! A Weibull whose mean is (1 + e) times as long has the old hazard to a power that does not
//! depend on age: one table of ln h serves every level of the lever, and the cohort 1900 too.
//! That cohort is all that stood in 1900. It was built over time by a stock that grew 2 % a
//! year, so it dies by R and not in one wave.
//!
//! Tables hold the ages that a stretch of years meets, and no others. Does not know: areas,
//! targets, why a life is prolonged.

use multiversion::multiversion;

use crate::facts::BuildingFacts;
use crate::model::moves::{AHEAD, ahead};
use crate::model::survival::exp;
use crate::year::{Stretch, Year};

/// Growth a year of what stood in 1900, before 1900: a definition of what the first cohort is, not a
/// figure of a place. It is what people and floor a person grow by before their first data, together.
const EARLIER_GROWTH: f64 = 0.02;
/// Oldest age in 1900 that is counted, years: at that age less than a 400th counts.
const EARLIER_YEARS: usize = 300;
/// Sums run in this many lanes, on every machine.
const LANES: usize = 4;
/// Less than this share of a cohort is none of it.
const NOTHING: f64 = 1e-18;

/// Logarithms of all ages that are ever met, from 1 year on: worked out once for all kinds of buildings.
#[derive(Clone, Debug)]
pub(crate) struct Ages(Vec<f64>);

impl Ages {
    /// To the age in 2060 of the oldest that stood in 1900.
    pub(crate) fn new() -> Ages {
        let oldest = Year::COUNT + EARLIER_YEARS;
        Ages((1..=oldest).map(|age| libm::log(age as f64)).collect())
    }

    /// -ln S of a life at ages from 0 up to one.
    fn decay(&self, mean: f64, shape: f64, oldest: usize) -> Vec<f64> {
        let scale = mean / libm::tgamma(1.0 + 1.0 / shape);
        let log_scale = libm::log(scale);
        let mut decay = Vec::with_capacity(oldest + 1);
        decay.push(0.0);
        decay.extend(self.0[..oldest].iter().map(|log_age| exp(shape * (log_age - log_scale))));
        decay
    }
}

/// How long the buildings of one kind stand, over a stretch of years.
#[derive(Clone, Debug)]
pub(crate) struct Lives {
    classes: Vec<Class>,
    /// Shape of the Weibull.
    shape: f64,
}

/// Cohorts side by side of one mean life; tables run from the oldest age down, as a row of cohorts does.
#[derive(Clone, Debug)]
struct Class {
    /// First cohort, counted from 1900.
    first: usize,
    /// The cohort after the last.
    end: usize,
    mean: f64,
    /// Age of the first value of the tables.
    oldest: usize,
    /// h(a).
    ratio: Vec<f64>,
    /// ln h(a); empty where nothing is ever prolonged.
    log_ratio: Vec<f64>,
}

/// A longer life, as chosen.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Longer<'a> {
    /// By how much, as a share of the mean life, in each year from 2027 on.
    pub(crate) effect: &'a [f64; AHEAD],
    /// Mean life beyond which nothing is prolonged, years.
    pub(crate) longest: f64,
    /// First cohort that is prolonged.
    pub(crate) from: Year,
}

impl Lives {
    /// Of one kind of building over a stretch of years.
    pub(crate) fn of(facts: &BuildingFacts, years: Stretch, ages: &Ages) -> Lives {
        let shape = facts.shape.value;
        let means = &facts.mean_life.value.values()[..=years.last.index()];
        let prolonged = facts.extendable && years.last >= Year::LEVERS;
        let mut classes: Vec<Class> = Vec::new();
        let mut first = 0;
        for end in 1..=means.len() {
            // The cohort 1900 is a class of its own, and one from 2027 on may be prolonged alone.
            let parts = end == 1 || end == Year::LEVERS.index();
            if parts || means.get(end).map(|mean| mean.to_bits()) != Some(means[first].to_bits()) {
                let mean = means[first];
                let oldest = years.last.index() - first;
                let youngest = (years.first.index() + 1).saturating_sub(end).max(1);
                let logs = if first == 0 {
                    logs_of_earlier(ages, mean, shape, youngest, oldest)
                } else {
                    logs_of_cohort(ages, mean, shape, youngest, oldest)
                };
                classes.push(Class {
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

    /// Ages the cohorts of the year before: writes what stands of them at the end of a year.
    pub(crate) fn age(&self, year: Year, before: &[f64], now: &mut [f64]) {
        for class in &self.classes {
            let Some((cohorts, ages)) = class.at(year) else { break };
            let (before, now) = (&before[cohorts.clone()], &mut now[cohorts]);
            for ((now, before), ratio) in now.iter_mut().zip(before).zip(&class.ratio[ages]) {
                *now = before * ratio;
            }
        }
    }

    /// The same under a longer life.
    ///
    /// `would` is what would stand of each cohort without it; it ages too. Returns what stands only
    /// because of the choice and would have died this year.
    pub(crate) fn age_longer(&self, year: Year, choice: &Longer<'_>, before: &[f64], now: &mut [f64], would: &mut [f64]) -> f64 {
        let effect = choice.effect[ahead(year)];
        let mut kept = 0.0;
        let mut power = (0, 1.0);
        for class in &self.classes {
            let Some((cohorts, ages)) = class.at(year) else { break };
            let (before, now, would) = (&before[cohorts.clone()], &mut now[cohorts.clone()], &mut would[cohorts]);
            let ratio = &class.ratio[ages.clone()];
            let by = if class.first >= choice.from.index() {
                longer(class.mean, effect, choice.longest)
            } else {
                0.0
            };
            if by > 0.0 && !class.log_ratio.is_empty() {
                if by.to_bits() != power.0 {
                    power = (by.to_bits(), libm::pow(1.0 + by, -self.shape));
                }
                kept += prolong(before, now, would, ratio, &class.log_ratio[ages], power.1);
            } else {
                for (((now, before), would), ratio) in now.iter_mut().zip(before).zip(would).zip(ratio) {
                    *now = before * ratio;
                    *would *= ratio;
                }
            }
        }
        kept
    }

    /// Whether a choice can prolong anything here.
    pub(crate) fn can_last_longer(&self) -> bool {
        self.classes.iter().any(|class| !class.log_ratio.is_empty())
    }
}

/// How much longer a mean life becomes, as a share of it: the effect asked for, held where the mean would pass the longest.
#[must_use]
pub fn longer(mean: f64, effect: f64, longest: f64) -> f64 {
    if mean > 0.0 {
        effect.min(longest / mean - 1.0).max(0.0)
    } else {
        0.0
    }
}

/// Ages cohorts of one class by the old hazard to a power; returns what would have died this year and did not.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
fn prolong(before: &[f64], now: &mut [f64], would: &mut [f64], ratio: &[f64], log_ratio: &[f64], power: f64) -> f64 {
    let count = now.len();
    let (before, would, ratio, log_ratio) = (&before[..count], &mut would[..count], &ratio[..count], &log_ratio[..count]);
    for ((now, before), log) in now.iter_mut().zip(before).zip(log_ratio) {
        *now = before * exp(log * power);
    }
    let mut kept = [0.0; LANES];
    let whole = count - count % LANES;
    for at in (0..whole).step_by(LANES) {
        for (lane, kept) in kept.iter_mut().enumerate() {
            *kept += outlives(&before[at..], &now[at..], &mut would[at..], &ratio[at..], lane);
        }
    }
    for (lane, kept) in kept.iter_mut().enumerate().take(count - whole) {
        *kept += outlives(&before[whole..], &now[whole..], &mut would[whole..], &ratio[whole..], lane);
    }
    (kept[0] + kept[1]) + (kept[2] + kept[3])
}

/// What of a cohort would have died this year and did not; what would stand of it ages.
#[inline(always)]
fn outlives(before: &[f64], now: &[f64], would: &mut [f64], ratio: &[f64], cohort: usize) -> f64 {
    let left = would[cohort] * ratio[cohort];
    let kept = ((would[cohort] - left) - (before[cohort] - now[cohort])).max(0.0);
    would[cohort] = left;
    kept
}

impl Class {
    /// The cohorts of the class that were there before a year, and where in the tables their ages stand.
    fn at(&self, year: Year) -> Option<(std::ops::Range<usize>, std::ops::Range<usize>)> {
        let end = self.end.min(year.index());
        if self.first >= end {
            return None;
        }
        let from = self.oldest - (year.index() - self.first);
        Some((self.first..end, from..from + (end - self.first)))
    }
}

/// ln h of a cohort built in one year, from the oldest age down to the youngest.
fn logs_of_cohort(ages: &Ages, mean: f64, shape: f64, youngest: usize, oldest: usize) -> Vec<f64> {
    let decay = ages.decay(mean, shape, oldest);
    (youngest..=oldest).rev().map(|age| decay[age - 1] - decay[age]).collect()
}

/// ln h of what stood in 1900, by years since then, from the most down to the fewest.
fn logs_of_earlier(ages: &Ages, mean: f64, shape: f64, youngest: usize, oldest: usize) -> Vec<f64> {
    let decay = ages.decay(mean, shape, oldest + EARLIER_YEARS);
    let survival = decay
        .iter()
        .map(|decay| exp(-decay))
        .map(|share| if share < NOTHING { 0.0 } else { share });
    let survival: Vec<f64> = survival.collect();
    let built: Vec<f64> = (0..=EARLIER_YEARS).map(|age| exp(-EARLIER_GROWTH * age as f64)).collect();
    let mut later = dot(&built, &survival[oldest..]);
    let since = (youngest..=oldest).rev();
    since
        .map(|since| {
            let sooner = dot(&built, &survival[since - 1..]);
            let log = if later > 0.0 {
                libm::log(later / sooner)
            } else {
                f64::NEG_INFINITY
            };
            later = sooner;
            log
        })
        .collect()
}

/// Sum of products in lanes, as long as the first row is; where one row is nowhere larger than another, its sum is not either.
fn dot(one: &[f64], other: &[f64]) -> f64 {
    const WIDE: usize = 2 * LANES;
    let mut lanes = [0.0; WIDE];
    let other = &other[..one.len()];
    let ((one, one_rest), (other, other_rest)) = (one.as_chunks::<WIDE>(), other.as_chunks::<WIDE>());
    for (one, other) in one.iter().zip(other) {
        for lane in 0..WIDE {
            lanes[lane] += one[lane] * other[lane];
        }
    }
    for ((lane, one), other) in lanes.iter_mut().zip(one_rest).zip(other_rest) {
        *lane += one * other;
    }
    let mut sum = 0.0;
    for lane in lanes {
        sum += lane;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::survival::Lifetime;

    const OLDEST: usize = Year::COUNT - 1;

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() <= 1e-12 * wanted.abs(), "{found} is not {wanted}");
    }

    #[test]
    fn a_longer_mean_is_the_old_hazard_to_a_power() {
        let (mean, shape, longer) = (60.0, 2.7, 0.35);
        let logs = logs_of_cohort(&Ages::new(), mean, shape, 1, OLDEST);
        let power = libm::pow(1.0 + longer, -shape);
        let prolonged = Lifetime::weibull_of_mean(mean * (1.0 + longer), shape);
        for age in 1..=OLDEST {
            let wanted = prolonged.survival(age as f64) / prolonged.survival(age as f64 - 1.0);
            near(libm::exp(logs[OLDEST - age] * power), wanted);
        }
    }

    #[test]
    fn what_stood_in_1900_dies_slowly_and_not_in_one_wave() {
        let (earlier, later) = (
            logs_of_earlier(&Ages::new(), 60.0, 2.7, 1, OLDEST),
            logs_of_cohort(&Ages::new(), 60.0, 2.7, 1, OLDEST),
        );
        let stands = |logs: &[f64], age: usize| exp((1..=age).map(|age| logs[OLDEST - age]).sum());
        assert!(stands(&earlier, 20) < stands(&later, 20));
        assert!(stands(&earlier, 100) < stands(&later, 30));
        assert!(earlier.iter().all(|log| *log <= 0.0));
    }

    #[test]
    fn no_mean_is_prolonged_beyond_the_longest() {
        assert_eq!(longer(60.0, 0.5, 120.0), 0.5);
        assert_eq!(longer(100.0, 0.5, 120.0), 120.0 / 100.0 - 1.0);
        assert_eq!(longer(130.0, 0.5, 120.0), 0.0);
        assert_eq!(longer(130.0, 0.5, f64::INFINITY), 0.5);
    }
}
