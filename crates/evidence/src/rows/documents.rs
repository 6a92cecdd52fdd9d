//! Rows of figures in documents: each figure, the case that compares ours with it, and its page, or the reason why
//! there is none.

use crate::rows::From;
use crate::table_reader::{Row, RowCells};

cairn_core::closed! {
    /// Comparison of a printed figure with the number of a case.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ComparisonMethod {
        /// Both are the same kind of number: a level, a share, a ratio.
        Level: "level";
        /// The document prints a change in percent; the case is the ratio of two years.
        Change: "change";
        /// The document prints growth in percent per year; the case is the ratio of its years.
        Yearly: "yearly";
        /// No comparison: no number is printed, or the model does not count it as one number.
        None: "none";
    }
}

cairn_core::closed! {
    /// Use of a figure here.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum FigureUse {
        /// Our figure must be compared with it, or the reason given why none can.
        Reproduce: "reproduce";
        /// A page must show it.
        Show: "show";
        /// It describes the work of organisations.
        Context: "context";
    }
}

/// A figure of a document: `documents.csv`.
#[derive(Clone, Debug, PartialEq)]
pub struct Documented {
    /// The document.
    pub document: String,
    /// Its paragraph, footnote or figure.
    pub paragraph: String,
    /// Subject of the figure, in English.
    pub what: String,
    /// The figure as printed, in English.
    pub printed: String,
    /// The figure as a number, from its low to its high end; `None` if no number is printed.
    pub ends: Option<[f64; 2]>,
    /// Unit of both; `1` is a count or a ratio.
    pub unit: String,
    /// Way in which the case is compared with it.
    pub compared: ComparisonMethod,
    /// Use of the figure.
    pub role: FigureUse,
    /// Ids of the published cases that compare ours with it.
    pub cases: Vec<String>,
    /// Pages of the site that show it, from the folder of a language; the best one first.
    pub seen: Vec<String>,
    /// Reason why nothing is compared with it, or further remarks, in English.
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
        "low",
        "high",
        "unit",
        "compare",
        "role",
        "case",
        "seen",
        "why",
        "source",
        "basis",
    ];
    const KEY: &'static [&'static str] = &["figure"];
    fn read(cells: &mut RowCells<'_>) -> Option<Documented> {
        cells.text("figure")?;
        let (document, paragraph) = (cells.text("document"), cells.text("paragraph"));
        let (what, printed) = (cells.text("what"), cells.text("printed"));
        let ends = ["low", "high"].map(|column| cells.number_or_empty(column, -MOST, MOST));
        let role = cells.word("role", &FigureUse::ALL, FigureUse::id);
        let [compare, unit, cases, seen, why] = ["compare", "unit", "case", "seen", "why"].map(|column| cells.note(column));
        let compared = if compare.is_empty() && cases.is_empty() {
            Some(ComparisonMethod::None)
        } else {
            cells.word("compare", &ComparisonMethod::ALL, ComparisonMethod::id)
        };
        From::read(cells)?;
        let [low, high] = ends;
        let ends = match (low?, high?) {
            (None, None) => None,
            (Some(low), Some(high)) if low <= high && !unit.is_empty() => Some([low, high]),
            _ => {
                cells.fault("low", "half a number", "Write low, high and unit, low first, or none of them.");
                return None;
            }
        };
        if cases.is_empty() && seen.is_empty() && why.is_empty() {
            cells.fault(
                "why",
                "neither a case nor a page nor a reason".to_owned(),
                "Say where the figure is seen, or why it is not.",
            );
            return None;
        }
        if ends.is_none() && compared? != ComparisonMethod::None {
            cells.fault("compare", "there is no number to compare with", "Write none.");
            return None;
        }
        let apart = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        Some(Documented {
            document: document?,
            paragraph: paragraph?,
            what: what?,
            printed: printed?,
            ends,
            unit,
            compared: compared?,
            role: role?,
            cases: apart(&cases),
            seen: apart(&seen),
            why,
        })
    }
}

/// Upper bound of any figure.
const MOST: f64 = 1e6;
