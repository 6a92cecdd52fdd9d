//! Rows of single figures and lists from documents that a page shows as sentences; no rule reads them.

use crate::rows::From;
use crate::rows::points::cited;
use crate::table_reader::{Origin, Row, RowCells};

cairn_core::closed! {
    /// Subject of a sentence.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum SentenceSubject {
        /// Recommended strategies for the built environment.
        Strategies: "strategies";
        /// Steps of the approach by value chains.
        Steps: "steps";
        /// Challenges of the value chain of food.
        Challenges: "challenges";
        /// Activities reported at the middle stages of food.
        Middle: "middle";
        /// Plastics production, Mt.
        Production: "production";
        /// Plastics that reach the sea, Mt.
        Ocean: "ocean";
        /// Expected plastics that reach the sea, Mt.
        OceanAhead: "ocean_ahead";
        /// Factor by which the flow into the sea grows.
        OceanTimes: "ocean_times";
        /// Share of packaging in plastics used.
        PackagingUsed: "packaging_used";
        /// Share of packaging in plastics made.
        PackagingMade: "packaging_made";
        /// Points at which plastics leak.
        Leakage: "leakage";
        /// Priority areas of the plastics chain.
        Areas: "areas";
    }
}

/// A figure or a list in a document: `sentences.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentSentence {
    /// Subject.
    pub said: SentenceSubject,
    /// Year.
    pub year: u16,
    /// The figure, in the unit that [`SentenceSubject`] names; `None` if something is only named.
    pub value: Option<f64>,
    /// Document and paragraph.
    pub cited: String,
    /// True if the figure was recalled from memory.
    pub to_verify: bool,
    /// Further remarks, in English.
    pub note: String,
}

impl Row for DocumentSentence {
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
    fn read(cells: &mut RowCells<'_>) -> Option<DocumentSentence> {
        cells.word("topic", &["built", "chains", "food", "plastics"], |word| word)?;
        let said = cells.word("figure", &SentenceSubject::ALL, SentenceSubject::id);
        let year = cells.year("year");
        let value = cells.number_or_empty("value", 0.0, 1e4);
        cells.note("unit");
        let document = cells.text("document");
        let paragraph = cells.note("paragraph");
        let note = cells.note("note");
        let from = From::read(cells)?;
        Some(DocumentSentence {
            said: said?,
            year: year?,
            value: value?,
            cited: cited(&document?, &paragraph),
            to_verify: from.origin == Origin::Recalled,
            note,
        })
    }
}
