//! Fleet: a stock by cohort, year by year, whose cohorts may come in at any age.
//!
//! ```text
//! K(t, c)    = K(t-1, c) · stays(t - c)
//! missing(t) = target(t) - Σ_c K(t, c)         below 0: every cohort gives up the same share
//! ```
//!
//! A fleet may have separate parts, such as vehicles bought new here and vehicles used elsewhere before. Each part ages
//! by its own life, and together they meet one target. Out of scope: materials, the destination of the outflow.

use crate::stock::{Surplus, meet_natural};

/// The stock from one origin, by cohort.
#[derive(Clone, Debug, Default)]
pub struct FleetPart {
    /// In use, by cohort from the first followed one on.
    pub stands: Vec<f64>,
    /// Outflow of the year by cohort, early removal included.
    pub left: Vec<f64>,
}

/// A stock of one or more parts.
#[derive(Clone, Debug, Default)]
pub struct FleetStock {
    /// Index of the first cohort that is followed.
    pub first: usize,
    /// Number of followed cohorts with nothing left, counted from the oldest.
    pub live: usize,
    /// Parts by origin.
    pub parts: Vec<FleetPart>,
}

/// Need of a year, before anything comes in.
#[derive(Clone, Copy, Debug)]
pub struct FleetNeed {
    /// Missing to reach the target, never below 0.
    pub missing: f64,
    /// Removed before the end of its life, because the target falls faster than the stock dies.
    pub removed: f64,
}

impl FleetPart {
    fn age(&mut self, live: usize, stays: &[f64]) -> f64 {
        let mut natural = 0.0;
        self.left.clear();
        self.left.extend_from_slice(&self.stands);
        for (stands, stays) in self.stands[live..].iter_mut().zip(stays) {
            *stands *= stays;
            natural += *stands;
        }
        natural
    }

    fn settle(&mut self, live: usize, share: f64) {
        for (stands, left) in self.stands[live..].iter_mut().zip(&mut self.left[live..]) {
            *stands *= share;
            *left -= *stands;
        }
        self.stands.push(0.0);
        self.left.push(0.0);
    }
}

impl FleetStock {
    /// An empty fleet with `parts` origins.
    pub fn none(parts: usize) -> FleetStock {
        FleetStock {
            parts: vec![FleetPart::default(); parts],
            ..FleetStock::default()
        }
    }

    /// Adds an empty part for one more origin.
    pub fn part_off(&mut self) {
        self.parts.push(FleetPart {
            stands: vec![0.0; self.cohorts()],
            left: Vec::new(),
        });
    }

    /// Number of cohorts that are followed.
    pub fn cohorts(&self) -> usize {
        self.parts.first().map_or(0, |part| part.stands.len())
    }

