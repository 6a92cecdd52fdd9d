//! Lines: points over years and lines between them, each with its own years; no pixels, no language.
//!
//! For what is observed or printed in some years only, which a [`crate::figure::Figure`] of one value a year cannot hold.
//! Does not know: who draws it.

use crate::unit::Unit;
use crate::words::Key;
use crate::year::Year;

/// A picture of lines and points.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    /// Unit of every value; none for an index.
    pub unit: Option<Unit>,
    /// First year shown.
    pub first: Year,
    /// Last year shown.
    pub last: Year,
    /// Years between labels of the time axis, from the first year on.
    pub step: u16,
    /// In the order they are drawn.
    pub lines: Vec<Line>,
}

/// A line or a row of points.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What it shows.
    pub label: Key,
    /// How it is drawn.
    pub stroke: Stroke,
    /// Which tone of the palette it takes.
    pub tone: u8,
    /// Years and values, in rising order.
    pub points: Vec<(Year, f64)>,
}

/// How a line is drawn, so that colour is never alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// A whole line.
    Whole,
    /// A dashed line.
    Dashed,
    /// A dotted line.
    Dotted,
    /// Points alone.
    Points,
    /// Points on a thin line.
    Observed,
}

impl Lines {
    /// The least and the greatest value; 0 is always within.
    #[must_use]
    pub fn range(&self) -> (f64, f64) {
        let values = self.lines.iter().flat_map(|line| line.points.iter().map(|(_, value)| *value));
        values.fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }

    /// Where a year stands, as a share of the width.
    #[must_use]
    pub fn along(&self, year: Year) -> f64 {
        let (first, last) = (f64::from(self.first.number()), f64::from(self.last.number()));
        (f64::from(year.number()) - first) / (last - first)
    }
}

impl Line {
    /// The value of a year; none where it has none.
    #[must_use]
    pub fn value(&self, year: Year) -> Option<f64> {
        self.points.iter().find(|(known, _)| *known == year).map(|(_, value)| *value)
    }
}
