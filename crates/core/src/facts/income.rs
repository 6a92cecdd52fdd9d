//! Settled income: income per person without yearly fluctuations.
//!
//! ```text
//! y(t) = mean of income over t ± k,  k = least of 5, t − 1950 and 2060 − t;  before 1950 as in it
//! ```
//!
//! Out of scope: income distribution.

use crate::year::{Annual, Year};

/// First year of income data.
pub const FIRST: Year = Year::of(1950);

/// Income per person as a centred mean.
pub fn settled(income: &Annual) -> Annual {
    Annual::from_fn(|year| {
        let at = year.index().max(FIRST.index());
        let half = (at - FIRST.index()).min(Year::LAST.index() - at).min(5);
        let (first, last) = (Year::at(at - half), Year::at(at + half));
        income.sum(first, last) / (2 * half + 1) as f64
    })
}

#[cfg(test)]
mod tests {
    use super::settled;
    use crate::year::{Annual, Year};

    #[test]
    fn what_grows_straight_stays_as_it_is() {
        let straight = Annual::from_fn(|year| f64::from(year.number()));
        let settled = settled(&straight);
        for year in Year::of(1950).to(Year::LAST) {
            assert!((settled[year] - straight[year]).abs() < 1e-9);
        }
        assert_eq!(settled[Year::FIRST], 1950.0);
    }
}
