//! `run`: runs one place to 2060 under choices, as a table or a file.

use std::path::PathBuf;

use cairn_analysis::ask::choices::{RunChoices, called};
use cairn_analysis::ask::sheet::{self, picked};
use cairn_analysis::ask::target::RunTarget;
use cairn_analysis::export;
use cairn_analysis::export::terminal::line;
use cairn_analysis::export::{Sheet, csv, iamc, table};
use cairn_analysis::figure::board::View;
use cairn_analysis::findings::minerals::names::is_of_minerals;
use cairn_analysis::findings::receipt;
use cairn_core::choices::Background;
use cairn_core::choices::file::ScenarioFile;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use clap::{Args, ValueEnum};

use crate::choice_args::{ChoiceArgs, placed};
use crate::cities::{NOTE, world_with};
use crate::fault::CommandFault;
use crate::long_table::file::{self, TableFileFormat};
use crate::long_table::{At, LongTable, RowIdentity};
use crate::output::{remarks, show, show_json};
use crate::{archive, goals, minerals, screen, write};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn run IND                                          today's path on one screen
  cairn run India --set hs=2 --set hl=3                  two levers moved
  cairn run IND --scenario recc --background ssp1.pol2   a built-in scenario with another background
  cairn run IND --scenario recc --set hs=0               a lever on top takes precedence: space as on today's path
  cairn run IND --link 'l=hs20.hl30_30-45'               what a link of the site shows
  cairn run KEN-21711 --path compact                     a city that grows compactly
  cairn run IND --assume homes.life=90                   a number of your own in place of ours
  cairn run IND --scenario plan.json --format json       a scenario file, for a program
  cairn run IND --variable '*'                           every variable, every tenth year
  cairn run IND --variable 'Stock|*' --years 1970..2060 --format csv
  cairn run IND --variable 'Works without a name|Cement' civil works other than networks; likewise
                                                         'Networks|Pipes|Cement' and 'Works over-named|Cement'; '*' leaves these out
  cairn run IND --variable 'Minerals|*'                  minerals of batteries, motors, plants; '*' leaves them out
  cairn run IND --format parquet --out india.parquet     for a data frame or a database; arrow and xlsx likewise

Scenarios: ref today's path · avoid · shift · improve (that group's levers at 3) · all (the three) ·
recc material efficiency as the International Resource Panel bundled it · lcm low-carbon materials · loop reuse and recycling first ·
sufficiency less floor of homes where there is much, the missing floor where there is little.
A scenario file: {\"cairn\":1,\"levers\":{\"hl\":{\"level\":3,\"from\":2030,\"to\":2045}}}
There is no balance of money; cairn money gives extra investment.";

/// Arguments of `run`.
#[derive(Args)]
pub(crate) struct RunArgs {
    /// Id or English name of a country, group or city, such as IND, India, G7, WLD or KEN-21711, or several joined by +
    pub(crate) place: String,
    #[command(flatten)]
    pub(crate) choices: ChoiceArgs,
    /// Show variables of this name instead of the screen, or instead of all in a file; * matches any letters
    #[arg(long, value_name = "PATTERN", num_args = 1..)]
    pub(crate) variable: Vec<String>,
    /// First and last year, within 1970..2060; default of a table: from 2020. On the screen they are the years of its tables;
    /// its results are those of 2050, or of the nearest of these years from 2027 on
    #[arg(long, value_name = "FROM..TO")]
    pub(crate) years: Option<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Table)]
    pub(crate) format: Format,
    /// Write to this file, not to the terminal; needed for parquet, arrow and xlsx
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
    /// Use the facts of this pack instead of the built-in ones
    #[arg(long, value_name = "FILE")]
    pub(crate) facts: Option<PathBuf>,
    /// Folder with the numbers of earlier releases: for a link that one of them made, shows what changed since
    #[arg(long, value_name = "DIR", default_value = archive::FOLDER)]
    pub(crate) releases: PathBuf,
}

/// How a run is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// One screen, or the named variables: aligned columns, rounded, every tenth year
    Table,
    /// One value per line, every year, full precision
    Csv,
    /// One object, for programs
    Json,
    /// The exchange table of integrated assessment, years as columns
    Iamc,
    /// One value per row, for data frames and databases; needs --out
    Parquet,
    /// The same, uncompressed; needs --out
    Arrow,
    /// The same as a workbook, with a sheet that explains it; needs --out
    Xlsx,
}

impl Format {
    /// Kind and name of a binary format; none for text formats.
    const fn kind(self) -> Option<(TableFileFormat, &'static str)> {
        match self {
            Format::Parquet => Some((TableFileFormat::Parquet, "parquet")),
            Format::Arrow => Some((TableFileFormat::Arrow, "arrow")),
            Format::Xlsx => Some((TableFileFormat::Xlsx, "xlsx")),
            Format::Table | Format::Csv | Format::Json | Format::Iamc => None,
        }
    }
}

