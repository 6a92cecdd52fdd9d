//! Reads the exported long tables back.
#![allow(dead_code, reason = "each test uses some of it")]

use std::fs::File;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int16Type, Int32Type};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

/// A value and its labels, in column order, so that rows can be sorted.
#[derive(Clone, Debug, PartialEq, PartialOrd)]
pub(crate) struct Row {
    pub(crate) place: String,
    pub(crate) scenario: String,
    pub(crate) background: String,
    /// The draw or the quantile; among quantiles, `None` is the run itself.
    pub(crate) at: Option<f64>,
    pub(crate) variable: String,
    pub(crate) unit: String,
    pub(crate) year: i16,
    /// The value as bits, for an exact comparison.
    bits: u64,
}

impl Row {
    pub(crate) fn value(&self) -> f64 {
        f64::from_bits(self.bits)
    }
}

pub(crate) fn rows(file: &str) -> Vec<Row> {
    read(file).0
}

/// The rows of a file, and its key-value metadata.
pub(crate) fn read(file: &str) -> (Vec<Row>, Vec<(String, String)>) {
    let builder = ParquetRecordBatchReaderBuilder::try_new(File::open(file).unwrap()).unwrap();
    let about = builder.metadata().file_metadata().key_value_metadata().cloned().unwrap_or_default();
    let about = about.into_iter().map(|one| (one.key, one.value.unwrap_or_default())).collect();
    let mut rows = Vec::new();
    for batch in builder.build().unwrap() {
        let batch = batch.unwrap();
        let text = |name: &str| batch.column_by_name(name).unwrap().as_string::<i32>().clone();
        let texts = ["place", "scenario", "background", "variable", "unit"].map(text);
        let draw = batch
            .column_by_name("draw")
            .map(|column| column.as_primitive::<Int32Type>().clone());
        let share = batch
            .column_by_name("quantile")
            .map(|column| column.as_primitive::<Float64Type>().clone());
        let year = batch.column_by_name("year").unwrap().as_primitive::<Int16Type>();
        let value = batch.column_by_name("value").unwrap().as_primitive::<Float64Type>();
        for row in 0..batch.num_rows() {
            let [place, scenario, background, variable, unit] = texts.each_ref().map(|column| column.value(row).to_owned());
            let of_draw = draw.as_ref().map(|draw| f64::from(draw.value(row)));
            let of_share = share.as_ref().filter(|share| share.is_valid(row)).map(|share| share.value(row));
            rows.push(Row {
                place,
                scenario,
                background,
                at: of_draw.or(of_share),
                variable,
                unit,
                year: year.value(row),
                bits: value.value(row).to_bits(),
            });
        }
    }
    (rows, about)
}
