//! Line: a series over years, borrowed from a larger block of numbers.

use std::ops::Index;

use crate::year::{Annual, Year};

/// A value for every year of the grid, borrowed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct AnnualSlice<'a>(&'a [f64]);

impl<'a> AnnualSlice<'a> {
    /// A series over values from 1900 on.
    pub const fn of(values: &'a [f64]) -> AnnualSlice<'a> {
        AnnualSlice(values)
    }

    /// All values, from 1900 on.
    pub const fn values(self) -> &'a [f64] {
        self.0
    }

    /// Values of a span, both ends included.
    pub fn span(self, first: Year, last: Year) -> &'a [f64] {
        self.0.get(first.index()..=last.index()).unwrap_or(&[])
    }

    /// Sum over a span, both ends included, in the order of years.
    pub fn sum(self, first: Year, last: Year) -> f64 {
        self.span(first, last).iter().sum()
    }

    /// The same values as an owned series.
    pub fn annual(self) -> Annual {
        Annual::from_fn(|year| self[year])
    }
}

impl Index<Year> for AnnualSlice<'_> {
    type Output = f64;
    fn index(&self, year: Year) -> &f64 {
        &self.0[year.index()]
    }
}

impl<'a> From<&'a Annual> for AnnualSlice<'a> {
    fn from(series: &'a Annual) -> AnnualSlice<'a> {
        AnnualSlice(series.values())
    }
}
