//! The command line: the same core, ids and numbers as the site.
//!
//! Results go to standard output, remarks and faults to standard error. Exit codes: 0 success, 1 faulty input, 2 wrong
//! use. Every command listed here works.

mod archive;
mod attribution;
mod attribution_cost;
mod bench;
mod brief;
mod brief_money;
mod changed;
mod chart;
mod check_report;
mod choice_args;
mod cities;
mod city;
mod code;
mod compare;
mod decomposition;
mod definition_tables;
mod definitions;
mod draws;
mod ensemble;
mod fact_list;
mod facts;
mod fault;
mod flows;
mod freeze;
mod goals;
mod golden_changes;
mod hindcast;
mod hotspots;
mod levers;
mod lists;
mod long_table;
mod matters;
mod minerals;
mod money;
mod money_files;
mod money_names;
mod need;
mod need_files;
mod numbers;
mod outlook;
mod outlook_cases;
mod outlook_files;
mod outlook_worlds;
mod output;
mod project;
mod project_files;
mod project_options;
mod published;
mod published_money;
mod purchase;
mod range;
mod range_files;
mod range_table;
mod reference;
mod report;
mod run;
mod run_json;
mod screen;
mod serve;
mod stocks;
mod tables;
mod usage;
mod user_file;
mod who_files;
mod who_groups;
mod why;
mod why_files;
mod wide;
mod write;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cairn_core::facts::{World, pack};
use cairn_core::limits;
use clap::{CommandFactory, Parser, Subcommand};

use crate::fault::CommandFault;
use crate::output::remark;

const EXAMPLES: &str = "Examples:
  cairn places                                   which places there are
  cairn levers IND                               what each lever means in India
  cairn run IND                                  where today's path leads, on one screen
  cairn run IND --set hs=2 --set hl=3            two levers, set to levels 2.0 and 3.0
  cairn run IND --set hl=3 --format csv > india.csv
  cairn run IND --variable 'Inflow|Homes|*' --years 2027..2060
  cairn facts IND single_family.intensity        the facts, with the table and line of each
  cairn why IND 'Inflow|Cement' 2050             the terms of a number, and the facts behind it
  cairn run IND --assume homes.life=90           a number of your own in place of ours; cairn numbers IND lists them
  cairn range IND --scenario all                 the range of nine in ten of our runs
  cairn who IND --scenario all                   what each lever contributes, whatever the order
  cairn flows IND --material steel               where it comes from, what it goes into, where it ends up
  cairn hotspots IND                             where materials and emissions are largest, and which levers act there
  cairn goals KEN                                indicators of the global goals, and what a plan does to them
  cairn brief IND                                two pages for print: numbers, measures, rules, lines for climate plans
  cairn need IND --goal ghr:2050:-30             which levers, how far, for 30 % less than today's path in 2050
  cairn money IND --scenario all                 what has to be bought, and what is not, as ranges in US$ of 2020
  cairn project --at NPL                         what a usual home emits, and what would be better
  cairn purchase KEN --rule P-CK30               what a rule for public works changes, and what it does not
  cairn code IND --set hs=2                      the plan as a nine-letter code for a class; cairn code 0TJ-2R2-MGK reads one
  cairn cities KEN                               the cities of a country, with people, land and density
  cairn city KEN-21711                           what comes into a city, is in use and leaves it, and three ways to grow
  cairn changed static/releases/0.1-26a IND      what that release said about India, beside today's numbers
  cairn stocks cases.json                        check the stock engine against other programs
  cairn serve dist                               serve a built site on this machine, without a network

