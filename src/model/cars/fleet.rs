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
    /// How many of the cohorts that are followed have no car left, from the oldest on.
    pub(super) live: usize,
    /// Bought new here.
    pub(super) own: Part,
    /// Driven elsewhere before; nothing is followed where none ever come.
    pub(super) used: Option<Part>,
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

impl Fleet {
    /// None yet; `used` says whether cars from abroad will ever be among them.
    pub(super) fn none(used: bool) -> Fleet {
        Fleet {
            used: used.then(Part::default),
            ..Fleet::default()
        }
    }

    /// Cohorts that are followed.
    pub(super) const fn len(&self) -> usize {
        self.own.stands.len()
    }

    /// Cars of each origin, own ones first.
    pub(super) fn parts(&self) -> impl Iterator<Item = &Part> {
        [&self.own].into_iter().chain(&self.used)
    }

    fn parts_mut(&mut self) -> impl Iterator<Item = &mut Part> {
        [&mut self.own].into_iter().chain(&mut self.used)
    }

    /// Ages by a year and looks at a target; a cohort more is followed, and nothing has come in yet.
    ///
    /// `stays` are shares that stay from the oldest cohort that is followed on.
    pub(super) fn turn(&mut self, stays: &[f64], target: f64) -> Asked {
        self.live += self.gone();
        let live = self.live;
        let stays = stays.get(live..).unwrap_or_default();
        let mut natural = 0.0;
        for part in self.parts_mut() {
            natural += part.age(live, stays);
        }
        let removed = (natural - target).max(0.0);
        let share = if removed > 0.0 { target / natural } else { 1.0 };
        for part in self.parts_mut() {
            part.settle(live, share);
        }
        Asked {
            missing: (target - natural).max(0.0),
            removed,
        }
    }

    /// Cohorts after those that are gone of which no car is left either.
    fn gone(&self) -> usize {
        let none = |cohort: &usize| self.parts().all(|part| part.stands[*cohort] == 0.0);
        (self.live..self.len()).take_while(none).count()
    }

    /// Takes in new cars of the newest cohort.
    pub(super) fn buy(&mut self, new: f64) {
        if let Some(newest) = self.own.stands.last_mut() {
            *newest += new;
        }
    }

    /// Takes in used cars of a cohort; returns its place, or none where it is not followed.
    pub(super) fn take(&mut self, cohort: Year, cars: f64) -> Option<usize> {
        let place = cohort.index().checked_sub(self.first)?;
        *self.used.as_mut()?.stands.get_mut(place)? += cars;
        self.live = self.live.min(place);
        Some(place)
    }

    /// Follows no longer the cohorts of which no car is left; returns how many.
    pub(super) fn forget(&mut self) -> usize {
        let gone = self.live + self.gone();
        for part in self.parts_mut() {
            part.stands.drain(..gone);
            part.stands.shrink_to_fit();
            part.left = Vec::new();
        }
        self.first += gone;
        self.live = 0;
        gone
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
            live: 0,
            own: part(own),
            used: Some(part(used)),
        }
    }

    fn used(fleet: &Fleet) -> &Part {
        fleet.used.as_ref().unwrap()
    }

    #[test]
    fn what_is_missing_is_asked_for() {
        let mut fleet = fleet([10.0, 20.0], [4.0, 0.0]);
        let asked = fleet.turn(&[0.5, 0.75], 30.0);
        assert_eq!((asked.missing, asked.removed), (8.0, 0.0));
        assert_eq!(fleet.own.left, [5.0, 5.0, 0.0]);
        fleet.buy(6.0);
        assert_eq!(fleet.take(Year::at(101), 2.0), Some(1));
        assert_eq!(fleet.take(Year::at(99), 2.0), None);
        assert_eq!(fleet.own.stands, [5.0, 15.0, 6.0]);
        assert_eq!(used(&fleet).stands, [2.0, 2.0, 0.0]);
    }

    #[test]
    fn a_fleet_that_must_shrink_gives_up_the_same_share_of_each_cohort() {
        let mut fleet = fleet([10.0, 20.0], [10.0, 0.0]);
        let asked = fleet.turn(&[1.0, 1.0], 20.0);
        assert_eq!((asked.missing, asked.removed), (0.0, 20.0));
        assert_eq!(fleet.own.stands, [5.0, 10.0, 0.0]);
        assert_eq!(used(&fleet).stands, [5.0, 0.0, 0.0]);
        assert_eq!(used(&fleet).left, [5.0, 0.0, 0.0]);
    }

    #[test]
    fn cohorts_of_which_nothing_is_left_are_passed_over_until_a_used_car_comes() {
        let mut fleet = fleet([0.0, 20.0], [0.0, 0.0]);
        let asked = fleet.turn(&[0.5, 0.5], 10.0);
        assert_eq!((asked.missing, fleet.live), (0.0, 1));
        assert_eq!(fleet.take(Year::at(100), 1.0), Some(0));
        assert_eq!(fleet.live, 0);
    }

    #[test]
    fn cohorts_of_which_nothing_is_left_are_forgotten() {
        let mut fleet = fleet([0.0, 20.0], [0.0, 0.0]);
        assert_eq!(fleet.forget(), 1);
        assert_eq!((fleet.first, fleet.len()), (101, 1));
    }
}
