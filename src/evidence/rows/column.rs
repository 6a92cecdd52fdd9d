//! Rows of what columns mean.

use crate::evidence::reading::{Cells, Row};

/// `columns.csv`: what a column of a table says, in which unit.
#[derive(Clone, Debug)]
pub(in crate::evidence) struct ColumnRow {
    /// The table without its ending; [`ColumnRow::ANY`] where the column means the same in every table that has no row of its own.
    pub(in crate::evidence) table: String,
    /// The column; [`ColumnRow::ANY`] for the table itself.
    pub(in crate::evidence) column: String,
    /// Empty where there is none.
    pub(in crate::evidence) unit: String,
    /// What it says; of a table its title.
    pub(in crate::evidence) meaning: String,
}

impl ColumnRow {
    /// Any table, or a table as a whole.
    pub(in crate::evidence) const ANY: &'static str = "*";
}

impl Row for ColumnRow {
    const FILE: &'static str = "columns.csv";
    const COLUMNS: &'static [&'static str] = &["table", "column", "unit", "meaning"];
    const KEY: &'static [&'static str] = &["table", "column"];
    fn read(cells: &mut Cells<'_>) -> Option<ColumnRow> {
        let (table, column, meaning) = (cells.text("table"), cells.text("column"), cells.text("meaning"));
        Some(ColumnRow {
            table: table?,
            column: column?,
            unit: cells.note("unit"),
            meaning: meaning?,
        })
    }
}
