//! Rows of the outlines of land; maps draw them, no rule reads them.

use crate::rows::row;
use crate::table_reader::RowCells;

/// Tenths of a degree from the centre of the table's grid to its edges: longitude, latitude.
const EDGES: [i32; 2] = [1800, 900];

row! {
    /// `land.csv`: an outline of land, or of a sea within one.
    #[derive(Clone, Debug)]
    pub(crate) struct LandRow in "land.csv", Places {
        key _: f64 = "outline", in 1.0..=1e4;
        /// Longitude and latitude of each point, tenths of a degree, east and north positive. The last point connects to
        /// the first.
        points: Vec<[i32; 2]>, by outline;
        _: From;
    }
}

fn outline(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Vec<[i32; 2]>> {
    let points = points(&cells.text(column)?);
    if points.is_none() {
        let advice = "Write at least three: longitude and latitude in tenths of a degree, then steps.";
        cells.fault(column, "is no outline on the globe", advice);
    }
    points
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
