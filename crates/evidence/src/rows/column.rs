//! Rows of the meaning of columns.

use crate::rows::{OrEmpty, row};

row! {
    /// `columns.csv`: meaning and unit of a column of a table.
    #[derive(Clone, Debug)]
    pub(crate) struct ColumnRow in "columns.csv", Lists {
        /// The table without its file ending. [`ColumnRow::ANY`] if the column means the same in every table without a
        /// row of its own.
        key table: String;
        /// The column; [`ColumnRow::ANY`] for the table itself.
        key column: String;
        /// Unit; empty if there is none.
        unit: String, in OrEmpty;
        /// Meaning of the column; title of the table.
        meaning: String;
    }
}

impl ColumnRow {
    /// Any table, or a table as a whole.
    pub(crate) const ANY: &'static str = "*";
}
