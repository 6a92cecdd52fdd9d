//! File: a long table as Parquet, Arrow or a workbook.
//!
//! The same table always gives the same bytes. Parquet stores texts as plain text, so that every reader shows them.
//! Metadata are names with texts. Out of scope: the content of the table.

use std::path::Path;

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray;
use arrow_array::types::{Float64Type, Int16Type, Int32Type};
use arrow_ipc::writer::FileWriter;
use arrow_schema::{ArrowError, DataType, SchemaRef};
use parquet::arrow::ArrowWriter;
use parquet::arrow::arrow_writer::ArrowWriterOptions;
use parquet::basic::Compression;
use parquet::errors::ParquetError;
use parquet::file::metadata::KeyValue;
use parquet::file::properties::WriterProperties;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, XlsxError};

use crate::fault::CommandFault;
use crate::write;

/// Metadata of a table: pairs of name and text.
pub(crate) type TableMetadata<'a> = [(&'a str, String)];

/// Kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TableFileFormat {
    /// For data frames and databases, compressed.
    Parquet,
    /// For data frames, read without decompression.
    Arrow,
    /// A workbook of two sheets.
    Xlsx,
}

pub(crate) fn write(file: &Path, kind: TableFileFormat, table: &RecordBatch, about: &TableMetadata<'_>) -> Result<(), CommandFault> {
    let bytes = match kind {
        TableFileFormat::Parquet => parquet(table, about).map_err(|fault| fault.to_string()),
        TableFileFormat::Arrow => arrow(table, about).map_err(|fault| fault.to_string()),
        TableFileFormat::Xlsx => workbook(table, about).map_err(|fault| fault.to_string()),
    };
    write::write_whole(file, bytes.map_err(|why| CommandFault::unwritable(file.display(), why))?)
}

/// A Parquet file, written batch by batch.
pub(crate) fn parquet_of<W: std::io::Write + Send>(
    to: W,
    schema: SchemaRef,
    about: &TableMetadata<'_>,
) -> Result<ArrowWriter<W>, ParquetError> {
    let about = about
        .iter()
        .map(|(name, text)| KeyValue::new(format!("cairn.{name}"), text.clone()))
        .collect();
    let properties = WriterProperties::builder()
        .set_compression(Compression::SNAPPY)
        .set_key_value_metadata(Some(about))
        .build();
    let options = ArrowWriterOptions::new().with_properties(properties).with_skip_arrow_metadata(true);
    ArrowWriter::try_new_with_options(to, schema, options)
}

fn parquet(table: &RecordBatch, about: &TableMetadata<'_>) -> Result<Vec<u8>, ParquetError> {
    let mut bytes = Vec::new();
    let mut file = parquet_of(&mut bytes, table.schema(), about)?;
    file.write(table)?;
    file.close()?;
    Ok(bytes)
}

fn arrow(table: &RecordBatch, about: &TableMetadata<'_>) -> Result<Vec<u8>, ArrowError> {
    let about = about.iter().map(|(name, text)| (format!("cairn.{name}"), text.clone()));
    let schema = table
        .schema()
        .as_ref()
        .clone()
        .with_metadata(about.collect::<std::collections::HashMap<String, String>>());
    let mut bytes = Vec::new();
    let mut file = FileWriter::try_new(&mut bytes, &schema)?;
    file.write(&table.clone().with_schema(SchemaRef::new(schema))?)?;
    file.finish()?;
    drop(file);
    Ok(bytes)
}

fn workbook(table: &RecordBatch, about: &TableMetadata<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A workbook needs a date; a fixed one gives the same bytes for the same numbers.
    let day = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&day));
    let bold = Format::new().set_bold();
    let sheet = book.add_worksheet().set_name("Values")?;
    let schema = table.schema();
    for (at, field) in (0..).zip(schema.fields()) {
        sheet.write_string_with_format(0, at, field.name(), &bold)?;
        let column = table.column(usize::from(at));
        for row in 0..table.num_rows() {
            let below = row as u32 + 1;
            match field.data_type() {
                DataType::Dictionary(..) => {
                    let texts = column.as_dictionary::<Int32Type>();
                    let text = texts.key(row).map_or("", |key| texts.values().as_string::<i32>().value(key));
                    sheet.write_string(below, at, text)?
                }
                DataType::Int16 => sheet.write_number(below, at, column.as_primitive::<Int16Type>().value(row))?,
                DataType::Int32 => sheet.write_number(below, at, column.as_primitive::<Int32Type>().value(row))?,
                _ => sheet.write_number(below, at, column.as_primitive::<Float64Type>().value(row))?,
            };
        }
    }
    let last = (table.num_rows() as u32, table.num_columns().saturating_sub(1) as u16);
    sheet.autofilter(0, 0, last.0, last.1)?.set_freeze_panes(1, 0)?;
    // Wide enough for most variable names and for all other columns.
    sheet.set_column_width(4, 48)?.set_column_width(1, 24)?;
    let sheet = book.add_worksheet().set_name("About")?;
    sheet.set_column_width(0, 16)?.set_column_width(1, 100)?;
    for (row, (name, text)) in (0..).zip(about) {
        sheet.write_string_with_format(row, 0, *name, &bold)?.write_string(row, 1, text)?;
    }
    book.save_to_buffer()
}
