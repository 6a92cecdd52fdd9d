//! Doubts: rows of the parameters varied for ranges, checked against the assumptions behind them.
//!
//! A row that names an assumption or premise has the same three numbers, so that the two tables cannot disagree.
//!
//! Out of scope: the effect of a row, the draws.

use crate::fault::Fault;
use crate::parameter_rows::AssumedRow;
use crate::rows::DoubtRow;
use crate::table_reader::{ReadingLog, Row, TableLine};
use cairn_core::facts::doubts::Doubt;

/// The rows, with a fault for each that differs from the assumption or premise named in its note.
pub(super) fn checked<A: AsRef<AssumedRow>, P: AsRef<AssumedRow>>(
    rows: &[TableLine<DoubtRow>],
    assumed: &[TableLine<A>],
    premises: &[TableLine<P>],
    found: &mut ReadingLog,
) -> Vec<Doubt> {
    let ends_in_note = |note: &str| -> Option<[f64; 3]> {
        let row = match note.split_once(": ")? {
            ("assumptions.csv", id) => assumed.iter().map(|line| line.row.as_ref()).find(|row| row.id == id)?,
            ("premises.csv", id) => premises.iter().map(|line| line.row.as_ref()).find(|row| row.id == id)?,
            _ => return None,
        };
        Some([row.low, row.value, row.high])
    };
    for line in rows {
        let Some(noted) = ends_in_note(&line.row.note) else { continue };
        if line.row.doubt.ends != Some(noted) {
            let [low, central, high] = noted;
            found.faults.push(Fault::at(
                DoubtRow::FILE,
                line.number,
                "low",
                format!("{} says {low}, {central} and {high}", line.row.note),
                "Write the same numbers, or leave that row out of the note.",
            ));
        }
    }
    rows.iter().map(|line| line.row.doubt.clone()).collect()
}
