//! Long table: results as a table with one value per row, as data frame programs read them.
//!
//! ```text
//! place scenario background draw variable unit year value        draw 0 is the run itself
//! place scenario background quantile variable unit year value    if draws were reduced
//! ```
//!
//! Texts are stored once in a dictionary, so that a row is small. Out of scope: how a table becomes a file ([`file`]).

pub(crate) mod file;

use std::sync::Arc;

use arrow_array::builder::{Float64Builder, Int16Builder, Int32Builder, StringDictionaryBuilder};
use arrow_array::types::Int32Type;
use arrow_array::{ArrayRef, RecordBatch};
use arrow_schema::{ArrowError, DataType, Field, Schema};
use cairn_core::choices::{Background, Policy};

/// Run of a place that a value comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum At {
    /// A draw; 0 is the run itself.
    Draw(u32),
    /// A quantile of the draws, as a share; none is the run itself.
    Quantile(Option<f64>),
}

/// Place, scenario and run of the values that follow.
#[derive(Clone, Copy, Debug)]
pub(crate) struct RowIdentity<'a> {
    pub(crate) place: &'a str,
    pub(crate) scenario: &'a str,
    pub(crate) background: Background,
    pub(crate) at: At,
}

/// A table under construction.
pub(crate) struct LongTable {
    texts: [StringDictionaryBuilder<Int32Type>; TEXTS.len()],
    draw: Int32Builder,
    quantile: Float64Builder,
    year: Int16Builder,
    value: Float64Builder,
    reduced: bool,
    rows: usize,
}

/// Text columns, in order.
const TEXTS: [&str; 5] = ["place", "scenario", "background", "variable", "unit"];

impl LongTable {
    /// An empty table: of draws, or of quantiles.
    pub(crate) fn new(reduced: bool) -> LongTable {
        LongTable {
            texts: TEXTS.map(|_| StringDictionaryBuilder::new()),
            draw: Int32Builder::new(),
            quantile: Float64Builder::new(),
            year: Int16Builder::new(),
            value: Float64Builder::new(),
            reduced,
            rows: 0,
        }
    }

    /// Number of rows.
    pub(crate) const fn rows(&self) -> usize {
        self.rows
    }

    /// Adds the years of a variable.
    pub(crate) fn push(&mut self, whose: &RowIdentity<'_>, (variable, unit): (&str, &str), values: impl Iterator<Item = (u16, f64)>) {
        let background = background(whose.background);
        for (year, value) in values {
            let texts = [whose.place, whose.scenario, &background, variable, unit];
            for (column, text) in self.texts.iter_mut().zip(texts) {
                column.append_value(text);
            }
            match whose.at {
                At::Draw(draw) => self.draw.append_value(draw as i32),
                At::Quantile(share) => self.quantile.append_option(share),
            }
            self.year.append_value(year as i16);
            // Negative zero becomes zero, as in every other file.
            self.value.append_value(value + 0.0);
            self.rows += 1;
        }
    }

    /// Takes the rows added so far; the table is empty again.
    pub(crate) fn batch(&mut self) -> Result<RecordBatch, ArrowError> {
        let [place, scenario, background, variable, unit] = self.texts.each_mut().map(|text| Arc::new(text.finish()) as ArrayRef);
        let (name, at): (_, ArrayRef) = if self.reduced {
            ("quantile", Arc::new(self.quantile.finish()))
        } else {
            ("draw", Arc::new(self.draw.finish()))
        };
        self.rows = 0;
        let columns = vec![
            place,
            scenario,
            background,
            at,
            variable,
            unit,
            Arc::new(self.year.finish()),
            Arc::new(self.value.finish()),
        ];
        RecordBatch::try_new(Arc::new(schema(name)), columns)
    }
}

/// The columns, one of them a draw or a quantile.
fn schema(at: &str) -> Schema {
    let text = || DataType::Dictionary(Box::new(DataType::Int32), Box::new(DataType::Utf8));
    let of_run = if at == "quantile" {
        // The run itself has none.
        Field::new(at, DataType::Float64, true)
    } else {
        Field::new(at, DataType::Int32, false)
    };
    Schema::new(vec![
        Field::new("place", text(), false),
        Field::new("scenario", text(), false),
        Field::new("background", text(), false),
        of_run,
        Field::new("variable", text(), false),
        Field::new("unit", text(), false),
        Field::new("year", DataType::Int16, false),
        Field::new("value", DataType::Float64, false),
    ])
}

/// A background in its full form, as in a link: `ssp2`, `ssp1.pol2`.
pub(crate) fn background(background: Background) -> String {
    let storyline = background.storyline.id();
    match background.policy {
        Policy::None => storyline.to_owned(),
        policy @ Policy::Pol2 => [storyline, ".", policy.id()].concat(),
    }
}
