//! Rows of published figures on infrastructure, materials, power and energy, for comparison with ours; no rule reads
//! them.

use crate::evidence::beside::WorksQuantity;
use crate::evidence::reading::{Cells, Row};
use crate::evidence::rows::{From, range};
use crate::kind::Proof;

/// `works_benchmarks.csv`: a published figure for the world, and the range in which ours is near.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct WorksBenchmarkRow {
    pub(in crate::evidence) quantity: WorksQuantity,
    pub(in crate::evidence) value: f64,
    pub(in crate::evidence) low: f64,
    pub(in crate::evidence) high: f64,
    pub(in crate::evidence) unit: String,
    pub(in crate::evidence) group: Proof,
    pub(in crate::evidence) note: String,
    pub(in crate::evidence) from: From,
}

impl Row for WorksBenchmarkRow {
    const FILE: &'static str = "works_benchmarks.csv";
    const COLUMNS: &'static [&'static str] = &["quantity", "value", "low", "high", "unit", "group", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["quantity"];
    fn read(cells: &mut Cells<'_>) -> Option<WorksBenchmarkRow> {
        let quantity = cells.word("quantity", &WorksQuantity::ALL, WorksQuantity::id);
        let value = cells.number("value", 0.0, 1e6);
        let low = cells.number("low", 0.0, 1e6);
        let high = cells.number("high", 0.0, 1e6);
        let unit = cells.text("unit");
        let group = cells.word("group", &Proof::ALL, Proof::word);
        let note = cells.note("note");
        let mut from = From::read(cells);
        range(cells, value, from.as_mut(), 0.0, 1e6)?;
        Some(WorksBenchmarkRow {
            quantity: quantity?,
            value: value?,
            low: low?,
            high: high?,
            unit: unit?,
            group: group?,
            note,
            from: from?,
        })
    }
}
