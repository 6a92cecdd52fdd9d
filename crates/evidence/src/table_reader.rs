//! Reading: one reader for every table; a short declaration ([`Row`]) describes the content of a table.
//!
//! A row returns the cells it could read. Other cells become faults with file, line, column, finding and advice.
//! Reading does not stop at the first fault.

use std::collections::{BTreeMap, BTreeSet};

use crate::fault::Fault;
use crate::rows::{Region, Registered, TableTopic};
use crate::tables::Tables;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

cairn_core::closed! {
    /// Origin of a number in a table.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Origin {
        /// Read in the source.
        Stored: "stored";
        /// Derived from figures of the source.
        Derived: "derived";
        /// Recalled from memory, then compared with figures of a source, which agree.
        Checked: "checked";
        /// Recalled from memory, still to be verified.
        Recalled: "recalled";
        /// Our own assumption.
        Assumed: "assumed";
    }
}

/// A line of a table: its columns, its key, and the way to read it. [`crate::rows::row`] declares it.
pub(super) trait Row: Registered + Sized {
    /// File name.
    const FILE: &'static str;
    /// Heading, in order.
    const COLUMNS: &'static [&'static str];
    /// Columns whose values together must be unique.
    const KEY: &'static [&'static str];
    /// Topic on the data page.
    const TOPIC: TableTopic;
    /// Place among the tables of its topic; equal ranks keep the order of the registry.
    const RANK: u8 = 0;
    /// Its text of this release, if it is built in for programs without a folder of tables.
    const TEXT: Option<&'static str> = None;
    /// Reads a line; `None` if a cell has a fault, which is then recorded.
    fn read(cells: &mut RowCells<'_>) -> Option<Self>;
}

/// A row and its line number.
#[derive(Clone, Debug)]
pub(super) struct TableLine<R> {
    pub(super) number: u64,
    pub(super) row: R,
}

/// Results of reading: faults, and the sources cited at each line.
#[derive(Debug, Default)]
pub(super) struct ReadingLog {
    pub(super) faults: Vec<Fault>,
    pub(super) cited: Vec<(&'static str, u64, String)>,
    /// The places that rows name and `places.csv` must list, with file, line and column.
    pub(super) places: Vec<(&'static str, u64, &'static str, PlaceId)>,
    /// The regions that rows name and a place must be in, with file and line.
    pub(super) regions: Vec<(&'static str, u64, Region)>,
    /// The key columns of each table that was read.
    pub(super) keys: BTreeMap<&'static str, &'static [&'static str]>,
    /// Tables with a row that could not be read.
    lost: BTreeSet<&'static str>,
}

impl ReadingLog {
    /// Adds faults on missing rows, except for tables that lost rows: nothing is known about what they lack.
    pub(super) fn lacking(&mut self, faults: Vec<Fault>) {
        let lacking: Vec<Fault> = faults.into_iter().filter(|fault| !self.broken(&fault.file)).collect();
        self.faults.extend(lacking);
    }

    /// True if rows of a table were lost, so that nothing is known about what it lacks.
    pub(super) fn broken(&self, file: &str) -> bool {
        self.lost.contains(file)
    }
}

/// The cells of one line.
pub(super) struct RowCells<'a> {
    file: &'static str,
    line: u64,
    columns: &'static [&'static str],
    texts: &'a csv::StringRecord,
    found: &'a mut ReadingLog,
    places: Vec<(&'static str, PlaceId)>,
    regions: Vec<Region>,
}

/// Every row of a table.
pub(super) fn rows<R: Row>(tables: &Tables, found: &mut ReadingLog) -> Vec<TableLine<R>> {
    found.keys.insert(R::FILE, R::KEY);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .from_reader(tables.text(R::FILE).as_bytes());
    let heading: Vec<String> = reader
        .headers()
        .map(|record| record.iter().map(str::to_owned).collect())
        .unwrap_or_default();
    if heading != R::COLUMNS {
        found.faults.push(Fault {
            line: Some(1),
            ..Fault::of_table(
                R::FILE,
                format!("the columns are \"{}\"", heading.join(",")),
                format!("Write \"{}\".", R::COLUMNS.join(",")),
            )
        });
        found.lost.insert(R::FILE);
        return Vec::new();
    }
    let mut read = Vec::new();
    let mut keys: BTreeMap<Vec<String>, u64> = BTreeMap::new();
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(fault) => {
                found.faults.push(Fault::of_table(
                    R::FILE,
                    format!("is not a table ({fault})"),
                    "Write comma-separated text.",
                ));
                continue;
            }
        };
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != R::COLUMNS.len() {
            found.lost.insert(R::FILE);
            found.faults.push(Fault {
                line: Some(line),
                ..Fault::of_table(
                    R::FILE,
                    format!("there are {} cells", record.len()),
                    format!("Write {}, one a column.", R::COLUMNS.len()),
                )
            });
            continue;
        }
        let mut cells = RowCells {
            file: R::FILE,
            line,
            columns: R::COLUMNS,
            texts: &record,
            found,
            places: Vec::new(),
            regions: Vec::new(),
        };
        let key: Vec<String> = R::KEY.iter().map(|column| cells.raw(column).to_owned()).collect();
        let row = R::read(&mut cells);
        let RowCells { places, regions, .. } = cells;
        match row {
            Some(row) => {
                read.push(TableLine { number: line, row });
                found
                    .places
                    .extend(places.into_iter().map(|(column, place)| (R::FILE, line, column, place)));
                found.regions.extend(regions.into_iter().map(|region| (R::FILE, line, region)));
            }
            None => {
                found.lost.insert(R::FILE);
            }
        }
        if let Some(first) = keys.get(&key) {
            found.faults.push(Fault::at(
                R::FILE,
                line,
                &R::KEY.join(" + "),
                format!("\"{}\" stands in line {first} already", key.join(", ")),
                "Keep one of the two.",
            ));
        } else {
            keys.insert(key, line);
        }
    }
    read
}

