//! History: observed cement, steel and cars, for comparison with the model in the years before 2020.
//!
//! No rule reads them: the model is anchored at the end of 2020 and is never fitted to earlier years. Cement is
//! production, not use. Steel has both where both are known. Out of scope: model results.

use crate::fault::Faults;
use crate::rows::HistoryRow;
use crate::table_reader::{Origin, ReadingLog, TableLine, rows};
use crate::tables::Tables;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// An observed quantity.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
    pub enum Observable {
        /// Cement made, Mt a year.
        CementMade: "cement_made";
        /// Crude steel made, Mt a year.
        CrudeSteel: "crude_steel";
        /// Finished steel used, Mt a year.
        SteelUsed: "steel_used";
        /// Finished steel used, kg a person a year.
        SteelUsedPerPerson: "steel_used_per_person";
        /// New passenger cars sold, million a year.
        CarsSold: "cars_sold";
    }
}

impl Observable {
    /// Unit, as printed.
    pub const fn unit(self) -> &'static str {
        match self {
            Observable::CementMade | Observable::CrudeSteel | Observable::SteelUsed => "Mt/yr",
            Observable::SteelUsedPerPerson => "kg/person/yr",
            Observable::CarsSold => "million/yr",
        }
    }
}

/// An observed figure.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// A country, or the world.
    pub place: PlaceId,
    pub quantity: Observable,
    pub year: Year,
    /// The value, in the unit of the quantity.
    pub value: f64,
    /// True if the value was derived from other figures or recalled from memory, not read in the source.
    pub indirect: bool,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// All figures of this release, in table order.
///
/// # Errors
/// Never in a correctly built program.
pub fn built_in() -> Result<Vec<Observed>, Faults> {
    history(&Tables::built_in())
}

/// All figures, in table order.
///
/// # Errors
/// Every fault of the table.
pub fn history(tables: &Tables) -> Result<Vec<Observed>, Faults> {
    let mut found = ReadingLog::default();
    let lines: Vec<TableLine<HistoryRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    Ok(lines.into_iter().map(|line| observed(line.row)).collect())
}

fn observed(row: HistoryRow) -> Observed {
    Observed {
        place: row.place,
        quantity: row.quantity,
        year: row.year,
        value: row.value,
        indirect: match row.from.origin {
            Origin::Stored => false,
            Origin::Derived | Origin::Checked | Origin::Recalled | Origin::Assumed => true,
        },
        sources: row.from.sources,
    }
}
