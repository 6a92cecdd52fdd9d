//! Rows of what documents say: each figure of theirs, the case that holds ours beside it, where it is seen, or why not.

use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::From;

/// A figure of a document: `documents.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Documented {
    /// The document.
    pub document: String,
    /// Its paragraph, footnote or figure.
    pub paragraph: String,
    /// What the figure is of, in English.
    pub what: String,
    /// The figure as printed, in English.
    pub printed: String,
    /// Ids of the published cases that hold ours beside it.
    pub cases: Vec<String>,
    /// Where on the site it is seen, from the folder of a language.
    pub seen: Option<String>,
    /// Why nothing stands beside it, or what to know, in English.
    pub why: String,
}

impl Row for Documented {
    const FILE: &'static str = "documents.csv";
    const COLUMNS: &'static [&'static str] = &[
        "figure",
        "document",
        "paragraph",
        "what",
        "printed",
        "case",
        "seen",
        "why",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["figure"];
    fn read(cells: &mut Cells<'_>) -> Option<Documented> {
        cells.text("figure")?;
        let (document, paragraph) = (cells.text("document"), cells.text("paragraph"));
        let (what, printed) = (cells.text("what"), cells.text("printed"));
        let [cases, seen, why] = ["case", "seen", "why"].map(|column| cells.note(column));
        From::read(cells)?;
        if cases.is_empty() && seen.is_empty() && why.is_empty() {
            cells.fault(
                "why",
                "neither a case nor a page nor a reason".to_owned(),
                "Say where the figure is seen, or why it is not.",
            );
            return None;
        }
        Some(Documented {
            document: document?,
            paragraph: paragraph?,
            what: what?,
            printed: printed?,
            cases: cases.split_whitespace().map(str::to_owned).collect(),
            seen: (!seen.is_empty()).then_some(seen),
            why,
        })
    }
}
