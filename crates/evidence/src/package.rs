//! Package: describes the tables for programs of others: meaning and unit of each column, and the key of a row.
//!
//! ```text
//! title, unit, meaning    columns.csv: the row of the table, else that of any table
//! text                    description of the table in README.md
//! key, columns            the declaration of its row, by which it is read
//! type, needed            from its cells: integers, numbers, yes or no, else text; needed if none is empty
//! ```
//!
//! A column without a description is a fault, and so is a description without a column. Out of scope: writing a
//! package ([`crate::data_package`]).

use std::collections::{BTreeMap, BTreeSet};

use crate::context::Evidence;
use crate::fault::{Fault, Faults};
use crate::rows::registry::SOURCE_TABLES;
use crate::rows::{ColumnRow, PlaceRow, SourceRow};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;

/// Description of all tables.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Package {
    pub title: String,
    /// Text of README.md on all tables.
    pub text: String,
    /// The tables, in the order they are read.
    pub tables: Vec<TableDescription>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableDescription {
    /// File name.
    pub file: &'static str,
    pub title: String,
    /// Text of README.md on a row.
    pub text: String,
    /// Columns whose values together are unique.
    pub key: &'static [&'static str],
    /// Columns, in order.
    pub columns: Vec<Column>,
    /// Key, citation and licence of each source that its rows cite.
    pub sources: Vec<[String; 3]>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub name: String,
    pub meaning: String,
    /// Unit; empty if it has none.
    pub unit: String,
    pub kind: CellType,
    /// True if no cell is empty.
    pub needed: bool,
    /// True if every cell names a row of `places.csv`.
    pub of_places: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellType {
    /// Whole numbers.
    Integer,
    Number,
    YesNo,
    Text,
}

/// Describes the tables, with the texts of their README.
///
/// # Errors
/// Faults of a table, columns without a description, and descriptions without a column.
pub fn package(tables: &Tables, readme: &str) -> Result<Package, Faults> {
    let mut found = ReadingLog::default();
    let evidence = Evidence::read(tables, &mut found);
    let descriptions: Vec<TableLine<ColumnRow>> = rows(tables, &mut found);
    let keys = std::mem::take(&mut found.keys);
    Faults::none(found.faults)?;
    let descriptions: BTreeMap<[&str; 2], &TableLine<ColumnRow>> = descriptions
        .iter()
        .map(|line| ([line.row.table.as_str(), line.row.column.as_str()], line))
        .collect();
    let places: BTreeSet<&str> = evidence.places.iter().map(|line| line.row.place.as_str()).collect();
    let sources: BTreeMap<&str, &SourceRow> = evidence.sources.iter().map(|line| (line.row.key.as_str(), &line.row)).collect();
    let texts = texts(readme);
    let mut faults = Vec::new();
    let mut used = BTreeSet::from([[ColumnRow::ANY; 2]]);
    let mut described = Vec::new();
    for file in SOURCE_TABLES {
        let name = file.strip_suffix(".csv").unwrap_or(file);
        let (heading, cells) = cells(file, tables.text(file))?;
        let cited: BTreeSet<&str> = heading
            .iter()
            .position(|column| column == "source")
            .filter(|_| file != SourceRow::FILE)
            .map_or_else(BTreeSet::new, |at| {
                cells[at].iter().flat_map(|cell| cell.split_whitespace()).collect()
            });
        let columns = heading.iter().zip(&cells).filter_map(|(column, cells)| {
            let at = [name, ColumnRow::ANY].map(|table| [table, column.as_str()]);
            let Some((at, line)) = at.into_iter().find_map(|at| descriptions.get(&at).map(|line| (at, line))) else {
                faults.push(Fault::of_table(
                    ColumnRow::FILE,
                    format!("nothing is told of {column} of {file}"),
                    "Add a row.",
                ));
                return None;
            };
            used.insert(at.map(|word| {
                descriptions
                    .keys()
                    .flatten()
                    .copied()
                    .find(|label| *label == word)
                    .unwrap_or_default()
            }));
            Some(Column {
                name: column.clone(),
                meaning: line.row.meaning.clone(),
                unit: line.row.unit.clone(),
                kind: CellType::of(cells),
                needed: cells.iter().all(|cell| !cell.is_empty()),
                of_places: column == "place" && file != PlaceRow::FILE && cells.iter().all(|cell| places.contains(cell.as_str())),
            })
        });
        let columns = columns.collect();
        let title = descriptions.get_key_value(&[name, ColumnRow::ANY]);
        let text = texts.get(file);
        if title.is_none() || text.is_none() {
            faults.push(Fault::of_table(
                file,
                "it has no title, or README.md does not tell it",
                format!("Add a row to {} and a line to README.md.", ColumnRow::FILE),
            ));
        }
        used.extend(title.map(|(at, _)| *at));
        described.push(TableDescription {
            file,
            title: title.map_or_else(String::new, |(_, line)| line.row.meaning.clone()),
            text: text.cloned().unwrap_or_default(),
            key: keys.get(file).copied().unwrap_or_default(),
            columns,
            sources: cited
                .into_iter()
                .filter_map(|key| sources.get(key))
                .map(|row| [row.key.clone(), row.citation.clone(), row.licence.clone()])
                .collect(),
        });
    }
    for (at, line) in &descriptions {
        if !used.contains(at) {
            let [table, column] = at;
            faults.push(Fault::at(
                ColumnRow::FILE,
                line.number,
                "column",
                format!("no table has {column} of {table}"),
                "Take the row out.",
            ));
        }
    }
    Faults::none(faults)?;
    Ok(Package {
        title: descriptions
            .get(&[ColumnRow::ANY; 2])
            .map_or_else(String::new, |line| line.row.meaning.clone()),
        text: readme
            .lines()
            .find(|line| !line.is_empty() && !line.starts_with('#'))
            .unwrap_or_default()
            .to_owned(),
        tables: described,
    })
}

