//! The command line: the same core, ids and numbers as the page.
//!
//! Results go to standard output, remarks and faults to standard error. Exit codes: 0 right,
//! 1 the input is at fault, 2 wrong use. Every command here works; what is not built is not offered.

mod bench;
mod choose;
mod compare;
mod dsm1;
mod fault;
mod hindcast;
mod levers;
mod lists;
mod looked;
mod moved;
mod nearest;
mod outlook;
mod outlook_files;
mod published;
mod run;
mod screen;
mod stocks;
mod tables;
mod target;

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cairn::choices::link::text::is_mark;
use cairn::facts::{World, pack};
use clap::{Parser, Subcommand};

use crate::fault::Fault;

const EXAMPLES: &str = "Examples:
  cairn places                                   which places there are
  cairn levers IND                               what each lever means in India
  cairn run IND                                  where today's drift leads, on one screen
  cairn run IND --set hs=2 --set hl=3            two levers pulled, as far as 2.0 and 3.0
  cairn run IND --set hl=3 --format csv > india.csv
  cairn run IND --variable 'Inflow|Homes|*' --years 2027..2060
  cairn stocks cases.json                        the stock engine beside other programs

Levels run from 0 (the reference) to 4 (the most that evidence supports), to 5 beyond it.
Exit codes: 0 right, 1 the input is at fault, 2 wrong use.";

/// What countries have built, and what follows to 2060 in materials, waste and greenhouse gases.
#[derive(Parser)]
#[command(name = "cairn", version, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the places, with people and floor area today, and the groups they are summed to
    Places {
        /// Facts from this pack instead of the built-in ones
        #[arg(long, value_name = "FILE")]
        facts: Option<PathBuf>,
    },
    /// List the levers; with a place, what each level means there, and whose figure it is
    Levers {
        /// Id or English name of a place, such as IND or India
        place: Option<String>,
        /// Facts from this pack instead of the built-in ones
        #[arg(long, value_name = "FILE")]
        facts: Option<PathBuf>,
    },
    /// Check the evidence tables and print every fault
    Check {
        /// Folder of the tables
        #[arg(long, value_name = "DIR", default_value = tables::FOLDER)]
        evidence: PathBuf,
    },
    /// Compile the evidence tables into the pack of facts
    Compile {
        /// Folder of the tables
        #[arg(long, value_name = "DIR", default_value = tables::FOLDER)]
        evidence: PathBuf,
        /// Where the pack goes
        #[arg(long, value_name = "FILE", default_value = tables::PACK)]
        out: PathBuf,
    },
    /// Run one place to 2060 under choices
    #[command(after_help = run::EXAMPLES)]
    Run(run::RunArgs),
    /// Compare two scenarios in one place
    #[command(after_help = compare::EXAMPLES)]
    Compare(compare::CompareArgs),
    /// Hold the years 1990 to 2020 against what statistics observed
    Hindcast,
    /// Hold our numbers against published ones
    #[command(after_help = published::EXAMPLES)]
    Published(published::PublishedArgs),
    /// The world's materials to 2060 as reports see them, and what of it the country model explains
    #[command(after_help = outlook::EXAMPLES)]
    Outlook(outlook::OutlookArgs),
    /// Run the stock engine on cases worked out elsewhere and print each one's largest error
    Stocks {
        /// A file of cases
        #[arg(value_name = "CASES.json")]
        cases: PathBuf,
    },
    /// Time the stock engine, and what a move of a lever costs
    #[command(subcommand)]
    Bench(bench::Bench),
}

fn main() -> ExitCode {
    let done = match Cli::parse().command {
        Command::Places { facts } => lists::places(facts.as_deref()).map(right),
        Command::Levers { place, facts } => levers::levers(place.as_deref(), facts.as_deref()).map(right),
        Command::Check { evidence } => tables::check(&evidence).map(right),
        Command::Compile { evidence, out } => tables::compile(&evidence, &out).map(right),
        Command::Run(asked) => run::run(&asked).map(right),
        Command::Compare(asked) => compare::run(&asked).map(right),
        Command::Hindcast => hindcast::run().map(right),
        Command::Published(asked) => published::run(&asked).map(right),
        Command::Outlook(asked) => outlook::run(&asked).map(right),
        Command::Stocks { cases } => stocks(&cases),
        Command::Bench(asked) => bench::run(&asked).map(right),
    };
    match done {
        Ok(code) => code,
        Err(fault) => {
            remark(&fault.to_string());
            ExitCode::from(1)
        }
    }
}

/// The facts built in, or those of a pack that was named; roads are joined, of the pack that lies beside it.
fn world(file: Option<&Path>) -> Result<World, Fault> {
    let said = |name: &str| {
        let file = name.to_owned();
        move |fault| Fault::Pack { file, fault }
    };
    let Some(file) = file else {
        return pack::built_in().map_err(said("built-in facts"));
    };
    let name = file.display().to_string();
    let bytes = std::fs::read(file).map_err(|fault| Fault::Unreadable {
        file: name.clone(),
        why: fault.to_string(),
    })?;
    let roads = file.with_file_name(tables::ROADS);
    if let Ok(lie) = std::fs::read(&roads) {
        return pack::joined(&bytes, &lie).map_err(said(&name));
    }
    let world = pack::read(&bytes).map_err(said(&name))?;
    remark(&format!(
        "{}: not there, so roads, rail, bridges and tunnels are left out. Put it beside {name}.",
        roads.display()
    ));
    Ok(world)
}

const fn right((): ()) -> ExitCode {
    ExitCode::SUCCESS
}

fn stocks(cases: &Path) -> Result<ExitCode, Fault> {
    let done = stocks::run(cases, &mut io::stdout().lock(), &mut io::stderr().lock());
    heard(done.map(ExitCode::from), ExitCode::SUCCESS)
}

/// A result, to standard output.
fn show(text: &str) -> Result<(), Fault> {
    let mut out = io::stdout().lock();
    heard(out.write_all(text.as_bytes()).and_then(|()| out.flush()), ())
}

/// What was written, or a fault; a reader that has seen enough (`| head`) is none.
fn heard<T>(written: io::Result<T>, enough: T) -> Result<T, Fault> {
    match written {
        Ok(done) => Ok(done),
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(enough),
        Err(fault) => Err(Fault::Unwritable {
            file: "standard output".to_owned(),
            why: fault.to_string(),
        }),
    }
}

/// A remark or fault, to standard error; where that is closed, nobody listens.
fn remark(text: &str) {
    let _ = writeln!(io::stderr(), "{}", harmless(text));
}

/// A text with what a person or a file gave in it, as a terminal may show it: whatever steers it or turns text is written
/// as its number, such as `\u{1b}`; lines stay.
fn harmless(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter != '\n' && (letter.is_control() || is_mark(letter)) {
            shown.extend(letter.escape_unicode());
        } else {
            shown.push(letter);
        }
    }
    shown
}
