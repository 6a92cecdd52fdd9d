//! Rows of observed statistics; no rule reads them.

use crate::evidence::history::Observable;
use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::From;
use crate::place::PlaceId;
use crate::year::Year;

/// `history.csv`: an observed figure.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct HistoryRow {
    pub(in crate::evidence) place: PlaceId,
    pub(in crate::evidence) quantity: Observable,
    pub(in crate::evidence) year: Year,
    pub(in crate::evidence) value: f64,
    pub(in crate::evidence) from: From,
}

impl HistoryRow {
    /// The key of a series in which years must rise.
    pub(in crate::evidence) fn series(&self) -> (PlaceId, &'static str) {
        (self.place, self.quantity.id())
    }
}

impl Row for HistoryRow {
    const FILE: &'static str = "history.csv";
    const COLUMNS: &'static [&'static str] = &["place", "quantity", "year", "value", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["place", "quantity", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<HistoryRow> {
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
