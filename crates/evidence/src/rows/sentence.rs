//! Rows of single figures and lists from documents that a page shows as sentences; no rule reads them.

use crate::reading::{Cells, Origin, Row};
use crate::rows::From;
use crate::rows::points::cited;

/// Subject of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Recommended strategies for the built environment.
    Strategies,
    /// Steps of the approach by value chains.
    Steps,
    /// Challenges of the value chain of food.
    Challenges,
    /// Activities reported at the middle stages of food.
    Middle,
    /// Plastics production, Mt.
    Production,
    /// Plastics that reach the sea, Mt.
    Ocean,
    /// Expected plastics that reach the sea, Mt.
    OceanAhead,
    /// Factor by which the flow into the sea grows.
    OceanTimes,
    /// Share of packaging in plastics used.
    PackagingUsed,
    /// Share of packaging in plastics made.
    PackagingMade,
    /// Points at which plastics leak.
    Leakage,
    /// Priority areas of the plastics chain.
    Areas,
}

impl Said {
    /// All variants, in table order.
    pub const ALL: [Said; 12] = [
        Said::Strategies,
        Said::Steps,
        Said::Challenges,
        Said::Middle,
        Said::Production,
        Said::Ocean,
        Said::OceanAhead,
        Said::OceanTimes,
        Said::PackagingUsed,
        Said::PackagingMade,
        Said::Leakage,
        Said::Areas,
    ];

    /// Identifier in the table.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Said::Strategies => "strategies",
            Said::Steps => "steps",
            Said::Challenges => "challenges",
            Said::Middle => "middle",
            Said::Production => "production",
            Said::Ocean => "ocean",
            Said::OceanAhead => "ocean_ahead",
            Said::OceanTimes => "ocean_times",
            Said::PackagingUsed => "packaging_used",
            Said::PackagingMade => "packaging_made",
            Said::Leakage => "leakage",
            Said::Areas => "areas",
        }
    }
}

/// A figure or a list in a document: `sentences.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Subject.
    pub said: Said,
    /// Year.
    pub year: u16,
    /// The figure, in the unit that [`Said`] names; `None` if something is only named.
    pub value: Option<f64>,
    /// Document and paragraph.
    pub cited: String,
    /// True if the figure was recalled from memory.
    pub to_verify: bool,
    /// Further remarks, in English.
    pub note: String,
}

impl Row for Sentence {
    const FILE: &'static str = "sentences.csv";
    const COLUMNS: &'static [&'static str] = &[
        "topic",
        "figure",
        "year",
        "value",
        "unit",
        "document",
        "paragraph",
        "source",
        "basis",
        "note",
    ];
    const KEY: &'static [&'static str] = &["topic", "figure", "year"];
    fn read(cells: &mut Cells<'_>) -> Option<Sentence> {
        cells.word("topic", &["built", "chains", "food", "plastics"], |word| word)?;
        let said = cells.word("figure", &Said::ALL, Said::id);
        let year = cells.year("year");
        let value = cells.number_or_empty("value", 0.0, 1e4);
        cells.note("unit");
        let document = cells.text("document");
        let paragraph = cells.note("paragraph");
        let note = cells.note("note");
        let from = From::read(cells)?;
        Some(Sentence {
            said: said?,
            year: year?,
            value: value?,
            cited: cited(&document?, &paragraph),
            to_verify: from.origin == Origin::Recalled,
            note,
        })
    }
}
