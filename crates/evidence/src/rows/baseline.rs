//! Rows of world projections by others without further action; no rule reads them.

use crate::rows::From;
use crate::table_reader::{Origin, Row, RowCells};
use cairn_core::unit::Unit;
use cairn_core::year::Year;

cairn_core::closed! {
    /// A quantity compared with projections of others.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum BaselineQuantity {
        /// Steel, Mt a year.
        Steel: "steel";
        /// Cement, Mt a year.
        Cement: "cement";
        /// Final energy of homes and other buildings, PJ a year.
        Energy: "energy";
        /// Light-duty vehicles in use, million.
        Cars: "cars";
    }
}

impl BaselineQuantity {
    /// Unit.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            BaselineQuantity::Steel | BaselineQuantity::Cement => Unit::MtPerYear,
            BaselineQuantity::Energy => Unit::PjPerYear,
            BaselineQuantity::Cars => Unit::MillionCars,
        }
    }
}

/// `baselines.csv`: a world figure for a year in a projection by others.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// The quantity.
    pub subject: BaselineQuantity,
    /// Name of its author, in English.
    pub who: String,
    /// Year.
    pub year: Year,
    /// The value, in the unit of the subject.
    pub value: f64,
    /// Definition of the count, in English; may be empty.
    pub note: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Origin of the figure.
    pub origin: Origin,
}

impl Row for Baseline {
    const FILE: &'static str = "baselines.csv";
    const COLUMNS: &'static [&'static str] = &["subject", "who", "year", "value", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["subject", "who", "year"];
    fn read(cells: &mut RowCells<'_>) -> Option<Baseline> {
        let subject = cells.word("subject", &BaselineQuantity::ALL, BaselineQuantity::id);
        let who = cells.text("who");
        let year = cells.grid_year("year");
        let value = cells.number("value", 0.0, 1e6);
        let note = cells.note("note");
        let from = From::read(cells)?;
        Some(Baseline {
            subject: subject?,
            who: who?,
            year: year?,
            value: value?,
            note,
            sources: from.sources,
            origin: from.origin,
        })
    }
}
