//! Prolonged stock: inflow and outflow of a given stock if its life is prolonged.
//!
//! ```text
//! left(t)    = Σ_c K(t − 1, c) · S'(a) / S'(a − 1)         S' of the prolonged life, for cohorts of every age
//! inflow(t)  = max(0, K(t) − left(t))                      K as without the choice
//! outflow(t) = K(t − 1) + inflow(t) − K(t)                 surplus leaves, the same share of every cohort
//! ```
//!
//! A cohort is complete at the end of its first year. Out of scope: the kind of stock, why it lasts longer.

use std::rc::Rc;

use crate::stock::survival::Lifetime;
use crate::stock::{self, Surplus};

/// A smaller share of a cohort counts as zero.
const NOTHING: f64 = 1e-12;
/// Highest age of a cohort, years.
const OLDEST: usize = 4000;

/// A stock by cohort whose life a choice prolongs.
#[derive(Clone, Debug)]
pub(super) struct ProlongedStock {
    life: Lifetime,
    /// Stock by cohort, the oldest first.
    cohorts: Vec<f64>,
    stock: f64,
    /// Share of a cohort that stays from one age to the next, from the oldest age down to 1, for the life in `times`.
    stays: Rc<[f64]>,
    times: f64,
}

/// Inflow and outflow of a year.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ProlongedFlow {
    pub(super) inflow: f64,
    pub(super) outflow: f64,
}

impl ProlongedStock {
    /// A stock from its cohorts at the end of a year, the oldest first. No factor on the life may exceed `most`.
    pub(super) fn of(life: Lifetime, cohorts: Vec<f64>, most: f64) -> ProlongedStock {
        // The last age has nothing left; every cohort is complete in its first year.
        let ages = (life.times(most).ages_cached(false, NOTHING, OLDEST).len() - 1).max(1);
        ProlongedStock {
            life,
            stock: cohorts.iter().sum(),
            cohorts,
            stays: Rc::from(vec![0.0; ages]),
            times: 0.0,
        }
    }

    /// Stock by cohort, the oldest first.
    pub(super) fn by_cohort(&self) -> &[f64] {
        &self.cohorts
    }

    /// Runs a year with the life `times` as long and the stock `target` at its end.
    pub(super) fn year(&mut self, times: f64, target: f64) -> ProlongedFlow {
        if times.to_bits() != self.times.to_bits() {
            self.stays = self.life.times(times).stays_cached(self.stays.len());
            self.times = times;
        }
        let past = self.cohorts.len().saturating_sub(self.stays.len());
        self.cohorts.drain(..past);
        let youngest = self.stays.len() - self.cohorts.len();
        let _ = stock::age(&mut self.cohorts, &self.stays[youngest..]);
        let met = stock::meet_target(&mut self.cohorts, target, 1.0, Surplus::Remove);
        self.cohorts.push(met.stays);
        let outflow = (self.stock + met.inflow - target).max(0.0);
        self.stock = target;
        ProlongedFlow {
            inflow: met.inflow,
            outflow,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIFE: Lifetime = Lifetime::Normal {
        mean: 20.0,
        deviation: 6.0,
    };

    #[test]
    fn a_life_as_it_was_takes_what_it_took() {
        let mut stock = ProlongedStock::of(LIFE, vec![10.0], 1.5);
        let mut left = 10.0;
        for age in 1..50 {
            let turned = stock.year(1.0, 10.0);
            assert!((turned.inflow - turned.outflow).abs() < 1e-12);
            left -= turned.outflow;
            if age == 1 {
                assert!((turned.outflow - 10.0 * (1.0 - LIFE.survival(1.0))).abs() < 1e-12);
            }
        }
        assert!(left < 0.0);
    }

    #[test]
    fn a_longer_life_takes_less_and_what_is_too_much_leaves() {
        let flow = |times: f64| {
            let mut stock = ProlongedStock::of(LIFE, vec![5.0; 20], 1.5);
            (0..20).map(|_| stock.year(times, 100.0).inflow).sum::<f64>()
        };
        assert!(flow(1.5) < 0.75 * flow(1.0));
        let mut stock = ProlongedStock::of(LIFE, vec![5.0; 20], 1.5);
        let turned = stock.year(1.5, 40.0);
        assert_eq!(
            turned,
            ProlongedFlow {
                inflow: 0.0,
                outflow: 60.0
            }
        );
    }
}
