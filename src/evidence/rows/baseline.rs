//! Rows of what others see for the world without further action; no rule reads them.

use crate::evidence::reading::{Cells, Origin, Row};
use crate::evidence::rows::From;
use crate::unit::Unit;
use crate::year::Year;

/// What is set beside what others see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Compared {
    /// Steel, Mt a year.
    Steel,
    /// Cement, Mt a year.
    Cement,
    /// Final energy of homes and other buildings, PJ a year.
    Energy,
    /// Light-duty vehicles in use, million.
    Cars,
}

impl Compared {
    /// All, in the order of the table.
    pub const ALL: [Compared; 4] = [Compared::Steel, Compared::Cement, Compared::Energy, Compared::Cars];

    /// The word used in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Compared::Steel => "steel",
            Compared::Cement => "cement",
            Compared::Energy => "energy",
            Compared::Cars => "cars",
        }
    }

    /// Its unit.
    #[must_use]
    pub const fn unit(self) -> Unit {
        match self {
            Compared::Steel | Compared::Cement => Unit::MtPerYear,
            Compared::Energy => Unit::PjPerYear,
            Compared::Cars => Unit::MillionCars,
        }
    }
}

/// `baselines.csv`: what somebody else sees for the world in a year.
#[derive(Clone, Debug, PartialEq)]
pub struct Baseline {
    /// Of what.
    pub subject: Compared,
    /// Who says so, in English.
    pub who: String,
    /// In which year.
    pub year: Year,
    /// How much, in the unit of the subject.
    pub value: f64,
    /// What is counted, in English; empty where nothing is to be said.
    pub note: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// How its figure came in.
    pub origin: Origin,
}

impl Row for Baseline {
    const FILE: &'static str = "baselines.csv";
    const COLUMNS: &'static [&'static str] = &["subject", "who", "year", "value", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["subject", "who", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<Baseline> {
        let subject = cells.word("subject", &Compared::ALL, Compared::id);
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
