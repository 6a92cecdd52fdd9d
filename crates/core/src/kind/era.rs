//! Eras: construction periods by which the building stock is grouped.
//!
//! Each year belongs to exactly one era. The last era begins with the first year in which a choice can act, so its buildings
//! do not exist yet. Out of scope: amounts.

use crate::year::Year;

/// A construction period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Era {
    /// First year.
    pub first: Year,
    /// Last year.
    pub last: Year,
}

const fn era(first: u16, last: u16) -> Era {
    Era {
        first: Year::of(first),
        last: Year::of(last),
    }
}

impl Era {
    /// The number of entries.
    pub const COUNT: usize = 6;

    /// All eras, oldest first.
    pub const ALL: [Era; Era::COUNT] = [
        era(Year::FIRST.number(), 1949),
        era(1950, 1969),
        era(1970, 1989),
        era(1990, 2009),
        era(2010, Year::RECONSTRUCTED.number()),
        era(Year::LEVERS.number(), Year::LAST.number()),
    ];

    /// Adds the stock of consecutive cohorts to the sum of their era; `first` is the year index of the first cohort.
    pub fn add(sums: &mut [f64; Era::COUNT], first: usize, stands: impl Iterator<Item = f64>) {
        let mut at = 0;
        for (cohort, stands) in stands.enumerate() {
            while at + 1 < Era::COUNT && first + cohort > Era::ALL[at].last.index() {
                at += 1;
            }
            sums[at] += stands;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_is_of_one_era() {
        assert_eq!(Era::ALL[0].first, Year::FIRST);
        assert_eq!(Era::ALL[Era::COUNT - 1].last, Year::LAST);
        for pair in Era::ALL.windows(2) {
            assert_eq!(pair[0].last.index() + 1, pair[1].first.index());
        }
        let mut sums = [0.0; Era::COUNT];
        Era::add(&mut sums, 0, std::iter::repeat_n(1.0, Year::COUNT));
        let years = Era::ALL.map(|era| (era.last.index() - era.first.index() + 1) as f64);
        assert_eq!(sums, years);
    }

    #[test]
    fn cohorts_may_begin_in_any_year() {
        let mut sums = [0.0; Era::COUNT];
        Era::add(&mut sums, Year::of(1989).index(), [1.0, 2.0, 3.0].into_iter());
        assert_eq!(sums, [0.0, 0.0, 1.0, 5.0, 0.0, 0.0]);
    }
}
