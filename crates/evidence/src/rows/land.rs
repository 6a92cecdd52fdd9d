//! Rows of the outlines of land; maps draw them, no rule reads them.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};

/// Tenths of a degree from the centre of the table's grid to its edges: longitude, latitude.
const EDGES: [i32; 2] = [1800, 900];

/// `land.csv`: an outline of land, or of a sea within one.
#[derive(Clone, Debug)]
pub(crate) struct LandRow {
    /// Longitude and latitude of each point, tenths of a degree, east and north positive. The last point connects to
    /// the first.
    pub(crate) points: Vec<[i32; 2]>,
}

impl Row for LandRow {
    const FILE: &'static str = "land.csv";
    const COLUMNS: &'static [&'static str] = &["outline", "points", "source", "basis"];
    const KEY: &'static [&'static str] = &["outline"];
    fn read(cells: &mut RowCells<'_>) -> Option<LandRow> {
        cells.number("outline", 1.0, 1e4)?;
        let text = cells.text("points")?;
        let points = points(&text);
        if points.is_none() {
            let advice = "Write at least three: longitude and latitude in tenths of a degree, then steps.";
            cells.fault("points", "is no outline on the globe", advice);
        }
        From::read(cells)?;
        Some(LandRow { points: points? })
    }
}

/// The points reached by the steps; `None` if there are fewer than three or one leaves the globe.
fn points(text: &str) -> Option<Vec<[i32; 2]>> {
    let steps: Vec<i32> = text.split(' ').map(|step| step.parse().ok()).collect::<Option<_>>()?;
    let (pairs, rest) = steps.as_chunks::<2>();
    let mut at = [0_i32; 2];
    let mut points = Vec::with_capacity(pairs.len());
    for step in pairs {
        for axis in 0..2 {
            at[axis] = at[axis].checked_add(step[axis]).filter(|at| at.abs() <= EDGES[axis])?;
        }
        points.push(at);
    }
    (points.len() > 2 && rest.is_empty()).then_some(points)
}
