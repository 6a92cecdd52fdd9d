//! `facts`: the facts of a place, each value with its table row and its range.

use std::fmt::Write as _;
use std::path::Path;

use cairn_analysis::ask::place::place;
use cairn_analysis::ask::suggestion;
use cairn_analysis::export::exact;
use cairn_analysis::export::terminal::line;
use cairn_analysis::findings::fact_list::{Value, values};
use cairn_core::facts::Facts;
use cairn_core::kind::Sector;
use cairn_core::year::Year;
use clap::Args;
use serde_json::json;

use crate::cities::world_with;
use crate::fact_list::{basis, cell_text, range, rows, trails};
use crate::fault::CommandFault;
use crate::report::{CommandReport, CsvLines, OutputArgs, PageTable, print};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn facts IND                               every fact about India, one value per line
  cairn facts IND single_family.intensity       one value, number by number, with table lines and sources
  cairn facts IND homes.intensity               the same value for every kind of home
  cairn facts IND energy                        a group of values
  cairn facts IND intensity --format csv        the same value for every kind of building, for a spreadsheet

Series show 2020 unless --year says otherwise. basis: national, regional, global, or assumed; follows: from other values.
A line is that of a table in the evidence folder, such as assumptions.csv:12.";

/// Arguments of `facts`.
#[derive(Args)]
pub(crate) struct FactsArgs {
    /// Id or English name of a country or area, such as IND or India
    place: String,
    /// A value (single_family.intensity), a group (energy, homes), or the same of several (homes.intensity, intensity); default: all
    name: Option<String>,
    /// The year shown for a series
    #[arg(long, value_name = "YEAR")]
    year: Option<String>,
    #[command(flatten)]
    output: OutputArgs,
}

/// Facts of a place, and the year shown for a series.
struct FactsReport<'a> {
    facts: &'a Facts,
    values: Vec<Value>,
    year: Year,
}

/// Prints the facts.
pub(crate) fn run(args: &FactsArgs) -> Result<(), CommandFault> {
    let world = world_with(args.output.facts.as_deref(), &args.place)?;
    let facts = place(&world, &args.place)?;
    let year = args.year.as_deref().map_or(Ok(Year::BASE), |text| self::year(text, Year::FIRST))?;
    let values = picked(facts, args.output.facts.as_deref(), args.name.as_deref())?;
    print(&FactsReport { facts, values, year }, args.output.format)
}

/// A year of the grid, not before `least`.
pub(crate) fn year(text: &str, least: Year) -> Result<Year, CommandFault> {
    let read = text.trim().parse().ok().and_then(Year::new).filter(|year| *year >= least);
    read.ok_or_else(|| {
        let found = format!("\"{text}\" is not a year from {least} to {}.", Year::LAST);
        CommandFault::new("YEAR", found, "Write four digits, such as 2050.")
    })
}

/// The values that a name selects: its own, those of its group or sector, or of several kinds.
fn picked(facts: &Facts, file: Option<&Path>, name: Option<&str>) -> Result<Vec<Value>, CommandFault> {
    let trails = trails(file)?;
    let mut numbers = values(facts, trails.as_ref(), |_| true);
    let Some(name) = name else { return Ok(numbers) };
    let (of_sector, own) = name.split_once('.').map_or((name, None), |(sector, own)| (sector, Some(own)));
    let of_sector = Sector::ALL.into_iter().find(|sector| word(*sector) == of_sector);
    let fits = |value: &Value| {
        if of_sector.is_some() && of_sector == value.sector {
            let last = value.name.rsplit('.').next();
            return own.is_none() || own == last;
        }
        let group = value
            .name
            .strip_prefix(name)
            .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        group || value.name.strip_suffix(name).is_some_and(|rest| rest.ends_with('.'))
    };
    if !numbers.iter().any(fits) {
        return Err(CommandFault::unknown(
            "NAME",
            format!("there is no fact called \"{name}\"."),
            &suggestion::names(name, numbers.iter().map(|value| value.name.as_str())),
            "`cairn facts IND` lists all names.",
        ));
    }
    numbers.retain(fits);
    Ok(numbers)
}

