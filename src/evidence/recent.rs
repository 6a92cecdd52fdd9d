//! Recent: what statistics count of steel, cement and cars in the years after 2020, to hold today's path against.
//!
//! No rule reads them. Some of these years are within the means of 2018–2022 or 2018–2023 on which the base stands: such a row says
//! that it was seen. Cement is what is made less what is sold abroad on balance. Does not know: what the model says.

use crate::evidence::fault::Faults;
use crate::evidence::reading::{Found, Line, Origin, Row, rows};
use crate::evidence::rows::RecentRow;
use crate::evidence::tables::Tables;
use crate::place::PlaceId;
use crate::year::Year;

/// The table of this release, for programs that have no folder of tables at hand.
const TABLE: &str = include_str!("../../static/evidence/recent.csv");

/// What was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Late {
    /// Finished steel used, Mt a year.
    SteelUsed,
    /// Cement used, Mt a year.
    CementUsed,
    /// New light-duty vehicles, million a year.
    CarsNew,
}

impl Late {
    /// All, in the order of the table.
    pub const ALL: [Late; 3] = [Late::SteelUsed, Late::CementUsed, Late::CarsNew];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Late::SteelUsed => "steel_used",
            Late::CementUsed => "cement_used",
            Late::CarsNew => "cars_new",
        }
    }

    /// Its unit, as printed.
    #[must_use]
    pub const fn unit(self) -> &'static str {
        match self {
            Late::SteelUsed | Late::CementUsed => "Mt/yr",
            Late::CarsNew => "million/yr",
        }
    }
}

/// A figure of a statistic.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// What was counted.
    pub quantity: Late,
    /// A country, or the world.
    pub place: PlaceId,
    /// In which year.
    pub year: Year,
    /// How much, in the unit of the quantity.
    pub value: f64,
    /// Whether the base of the model has seen the year.
    pub seen: bool,
    /// Whether it rests on memory.
    pub recalled: bool,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

/// Every figure of this release, in the order of the table.
///
/// # Errors
/// Never, but for a program that was built wrongly.
pub fn built_in() -> Result<Vec<Count>, Faults> {
    recent(&Tables::of(RecentRow::FILE, TABLE))
}

/// Every figure, in the order of the table.
///
/// # Errors
/// Every fault of the table.
pub fn recent(tables: &Tables) -> Result<Vec<Count>, Faults> {
    let mut found = Found::default();
    let lines: Vec<Line<RecentRow>> = rows(tables, &mut found);
    Faults::none(found.faults)?;
    let counts = lines.into_iter().map(|Line { row, .. }| Count {
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
