//! Stock: how many of a good stand, how many come in and leave, where some must stand and each wears out.
//!
//! ```text
//! natural(t) = Σ c: K(t − 1, c) · h(t − c)               h(a) = S(a + ½)/S(a − ½), S Weibull; longer: h^((1 + e)^−k)
//! inflow(t)  = max(0, target(t) − natural(t)) / S(½)     what is not needed stays and wears out
//! outflow(t) = stock(t − 1) + inflow(t) − stock(t)
//! ```
//!
//! Half of a year has gone when the first of a cohort's ends. Does not know: which good, what it is made of.

use crate::facts::goods::Owned;
use crate::stock;
use crate::stock::survival::exp;

/// A cohort is gone at an age at which its reference life leaves less than e to the power of this: a life half as long again
/// leaves none of it either.
const GONE: f64 = -60.0;

/// How a good wears out.
#[derive(Clone, Debug)]
pub(super) struct Wear {
    shape: f64,
    /// ln S(½).
    first: f64,
    /// ln h(a), from the oldest age down to 1.
    logs: Vec<f64>,
    /// Shares that stay, from the oldest age down to 1, and of what came in this year, for the life in `times`.
    stays: Vec<f64>,
    newborn: f64,
    times: f64,
}

/// What a year brought.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Turned {
    /// Stands at its end.
    pub(super) stock: f64,
    /// Came in.
    pub(super) inflow: f64,
}

impl Wear {
    /// Of a good.
    pub(super) fn of(owned: &Owned) -> Wear {
        let scale = owned.life / libm::tgamma(1.0 + 1.0 / owned.shape);
        let log = |years: usize| -libm::pow((years as f64 + 0.5) / scale, owned.shape);
        let first = log(0);
        let (mut logs, mut before) = (Vec::new(), first);
        while before > GONE {
            let now = log(logs.len() + 1);
            logs.push(now - before);
            before = now;
        }
        logs.reverse();
        let mut wear = Wear {
            shape: owned.shape,
            first,
            stays: vec![0.0; logs.len()],
            logs,
            newborn: 0.0,
            times: 0.0,
        };
        wear.lasts(1.0);
        wear
    }

    /// Makes the life so many times as long as the reference, for cohorts of every age.
    pub(super) fn lasts(&mut self, times: f64) {
        if times.to_bits() == self.times.to_bits() {
            return;
        }
        self.times = times;
        let power = libm::pow(times, -self.shape);
        for (stays, log) in self.stays.iter_mut().zip(&self.logs) {
            *stays = exp(log * power);
        }
        self.newborn = exp(self.first * power);
    }

    /// One year: ages cohorts, the oldest first, and brings in what is missing.
    pub(super) fn year(&self, cohorts: &mut Vec<f64>, target: f64) -> Turned {
        let past = cohorts.len().saturating_sub(self.stays.len());
        cohorts.drain(..past);
        let youngest = self.stays.len() - cohorts.len();
        let _ = stock::age(cohorts, &self.stays[youngest..]);
        let natural: f64 = cohorts.iter().sum();
        let met = stock::meet(&mut [], (target - natural).max(0.0), self.newborn, stock::Surplus::Remove);
        cohorts.push(met.stays);
        Turned {
            stock: natural + met.stays,
            inflow: met.inflow,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::Stuff;

    fn owned() -> Owned {
        Owned {
            of_homes: 1.0,
            saturation: 1.0,
            delay: 3.0,
            pace: 0.1,
            middle: 1960.0,
            spread: 8.0,
            kg: 50.0,
            shares: [1.0 / 8.0; Stuff::COUNT],
            life: 12.0,
            shape: 2.5,
            making: 40.0,
        }
    }

    #[test]
    fn a_cohort_is_left_as_its_weibull_says() {
        let (owned, mut cohorts) = (owned(), Vec::new());
        let wear = Wear::of(&owned);
        let came = wear.year(&mut cohorts, 100.0).inflow;
        for age in 1..30 {
            let left = wear.year(&mut cohorts, 0.0).stock;
            let wanted = came * owned.lifetime().survival(f64::from(age) + 0.5);
            assert!((left - wanted).abs() < 1e-9, "{age}: {left} is not {wanted}");
        }
    }

    #[test]
    fn a_longer_life_is_the_weibull_of_a_longer_mean() {
        let (owned, mut cohorts) = (owned(), Vec::new());
        let mut wear = Wear::of(&owned);
        wear.lasts(1.5);
        let came = wear.year(&mut cohorts, 100.0).inflow;
        for age in 1..40 {
            let left = wear.year(&mut cohorts, 0.0).stock;
            let wanted = came * owned.lifetime().times(1.5).survival(f64::from(age) + 0.5);
            assert!((left - wanted).abs() < 1e-9, "{age}: {left} is not {wanted}");
        }
    }
}
