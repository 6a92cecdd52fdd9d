//! Path: a value known in a few years, linear between them and constant outside.

use serde::{Deserialize, Serialize};

use crate::year::Year;

/// Values at some years, in rising order; linear between, constant outside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct YearPath(pub Vec<(Year, f64)>);

impl YearPath {
    /// The same value in every year.
    pub fn level(value: f64) -> YearPath {
        YearPath(vec![(Year::BASE, value)])
    }

    /// The value in a year; 0 without any point.
    pub fn at(&self, year: Year) -> f64 {
        let after = self.0.partition_point(|(known, _)| *known <= year);
        let before = after.checked_sub(1).and_then(|index| self.0.get(index));
        match (before, self.0.get(after)) {
            (Some((a, from)), Some((b, to))) => {
                let part = f64::from(year.number() - a.number()) / f64::from(b.number() - a.number());
                from + (to - from) * part
            }
            (Some((_, value)), None) | (None, Some((_, value))) => *value,
            (None, None) => 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::YearPath;
    use crate::year::Year;

    #[test]
    fn a_path_is_straight_between_its_years_and_level_outside() {
        let path = YearPath(vec![(Year::of(2020), 1.0), (Year::of(2030), 3.0)]);
        let at = |year| path.at(Year::of(year));
        assert_eq!([at(1950), at(2020), at(2025), at(2030), at(2060)], [1.0, 1.0, 2.0, 3.0, 3.0]);
        assert_eq!(YearPath::level(7.0).at(Year::FIRST), 7.0);
    }
}