    /// Ages by one year and compares with a target. One more cohort is followed; it is still empty.
    ///
    /// `stays` are survival ratios from the oldest followed cohort on, for each part by its own life.
    pub fn turn<'a>(&mut self, stays: impl IntoIterator<Item = &'a [f64]>, target: f64) -> FleetNeed {
        self.live += self.empty_cohorts();
        let live = self.live;
        let mut natural = 0.0;
        for (part, stays) in self.parts.iter_mut().zip(stays) {
            natural += part.age(live, stays.get(live..).unwrap_or_default());
        }
        let met = meet_natural(natural, target, 1.0, Surplus::Remove);
        let share = if met.removed > 0.0 { target / natural } else { 1.0 };
        for part in &mut self.parts {
            part.settle(live, share);
        }
        FleetNeed {
            missing: met.stays,
            removed: met.removed,
        }
    }

    /// Number of further empty cohorts, after those already known to be empty.
    fn empty_cohorts(&self) -> usize {
        let none = |cohort: &usize| self.parts.iter().all(|part| part.stands[*cohort] == 0.0);
        (self.live..self.cohorts()).take_while(none).count()
    }

    /// Adds new stock to the first part.
    pub fn renew(&mut self, new: f64) {
        if let Some(newest) = self.parts.first_mut().and_then(|part| part.stands.last_mut()) {
            *newest += new;
        }
    }

    /// Adds an amount to a cohort of a part; returns the index of the cohort, or none if it is not followed.
    pub fn take(&mut self, part: usize, cohort: usize, amount: f64) -> Option<usize> {
        let place = cohort.checked_sub(self.first)?;
        *self.parts.get_mut(part)?.stands.get_mut(place)? += amount;
        self.live = self.live.min(place);
        Some(place)
    }

    /// Stops following the empty oldest cohorts; returns their number.
    pub fn forget(&mut self) -> usize {
        let empty = self.live + self.empty_cohorts();
        for part in &mut self.parts {
            part.stands.drain(..empty);
            part.stands.shrink_to_fit();
            part.left = Vec::new();
        }
        self.first += empty;
        self.live = 0;
        empty
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::stock::survival::Lifetime;

    fn fleet(own: [f64; 2], used: [f64; 2]) -> FleetStock {
        let part = |stands: [f64; 2]| FleetPart {
            stands: stands.to_vec(),
            left: Vec::new(),
        };
        FleetStock {
            first: 100,
            live: 0,
            parts: vec![part(own), part(used)],
        }
    }

    #[test]
    fn what_is_missing_is_asked_for() {
        let mut fleet = fleet([10.0, 20.0], [4.0, 0.0]);
        let turnover = fleet.turn([&[0.5, 0.75][..]; 2], 30.0);
        assert_eq!((turnover.missing, turnover.removed), (8.0, 0.0));
        assert_eq!(fleet.parts[0].left, [5.0, 5.0, 0.0]);
        fleet.renew(6.0);
        assert_eq!(fleet.take(1, 101, 2.0), Some(1));
        assert_eq!(fleet.take(1, 99, 2.0), None);
        assert_eq!(fleet.parts[0].stands, [5.0, 15.0, 6.0]);
        assert_eq!(fleet.parts[1].stands, [2.0, 2.0, 0.0]);
    }

    #[test]
    fn a_fleet_that_must_shrink_gives_up_the_same_share_of_each_cohort() {
        let mut fleet = fleet([10.0, 20.0], [10.0, 0.0]);
        let turnover = fleet.turn([&[1.0, 1.0][..]; 2], 20.0);
        assert_eq!((turnover.missing, turnover.removed), (0.0, 20.0));
        assert_eq!(fleet.parts[0].stands, [5.0, 10.0, 0.0]);
        assert_eq!(fleet.parts[1].stands, [5.0, 0.0, 0.0]);
        assert_eq!(fleet.parts[1].left, [5.0, 0.0, 0.0]);
    }

    #[test]
    fn cohorts_of_which_nothing_is_left_are_passed_over_until_a_used_car_comes() {
        let mut fleet = fleet([0.0, 20.0], [0.0, 0.0]);
        let turnover = fleet.turn([&[0.5, 0.5][..]; 2], 10.0);
        assert_eq!((turnover.missing, fleet.live), (0.0, 1));
        assert_eq!(fleet.take(1, 100, 1.0), Some(0));
        assert_eq!(fleet.live, 0);
    }

    #[test]
    fn a_constant_stock_is_renewed_by_its_mean_life() {
        let life = Lifetime::Normal {
            mean: 16.0,
            deviation: 4.8,
        };
        let stays = life.stays(160);
        let mut fleet = FleetStock::none(1);
        let mut last = 0.0;
        for year in 0..161 {
            last = fleet.turn([&stays[160 - year..]], 100.0).missing;
            fleet.renew(last);
        }
        assert!((last - 100.0 / 16.5).abs() < 0.05, "{last}");
        assert!((fleet.parts[0].stands.iter().sum::<f64>() - 100.0).abs() < 1e-9);
    }

    #[test]
    fn each_part_ages_by_its_own_life() {
        let mut fleet = fleet([10.0, 20.0], [10.0, 20.0]);
        let turnover = fleet.turn([&[1.0, 0.5][..], &[0.5, 0.0][..]], 30.0);
        assert_eq!(fleet.parts[0].stands, [10.0, 10.0, 0.0]);
        assert_eq!(fleet.parts[1].stands, [5.0, 0.0, 0.0]);
        assert_eq!(turnover.missing, 5.0);
    }

    #[test]
    fn cohorts_of_which_nothing_is_left_are_forgotten() {
        let mut fleet = fleet([0.0, 20.0], [0.0, 0.0]);
        assert_eq!(fleet.forget(), 1);
        assert_eq!((fleet.first, fleet.cohorts()), (101, 1));
    }
}
