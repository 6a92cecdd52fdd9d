//! Export: outcomes as tables and files.
//!
//! A [`Sheet`] is the content of every file: the place, the scenario, and the series. Each format is a pure function of
//! a sheet: [`csv`] for tidy tables, [`iamc`] for exchange between models, [`table`] for a person at a terminal,
//! [`run`] for programs.
//!
//! A figure of the page is exported as `columns` for a spreadsheet or as a `picture`, under a `caption`. So are
//! `lines`, `bars`, a `waterfall`, ways to a goal (`need`), two levers (`pair`), `passages` and the `map`. Results of
//! past releases are in `frozen`. A `brief` is written as blocks, for its page and as a text file.

pub mod archive;
pub mod brief;
pub mod chart_code;
pub mod csv;
pub mod iamc;
pub mod lcax;
pub mod project;
pub mod sheet;
pub mod table;
pub mod terminal;

use crate::findings::variable::NamedSeries;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Series of one place under one scenario, and the years to write.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    /// The place.
    pub place: PlaceId,
    /// Name of the scenario.
    pub scenario: String,
    /// Release of model and data, such as `1.0-26a`.
    pub release: String,
    /// The series.
    pub series: Vec<NamedSeries>,
    /// First year written.
    pub first: Year,
    /// Last year written.
    pub last: Year,
}

/// The release of model and data, from the release of the data.
pub fn release(of_data: &str) -> String {
    format!("{}.{}-{of_data}", env!("CARGO_PKG_VERSION_MAJOR"), env!("CARGO_PKG_VERSION_MINOR"))
}

/// Each release of model and data with the day it was published, the newest first.
pub const RELEASE_DAYS: [(&str, &str); 1] = [("0.1-26a", "2026-11-25")];

/// The day of a release; none before it is published.
///
/// Files carry this day and not that of the download, so that the same choices give the same file.
pub fn release_day(release: &str) -> Option<&'static str> {
    let known = RELEASE_DAYS.iter().find(|(name, _)| *name == release);
    known.map(|(_, day)| *day)
}

/// A number in the fewest digits that parse back to the same value.
pub fn exact(number: f64) -> String {
    let size = number.abs();
    if size != 0.0 && !(1e-5..1e16).contains(&size) {
        format!("{number:e}")
    } else {
        // Zero of either sign is written as one zero.
        format!("{}", number + 0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_reads_back_as_itself() {
        for number in [0.0, 1.0, -2.5, 0.1 + 0.2, 1e-7, 123_456_789.123, 1.7e308, f64::MIN_POSITIVE] {
            assert_eq!(exact(number).parse(), Ok(number));
        }
        assert_eq!(exact(-0.0), "0");
        assert_eq!(exact(1e-7), "1e-7");
    }
}
