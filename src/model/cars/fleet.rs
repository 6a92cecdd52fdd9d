//! Fleet: cars by cohort from year to year, bought new here or used from abroad.
//!
//! ```text
//! K(t, c)    = K(t-1, c) · stays(t - c)
//! missing(t) = target(t) - Σ_c K(t, c)         below 0: every cohort gives up the same share
//! ```
//!
//! The same walk as the evidence makes for the trade of the reference. Does not know: what a
//! car is made of, where cars that leave go.

use crate::year::Year;

/// Cars of one origin by cohort.
#[derive(Clone, Debug, Default)]
pub(super) struct Part {
    /// In use, cars, by cohort from the first that is followed on.
    pub(super) stands: Vec<f64>,
    /// Left in the year, early removal included, cars, the same way.
    pub(super) left: Vec<f64>,
}

/// Cars of a place.
#[derive(Clone, Debug, Default)]
pub(super) struct Fleet {
    /// First cohort that is followed.
    pub(super) first: usize,
    /// Bought new here.
    pub(super) own: Part,
    /// Driven elsewhere before.
    pub(super) used: Part,
}

/// What a year asks for, before anything comes in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked {
    /// Missing to the target, cars, never below 0.
    pub(super) missing: f64,
    /// Taken out of use before their time, because the target falls faster than cars wear out.
    pub(super) removed: f64,
}

impl Part {
    fn age(&mut self, stays: &[f64]) -> f64 {
        let mut natural = 0.0;
        self.left.clear();
        self.left.extend_from_slice(&self.stands);
        for (stands, stays) in self.stands.iter_mut().zip(stays) {
            *stands *= stays;
            natural += *stands;
        }
        natural
    }

    fn settle(&mut self, share: f64) {
        for (stands, left) in self.stands.iter_mut().zip(&mut self.left) {
            *stands *= share;
            *left -= *stands;
        }
        self.stands.push(0.0);
        self.left.push(0.0);
    }
}

impl Fleet {
    /// Cohorts that are followed.
    pub(super) const fn len(&self) -> usize {
        self.own.stands.len()
    }

    /// Ages by a year and looks at a target; a cohort more is followed, and nothing has come in yet.
    pub(super) fn turn(&mut self, stays: &[f64], target: f64) -> Asked {
        let natural = self.own.age(stays) + self.used.age(stays);
        let removed = (natural - target).max(0.0);
        let share = if removed > 0.0 { target / natural } else { 1.0 };
        self.own.settle(share);
        self.used.settle(share);
        Asked {
            missing: (target - natural).max(0.0),
            removed,
        }
    }

    /// Takes in new cars of the newest cohort.
    pub(super) fn buy(&mut self, new: f64) {
        if let Some(newest) = self.own.stands.last_mut() {
            *newest += new;
        }
    }

    /// Takes in used cars of a cohort; false where it is older than any that is followed.
    pub(super) fn take(&mut self, cohort: Year, cars: f64) -> bool {
        let place = cohort.index().checked_sub(self.first);
        let stands = place.and_then(|place| self.used.stands.get_mut(place));
        stands.map(|stands| *stands += cars).is_some()
    }

    /// Cohorts at the old end of which no car is left.
    pub(super) fn gone(&self) -> usize {
        let parts = self.own.stands.iter().zip(&self.used.stands);
        parts.take_while(|(own, used)| **own == 0.0 && **used == 0.0).count()
    }

    /// Follows so many cohorts less, from the old end.
    pub(super) fn forget(&mut self, cohorts: usize) {
        for part in [&mut self.own, &mut self.used] {
            part.stands.drain(..cohorts);
            part.left.drain(..cohorts.min(part.left.len()));
        }
        self.first += cohorts;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fleet(own: [f64; 2], used: [f64; 2]) -> Fleet {
        let part = |stands: [f64; 2]| Part {
            stands: stands.to_vec(),
            left: Vec::new(),
        };
        Fleet {
            first: 100,
            own: part(own),
            used: part(used),
        }
    }

    #[test]
    fn what_is_missing_is_asked_for() {
        let mut fleet = fleet([10.0, 20.0], [4.0, 0.0]);
        let asked = fleet.turn(&[0.5, 0.75], 30.0);
        assert_eq!((asked.missing, asked.removed), (8.0, 0.0));
        assert_eq!(fleet.own.left, [5.0, 5.0, 0.0]);
        fleet.buy(6.0);
        assert!(fleet.take(Year::at(101), 2.0));
        assert!(!fleet.take(Year::at(99), 2.0));
        assert_eq!(fleet.own.stands, [5.0, 15.0, 6.0]);
        assert_eq!(fleet.used.stands, [2.0, 2.0, 0.0]);
    }

    #[test]
    fn a_fleet_that_must_shrink_gives_up_the_same_share_of_each_cohort() {
        let mut fleet = fleet([10.0, 20.0], [10.0, 0.0]);
        let asked = fleet.turn(&[1.0, 1.0], 20.0);
        assert_eq!((asked.missing, asked.removed), (0.0, 20.0));
        assert_eq!(fleet.own.stands, [5.0, 10.0, 0.0]);
        assert_eq!(fleet.used.stands, [5.0, 0.0, 0.0]);
        assert_eq!(fleet.used.left, [5.0, 0.0, 0.0]);
    }

    #[test]
    fn cohorts_of_which_nothing_is_left_are_forgotten() {
        let mut fleet = fleet([0.0, 20.0], [0.0, 0.0]);
        assert_eq!(fleet.gone(), 1);
        fleet.forget(1);
        assert_eq!((fleet.first, fleet.len()), (101, 1));
    }
}
