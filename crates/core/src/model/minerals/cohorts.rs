//! Cohorts: vehicles of one drive by the year they were made, as the finished run counts them in all.
//!
//! ```text
//! leaves(c) = stands(c) · (1 − stay(age)) · k          k so that the sum is what left in the run
//! exported  : from the ages of export as far as they suffice, at one rate
//! stands(c) + new (c = t) + used imports by the ages in trade
//! ```
//!
//! The run counts vehicles by drive and not by cohort and drive; in the reference k is 1, because drives share one life.
//! Out of scope: content.

use crate::year::Year;

/// Vehicles of one drive by cohort, from the first year of the grid on.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct MineralCohorts {
    stands: Vec<f64>,
}

/// Flows of vehicles of one drive in a year, from the run.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct CountedFlows {
    pub(super) new: f64,
    pub(super) imported: f64,
    pub(super) exported: f64,
    pub(super) scrapped: f64,
}

/// Ages of exported vehicles: youngest, and one past the oldest.
pub(super) type ExportAges = (usize, usize);

/// Vehicles of a cohort that leave in a year.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CohortLeft {
    pub(super) cohort: usize,
    pub(super) scrapped: f64,
    pub(super) exported: f64,
}

impl MineralCohorts {
    pub(super) fn none() -> MineralCohorts {
        MineralCohorts {
            stands: vec![0.0; Year::COUNT],
        }
    }

    /// Vehicles by cohort.
    #[cfg(test)]
    pub(super) fn by_cohort(&self) -> &[f64] {
        &self.stands
    }

    /// Takes what leaves in a year, and calls `see` for each cohort. `stays` are survival ratios from the oldest age
    /// down to 1.
    pub(super) fn leave(&mut self, stays: &[f64], flows: &CountedFlows, ages: ExportAges, year: Year, mut see: impl FnMut(CohortLeft)) {
        let out = flows.exported + flows.scrapped;
        if out <= 0.0 {
            return;
        }
        let now = year.index();
        let natural = |cohort: usize, stands: f64| {
            let stay = stays.len().checked_sub(now - cohort).and_then(|at| stays.get(at)).copied();
            stands * (1.0 - stay.unwrap_or(0.0))
        };
        let mut leaves: Vec<f64> = self.stands[..now]
            .iter()
            .enumerate()
            .map(|(at, stands)| natural(at, *stands))
            .collect();
        let all: f64 = leaves.iter().sum();
        let times = if all > 0.0 { out / all } else { 0.0 };
        for (leaves, stands) in leaves.iter_mut().zip(&self.stands) {
            *leaves = (*leaves * times).min(*stands);
        }
        // What the rates do not give leaves from all cohorts alike.
        let more = out - leaves.iter().sum::<f64>();
        let rest: f64 = self.stands[..now].iter().zip(&leaves).map(|(stands, leaves)| stands - leaves).sum();
        if more > 0.0 && rest > 0.0 {
            let share = (more / rest).min(1.0);
            for (leaves, stands) in leaves.iter_mut().zip(&self.stands) {
                *leaves += share * (*stands - *leaves);
            }
        }
        let is_sold = |cohort: usize| (ages.0..ages.1).contains(&(now - cohort));
        let sum = |sold: bool| -> f64 {
            let all = leaves.iter().enumerate().filter(|(cohort, _)| is_sold(*cohort) == sold);
            all.map(|(_, leaves)| leaves).sum()
        };
        let (within, outside) = (sum(true), sum(false));
        let from_within = flows.exported.min(within);
        let part = |amount: f64, of: f64| if of > 0.0 { (amount / of).min(1.0) } else { 0.0 };
        let shares = [part(flows.exported - from_within, outside), part(from_within, within)];
        for (cohort, leaves) in leaves.into_iter().enumerate().filter(|(_, leaves)| *leaves > 0.0) {
            self.stands[cohort] -= leaves;
            let exported = leaves * shares[usize::from(is_sold(cohort))];
            see(CohortLeft {
                cohort,
                scrapped: leaves - exported,
                exported,
            });
        }
    }

    /// Adds vehicles of a cohort.
    pub(super) fn add(&mut self, cohort: usize, many: f64) {
        if let Some(stands) = self.stands.get_mut(cohort) {
            *stands += many;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_leaves_is_what_the_run_counted() {
        let mut cohorts = MineralCohorts::none();
        for (cohort, many) in [(100, 50.0), (110, 30.0), (119, 20.0)] {
            cohorts.add(cohort, many);
        }
        let stays: Vec<f64> = (1..=120).rev().map(|age| 1.0 - f64::from(age) / 200.0).collect();
        for (exported, scrapped) in [(3.0, 4.0), (0.0, 60.0), (10.0, 0.0)] {
            let mut own = cohorts.clone();
            let flows = CountedFlows {
                exported,
                scrapped,
                ..CountedFlows::default()
            };
            let (mut sold, mut gone) = (0.0, 0.0);
            own.leave(&stays, &flows, (8, 25), Year::at(120), |left| {
                sold += left.exported;
                gone += left.scrapped;
            });
            assert!((sold - exported).abs() < 1e-9 && (gone - scrapped).abs() < 1e-9, "{sold} {gone}");
            assert!(own.by_cohort().iter().all(|stands| *stands >= 0.0));
            assert!((own.by_cohort().iter().sum::<f64>() - (100.0 - exported - scrapped)).abs() < 1e-9);
        }
    }
}