/// A sector in the names of values.
fn word(sector: Sector) -> String {
    sector.name().to_lowercase().replace(' ', "_")
}

impl CommandReport for FactsReport<'_> {
    fn page(&self) -> String {
        let FactsReport { facts, values, year } = self;
        let title = format!("{} ({})", line(&facts.name), facts.place);
        let [value] = values.as_slice() else {
            return format!("{title}: facts, series in {year}\n\n{}", of_lines(values, *year, &[]));
        };
        let mut table = PageTable::new("<><");
        for number in &value.numbers {
            table.row([&number.of, &exact(number.value), number.unit]);
        }
        let mut text = format!("{title}: {}\n\n{table}\nbasis    {}\n", value.name, basis(value));
        if let Some((low, high)) = value.ends() {
            let _ = writeln!(text, "range    {} to {}", exact(low), exact(high));
        }
        for (at, ends) in &value.lines {
            let _ = writeln!(
                text,
                "line     {at}{}",
                ends.map_or_else(String::new, |ends| {
                    format!("  {} ({} to {})", exact(ends.value), exact(ends.low), exact(ends.high))
                })
            );
        }
        for key in &value.sources {
            let source = facts.sources.iter().find(|source| source.key == *key);
            let citation = source.map_or_else(String::new, |source| format!(": {} ({})", source.citation, source.licence));
            let _ = writeln!(text, "source   {key}{citation}");
        }
        text
    }

    fn csv(&self) -> CsvLines {
        let mut lines = CsvLines::new("place,name,of,value,unit,basis,low,high,rows,sources", [self.facts.place.as_str()]);
        for value in &self.values {
            let about = about(value);
            for number in &value.numbers {
                let id = [&value.name, &number.of, &exact(number.value), number.unit];
                lines.line_with(id, about.clone());
            }
        }
        lines
    }

    fn json(&self) -> serde_json::Value {
        let values: Vec<serde_json::Value> = self.values.iter().map(object).collect();
        json!({ "place": self.facts.place, "facts": values })
    }
}

/// The last cells of a line: basis, low, high, table rows, sources.
pub(crate) fn about(value: &Value) -> [String; 5] {
    let [low, high] = value.ends().map_or_else(Default::default, |(low, high)| [exact(low), exact(high)]);
    let rows: Vec<&str> = value.lines.iter().map(|(line, _)| line.as_str()).collect();
    [basis(value).to_owned(), low, high, rows.join(" "), value.sources.join(" ")]
}

/// One line per value; from long lists only the numbers of a year, or those named by some words.
pub(crate) fn of_lines(known: &[Value], year: Year, words: &[&str]) -> PageTable {
    // Statistics end with the base year; later years continue from there.
    let heading = if year > Year::BASE {
        format!("basis {}", Year::BASE)
    } else {
        "basis".to_owned()
    };
    let mut table = PageTable::new("<><<><");
    table.row(["name", "value", "unit", &heading, "low to high", "table:row", "sources"]);
    for value in known {
        let [cell, unit] = cell_text(value, year, words);
        let ends = [range(value), rows(value), value.sources.join(" ")];
        table.row_with([&value.name, &cell, &unit, basis(value)], ends);
    }
    table
}

/// A value, for programs.
pub(crate) fn object(value: &Value) -> serde_json::Value {
    let numbers = value
        .numbers
        .iter()
        .map(|number| json!({ "of": number.of, "value": number.value, "unit": number.unit }));
    let lines = value.lines.iter().map(|(line, ends)| {
        let ends = ends.map(|ends| json!({ "value": ends.value, "low": ends.low, "high": ends.high }));
        json!({ "row": line, "range": ends })
    });
    let (low, high) = value.ends().unzip();
    json!({
        "name": value.name,
        "numbers": numbers.collect::<Vec<_>>(),
        "basis": basis(value),
        "low": low,
        "high": high,
        "rows": lines.collect::<Vec<_>>(),
        "sources": value.sources,
    })
}
