//! Table: a figure as rows and columns, the same values to the last bit.

use crate::figure::{Figure, Label, Shape};
use crate::words::Key;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// A figure as rows of years.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Series, in the order of the figure; the total of all bands follows the last band.
    pub columns: Vec<Column>,
    /// Years, earliest first.
    pub rows: Vec<Row>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// The text that names the series.
    pub label: Label,
    /// Unit of its values.
    pub unit: Unit,
}

/// A year of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The year.
    pub year: Year,
    /// One value for each column; `None` where the figure has no value.
    pub values: Vec<Option<f64>>,
}

/// The years of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Years {
    /// All years of the figure.
    All,
    /// Every tenth year, with the first, the last and this one.
    Tenth(Year),
}

/// A figure as a table.
#[must_use]
pub fn table(figure: &Figure, years: Years) -> Table {
    let total = figure.total();
    let mut series: Vec<(Label, &[f64])> = Vec::new();
    let last_band = figure.marks.iter().rposition(|mark| mark.shape == Shape::Band);
    for (place, mark) in figure.marks.iter().enumerate() {
        series.push((mark.label, &mark.values));
        if last_band == Some(place) {
            series.push((Label::plain(Key::TableTotal), &total));
        }
    }
    let shown = |year: &Year| match years {
        Years::All => true,
        Years::Tenth(focus) => year.number().is_multiple_of(10) || [figure.first, figure.last, focus].contains(year),
    };
    let row = |year: Year| Row {
        year,
        values: series
            .iter()
            .map(|(_, values)| values.get(year.index() - figure.first.index()).copied())
            .collect(),
    };
    Table {
        columns: series
            .iter()
            .map(|(label, _)| Column {
                label: *label,
                unit: figure.unit,
            })
            .collect(),
        rows: figure.years().filter(shown).map(row).collect(),
    }
}