/// Runs a place and prints the results.
pub(crate) fn run(args: &RunArgs) -> Result<(), CommandFault> {
    if let (Some((_, form)), None) = (args.format.kind(), &args.out) {
        return Err(CommandFault::new(
            format!("--format {form}"),
            "this format cannot be shown in a terminal.",
            "Name a file with --out FILE.",
        ));
    }
    let facts = args.facts.as_deref();
    let (world, mut chosen) = placed(world_with(facts, &args.place)?, &args.place, &args.choices, facts)?;
    let mut target = RunTarget::find(&world, &args.place)?;
    let release = export::release(&world.release);
    let (first, last) = years(args)?;

    chosen.scenario.place = Some(target.id());
    if args.format == Format::Table && args.variable.is_empty() {
        let view = View {
            choices: chosen.scenario.choices.clone(),
            focus: chosen.view.focus.max(first).min(last).max(Year::LEVERS),
            ..chosen.view
        };
        let board = target.board(&release, &view);
        chosen.check_receipt(board.receipt);
        let seen = archive::of_link(&chosen, &mut target, &args.releases, &release);
        chosen.remarks.extend(seen);
        remarks(&chosen.remarks);
        let page = screen::page(target.name(), &called(&chosen.scenario), &board, &table::years(first, last));
        return put(args, &noted(&page, target.id()));
    }
    let seen = archive::of_link(&chosen, &mut target, &args.releases, &release);
    let outcome = target.run(&chosen.scenario.choices);
    chosen.check_receipt(receipt::of(outcome));
    // This variable needs a table beyond the facts of a place.
    let (air, named): (Vec<String>, Vec<String>) = args.variable.iter().cloned().partition(|name| name == goals::AIR);
    // These need the pack of minerals, and a run of the layer.
    let (of_minerals, named): (Vec<String>, Vec<String>) = named.into_iter().partition(|name| is_of_minerals(name));
    let mut series = if named.is_empty() && !args.variable.is_empty() {
        Vec::new()
    } else {
        picked(outcome, &named)?
    };
    if !air.is_empty() {
        series.push(goals::air_series(outcome)?);
    }
    let (place, balance) = (outcome.place, outcome.balance.worst());
    if !of_minerals.is_empty() {
        series.extend(minerals::series(&target, &chosen.scenario.choices, &of_minerals)?);
    }
    chosen.remarks.extend(seen);
    let sheet = Sheet {
        place,
        scenario: called(&chosen.scenario),
        release,
        series,
        first,
        last,
    };
    remarks(&chosen.remarks);
    if let (Some((kind, _)), Some(file)) = (args.format.kind(), &args.out) {
        let mut table = long(&sheet, chosen.scenario.choices.background);
        let batch = table.batch().map_err(|fault| CommandFault::unwritable(file.display(), fault))?;
        return file::write(file, kind, &batch, &about(&sheet, &chosen.scenario));
    }
    match args.format {
        Format::Csv => put(args, &csv::write(&sheet)),
        Format::Json => match &args.out {
            Some(_) => put(args, &json(&sheet, &chosen, balance)),
            None => show_json(&json(&sheet, &chosen, balance)),
        },
        Format::Iamc => put(args, &iamc::write(&sheet)),
        _ => put(args, &noted(&page(&sheet, target.name()), sheet.place)),
    }
}

fn json(sheet: &Sheet, chosen: &RunChoices, balance: f64) -> String {
    crate::run_json::write(sheet, &chosen.scenario, balance, &chosen.remarks) + "\n"
}

/// Writes a text to the requested file, or to the terminal.
fn put(args: &RunArgs, text: &str) -> Result<(), CommandFault> {
    let Some(file) = &args.out else { return show(text) };
    write::write_whole(file, text)
}

fn long(sheet: &Sheet, background: Background) -> LongTable {
    let mut table = LongTable::new(false);
    let whose = RowIdentity {
        place: sheet.place.as_str(),
        scenario: &sheet.scenario,
        background,
        at: At::Draw(0),
    };
    for series in &sheet.series {
        let years = sheet.first.to(sheet.last).map(|year| (year.number(), series.values[year]));
        table.push(&whose, (&series.variable, series.unit.symbol()), years);
    }
    table
}

/// Metadata of a binary file.
fn about(sheet: &Sheet, scenario: &ScenarioFile) -> [(&'static str, String); 5] {
    [
        (
            "program",
            "Cairn, a scenario explorer of stocks, materials, waste and greenhouse gases".to_owned(),
        ),
        ("release", sheet.release.clone()),
        ("place", sheet.place.to_string()),
        ("scenario", serde_json::to_string(&scenario.form()).unwrap_or_default()),
        (
            "note",
            "A scenario, not a forecast. Stocks are at year end. There is no balance of money.".to_owned(),
        ),
    ]
}

/// A page with a note on cities below its title, if the place is a city.
fn noted(page: &str, place: PlaceId) -> String {
    match page.split_once("\n\n") {
        Some((title, rest)) if place.is_city() => [title, "\n", NOTE, "\n", rest].concat(),
        _ => page.to_owned(),
    }
}

/// The table with its heading and a note on omitted years.
fn page(sheet: &Sheet, name: &str) -> String {
    let all = sheet.first.to(sheet.last).count();
    let left_out = if table::years(sheet.first, sheet.last).len() < all {
        " --format csv has every year."
    } else {
        ""
    };
    format!(
        "{} ({}), scenario {}, release {}\n\n{}\nStocks are at year end. There is no balance of money.{left_out}\n",
        line(name),
        sheet.place,
        sheet.scenario,
        sheet.release,
        table::write(sheet)
    )
}

/// Reads `2020..2060` or `2050`, within the results.
fn years(args: &RunArgs) -> Result<(Year, Year), CommandFault> {
    let Some(text) = &args.years else {
        let first = if args.format == Format::Table { Year::BASE } else { Year::RESULTS };
        return Ok((first, Year::LAST));
    };
    Ok(sheet::years(text)?)
}
