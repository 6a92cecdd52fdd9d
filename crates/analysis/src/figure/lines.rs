//! Lines: points over years and lines between them, each with its own years; no pixels, no language.
//!
//! For series with values in some years only, such as observations and printed figures. A [`crate::figure::Figure`]
//! needs one value a year. Out of scope: drawing.

use serde::{Deserialize, Serialize};

use crate::words::Key;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// A chart of lines and points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LineChart {
    /// Unit of every value; `None` for an index.
    pub unit: Option<Unit>,
    /// First year shown.
    pub first: Year,
    /// Last year shown.
    pub last: Year,
    /// Years between labels of the time axis, from the first year on.
    pub step: u16,
    /// Lines, in the order they are drawn.
    pub lines: Vec<ChartLine>,
}

/// A line or a row of points.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChartLine {
    /// The text that names the series.
    pub label: Key,
    /// The way it is drawn.
    pub stroke: Stroke,
    /// Tone in the palette.
    pub tone: u8,
    /// Years and values, in rising order.
    pub points: Vec<(Year, f64)>,
}

/// Stroke of a line, so that colour never carries meaning alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A thin line; two such lines enclose a band.
    Edge,
}

impl LineChart {
    /// The least and the greatest value; the range always includes 0.
    pub fn range(&self) -> (f64, f64) {
        let values = self.lines.iter().flat_map(|line| line.points.iter().map(|(_, value)| *value));
        values.fold((0.0, 0.0), |(low, high), value| (value.min(low), value.max(high)))
    }

    /// Position of a year, as a share of the width.
    pub fn share_of_width(&self, year: Year) -> f64 {
        let (first, last) = (f64::from(self.first.number()), f64::from(self.last.number()));
        (f64::from(year.number()) - first) / (last - first)
    }

    /// The year nearest to a position along the width, clamped to the years shown.
    pub fn year_at(&self, along: f64) -> Year {
        let span = f64::from(self.last.number() - self.first.number());
        let steps = libm::round(along * span).clamp(0.0, span);
        Year::at(self.first.index() + steps as usize)
    }

    /// Clamps a year to the years shown.
    pub fn clamp_year(&self, year: Year) -> Year {
        year.max(self.first).min(self.last)
    }

    /// Years that carry a label.
    pub fn labelled(&self) -> Vec<Year> {
        let years = self.first.to(self.last);
        years.step_by(usize::from(self.step.max(1))).collect()
    }

    /// Years in which any line has a value: all of them, or every tenth, the last, and one requested year.
    pub fn rows(&self, all: bool, wanted: Year) -> Vec<Year> {
        let known = |year: &Year| self.lines.iter().any(|line| line.value(*year).is_some());
        let last = self.first.to(self.last).rev().find(known);
        let years = self.first.to(self.last).filter(known);
        let is_row = |year: &Year| all || year.number().is_multiple_of(10) || Some(*year) == last || *year == wanted;
        years.filter(is_row).collect()
    }
}

impl ChartLine {
    /// Figures printed in reports, as points. Prerendered pages pass them to the application, which names them.
    pub fn printed(points: Vec<(Year, f64)>) -> ChartLine {
        ChartLine {
            label: Key::OutlookPrinted,
            stroke: Stroke::Points,
            tone: 1,
            points,
        }
    }

    /// The value of a year; `None` if it has none.
    pub fn value(&self, year: Year) -> Option<f64> {
        self.values(year).next()
    }

    /// All values of a year: two reports may print one each.
    pub fn values(&self, year: Year) -> impl Iterator<Item = f64> + '_ {
        self.points.iter().filter(move |(known, _)| *known == year).map(|(_, value)| *value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_the_years_that_are_known_and_no_others() {
        let points = [1970, 1975, 1980, 1990, 1993].map(|year| (Year::of(year), 1.0));
        let lines = LineChart {
            unit: None,
            first: Year::of(1970),
            last: Year::of(2000),
            step: 10,
            lines: vec![ChartLine {
                label: Key::OutlookObserved,
                stroke: Stroke::Observed,
                tone: 0,
                points: points.to_vec(),
            }],
        };
        let rows = |all, wanted| {
            lines
                .rows(all, Year::of(wanted))
                .iter()
                .map(|year| year.number())
                .collect::<Vec<_>>()
        };
        assert_eq!(rows(false, 1975), [1970, 1975, 1980, 1990, 1993]);
        assert_eq!(rows(false, 1999), [1970, 1980, 1990, 1993]);
        assert_eq!(rows(true, 1970), [1970, 1975, 1980, 1990, 1993]);
        assert_eq!((lines.year_at(0.5), lines.year_at(7.0)), (Year::of(1985), Year::of(2000)));
        assert_eq!(lines.labelled().len(), 4);
    }
}
