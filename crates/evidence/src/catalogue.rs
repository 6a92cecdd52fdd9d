//! Catalogue: the tables as they are, for pages that show them instead of computing with them.
//!
//! It has the number of rows and the sources of each table, and each source with the tables that cite it. It also has
//! each row of levers, of the Panel's bundle, of assumptions and of published projections. Out of scope: the use of a
//! row by a rule.

use std::collections::{BTreeMap, BTreeSet};

use crate::assumption::AssumptionRow;
use crate::fault::{Fault, Faults};
use crate::parameter_rows::AssumedRow;
use crate::premise::PremiseRow;
use crate::rows::registry::SOURCE_TABLES;
use crate::rows::{Baseline, DoubtRow, LeverRangeRow, PanelRow, SourceRow};
use crate::table_reader::{Origin, ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::doubts::Doubt;
use cairn_core::kind::Dial;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// All tables, and some of them row by row, for pages.
#[derive(Clone, Debug, PartialEq)]
pub struct TableCatalogue {
    /// Tables, in the order they are read.
    pub tables: Vec<Table>,
    /// Sources, in the order of their table.
    pub sources: Vec<Source>,
    /// Ranges of levers, in the order of their table.
    pub steps: Vec<StepRow>,
    /// Settings of the Panel's bundle, in the order of its table.
    pub set: Vec<SetRow>,
    /// Assumptions, then premises, in the order of their tables.
    pub assumed: Vec<AssumedRow>,
    /// Parameters varied for ranges, in the order of its table.
    pub doubts: Vec<VariedRow>,
    /// World projections of others without further action, in the order of its table.
    pub baselines: Vec<Baseline>,
}

/// A varied number with its remarks and sources.
#[derive(Clone, Debug, PartialEq)]
pub struct VariedRow {
    /// The parameter, as used in draws.
    pub doubt: Doubt,
    /// Further remarks, in English.
    pub note: String,
    /// Keys of its sources.
    pub sources: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// File name.
    pub file: &'static str,
    /// Rows below the heading.
    pub rows: usize,
    /// Keys of the sources that its rows cite, in the order of keys; empty for the table of sources itself.
    pub sources: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// The key that tables cite.
    pub key: String,
    /// Citation: author and location.
    pub citation: String,
    /// Terms of use.
    pub licence: String,
    /// Files of the tables that cite it.
    pub cited_in: Vec<&'static str>,
}

/// A row of the lever table.
#[derive(Clone, Debug, PartialEq)]
pub struct StepRow {
    pub dial: Dial,
    /// The area of the row.
    pub within: PlaceId,
    /// Values at levels 0 to 4, in the unit of the dial. Level 0 is `None` if the reference is a path of the place.
    pub values: [Option<f64>; 5],
    /// True if the value of a level is still to be verified.
    pub to_verify: [bool; 5],
    /// Year of full effect.
    pub full: Year,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Origin of the figures.
    pub origin: Origin,
}

/// A row of the Panel's bundle.
#[derive(Clone, Debug, PartialEq)]
pub struct SetRow {
    pub dial: Dial,
    /// The area of the row.
    pub within: PlaceId,
    /// The setting, in the unit of the dial.
    pub value: f64,
    /// Year of full effect.
    pub full: Year,
    /// Keys of its sources.
    pub sources: Vec<String>,
    /// Origin of the figure.
    pub origin: Origin,
}

impl TableCatalogue {
    /// Reads tables held in memory.
    ///
    /// # Errors
    /// The faults that prevent reading a row.
    pub fn of(tables: &Tables) -> Result<TableCatalogue, Faults> {
        let mut found = ReadingLog::default();
        let steps: Vec<TableLine<LeverRangeRow>> = rows(tables, &mut found);
        let set: Vec<TableLine<PanelRow>> = rows(tables, &mut found);
        let assumptions: Vec<TableLine<AssumptionRow>> = rows(tables, &mut found);
        let premises: Vec<TableLine<PremiseRow>> = rows(tables, &mut found);
        let baselines: Vec<TableLine<Baseline>> = rows(tables, &mut found);
        let doubts: Vec<TableLine<DoubtRow>> = rows(tables, &mut found);
        let sources: Vec<TableLine<SourceRow>> = rows(tables, &mut found);
        let mut cited = BTreeMap::new();
        let mut list = Vec::new();
        for file in SOURCE_TABLES {
            match table(file, tables.text(file)) {
                Ok(table) => {
                    for key in &table.sources {
                        cited.entry(key.clone()).or_insert_with(Vec::new).push(file);
                    }
                    list.push(table);
                }
                Err(fault) => found.faults.push(fault),
            }
        }
        Faults::none(found.faults)?;
        Ok(TableCatalogue {
            tables: list,
            sources: sources.into_iter().map(|line| source(line.row, &mut cited)).collect(),
            steps: steps.into_iter().filter_map(|line| step(line.row)).collect(),
            set: set.into_iter().filter_map(|line| setting(line.row)).collect(),
            assumed: assumptions
                .into_iter()
                .map(|line| line.row.assumed)
                .chain(premises.into_iter().map(|line| line.row.assumed))
                .collect(),
            doubts: doubts.into_iter().map(|line| varied(line.row)).collect(),
            baselines: baselines.into_iter().map(|line| line.row).collect(),
        })
    }

    /// The value of an assumption, in its unit; `None` if no row has this id.
    pub fn assumption(&self, id: &str) -> Option<f64> {
        self.assumed.iter().find(|row| row.id == id).map(|row| row.value)
    }

    pub fn source(&self, key: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.key == key)
    }
}

/// Rows and sources of any table. Every table except that of sources has a column named `source`.
fn table(file: &'static str, text: &str) -> Result<Table, Fault> {
    let none = |fault: csv::Error| Fault::of_table(file, format!("is not a table ({fault})"), "Write comma-separated text.");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let heading = reader.headers().map_err(none)?;
    let column = heading.iter().position(|name| name == "source").filter(|_| file != SourceRow::FILE);
    let mut rows = 0;
    let mut sources = BTreeSet::new();
    for record in reader.records() {
        let record = record.map_err(none)?;
        rows += 1;
        let cell = column.and_then(|column| record.get(column)).unwrap_or_default();
        sources.extend(cell.split_whitespace().map(str::to_owned));
    }
    Ok(Table {
        file,
        rows,
        sources: sources.into_iter().collect(),
    })
}

fn source(row: SourceRow, cited: &mut BTreeMap<String, Vec<&'static str>>) -> Source {
    Source {
        cited_in: cited.remove(&row.key).unwrap_or_default(),
        key: row.key,
        citation: row.citation,
        licence: row.licence,
    }
}

fn varied(row: DoubtRow) -> VariedRow {
    VariedRow {
        doubt: row.doubt,
        note: row.note,
        sources: row.sources,
    }
}

fn step(row: LeverRangeRow) -> Option<StepRow> {
    let [one, two, three, four] = row.levels.map(Some);
    Some(StepRow {
        dial: row.dial,
        within: row.within.id()?,
        values: [row.base, one, two, three, four],
        to_verify: row.to_verify,
        full: row.full,
        sources: row.from.sources,
        origin: row.from.origin,
    })
}

fn setting(row: PanelRow) -> Option<SetRow> {
    Some(SetRow {
        dial: row.dial,
        within: row.within.id()?,
        value: row.value,
        full: row.full,
        sources: row.from.sources,
        origin: row.from.origin,
    })
}
