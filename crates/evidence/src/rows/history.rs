//! Rows of observed statistics; no rule reads them.

use crate::history::Observable;
use crate::rows::{OrWider, row};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

row! {
    /// `history.csv`: an observed figure.
    #[derive(Clone, Debug)]
    pub(crate) struct HistoryRow in "history.csv", Checks(2), built in {
        key place: PlaceId, in OrWider;
        key quantity: Observable, in ..;
        key year: Year;
        value: f64, in 0.0..=1e4;
        from: From;
        unread "note";
    }
}

impl HistoryRow {
    /// The key of a series in which years must rise.
    pub(crate) fn series(&self) -> (PlaceId, &'static str) {
        (self.place, self.quantity.id())
    }
}
