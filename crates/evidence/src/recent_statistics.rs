//! Recent: observed steel, cement and cars in the years after 2020, for comparison with today's path.
//!
//! No rule reads them. Some of these years are within the means of 2018–2022 or 2018–2023 that the base uses; such
//! rows are marked as seen. Cement is production minus net exports. Out of scope: model results.

use crate::fault::Faults;
use crate::rows::RecentRow;
use crate::table_reader::{Origin, ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// A counted quantity.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Late {
        /// Finished steel used, Mt a year.
        SteelUsed: "steel_used";
        /// Cement used, Mt a year.
        CementUsed: "cement_used";
        /// New light-duty vehicles, million a year.
        CarsNew: "cars_new";
    }
}

impl Late {
    /// Unit, as printed.
    pub const fn unit(self) -> &'static str {
        match self {
            Late::SteelUsed | Late::CementUsed => "Mt/yr",
            Late::CarsNew => "million/yr",
        }
    }
}

/// A counted figure.
#[derive(Clone, Debug, PartialEq)]
pub struct RecentStatistic {
    pub quantity: Late,
    /// A country, or the world.
    pub place: PlaceId,
    pub year: Year,
    /// The value, in the unit of the quantity.
    pub value: f64,
    /// True if the base of the model uses the year.
    pub seen: bool,
    /// True if the figure was recalled from memory.
    pub recalled: bool,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// All figures of this release, in table order.
///
/// # Errors
/// Never in a correctly built program.
pub fn built_in() -> Result<Vec<RecentStatistic>, Faults> {
    recent(&Tables::built_in())
}

/// All figures, in table order.
///
/// # Errors
/// Every fault of the table.
pub fn recent(tables: &Tables) -> Result<Vec<RecentStatistic>, Faults> {
    let mut found = ReadingLog::default();
    let lines: Vec<TableLine<RecentRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    let counts = lines.into_iter().map(|TableLine { row, .. }| RecentStatistic {
        quantity: row.quantity,
        place: row.place,
        year: row.year,
        value: row.value,
        seen: row.seen,
        recalled: row.from.origin == Origin::Recalled,
        sources: row.from.sources,
    });
    Ok(counts.collect())
}
