//! Years, series over years, and the triangle of years and cohorts.
//!
//! Cohorts and years run from 1900 to 2060; results are shown from 1970. Stocks are at the end of a year, flows during
//! it.

mod curve;
mod line;
mod series;

use std::fmt;
use std::ops::{Index, IndexMut};

pub use curve::Curve;
pub use line::AnnualSlice;

use serde::{Deserialize, Serialize};

/// A year of the grid, 1900 to 2060.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct Year(u16);

impl Year {
    /// Number of years of the grid.
    pub const COUNT: usize = 161;
    /// First year and first cohort.
    pub const FIRST: Year = Year(1900);
    /// First year of results.
    pub const RESULTS: Year = Year(1970);
    /// Base year: stocks are calibrated to its end.
    pub const BASE: Year = Year(2020);
    /// Last year that does not depend on choices.
    pub const RECONSTRUCTED: Year = Year(2026);
    /// First year a lever can act.
    pub const LEVERS: Year = Year(2027);
    /// Last year.
    pub const LAST: Year = Year(2060);

    /// The year, if it is on the grid.
    pub const fn new(year: i64) -> Option<Year> {
        if year >= 1900 && year <= 2060 {
            Some(Year(year as u16))
        } else {
            None
        }
    }

    /// A year written in the code; compiles only if it is on the grid.
    ///
    /// # Panics
    /// If the year is not on the grid. Used in constants, so this is a compile error.
    pub const fn of(year: u16) -> Year {
        assert!(year >= 1900 && year <= 2060, "not on the year grid");
        Year(year)
    }

    /// Index on the grid, 0 for 1900.
    pub const fn index(self) -> usize {
        (self.0 - 1900) as usize
    }

    /// The year at an index of the grid; indices beyond the end give the last year.
    pub const fn at(index: usize) -> Year {
        if index < Self::COUNT {
            Year(1900 + index as u16)
        } else {
            Year::LAST
        }
    }

    /// The calendar year as a number.
    pub const fn number(self) -> u16 {
        self.0
    }

    /// Every year from this one to `last`, both included.
    pub fn to(self, last: Year) -> impl DoubleEndedIterator<Item = Year> + Clone {
        (self.0..=last.0).map(Year)
    }

    /// Every year of the grid.
    pub fn all() -> impl DoubleEndedIterator<Item = Year> + Clone {
        Year::FIRST.to(Year::LAST)
    }

    /// Every year of results.
    pub fn results() -> impl DoubleEndedIterator<Item = Year> + Clone {
        Year::RESULTS.to(Year::LAST)
    }
}

impl fmt::Display for Year {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

impl From<Year> for u16 {
    fn from(year: Year) -> u16 {
        year.0
    }
}

impl TryFrom<u16> for Year {
    type Error = NotAYear;
    fn try_from(year: u16) -> Result<Year, NotAYear> {
        Year::new(i64::from(year)).ok_or(NotAYear(year))
    }
}

/// A number that is not a year of the grid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAYear(pub u16);

impl fmt::Display for NotAYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is not a year from {} to {}", self.0, Year::FIRST, Year::LAST)
    }
}

/// Consecutive years, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First year.
    pub first: Year,
    /// Last year.
    pub last: Year,
}

impl Stretch {
    /// Years that no choice changes: 1900 to 2026.
    pub const HISTORY: Stretch = Stretch {
        first: Year::FIRST,
        last: Year::RECONSTRUCTED,
    };
    /// Years that choices change: 2027 to 2060.
    pub const AHEAD: Stretch = Stretch {
        first: Year::LEVERS,
        last: Year::LAST,
    };

    /// Every year of the stretch.
    pub fn years(self) -> impl DoubleEndedIterator<Item = Year> + Clone {
        self.first.to(self.last)
    }
}

/// A value for every year of the grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Annual(Vec<f64>);

impl Annual {
    /// The same value every year.
    pub fn constant(value: f64) -> Annual {
        Annual(vec![value; Year::COUNT])
    }

    /// 0 in every year.
    pub fn zero() -> Annual {
        Annual::constant(0.0)
    }

