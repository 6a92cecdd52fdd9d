//! A table for a person at a terminal: aligned, rounded to about four digits, few years.
//!
//! English only, like the rest of the command line.

use std::fmt::Write as _;

use crate::export::{Sheet, terminal};
use crate::findings::variable::need::is_known;
use cairn_core::unit::rounding::adding_up;
use cairn_core::year::Year;

/// Stands where a variable has no value in a year.
const NO_VALUE: &str = "–";

/// Alignment of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ColumnAlignment {
    /// Text starts at the left.
    Left,
    /// Numbers end at the right.
    Right,
}

/// The sheet as an aligned table: one line for each series, years as columns.
pub fn write(sheet: &Sheet) -> String {
    let years = years(sheet.first, sheet.last);
    let mut head = vec!["variable".to_owned(), "unit".to_owned()];
    let mut sides = vec![ColumnAlignment::Left, ColumnAlignment::Left];
    for year in &years {
        head.push(year.to_string());
        sides.push(ColumnAlignment::Right);
    }
    let mut rows = vec![head];
    for series in &sheet.series {
        let values: Vec<f64> = years.iter().map(|year| series.values[*year]).collect();
        let mut row = vec![series.variable.clone(), series.unit.symbol().to_owned()];
        let texts = years.iter().zip(rounded(&values));
        row.extend(texts.map(|(year, text)| {
            if is_known(&series.variable, *year) {
                text
            } else {
                NO_VALUE.to_owned()
            }
        }));
        rows.push(row);
    }
    aligned(&rows, &sides)
}

/// All years of a short span; for a long span, its ends and every tenth year.
pub fn years(first: Year, last: Year) -> Vec<Year> {
    let short = last.index() < first.index() + 8;
    first
        .to(last)
        .filter(|year| short || *year == first || *year == last || year.number() % 10 == 0)
        .collect()
}

/// Numbers of one row, all with the decimals that give the largest about four digits.
pub fn rounded(values: &[f64]) -> Vec<String> {
    written(values, decimals(values))
}

/// Parts of a whole, rounded so that the written parts add up to the written whole, with the decimals of other numbers.
pub fn parted(parts: &[f64], decimals: u8) -> Vec<String> {
    written(&adding_up(parts, decimals), decimals)
}

/// The decimals that give the largest of some numbers about four digits.
pub fn decimals(values: &[f64]) -> u8 {
    let largest = values.iter().fold(0.0_f64, |most, value| most.max(value.abs()));
    let mut decimals = 0;
    let mut size = largest;
    while size < 1000.0 && size > 0.0 && decimals < 6 {
        size *= 10.0;
        decimals += 1;
    }
    decimals
}

/// Numbers with some decimals.
pub fn written(values: &[f64], decimals: u8) -> Vec<String> {
    let decimals = usize::from(decimals);
    values
        .iter()
        .map(|value| {
            let text = format!("{value:.decimals$}");
            // A value that rounds to zero has no sign.
            if text.trim_start_matches('-').chars().all(|letter| letter == '0' || letter == '.') {
                text.trim_start_matches('-').to_owned()
            } else {
                text
            }
        })
        .collect()
}

/// Rows with aligned columns and two spaces between them; no line ends in a space, and no cell controls the terminal.
pub fn aligned(rows: &[Vec<String>], sides: &[ColumnAlignment]) -> String {
    let rows: Vec<Vec<String>> = rows
        .iter()
        .map(|row| row.iter().map(|cell| terminal::line(cell)).collect())
        .collect();
    let width = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count()).max();
    let widths: Vec<usize> = (0..sides.len()).map(|column| width(column).unwrap_or(0)).collect();
    let mut text = String::new();
    for row in &rows {
        let mut line = String::new();
        for ((cell, side), width) in row.iter().zip(sides).zip(&widths) {
            let _ = match side {
                ColumnAlignment::Left => write!(line, "{cell:<width$}  "),
                ColumnAlignment::Right => write!(line, "{cell:>width$}  "),
            };
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_rounded_by_its_largest_number() {
        assert_eq!(rounded(&[1234.56, 2.345, 0.0]), ["1235", "2", "0"]);
        assert_eq!(rounded(&[12.3456, -0.0001]), ["12.35", "0.00"]);
        assert_eq!(rounded(&[0.0, -0.0]), ["0", "0"]);
    }

    #[test]
    fn a_long_span_shows_its_ends_and_every_tenth_year() {
        let shown = |first, last| {
            years(Year::of(first), Year::of(last))
                .iter()
                .map(|year| year.number())
                .collect::<Vec<_>>()
        };
        assert_eq!(shown(2025, 2060), [2025, 2030, 2040, 2050, 2060]);
        assert_eq!(shown(2058, 2060), [2058, 2059, 2060]);
    }

    #[test]
    fn columns_stand_under_each_other() {
        let rows = [vec!["a".to_owned(), "1".to_owned()], vec!["long".to_owned(), "10".to_owned()]];
        assert_eq!(
            aligned(&rows, &[ColumnAlignment::Left, ColumnAlignment::Right]),
            "a      1\nlong  10\n"
        );
    }
}
