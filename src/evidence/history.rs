//! History: what statistics observed of cement, steel and cars, to hold the years before 2020 against.
//!
//! No rule reads them: the model is anchored at the end of 2020 and is never fitted to the years before. Cement is what is
//! made, not what is used; of steel both are there where both are known. Does not know: what the model says.

use crate::evidence::fault::Faults;
use crate::evidence::reading::{Found, Line, Origin, Row, rows};
use crate::evidence::rows::HistoryRow;
use crate::evidence::tables::Tables;
use crate::place::PlaceId;
use crate::year::Year;

/// The table of this release, for programs that have no folder of tables at hand.
const TABLE: &str = include_str!("../../static/evidence/history.csv");

/// What was observed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Observable {
    /// Cement made, Mt a year.
    CementMade,
    /// Crude steel made, Mt a year.
    CrudeSteel,
    /// Finished steel used, Mt a year.
    SteelUsed,
    /// Finished steel used, kg a person a year.
    SteelUsedPerPerson,
    /// New passenger cars sold, million a year.
    CarsSold,
}

impl Observable {
    /// All, in the order of the table.
    pub const ALL: [Observable; 5] = [
        Observable::CementMade,
        Observable::CrudeSteel,
        Observable::SteelUsed,
        Observable::SteelUsedPerPerson,
        Observable::CarsSold,
    ];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Observable::CementMade => "cement_made",
            Observable::CrudeSteel => "crude_steel",
            Observable::SteelUsed => "steel_used",
            Observable::SteelUsedPerPerson => "steel_used_per_person",
            Observable::CarsSold => "cars_sold",
        }
    }

    /// Its unit, as printed.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Observable::CementMade | Observable::CrudeSteel | Observable::SteelUsed => "Mt/yr",
            Observable::SteelUsedPerPerson => "kg/person/yr",
            Observable::CarsSold => "million/yr",
        }
    }
}

/// A figure of a statistic.
#[derive(Clone, Debug, PartialEq)]
pub struct Observed {
    /// A country, or the world.
    pub place: PlaceId,
    /// What was observed.
    pub quantity: Observable,
    /// In which year.
    pub year: Year,
    /// How much, in the unit of the quantity.
    pub value: f64,
    /// Whether it was worked out from other figures, or rests on memory, instead of read in the source.
    pub indirect: bool,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// Every figure of this release, in the order of the table.
///
/// # Errors
/// Never, but for a program that was built wrongly.
pub fn built_in() -> Result<Vec<Observed>, Faults> {
    history(&Tables::of(HistoryRow::FILE, TABLE))
}

/// Every figure, in the order of the table.
///
/// # Errors
/// Every fault of the table.
pub fn history(tables: &Tables) -> Result<Vec<Observed>, Faults> {
    let mut found = Found::default();
    let lines: Vec<Line<HistoryRow>> = rows(tables, &mut found);
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
            Origin::Derived | Origin::Recalled | Origin::Assumed => true,
        },
        sources: row.from.sources,
    }
}