    /// Computes a value for each year.
    pub fn from_fn(value: impl FnMut(Year) -> f64) -> Annual {
        Annual(Year::all().map(value).collect())
    }

    /// All values, from 1900 on.
    pub fn values(&self) -> &[f64] {
        &self.0
    }

    /// Values of a span, both ends included.
    pub fn span(&self, first: Year, last: Year) -> &[f64] {
        self.0.get(first.index()..=last.index()).unwrap_or(&[])
    }

    /// The same, writable.
    pub fn span_mut(&mut self, first: Year, last: Year) -> &mut [f64] {
        self.0.get_mut(first.index()..=last.index()).unwrap_or_default()
    }

    /// Sum of series by year, added in their order.
    pub fn sum_of<'a>(all: impl Iterator<Item = AnnualSlice<'a>>) -> Annual {
        let mut sum = Annual::zero();
        for series in all {
            for (sum, value) in sum.0.iter_mut().zip(series.values()) {
                *sum += value;
            }
        }
        sum
    }

    /// Sum over a span, both ends included, in the order of years.
    pub fn sum(&self, first: Year, last: Year) -> f64 {
        self.span(first, last).iter().sum()
    }

    /// True if it has a value for every year; false only for input from outside.
    pub fn is_whole(&self) -> bool {
        self.0.len() == Year::COUNT
    }
}

impl Index<Year> for Annual {
    type Output = f64;
    fn index(&self, year: Year) -> &f64 {
        &self.0[year.index()]
    }
}

impl IndexMut<Year> for Annual {
    fn index_mut(&mut self, year: Year) -> &mut f64 {
        &mut self.0[year.index()]
    }
}

/// A value for every year and every cohort up to it, one row a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Triangle(Vec<f64>);

impl Triangle {
    /// 0 everywhere.
    pub fn zero() -> Triangle {
        Triangle(vec![0.0; Year::COUNT * (Year::COUNT + 1) / 2])
    }

    const fn start(year: Year) -> usize {
        let t = year.index();
        t * (t + 1) / 2
    }

    /// The cohorts of a year, from 1900 to the year itself.
    pub fn row(&self, year: Year) -> &[f64] {
        &self.0[Self::start(year)..=Self::start(year) + year.index()]
    }

    /// The same, writable.
    pub fn row_mut(&mut self, year: Year) -> &mut [f64] {
        &mut self.0[Self::start(year)..=Self::start(year) + year.index()]
    }

    /// The cohorts of each year of a stretch, one year after the other.
    pub fn rows(&self, years: Stretch) -> &[f64] {
        &self.0[Self::start(years.first)..=Self::start(years.last) + years.last.index()]
    }

    /// The same, writable.
    pub fn rows_mut(&mut self, years: Stretch) -> &mut [f64] {
        &mut self.0[Self::start(years.first)..=Self::start(years.last) + years.last.index()]
    }

    /// The cohorts of the year before, and those of `year`, writable; none before 1900.
    pub fn step(&mut self, year: Year) -> (&[f64], &mut [f64]) {
        let start = Self::start(year);
        let (before, rest) = self.0.split_at_mut(start);
        (&before[start - year.index()..], &mut rest[..=year.index()])
    }

    /// One cohort in one year; 0 before it is built.
    pub fn get(&self, year: Year, cohort: Year) -> f64 {
        if cohort > year {
            0.0
        } else {
            self.0[Self::start(year) + cohort.index()]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grid_has_161_years() {
        assert_eq!(Year::all().count(), Year::COUNT);
        assert_eq!(Year::at(Year::LAST.index()), Year::LAST);
        assert_eq!(Year::new(1899), None);
        assert_eq!(Year::new(2061), None);
    }

    #[test]
    fn rows_of_the_triangle_do_not_overlap() {
        let mut triangle = Triangle::zero();
        for year in Year::all() {
            triangle.row_mut(year).fill(f64::from(year.number()));
        }
        for year in Year::all() {
            assert_eq!(triangle.row(year).len(), year.index() + 1);
            assert!(triangle.row(year).iter().all(|value| *value == f64::from(year.number())));
        }
        assert_eq!(triangle.get(Year::FIRST, Year::LAST), 0.0);
    }
}
