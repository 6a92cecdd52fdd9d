//! Middle: where places lie, for a page that draws them as dots. No rule reads it.
//!
//! Does not know: borders, coasts; how a globe becomes a page.

use crate::evidence::fault::Faults;
use crate::evidence::reading::{Found, Line, rows};
use crate::evidence::rows::PlaceRow;
use crate::evidence::tables::Tables;
use crate::place::PlaceId;

/// Where a listed place lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Middle {
    /// Which place.
    pub place: PlaceId,
    /// Latitude of about its middle, degrees, north above 0.
    pub latitude: f64,
    /// Longitude of it, degrees, east above 0.
    pub longitude: f64,
}

/// Where every listed place lies, in the order of the table.
///
/// # Errors
/// Every fault of the table.
pub fn middles(tables: &Tables) -> Result<Vec<Middle>, Faults> {
    let mut found = Found::default();
    let lines: Vec<Line<PlaceRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    let listed = lines.into_iter().filter(|line| line.row.status.listed());
    let middle = |line: Line<PlaceRow>| {
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
