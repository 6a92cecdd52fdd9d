//! Land: outlines of land, for a page that draws it under its dots. No rule reads it.
//!
//! Out of scope: borders, map projection.

use crate::fault::Faults;
use crate::rows::land::LandRow;
use crate::table_reader::{ReadingLog, TableLine, rows};
use crate::tables::Tables;

/// Outlines of land and of seas within it. Each point is a latitude and a longitude in degrees; north and east are
/// positive.
///
/// # Errors
/// Every fault of the table.
pub fn land(tables: &Tables) -> Result<Vec<Vec<[f64; 2]>>, Faults> {
    let mut found = ReadingLog::default();
    let lines: Vec<TableLine<LandRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    let degrees = |[east, north]: &[i32; 2]| [north, east].map(|tenths| f64::from(*tenths) / 10.0);
    Ok(lines.iter().map(|line| line.row.points.iter().map(degrees).collect()).collect())
}