impl RowCells<'_> {
    fn raw(&self, column: &str) -> &str {
        let index = self.columns.iter().position(|name| *name == column);
        index.and_then(|index| self.texts.get(index)).unwrap_or("").trim()
    }

    /// The table, and the line in it.
    pub(super) const fn stands(&self) -> (&'static str, u64) {
        (self.file, self.line)
    }

    /// Records a fault of a cell.
    pub(super) fn fault(&mut self, column: &str, found: impl Into<String>, advice: impl Into<String>) {
        self.found.faults.push(Fault::at(self.file, self.line, column, found, advice));
    }

    /// Puts down a place that `places.csv` must list, if the line can be read.
    pub(super) fn name_place(&mut self, column: &'static str, place: PlaceId) {
        self.places.push((column, place));
    }

    /// Puts down a region that a place must be in, if the line can be read.
    pub(super) fn name_region(&mut self, region: Region) {
        self.regions.push(region);
    }

    /// True if the cell is empty.
    pub(super) fn is_empty(&self, column: &str) -> bool {
        self.raw(column).is_empty()
    }

    /// A text that may be empty.
    pub(super) fn note(&self, column: &str) -> String {
        self.raw(column).to_owned()
    }

    /// A text that must not be empty.
    pub(super) fn text(&mut self, column: &str) -> Option<String> {
        let text = self.raw(column).to_owned();
        if text.is_empty() {
            self.fault(column, "the cell is empty", "Fill it in.");
            return None;
        }
        Some(text)
    }

    /// A word of a closed list.
    pub(super) fn word<T: Copy>(&mut self, column: &str, all: &[T], id: fn(T) -> &'static str) -> Option<T> {
        let text = self.text(column)?;
        let known = all.iter().copied().find(|word| id(*word) == text);
        if known.is_none() {
            let words: Vec<&str> = all.iter().map(|word| id(*word)).collect();
            self.fault(
                column,
                format!("\"{text}\" is not known"),
                format!("Write one of {}.", words.join(", ")),
            );
        }
        known
    }

    pub(super) fn place(&mut self, column: &str) -> Option<PlaceId> {
        let text = self.text(column)?;
        let place = PlaceId::parse(&text);
        if place.is_none() {
            self.fault(
                column,
                format!("\"{text}\" is not the id of a place"),
                "Write three capital letters, such as IND.",
            );
        }
        place
    }

    /// A year from 1900 to 2100. A curve may go beyond the grid to have its slope at the end.
    pub(super) fn year(&mut self, column: &str) -> Option<u16> {
        let text = self.text(column)?;
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit());
        let year = text.parse().ok().filter(|year| digits && (1900..=2100).contains(year));
        if year.is_none() {
            self.fault(column, format!("\"{text}\" is not a year"), "Write four digits, such as 2015.");
        }
        year
    }

    pub(super) fn grid_year(&mut self, column: &str) -> Option<Year> {
        let number = self.year(column)?;
        let year = Year::new(i64::from(number));
        if year.is_none() {
            self.fault(
                column,
                format!("{number} is not a year from {} to {}", Year::FIRST, Year::LAST),
                "Write a year of the grid.",
            );
        }
        year
    }

    /// A number within bounds, both included.
    pub(super) fn number(&mut self, column: &str, least: f64, most: f64) -> Option<f64> {
        let text = self.text(column)?;
        let Some(number) = text.parse::<f64>().ok().filter(|number| number.is_finite()) else {
            self.fault(
                column,
                format!("\"{text}\" is not a number"),
                "Write digits with a decimal point, such as 12.5.",
            );
            return None;
        };
        if number < least || number > most {
            self.fault(
                column,
                format!("{text} is not between {least} and {most}"),
                "Look at the unit in the evidence README.",
            );
            return None;
        }
        Some(number)
    }

    /// A number whose cell may be empty.
    #[expect(clippy::option_option, reason = "empty is an answer, a faulty cell is none")]
    pub(super) fn number_or_empty(&mut self, column: &str, least: f64, most: f64) -> Option<Option<f64>> {
        if self.raw(column).is_empty() {
            return Some(None);
        }
        self.number(column, least, most).map(Some)
    }

    /// True if the range contains its value; a fault otherwise.
    pub(super) fn holds(&mut self, low: f64, value: f64, high: f64) -> bool {
        let holds = low <= value && value <= high;
        if !holds {
            self.fault(
                "low",
                format!("{low} to {high} does not hold the value {value}"),
                "Widen the range or correct the value.",
            );
        }
        holds
    }

    pub(super) fn yes(&mut self, column: &str) -> Option<bool> {
        self.word(column, &[false, true], |yes| if yes { "yes" } else { "no" })
    }

    /// The unit of a quantity, which the code knows.
    pub(super) fn unit(&mut self, column: &str, wanted: &str, quantity: &str) -> Option<()> {
        let unit = self.text(column)?;
        if unit != wanted {
            self.fault(
                column,
                format!("\"{unit}\" is not the unit of {quantity}"),
                format!("Write {wanted}."),
            );
            return None;
        }
        Some(())
    }

    /// Keys of the sources, separated by spaces.
    pub(super) fn sources(&mut self, column: &str) -> Option<Vec<String>> {
        let keys: Vec<String> = self.text(column)?.split_whitespace().map(str::to_owned).collect();
        for key in &keys {
            self.found.cited.push((self.file, self.line, key.clone()));
        }
        Some(keys)
    }
}
