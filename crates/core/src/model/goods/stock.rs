//! Stock: stock, inflow and outflow of a good, from its target and its wear.
//!
//! ```text
//! natural(t) = Σ c: K(t − 1, c) · h(t − c)               h(a) = S(a + ½)/S(a − ½), S Weibull; longer: h^((1 + e)^−k)
//! inflow(t)  = max(0, target(t) − natural(t)) / S(½)     unneeded stock stays and wears out
//! outflow(t) = stock(t − 1) + inflow(t) − stock(t)
//! ```
//!
//! The first year of a cohort counts as half a year of age. Out of scope: the kind of good, its materials.

use std::rc::Rc;

use crate::facts::goods::HouseholdGood;
use crate::stock;
use crate::stock::survival::{Lifetime, SurvivalTableKind, exp};

/// ln of the share of a cohort below which the reference life counts it as gone. A life half as long again leaves
/// nothing at that age either.
const MIN_LOG_SHARE: f64 = -60.0;

/// Survival of a good.
#[derive(Clone, Debug)]
pub(super) struct GoodSurvival {
    shape: f64,
    life: Lifetime,
    /// ln h(a), from the oldest age down to 1, then ln S(½).
    logs: Rc<[f64]>,
    /// Shares that stay, from the oldest age down to 1, then of this year's inflow, for the life in `times`.
    stays: Rc<[f64]>,
    times: f64,
}

/// Stock and inflow of a year.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct GoodsStockFlow {
    /// Stock at the end of the year.
    pub(super) stock: f64,
    /// Inflow in the year.
    pub(super) inflow: f64,
}

impl GoodSurvival {
    /// Survival of a good with its reference life.
    pub(super) fn of(owned: &HouseholdGood) -> GoodSurvival {
        let (shape, scale) = (owned.shape, owned.life / libm::tgamma(1.0 + 1.0 / owned.shape));
        let life = Lifetime::Weibull { shape, scale };
        let logs = life.cached(SurvivalTableKind::Logs, &|| {
            let log = |years: usize| -libm::pow((years as f64 + 0.5) / scale, shape);
            let (mut logs, mut before) = (vec![log(0)], log(0));
            while before > MIN_LOG_SHARE {
                let now = log(logs.len());
                logs.push(now - before);
                before = now;
            }
            logs.reverse();
            logs
        });
        let mut wear = GoodSurvival {
            shape,
            life,
            logs,
            stays: Rc::default(),
            times: 0.0,
        };
        wear.lasts(1.0);
        wear
    }

    /// Sets the life to `times` the reference, for cohorts of every age.
    pub(super) fn lasts(&mut self, times: f64) {
        if times.to_bits() == self.times.to_bits() {
            return;
        }
        self.times = times;
        let (logs, shape) = (&self.logs, self.shape);
        self.stays = self.life.cached(SurvivalTableKind::Thinned { times: times.to_bits() }, &|| {
            let power = libm::pow(times, -shape);
            logs.iter().map(|log| exp(log * power)).collect()
        });
    }

    /// Runs one year: ages the cohorts, the oldest first, and adds the missing inflow.
    pub(super) fn year(&self, cohorts: &mut Vec<f64>, target: f64) -> GoodsStockFlow {
        let Some((newborn, stays)) = self.stays.split_last() else {
            return GoodsStockFlow::default();
        };
        let past = cohorts.len().saturating_sub(stays.len());
        cohorts.drain(..past);
        let youngest = stays.len() - cohorts.len();
        let _ = stock::age(cohorts, &stays[youngest..]);
        let natural: f64 = cohorts.iter().sum();
        let met = stock::meet_target(&mut [], (target - natural).max(0.0), *newborn, stock::Surplus::Remove);
        cohorts.push(met.stays);
        GoodsStockFlow {
            stock: natural + met.stays,
            inflow: met.inflow,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kind::GoodsMaterial;

    fn owned() -> HouseholdGood {
        HouseholdGood {
            of_homes: 1.0,
            saturation: 1.0,
            delay: 3.0,
            pace: 0.1,
            middle: 1960.0,
            spread: 8.0,
            kg: 50.0,
            shares: [1.0 / 8.0; GoodsMaterial::COUNT],
            life: 12.0,
            shape: 2.5,
            making: 40.0,
        }
    }

    #[test]
    fn a_cohort_is_left_as_its_weibull_says() {
        let (owned, mut cohorts) = (owned(), Vec::new());
        let wear = GoodSurvival::of(&owned);
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
        let mut wear = GoodSurvival::of(&owned);
        wear.lasts(1.5);
        let came = wear.year(&mut cohorts, 100.0).inflow;
        for age in 1..40 {
            let left = wear.year(&mut cohorts, 0.0).stock;
            let wanted = came * owned.lifetime().times(1.5).survival(f64::from(age) + 0.5);
            assert!((left - wanted).abs() < 1e-9, "{age}: {left} is not {wanted}");
        }
    }
}
