//! Rows of published figures on infrastructure, materials, power and energy, for comparison with ours; no rule reads
//! them.

use crate::rows::{From, range};
use crate::table_reader::{Row, RowCells};
use crate::works_benchmark::WorksQuantity;
use cairn_core::kind::Proof;

/// `works_benchmarks.csv`: a published figure for the world, and the range in which ours is near.
#[derive(Clone, Debug)]
pub(crate) struct WorksBenchmarkRow {
    pub(crate) quantity: WorksQuantity,
    pub(crate) value: f64,
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) unit: String,
    pub(crate) group: Proof,
    pub(crate) note: String,
    pub(crate) from: From,
}

impl Row for WorksBenchmarkRow {
    const FILE: &'static str = "works_benchmarks.csv";
    const COLUMNS: &'static [&'static str] = &["quantity", "value", "low", "high", "unit", "group", "source", "basis", "note"];
    const KEY: &'static [&'static str] = &["quantity"];
    fn read(cells: &mut RowCells<'_>) -> Option<WorksBenchmarkRow> {
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
