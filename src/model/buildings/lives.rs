//! Lives: how long the homes of one kind stand, and what a longer life changes.
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
//! Does not know: areas, targets, why a life is prolonged.

use crate::facts::BuildingFacts;
use crate::model::survival::{Lifetime, Span, spans};
use crate::year::Year;

/// Growth a year of what stood in 1900, before 1900.
const EARLIER_GROWTH: f64 = 0.02;
/// Oldest age in 1900 that is counted, years.
const EARLIER_YEARS: usize = 300;
/// Oldest age on the grid, years.
const OLDEST: usize = Year::COUNT - 1;

/// How long the homes of one kind stand.
#[derive(Clone, Debug)]
pub(crate) struct Lives {
    spans: Vec<Span>,
    classes: Vec<Class>,
    /// Shape of the Weibull.
    shape: f64,
    /// Mean life beyond which nothing is prolonged, years; 0 where this kind is never prolonged.
    longest: f64,
}

/// Cohorts of one mean life; tables run from age 160 down to age 0, as a row of cohorts does.
#[derive(Clone, Debug)]
struct Class {
    mean: f64,
    /// h(a).
    ratio: Vec<f64>,
    /// ln h(a).
    log_ratio: Vec<f64>,
}

impl Lives {
    /// Of one kind of home; nothing is prolonged beyond a mean of `longest_life` years.
    pub(crate) fn of(facts: &BuildingFacts, longest_life: f64) -> Lives {
        let shape = facts.shape.value;
        let means = facts.mean_life.value.values();
        // The cohort 1900 is a class of its own.
        let mut classes = vec![Class::of_earlier(means[0], shape)];
        let mut class_of = vec![0];
        for mean in &means[1..] {
            let known = classes.iter().skip(1).position(|class| class.mean.to_bits() == mean.to_bits());
            class_of.push(known.map_or(classes.len(), |class| class + 1));
            if known.is_none() {
                classes.push(Class::of(*mean, shape));
            }
        }
        Lives {
            spans: spans(&class_of),
            classes,
            shape,
            longest: if facts.extendable { longest_life } else { 0.0 },
        }
    }

    /// Writes, for each cohort before `year`, which share of what stood at the end of the year before still stands at its end.
    ///
    /// `effect` is how much longer things last than in the reference, as a share of their mean life.
    pub(crate) fn stay(&self, year: Year, effect: f64, stay: &mut Vec<f64>) {
        stay.clear();
        for span in &self.spans {
            let end = span.end.min(year.index());
            if span.first >= end {
                break;
            }
            let oldest = OLDEST - (year.index() - span.first);
            let ages = oldest..oldest + (end - span.first);
            let class = &self.classes[span.class];
            let longer = longer(class.mean, effect, self.longest);
            if longer > 0.0 {
                let power = libm::pow(1.0 + longer, -self.shape);
                stay.extend(class.log_ratio[ages].iter().map(|log| libm::exp(log * power)));
            } else {
                stay.extend_from_slice(&class.ratio[ages]);
            }
        }
    }

    /// Whether a choice can prolong anything here.
    pub(crate) fn can_last_longer(&self) -> bool {
        self.classes
            .iter()
            .any(|class| longer(class.mean, f64::INFINITY, self.longest) > 0.0)
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

impl Class {
    /// All of a cohort built in one year.
    fn of(mean: f64, shape: f64) -> Class {
        let Lifetime::Weibull { shape, scale } = Lifetime::weibull_of_mean(mean, shape) else {
            return Class::of_logs(mean, vec![f64::NEG_INFINITY; OLDEST + 1]);
        };
        // -ln S by age; the difference to the age before is -ln h.
        let decay: Vec<f64> = (0..=OLDEST).map(|age| libm::pow(age as f64 / scale, shape)).collect();
        let logs = (0..=OLDEST).rev().map(|age| match age {
            0 => 0.0,
            older => decay[older - 1] - decay[older],
        });
        Class::of_logs(mean, logs.collect())
    }

    /// What stood in 1900, by years since then.
    fn of_earlier(mean: f64, shape: f64) -> Class {
        let life = Lifetime::weibull_of_mean(mean, shape);
        let survival: Vec<f64> = (0..=OLDEST + EARLIER_YEARS).map(|age| life.survival(age as f64)).collect();
        let built: Vec<f64> = (0..=EARLIER_YEARS).map(|age| libm::exp(-EARLIER_GROWTH * age as f64)).collect();
        let remains = |since: usize| {
            let mut sum = 0.0;
            for (built, survival) in built.iter().zip(&survival[since..]) {
                sum += built * survival;
            }
            sum
        };
        let remaining: Vec<f64> = (0..=OLDEST).map(remains).collect();
        let logs = (0..=OLDEST).rev().map(|since| match since {
            0 => 0.0,
            later if remaining[later] > 0.0 => libm::log(remaining[later] / remaining[later - 1]),
            _ => f64::NEG_INFINITY,
        });
        Class::of_logs(mean, logs.collect())
    }

    fn of_logs(mean: f64, log_ratio: Vec<f64>) -> Class {
        let ratio = log_ratio.iter().map(|log| libm::exp(*log)).collect();
        Class { mean, ratio, log_ratio }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(found: f64, wanted: f64) {
        assert!((found - wanted).abs() <= 1e-12 * wanted.abs(), "{found} is not {wanted}");
    }

    #[test]
    fn a_longer_mean_is_the_old_hazard_to_a_power() {
        let (mean, shape, longer) = (60.0, 2.7, 0.35);
        let class = Class::of(mean, shape);
        let power = libm::pow(1.0 + longer, -shape);
        let prolonged = Lifetime::weibull_of_mean(mean * (1.0 + longer), shape);
        for age in 1..=OLDEST {
            let wanted = prolonged.survival(age as f64) / prolonged.survival(age as f64 - 1.0);
            near(libm::exp(class.log_ratio[OLDEST - age] * power), wanted);
        }
    }

    #[test]
    fn what_stood_in_1900_dies_slowly_and_not_in_one_wave() {
        let (earlier, later) = (Class::of_earlier(60.0, 2.7), Class::of(60.0, 2.7));
        let stands = |class: &Class, age: usize| (1..=age).map(|age| class.ratio[OLDEST - age]).product::<f64>();
        assert!(stands(&earlier, 20) < stands(&later, 20));
        assert!(stands(&earlier, 100) < stands(&later, 30));
        for age in 1..=OLDEST {
            assert!((0.0..=1.0).contains(&earlier.ratio[OLDEST - age]));
        }
    }

    #[test]
    fn no_mean_is_prolonged_beyond_the_longest() {
        assert_eq!(longer(60.0, 0.5, 120.0), 0.5);
        assert_eq!(longer(100.0, 0.5, 120.0), 120.0 / 100.0 - 1.0);
        assert_eq!(longer(130.0, 0.5, 120.0), 0.0);
        assert_eq!(longer(60.0, 0.5, 0.0), 0.0);
    }
}
