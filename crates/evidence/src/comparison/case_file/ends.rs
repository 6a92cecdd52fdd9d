//! Ends of a case: its first and last year, and the lower and upper end of its range.

use super::CaseCells;
use cairn_analysis::findings::study_cases::CaseMeasure;
use cairn_core::year::Year;

impl CaseCells<'_> {
    pub(super) fn years(&mut self, measure: CaseMeasure, from: Option<Year>, to: Option<Year>, cannot: bool) {
        if cannot {
            return;
        }
        let (needs_from, needs_to) = measure.years();
        for (column, needed, year) in [("from", needs_from, from), ("to", needs_to, to)] {
            if needed && year.is_none() {
                self.fault(column, format!("{} needs a year here", measure.word()), "Write one, such as 2050.");
            }
        }
        if let (Some(from), Some(to)) = (from, to)
            && to < from
        {
            self.fault("to", format!("{to} lies before {from}"), "Write the earlier year in \"from\".");
        }
    }

    pub(super) fn range(&mut self, low: Option<f64>, high: Option<f64>, cannot: bool) {
        match (low, high) {
            (None, None) if !cannot => {
                self.fault("low", "both ends are open, so all would pass", "Write low, high or both.");
            }
            (Some(low), Some(high)) if low > high => {
                self.fault("low", format!("{low} is above {high}"), "Write the smaller number first.");
            }
            _ => {}
        }
    }
}
