//! Assumed rows: single numbers used by rules, each with a range and a reason. All tables of such numbers are read
//! the same way.
//!
//! ```text
//! name, value, low, high, unit, reason, source          low ≤ value ≤ high
//! ```
//!
//! Out of scope: the list of names, and the use of a number by a rule.

use std::ops::RangeInclusive;

use crate::fault::Fault;
use crate::mark::ProvenanceMark;
use crate::table_reader::{ReadingLog, Row, RowCells, TableLine};

/// An assumed number with its range and the reason for it.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumedRow {
    /// Name of the number.
    pub id: &'static str,
    /// Value, in `unit`.
    pub value: f64,
    /// Low end of the range, in `unit`.
    pub low: f64,
    /// High end of the range, in `unit`.
    pub high: f64,
    /// Unit of value, low and high.
    pub unit: String,
    /// Reason for the value.
    pub reason: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

impl AssumedRow {
    /// Reads the columns value, low, high, unit, reason and source behind the name.
    pub(super) fn read(
        cells: &mut RowCells<'_>,
        [value, low, high, unit, reason, source]: [&'static str; 6],
        id: Option<&'static str>,
        limits: RangeInclusive<f64>,
    ) -> Option<AssumedRow> {
        let [value, low, high] = [value, low, high].map(|column| cells.number(column, *limits.start(), *limits.end()));
        let (unit, reason) = (cells.text(unit), cells.text(reason));
        let sources = cells.sources(source);
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

/// The rows of a table in the order of its names, each with its mark among its sources. Returns `None` if a name has
/// no row, and adds a fault for each such name.
pub(super) fn complete_rows<R: Row + AsRef<AssumedRow>>(
    rows: &[TableLine<R>],
    ids: &[&'static str],
    found: &mut ReadingLog,
) -> Option<Vec<AssumedRow>> {
    let broken = found.broken(R::FILE);
    let mut sorted = Vec::new();
    for id in ids {
        if let Some(line) = rows.iter().find(|line| line.row.as_ref().id == *id) {
            let mut row = line.row.as_ref().clone();
            let mark = ProvenanceMark::of(R::FILE, line.number, Some([row.value, row.low, row.high]));
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
