//! Fleet: cars of one place by cohort, from year to year.
//!
//! ```text
//! stays(a)   = S(a) / S(a - 1),  S(0) = 1
//! missing(t) = target(t) - Σ_c K(t-1, c) stays(t - c)      below 0: every cohort gives up the same share
//! ```
//!
//! Does not know: where cars come from or go to.

use crate::facts::cars::CarLife;
use crate::year::Year;

/// Less than this share of a cohort is none of it.
const NOTHING: f64 = 1e-18;

/// Share that is still in national use at an age in years.
fn survival(life: CarLife, age: usize) -> f64 {
    let age = age as f64;
    let share = match life {
        CarLife::Normal { mean, deviation } => 0.5 * libm::erfc((age - mean) / deviation * core::f64::consts::FRAC_1_SQRT_2),
        CarLife::Weibull { shape, scale } => libm::exp(-libm::pow(age / scale, shape)),
    };
    if share < NOTHING { 0.0 } else { share }
}

/// Of what stood at the end of the year before, the share that still does, by age.
pub(super) fn stays(life: CarLife) -> Vec<f64> {
    let mut stays = vec![1.0];
    let mut before = 1.0;
    for age in 1..Year::COUNT {
        let now = survival(life, age);
        stays.push(if before > 0.0 { now / before } else { 0.0 });
        before = now;
    }
    stays
}

/// Cars by cohort, from 1900 to the year they have come to.
#[derive(Clone, Debug, Default)]
pub(super) struct Fleet {
    pub(super) cohorts: Vec<f64>,
}

/// What a year did to a fleet before anything came in.
pub(super) struct Turn {
    /// What left, by cohort, removal included.
    pub(super) left: Vec<f64>,
    /// What is missing to the target, never below 0.
    pub(super) missing: f64,
}

impl Fleet {
    /// Ages by a year and looks at a target; nothing has come in yet.
    pub(super) fn turn(&mut self, stays: &[f64], target: f64) -> Turn {
        let before = self.cohorts.clone();
        let now = before.len();
        let mut natural = 0.0;
        for (cohort, stands) in self.cohorts.iter_mut().enumerate() {
            *stands *= stays[now - cohort];
            natural += *stands;
        }
        if target < natural {
            for stands in &mut self.cohorts {
                *stands *= target / natural;
            }
        }
        let left = before.iter().zip(&self.cohorts).map(|(before, now)| before - now).collect();
        self.cohorts.push(0.0);
        Turn {
            left,
            missing: (target - natural).max(0.0),
        }
    }

    /// Takes in new cars, and used ones by cohort as parts of their sum.
    pub(super) fn take(&mut self, new: f64, used: f64, parts: &[f64]) {
        for (stands, part) in self.cohorts.iter_mut().zip(parts) {
            *stands += used * part;
        }
        if let Some(youngest) = self.cohorts.last_mut() {
            *youngest += new;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Fleet, stays};
    use crate::facts::cars::CarLife;

    const LIFE: CarLife = CarLife::Normal {
        mean: 16.0,
        deviation: 4.8,
    };

    #[test]
    fn a_constant_fleet_is_renewed_by_its_mean_life() {
        let stays = stays(LIFE);
        let mut fleet = Fleet::default();
        let mut last = 0.0;
        for _ in 0..161 {
            last = fleet.turn(&stays, 100.0).missing;
            fleet.take(last, 0.0, &[]);
        }
        assert!((last - 100.0 / 16.5).abs() < 0.05, "{last}");
        assert!((fleet.cohorts.iter().sum::<f64>() - 100.0).abs() < 1e-9);
    }

    #[test]
    fn a_fleet_that_must_shrink_takes_nothing_and_gives_up_the_same_share_of_each_cohort() {
        let stays = stays(LIFE);
        let mut fleet = Fleet { cohorts: vec![50.0, 50.0] };
        let turn = fleet.turn(&stays, 10.0);
        assert_eq!(turn.missing, 0.0);
        assert!((turn.left.iter().sum::<f64>() - 90.0).abs() < 1e-9);
        assert!((fleet.cohorts[0] / fleet.cohorts[1] - stays[2] / stays[1]).abs() < 1e-9);
    }

    #[test]
    fn used_cars_come_in_with_their_age() {
        let mut fleet = Fleet {
            cohorts: vec![0.0, 0.0, 0.0],
        };
        fleet.take(1.0, 10.0, &[0.3, 0.7, 0.0]);
        assert_eq!(fleet.cohorts, [3.0, 7.0, 1.0]);
    }
}
