//! Coordinates: coordinates of places, for a page that draws them as dots. No rule reads it.
//!
//! Out of scope: borders, coasts, map projection.

use crate::fault::Faults;
use crate::rows::PlaceRow;
use crate::table_reader::{ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_core::place::PlaceId;

/// Coordinates of a listed place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    pub place: PlaceId,
    /// Latitude of its approximate middle, degrees, north positive.
    pub latitude: f64,
    /// Longitude of its approximate middle, degrees, east positive.
    pub longitude: f64,
}

/// Coordinates of every listed place, in table order.
///
/// # Errors
/// Every fault of the table.
pub fn middles(tables: &Tables) -> Result<Vec<Middle>, Faults> {
    let mut found = ReadingLog::default();
    let lines: Vec<TableLine<PlaceRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    let listed = lines.into_iter().filter(|line| line.row.status.listed());
    let middle = |line: TableLine<PlaceRow>| {
        let [latitude, longitude] = line.row.middle?;
        let place = line.row.place;
        Some(Middle {
            place,
            latitude,
            longitude,
        })
    };
    Ok(listed.filter_map(middle).collect())
}
