//! Rows of statistics for the years after 2020; no rule reads them.

use crate::recent_statistics::Late;
use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// `recent.csv`: an observed figure, and a flag if the base of the model uses its year.
#[derive(Clone, Debug)]
pub(crate) struct RecentRow {
    pub(crate) quantity: Late,
    pub(crate) place: PlaceId,
    pub(crate) year: Year,
    pub(crate) value: f64,
    pub(crate) seen: bool,
    pub(crate) from: From,
}

impl Row for RecentRow {
    const FILE: &'static str = "recent.csv";
    const COLUMNS: &'static [&'static str] = &["quantity", "place", "year", "value", "seen", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["quantity", "place", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<RecentRow> {
        let quantity = cells.word("quantity", &Late::ALL, Late::id);
        let place = cells.place("place");
        let year = cells.grid_year("year");
        let value = cells.number("value", 0.0, 1e4);
        let seen = cells.yes("seen");
        let from = From::read(cells);
        Some(RecentRow {
            quantity: quantity?,
            place: place?,
            year: year?,
            value: value?,
            seen: seen?,
            from: from?,
        })
    }
}
