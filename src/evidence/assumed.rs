//! Assumed rows: single numbers that rules rest on, each with its range and its reason, read alike from any table of them.
//!
//! ```text
//! name, value, low, high, unit, reason, source          low ≤ value ≤ high
//! ```
//!
//! Does not know: which names there are; what a rule makes of a number.

use crate::evidence::fault::Fault;
use crate::evidence::mark::Mark;
use crate::evidence::reading::{Cells, Found, Line, Row};

/// A number, how far it may be off, and why it is taken.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumedRow {
    /// What it is called.
    pub id: &'static str,
    /// What is taken.
    pub value: f64,
    /// The least it may be.
    pub low: f64,
    /// The most it may be.
    pub high: f64,
    /// Of all three.
    pub unit: String,
    /// Why it is taken.
    pub reason: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

impl AssumedRow {
    /// Reads a line whose first column holds one of the names.
    pub(super) fn read(cells: &mut Cells<'_>, column: &str, ids: &[&'static str], [least, most]: [f64; 2]) -> Option<AssumedRow> {
        let id = cells.word(column, ids, |id| id);
        let value = cells.number("value", least, most);
        let low = cells.number("low", least, most);
        let high = cells.number("high", least, most);
        let (unit, reason) = (cells.text("unit"), cells.text("reason"));
        let sources = cells.sources();
        let (value, low, high) = (value?, low?, high?);
        cells.holds(low, value, high);
        Some(AssumedRow {
            id: id?,
            value,
            low,
            high,
            unit: unit?,
            reason: reason?,
            sources: sources?,
        })
    }
}

/// The rows of a table in the order of its names, each marked among its sources; none, with a fault for each that has no row.
pub(super) fn whole<R: Row + AsRef<AssumedRow>>(rows: &[Line<R>], ids: &[&'static str], found: &mut Found) -> Option<Vec<AssumedRow>> {
    let broken = found.broken(R::FILE);
    let mut sorted = Vec::new();
    for id in ids {
        if let Some(line) = rows.iter().find(|line| line.row.as_ref().id == *id) {
            let mut row = line.row.as_ref().clone();
            let mark = Mark::of(R::FILE, line.number, Some([row.value, row.low, row.high]));
            row.sources.push(mark.written());
            sorted.push(row);
        } else if !broken {
            found.faults.push(Fault::of_table(
                R::FILE,
                format!("\"{id}\" has no row"),
                "Add it: a rule rests on it.",
            ));
        }
    }
    (sorted.len() == ids.len()).then_some(sorted)
}
