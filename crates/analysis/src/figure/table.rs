//! Table: a figure as rows and columns, the same values to the last bit.

use crate::figure::{Figure, Label, MarkShape};
use crate::words::Key;
use cairn_core::unit::Unit;
use cairn_core::year::Year;

/// A figure as rows of years.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureTable {
    /// Series, in the order of the figure; the total of all bands follows the last band.
    pub columns: Vec<FigureColumn>,
    /// Years, earliest first.
    pub rows: Vec<FigureRow>,
}

/// A column of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FigureColumn {
    /// The text that names the series.
    pub label: Label,
    /// Unit of its values.
    pub unit: Unit,
}

/// A year of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureRow {
    /// The year.
    pub year: Year,
    /// One value for each column; `None` where the figure has no value.
    pub values: Vec<Option<f64>>,
}

/// The years of a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableYears {
    /// All years of the figure.
    All,
    /// Every tenth year, with the first, the last and this one.
    Tenth(Year),
}

/// A figure as a table.
pub fn table(figure: &Figure, years: TableYears) -> FigureTable {
    let total = figure.total();
    let mut series: Vec<(Label, &[f64])> = Vec::new();
    let last_band = figure.marks.iter().rposition(|mark| mark.shape == MarkShape::Band);
    for (place, mark) in figure.marks.iter().enumerate() {
        series.push((mark.label, &mark.values));
        if last_band == Some(place) {
            series.push((Label::plain(Key::TableTotal), &total));
        }
    }
    let shown = |year: &Year| match years {
        TableYears::All => true,
        TableYears::Tenth(focus) => year.number().is_multiple_of(10) || [figure.first, figure.last, focus].contains(year),
    };
    let row = |year: Year| FigureRow {
        year,
        values: series
            .iter()
            .map(|(_, values)| values.get(year.index() - figure.first.index()).copied())
            .collect(),
    };
    FigureTable {
        columns: series
            .iter()
            .map(|(label, _)| FigureColumn {
                label: *label,
                unit: figure.unit,
            })
            .collect(),
        rows: figure.years().filter(shown).map(row).collect(),
    }
}