Levels run from 0 (today's path) to 4 (the most that the evidence supports); up to 5 is beyond the evidence.
Exit codes: 0 success, 1 faulty input, 2 wrong usage.";

/// What countries have built, and what follows to 2060 in materials, waste and greenhouse gases.
#[derive(Parser)]
#[command(name = "cairn", version, after_help = EXAMPLES)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// List the places, with population and floor area today, and the groups they add up to
    Places {
        /// Use the facts of this pack instead of the built-in ones
        #[arg(long, value_name = "FILE")]
        facts: Option<PathBuf>,
    },
    /// List the cities of a country, or all cities, with population, land and density
    Cities {
        /// Id or English name of a country, such as KEN or Kenya
        place: Option<String>,
        /// Use the facts of this pack instead of the built-in ones
        #[arg(long, value_name = "FILE")]
        facts: Option<PathBuf>,
    },
    /// Show what comes into a city, is in use and leaves it, and what three ways to grow lead to
    #[command(after_help = city::EXAMPLES)]
    City(city::CityArgs),
    /// List the levers; with a place, what each level means there, and its source
    Levers {
        /// Id or English name of a place, such as IND or India
        place: Option<String>,
        /// Use the facts of this pack instead of the built-in ones
        #[arg(long, value_name = "FILE")]
        facts: Option<PathBuf>,
    },
    /// List the facts of a place: value, unit, basis, table line, sources, low and high
    #[command(after_help = facts::EXAMPLES)]
    Facts(facts::FactsArgs),
    /// List the numbers that ranges vary in a place, which `--assume` can set: ours, low, high, bounds, sources
    #[command(after_help = numbers::EXAMPLES)]
    Numbers(numbers::NumbersArgs),
    /// Explain a number: the terms of its sum, and the facts behind each
    #[command(after_help = why::EXAMPLES)]
    Why(why::WhyArgs),
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
        /// File to write the pack to
        #[arg(long, value_name = "FILE", default_value = tables::PACK)]
        out: PathBuf,
    },
    /// Describe each evidence table and column as a Frictionless data package (datapackage.json beside the tables)
    Datapackage {
        /// Folder of the tables
        #[arg(long, value_name = "DIR", default_value = tables::FOLDER)]
        evidence: PathBuf,
        /// File to write the descriptor to, if not beside the tables
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Compare an earlier release with today's numbers, place by place
    #[command(after_help = changed::EXAMPLES)]
    Changed(changed::ChangedArgs),
    /// Store the numbers of this release for every place, with digests of its inputs; existing files are never overwritten
    #[command(after_help = freeze::EXAMPLES)]
    Freeze(freeze::FreezeArgs),
    /// Show the ten figures that changed most since a saved state, and the table row that caused it
    Moved {
        /// Folder with the earlier packs and golden tables; `cargo xtask moved` fills it
        before: PathBuf,
    },
    /// Run one place to 2060 with chosen levers
    #[command(after_help = run::EXAMPLES)]
    Run(run::RunArgs),
    /// Show the range of nine in ten of our runs, with uncertain inputs varied together
    #[command(visible_alias = "draws", after_help = range::EXAMPLES)]
    Range(range::RangeArgs),
    /// Make the draws for every region, group and the world under every built-in scenario, for pages and for `range --table`
    #[command(after_help = wide::EXAMPLES)]
    Wide(wide::WideArgs),
    /// Show what each moved lever contributes to the difference, averaged over every order
    #[command(after_help = attribution::EXAMPLES)]
    Who(attribution::WhoArgs),
    /// Explain why greenhouse gases grow or fall from around 2020 on: people, stock per person, new stock, materials, energy, carbon
    #[command(after_help = decomposition::EXAMPLES)]
    Grows(decomposition::GrowsArgs),
    /// Show where materials come from in a year, what they go into, and where left-over material ends up
    #[command(after_help = flows::EXAMPLES)]
    Flows(flows::FlowsArgs),
    /// Show the numbers of a chart of the explorer
    #[command(after_help = chart::EXAMPLES)]
    Chart(chart::ChartArgs),
    /// Show where materials and greenhouse gases are largest, which levers save most there, and what statistics count
    #[command(after_help = hotspots::EXAMPLES)]
    Hotspots(hotspots::HotspotsArgs),
    /// Show observed indicators of the global goals in a country, and what a plan does to those that it moves
    #[command(after_help = goals::EXAMPLES)]
    Goals(goals::GoalsArgs),
    /// Show the minerals of batteries, motors, wind and solar plants and catalysts: wanted, recycled, mined, and the range
    #[command(after_help = minerals::EXAMPLES)]
    Minerals(minerals::MineralArgs),
    /// Write two pages on a place and a scenario, in six languages: numbers, measures, rules, lines for climate plans, how sure
    #[command(after_help = brief::EXAMPLES)]
    Brief(brief::BriefArgs),
    /// Find what it takes to meet a goal: each lever alone, all evenly, the least effort, or a map of two levers
    #[command(visible_alias = "target", after_help = need::EXAMPLES)]
    Need(need::NeedArgs),
    /// Show what has to be bought that today's path would not buy, and what is not needed, as ranges in US$ of 2020
    #[command(after_help = money::EXAMPLES)]
    Money(money::MoneyArgs),
    /// Show what a housing project weighs and emits, beside the same homes built as usual
    #[command(after_help = project::EXAMPLES)]
    Project(project::ProjectArgs),
    /// Show what a public purchasing rule does to the materials of its country
    #[command(after_help = purchase::EXAMPLES)]
    Purchase(purchase::PurchaseArgs),
    /// Write a plan as a nine-letter code that can be read aloud, or read such a code
    #[command(after_help = code::EXAMPLES)]
    Code(code::CodeArgs),
    /// Compare up to four scenarios in one place, or up to four places
    #[command(after_help = compare::EXAMPLES)]
    Compare(compare::CompareArgs),
    /// Write lists of variables and regions, for those who collect results of many models
    Definitions(definitions::DefinitionsArgs),
    /// Write the documents that are generated from the program
    #[command(hide = true)]
    Reference(reference::ReferenceArgs),
    /// Write many places, scenarios and draws to files, in parts that can be made on any machine
    #[command(after_help = ensemble::EXAMPLES)]
    Ensemble(ensemble::EnsembleArgs),
    /// Compare the years 1990 to 2020 with statistics
    Hindcast(hindcast::HindcastArgs),
    /// Compare our numbers with published ones
    #[command(after_help = published::EXAMPLES)]
    Published(published::PublishedArgs),
    /// Show the world's materials to 2060 according to reports, and how much of them the country model explains
    #[command(after_help = outlook::EXAMPLES)]
    Outlook(outlook::OutlookArgs),
    /// Run the stock engine on cases computed elsewhere and print the largest error of each
    Stocks {
        /// A file of cases
        #[arg(value_name = "CASES.json")]
        cases: PathBuf,
    },
    /// Serve a built site on this machine, without a network
    #[command(after_help = serve::EXAMPLES)]
    Serve(serve::ServeArgs),
    /// Time the stock engine, and the move of a lever
    #[command(subcommand)]
    Bench(bench::BenchCommand),
}

fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(failure) => return usage::wrong(&failure),
    };
    let done = match cli.command {
        Command::Places { facts } => lists::places(facts.as_deref()).map(right),
        Command::Cities { place, facts } => cities::list(place.as_deref(), facts.as_deref()).map(right),
        Command::City(args) => city::run(&args).map(right),
        Command::Levers { place, facts } => levers::levers(place.as_deref(), facts.as_deref()).map(right),
        Command::Facts(args) => facts::run(&args).map(right),
        Command::Numbers(args) => numbers::run(&args).map(right),
        Command::Why(args) => why::run(&args).map(right),
        Command::Check { evidence } => tables::check(&evidence).map(right),
        Command::Compile { evidence, out } => tables::compile(&evidence, &out).map(right),
        Command::Datapackage { evidence, out } => tables::describe(&evidence, out.as_deref()).map(right),
        Command::Changed(args) => changed::run(&args).map(right),
        Command::Freeze(args) => freeze::run(&args).map(right),
        Command::Moved { before } => golden_changes::moved(&before).map(right),
        Command::Run(args) => run::run(&args).map(right),
        Command::Range(args) => range::run(&args).map(right),
        Command::Wide(args) => wide::run(&args).map(right),
        Command::Who(args) => attribution::run(&args).map(right),
        Command::Grows(args) => decomposition::run(&args).map(right),
        Command::Flows(args) => flows::run(&args).map(right),
        Command::Chart(args) => chart::run(&args).map(right),
        Command::Hotspots(args) => hotspots::run(&args).map(right),
        Command::Goals(args) => goals::run(&args).map(right),
        Command::Minerals(args) => minerals::run(&args).map(right),
        Command::Brief(args) => brief::run(&args).map(right),
        Command::Need(args) => need::run(&args).map(right),
        Command::Money(args) => money::run(&args).map(right),
        Command::Project(args) => project::run(&args).map(right),
        Command::Purchase(args) => purchase::run(&args).map(right),
        Command::Code(args) => code::run(&args).map(right),
        Command::Compare(args) => compare::run(&args).map(right),
        Command::Definitions(args) => definitions::run(&args).map(right),
        Command::Reference(args) => reference::run(&args, Cli::command()).map(right),
        Command::Ensemble(args) => ensemble::run(&args).map(right),
        Command::Hindcast(args) => hindcast::run(&args).map(right),
        Command::Published(args) => published::run(&args).map(right),
        Command::Outlook(args) => outlook::run(&args).map(right),
        Command::Stocks { cases } => stocks::run(&cases),
        Command::Serve(args) => serve::run(&args).map(right),
        Command::Bench(options) => bench::run(&options).map(right),
    };
    match done {
        Ok(code) => code,
        Err(fault) => {
            output::faults(fault.lines());
            ExitCode::from(1)
        }
    }
}

/// The built-in facts, or those of a given pack. The pack of roads next to it is joined.
fn world(file: Option<&Path>) -> Result<World, CommandFault> {
    let Some(file) = file else {
        return pack::built_in().map_err(CommandFault::pack("built-in facts"));
    };
    let name = file.display().to_string();
    let bytes = user_file::bytes(file, limits::PACK_BYTES)?;
    let roads = file.with_file_name(tables::ROADS);
    if roads.exists() {
        let roads_bytes = user_file::bytes(&roads, limits::PACK_BYTES)?;
        return pack::joined(&bytes, &roads_bytes).map_err(CommandFault::pack(name));
    }
    let world = pack::read(&bytes).map_err(CommandFault::pack(&name))?;
    remark(&format!(
        "{}: not found, so roads, rail, bridges and tunnels are left out. Put it beside {name}.",
        roads.display()
    ));
    Ok(world)
}

const fn right((): ()) -> ExitCode {
    ExitCode::SUCCESS
}
