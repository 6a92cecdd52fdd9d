//! Rows of statistics for the years after 2020; no rule reads them.

use crate::recent_statistics::Late;
use crate::rows::{OrWider, row};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

row! {
    /// `recent.csv`: an observed figure, and a flag if the base of the model uses its year.
    #[derive(Clone, Debug)]
    pub(crate) struct RecentRow in "recent.csv", Checks(1), built in {
        key quantity: Late, in ..;
        key place: PlaceId, in OrWider;
        key year: Year;
        value: f64, in 0.0..=1e4;
        seen: bool;
        from: From;
        unread "note";
    }
}