impl CellType {
    fn of(cells: &[String]) -> CellType {
        let all = |is: fn(&str) -> bool| cells.iter().all(|cell| cell.is_empty() || is(cell));
        if cells.iter().all(String::is_empty) {
            CellType::Text
        } else if all(|cell| cell.parse::<i64>().is_ok()) {
            CellType::Integer
        } else if all(|cell| cell.parse::<f64>().is_ok_and(f64::is_finite)) {
            CellType::Number
        } else if all(|cell| matches!(cell, "yes" | "no")) {
            CellType::YesNo
        } else {
            CellType::Text
        }
    }
}

/// The heading of a table, and its cells by column.
fn cells(file: &'static str, text: &str) -> Result<(Vec<String>, Vec<Vec<String>>), Faults> {
    let none = |fault: csv::Error| {
        let fault = Fault::of_table(file, format!("is not a table ({fault})"), "Write comma-separated text.");
        Faults::none(vec![fault]).err()
    };
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let mut heading = Vec::new();
    match reader.headers() {
        Ok(names) => heading.extend(names.iter().map(str::to_owned)),
        Err(fault) => return none(fault).map_or(Ok((Vec::new(), Vec::new())), Err),
    }
    let mut cells = vec![Vec::new(); heading.len()];
    for record in reader.records() {
        match record {
            Ok(record) => cells
                .iter_mut()
                .zip(&record)
                .for_each(|(column, cell)| column.push(cell.to_owned())),
            Err(fault) => return none(fault).map_or(Ok((Vec::new(), Vec::new())), Err),
        }
    }
    Ok((heading, cells))
}

/// Texts of a README on each table, from the lines of its list. One line may describe several tables.
fn texts(readme: &str) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    for line in readme.lines() {
        let Some((names, text)) = line.strip_prefix("| ").and_then(|line| line.split_once(" | ")) else {
            continue;
        };
        let text = text.trim_end_matches([' ', '|']);
        for name in names.split('`').filter(|name| name.ends_with(".csv")) {
            texts.insert(name.to_owned(), text.to_owned());
        }
    }
    texts
}
