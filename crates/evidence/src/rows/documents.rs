//! Rows of figures in documents: each figure, the case that compares ours with it, and its page, or the reason why
//! there is none.

use crate::rows::{OrEmpty, row};
use crate::table_reader::RowCells;

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

row! {
    /// A figure of a document: `documents.csv`.
    #[derive(Clone, Debug, PartialEq)]
    pub struct Documented in "documents.csv", Outlook, built in {
        key _: String = "figure";
        document: String;
        /// Its paragraph, footnote or figure.
        paragraph: String;
        /// Subject of the figure, in English.
        what: String;
        /// The figure as printed, in English.
        printed: String;
        let low: Option<f64>, in -MOST..=MOST;
        let high: Option<f64>, in -MOST..=MOST;
        /// The figure as a number, from its low to its high end; `None` if no number is printed.
        ends: Option<[f64; 2]> => low?.zip(high?).map(|(low, high)| [low, high]);
        /// Unit of both; `1` is a count or a ratio.
        unit: String, in OrEmpty;
        /// Way in which the case is compared with it.
        compared: ComparisonMethod = "compare", by method;
        role: FigureUse, in ..;
        /// Ids of the published cases that compare ours with it.
        cases: Vec<String> = "case", by words;
        /// Pages of the site that show it, from the folder of a language; the best one first.
        seen: Vec<String>, by words;
        /// Reason why nothing is compared with it, or further remarks, in English.
        why: String, in OrEmpty;
        _: From;
    }
    check |cells| {
        match (low?, high?) {
            (None, None) => {
                if compared? != ComparisonMethod::None {
                    cells.fault("compare", "there is no number to compare with", "Write none.");
                    return None;
                }
            }
            (Some(low), Some(high)) if low <= high && !unit.as_ref()?.is_empty() => {}
            _ => {
                cells.fault("low", "half a number", "Write low, high and unit, low first, or none of them.");
                return None;
            }
        }
        if cases.as_ref()?.is_empty() && seen.as_ref()?.is_empty() && why.as_ref()?.is_empty() {
            cells.fault(
                "why",
                "neither a case nor a page nor a reason",
                "Say where the figure is seen, or why it is not.",
            );
            return None;
        }
    }
}

/// Upper bound of any figure.
const MOST: f64 = 1e6;

/// How figure and case are compared; none without a word and a case.
fn method(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<ComparisonMethod> {
    if cells.is_empty(column) && cells.is_empty("case") {
        return Some(ComparisonMethod::None);
    }
    cells.word(column, &ComparisonMethod::ALL, ComparisonMethod::id)
}

fn words(cells: &mut RowCells<'_>, [column]: [&'static str; 1]) -> Option<Vec<String>> {
    Some(cells.note(column).split_whitespace().map(str::to_owned).collect())
}
