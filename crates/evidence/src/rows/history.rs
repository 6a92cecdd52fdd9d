//! Rows of observed statistics; no rule reads them.

use crate::history::Observable;
use crate::rows::From;
use crate::table_reader::{Row, RowCells};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// `history.csv`: an observed figure.
#[derive(Clone, Debug)]
pub(crate) struct HistoryRow {
    pub(crate) place: PlaceId,
    pub(crate) quantity: Observable,
    pub(crate) year: Year,
    pub(crate) value: f64,
    pub(crate) from: From,
}

impl HistoryRow {
    /// The key of a series in which years must rise.
    pub(crate) fn series(&self) -> (PlaceId, &'static str) {
        (self.place, self.quantity.id())
    }
}

impl Row for HistoryRow {
    const FILE: &'static str = "history.csv";
    const COLUMNS: &'static [&'static str] = &["place", "quantity", "year", "value", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place", "quantity", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<HistoryRow> {
        let place = cells.place("place");
        let quantity = cells.word("quantity", &Observable::ALL, Observable::id);
        let year = cells.grid_year("year");
        let value = cells.number("value", 0.0, 1e4);
        let from = From::read(cells);
        Some(HistoryRow {
            place: place?,
            quantity: quantity?,
            year: year?,
            value: value?,
            from: from?,
        })
    }
}
