//! Report: in which forms does a command write its result?
//!
//! A page is for people: rounded, with few years. Lines are for spreadsheets and the object is for programs: both have every
//! number in full. A command implements [`CommandReport`] and calls [`print()`]. Its page consists of sentences and
//! [`PageTable`]s, its lines are [`CsvLines`].

use std::fmt;
use std::path::PathBuf;

use cairn_analysis::ask::choices::called;
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export::csv::outside;
use cairn_analysis::export::table::{ColumnAlignment, aligned};
use cairn_analysis::export::terminal::line;
use cairn_core::choices::file::ScenarioFile;
use cairn_core::place::PlaceId;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use serde_json::{Value, json};

use crate::fault::CommandFault;
use crate::output::{show, show_json};

/// The result of a command.
pub(crate) trait CommandReport {
    fn page(&self) -> String;
    fn csv(&self) -> CsvLines;
    fn json(&self) -> Value;
}

/// Prints a report in one of its forms.
pub(crate) fn print(report: &impl CommandReport, format: ReportFormat) -> Result<(), CommandFault> {
    match format {
        ReportFormat::Table => show(&report.page()),
        ReportFormat::Csv => show(&report.csv().text),
        ReportFormat::Json => show_json(&format!("{}\n", report.json())),
    }
}

/// The form of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum ReportFormat {
    /// Aligned columns, rounded
    Table,
    /// One number per line, full precision
    Csv,
    /// One object, for programs
    Json,
}

impl ReportFormat {
    /// Parser of the output format. Each command gives its own name for the page and its own help texts.
    pub(crate) fn parser(
        page: &'static str,
        about_page: &'static str,
        about_lines: &'static str,
    ) -> impl TypedValueParser<Value = ReportFormat> {
        PossibleValuesParser::new([
            PossibleValue::new(page).help(about_page),
            PossibleValue::new("csv").help(about_lines),
            PossibleValue::new("json").help("One object, for programs"),
        ])
        .map(|form| match form.as_str() {
            "csv" => ReportFormat::Csv,
            "json" => ReportFormat::Json,
            _ => ReportFormat::Table,
        })
    }
}

/// The last options of most commands.
#[derive(Args)]
pub(crate) struct OutputArgs {
    /// Output format
    #[arg(long, value_enum, default_value_t = ReportFormat::Table)]
    pub(crate) format: ReportFormat,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    pub(crate) facts: Option<PathBuf>,
}

/// The subject of a report.
pub(crate) struct ReportHead {
    pub(crate) place: PlaceId,
    pub(crate) name: String,
    pub(crate) scenario: String,
    pub(crate) release: String,
}

impl ReportHead {
    pub(crate) fn of(target: &RunTarget<'_>, scenario: &ScenarioFile, release: &str) -> ReportHead {
        ReportHead {
            place: target.id(),
            name: target.name().to_owned(),
            scenario: called(scenario),
            release: release.to_owned(),
        }
    }

    /// The first line of a page.
    pub(crate) fn title(&self) -> String {
        format!(
            "{} ({}), scenario {}, release {}\n",
            line(&self.name),
            self.place,
            self.scenario,
            self.release
        )
    }

    /// Lines that all begin with the place and the scenario.
    pub(crate) fn lines(&self, columns: &str) -> CsvLines {
        self.lines_with(columns, [])
    }

    /// Lines that all begin with the place, the scenario and other cells.
    pub(crate) fn lines_with<const N: usize>(&self, columns: &str, cells: [&str; N]) -> CsvLines {
        CsvLines::new(columns, [self.place.as_str(), &self.scenario].into_iter().chain(cells))
    }

    /// An object that also says its place, scenario and release.
    pub(crate) fn object(&self, mut object: Value) -> Value {
        object["place"] = json!(self.place);
        object["scenario"] = json!(self.scenario);
        object["release"] = json!(self.release);
        object
    }
}

pub(crate) struct PageTable {
    sides: Vec<ColumnAlignment>,
    rows: Vec<Vec<String>>,
}

impl PageTable {
    /// A table without rows. Each sign is a column: `<` starts at the left, `>` ends at the right. Further columns are like
    /// the last one.
    pub(crate) fn new(sides: &str) -> PageTable {
        let side = |sign| match sign {
            '>' => ColumnAlignment::Right,
            _ => ColumnAlignment::Left,
        };
        PageTable {
            sides: sides.chars().map(side).collect(),
            rows: Vec::new(),
        }
    }

    pub(crate) fn row<const N: usize>(&mut self, cells: [&str; N]) {
        self.row_with(cells, []);
    }

    /// A row of some cells and a list of others.
    pub(crate) fn row_with<const N: usize>(&mut self, cells: [&str; N], others: impl IntoIterator<Item = String>) {
        self.rows.push(cells.map(str::to_owned).into_iter().chain(others).collect());
    }

    /// Number of rows, those of the heading among them.
    pub(crate) fn len(&self) -> usize {
        self.rows.len()
    }
}

impl fmt::Display for PageTable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let columns = self.rows.iter().map(Vec::len).max().unwrap_or_default();
        let last = self.sides.last().copied().unwrap_or(ColumnAlignment::Left);
        let sides = self.sides.iter().copied().chain(std::iter::repeat(last)).take(columns);
        f.write_str(&aligned(&self.rows, &sides.collect::<Vec<_>>()))
    }
}

/// Lines for a spreadsheet.
pub(crate) struct CsvLines {
    text: String,
    common: String,
}

impl CsvLines {
    /// The line with the names of columns. Each other line begins with the cells in `common`.
    pub(crate) fn new<'a>(columns: &str, common: impl IntoIterator<Item = &'a str>) -> CsvLines {
        let mut lines = CsvLines {
            text: format!("{columns}\n"),
            common: String::new(),
        };
        lines.begin(common);
        lines
    }

    /// Changes the cells that begin each line from here on. They may come from a person.
    pub(crate) fn begin<'a>(&mut self, common: impl IntoIterator<Item = &'a str>) {
        self.common = common.into_iter().map(|text| outside(text) + ",").collect();
    }

    /// A line. Cells are quoted if needed, and no text is a formula.
    pub(crate) fn line<const N: usize>(&mut self, cells: [&str; N]) {
        self.line_with(cells, []);
    }

    /// A line of some cells and a list of others.
    pub(crate) fn line_with<const N: usize>(&mut self, cells: [&str; N], others: impl IntoIterator<Item = String>) {
        let cell = |text: &str| match text.parse::<f64>() {
            Ok(_) => text.to_owned(),
            Err(_) => outside(text),
        };
        let mut all: Vec<String> = cells.into_iter().map(cell).collect();
        all.extend(others.into_iter().map(|text| cell(&text)));
        self.text.push_str(&self.common);
        self.text.push_str(&all.join(","));
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn further_columns_are_like_the_last() {
        let mut table = PageTable::new("<>");
        table.row(["name", "1", "x"]);
        table.row_with(["a"], ["10", "2", "3"].map(str::to_owned));
        assert_eq!(table.to_string(), "name   1  x\na     10  2  3\n");
    }

    #[test]
    fn numbers_are_written_as_they_are_and_texts_are_no_formulas() {
        let mut lines = CsvLines::new("place,what,value", ["IND"]);
        lines.line(["=a, b", "-1.5"]);
        lines.line(["", "1e-7"]);
        assert_eq!(lines.text, "place,what,value\nIND,\"'=a, b\",-1.5\nIND,,1e-7\n");
    }
}
