//! Hazard: the share of a cohort that survives one more year, by age, as logarithms.
//!
//! ```text
//! S(a)   = exp(-(a/z)^k),  z = mean / Γ(1 + 1/k)
//! h(a)   = S(a)/S(a - 1)
//! R(n)   = Σ_s e^(-gs) S(n + s) / Σ_s e^(-gs) S(s),  s = 0 … 300
//! ```
//!
//! The first cohort is the whole stock of the first year. It was built over centuries by a stock that grew by g a year.
//! So after n years the share R of it is left: it does not die in one wave. Out of scope: choices.

use crate::stock::survival::exp;

/// Oldest age counted in the first year, years. At a growth of 2 % a year, older stock is less than
/// a 400th of all.
const EARLIER_YEARS: usize = 300;
/// Lanes of a sum, the same on every machine.
const LANES: usize = 8;
/// A smaller share of a cohort than this counts as 0.
const NOTHING: f64 = 1e-18;

/// Logarithms of all ages in a run of years, from 1 year on: computed once for any number of stocks.
#[derive(Clone, Debug)]
pub struct LogAges(Vec<f64>);

impl LogAges {
    /// For a run of `years` years, up to the age that the oldest stock of the first year reaches in the last.
    pub fn of(years: usize) -> LogAges {
        let oldest = years + EARLIER_YEARS;
        LogAges((1..=oldest).map(|age| libm::log(age as f64)).collect())
    }

    /// -ln S of a life at ages from 0 to `oldest`.
    fn decay(&self, mean: f64, shape: f64, oldest: usize) -> Vec<f64> {
        let scale = mean / libm::tgamma(1.0 + 1.0 / shape);
        let log_scale = libm::log(scale);
        let mut decay = Vec::with_capacity(oldest + 1);
        decay.push(0.0);
        decay.extend(self.0[..oldest].iter().map(|log_age| exp(shape * (log_age - log_scale))));
        decay
    }
}

/// ln h of a cohort built in one year, from the oldest age down to the youngest.
pub(super) fn of_cohort(ages: &LogAges, mean: f64, shape: f64, youngest: usize, oldest: usize) -> Vec<f64> {
    let decay = ages.decay(mean, shape, oldest);
    (youngest..=oldest).rev().map(|age| decay[age - 1] - decay[age]).collect()
}

/// ln h of the stock of the first year, by years since then, from the most to the fewest. It grew by `growth` a year
/// before.
pub(super) fn of_earlier(ages: &LogAges, mean: f64, shape: f64, growth: f64, youngest: usize, oldest: usize) -> Vec<f64> {
    let decay = ages.decay(mean, shape, oldest + EARLIER_YEARS);
    let survival = decay
        .iter()
        .map(|decay| exp(-decay))
        .map(|share| if share < NOTHING { 0.0 } else { share });
    let survival: Vec<f64> = survival.collect();
    let built: Vec<f64> = (0..=EARLIER_YEARS).map(|age| exp(-growth * age as f64)).collect();
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

/// Sum of products in lanes, over the length of the first row. It is monotone: if one row is nowhere larger than
/// another, neither is its sum.
fn dot(one: &[f64], other: &[f64]) -> f64 {
    let mut lanes = [0.0; LANES];
    let other = &other[..one.len()];
    let ((one, one_rest), (other, other_rest)) = (one.as_chunks::<LANES>(), other.as_chunks::<LANES>());
    for (one, other) in one.iter().zip(other) {
        for lane in 0..LANES {
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
    use crate::stock::survival::Lifetime;

    const OLDEST: usize = 160;

    fn assert_close(found: f64, wanted: f64) {
        assert!((found - wanted).abs() <= 1e-12 * wanted.abs(), "{found} is not {wanted}");
    }

    #[test]
    fn a_longer_mean_is_the_old_hazard_to_a_power() {
        let (mean, shape, longer) = (60.0, 2.7, 0.35);
        let logs = of_cohort(&LogAges::of(OLDEST + 1), mean, shape, 1, OLDEST);
        let power = libm::pow(1.0 + longer, -shape);
        let prolonged = Lifetime::weibull_of_mean(mean * (1.0 + longer), shape);
        for age in 1..=OLDEST {
            let wanted = prolonged.survival(age as f64) / prolonged.survival(age as f64 - 1.0);
            assert_close(libm::exp(logs[OLDEST - age] * power), wanted);
        }
    }

    #[test]
    fn what_stood_in_the_first_year_dies_slowly_and_not_in_one_wave() {
        let (earlier, later) = (
            of_earlier(&LogAges::of(OLDEST + 1), 60.0, 2.7, 0.02, 1, OLDEST),
            of_cohort(&LogAges::of(OLDEST + 1), 60.0, 2.7, 1, OLDEST),
        );
        let stands = |logs: &[f64], age: usize| exp((1..=age).map(|age| logs[OLDEST - age]).sum());
        assert!(stands(&earlier, 20) < stands(&later, 20));
        assert!(stands(&earlier, 100) < stands(&later, 30));
        assert!(earlier.iter().all(|log| *log <= 0.0));
    }
}
