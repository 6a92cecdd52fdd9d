//! Rows of the meaning of columns.

use crate::table_reader::{Row, RowCells};

/// `columns.csv`: meaning and unit of a column of a table.
#[derive(Clone, Debug)]
pub(crate) struct ColumnRow {
    /// The table without its file ending. [`ColumnRow::ANY`] if the column means the same in every table without a
    /// row of its own.
    pub(crate) table: String,
    /// The column; [`ColumnRow::ANY`] for the table itself.
    pub(crate) column: String,
    /// Unit; empty if there is none.
    pub(crate) unit: String,
    /// Meaning of the column; title of the table.
    pub(crate) meaning: String,
}

impl ColumnRow {
    /// Any table, or a table as a whole.
    pub(crate) const ANY: &'static str = "*";
}

impl Row for ColumnRow {
    const FILE: &'static str = "columns.csv";
    const COLUMNS: &'static [&'static str] = &["table", "column", "unit", "meaning"];
    const KEY: &'static [&'static str] = &["table", "column"];
    fn read(cells: &mut RowCells<'_>) -> Option<ColumnRow> {
        let (table, column, meaning) = (cells.text("table"), cells.text("column"), cells.text("meaning"));
        Some(ColumnRow {
            table: table?,
            column: column?,
            unit: cells.note("unit"),
            meaning: meaning?,
        })
    }
}
