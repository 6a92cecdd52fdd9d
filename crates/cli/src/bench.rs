//! `cairn bench`: times the stock engine on a benchmark that any program can run, a move of a lever, and all cities.
//!
//! The output is one line of JSON each; `dsm1 --growth` is a table from 1 stock to 20,000.

use std::fmt::Write as _;
use std::sync::Arc;
use std::time::Instant;

use cairn_analysis::ask::place;
use cairn_core::bench::{dsm1, lever_move};
use cairn_core::choices::Choices;
use cairn_core::facts::cities::CityPack;
use cairn_core::facts::{World, city};
use cairn_core::model::Account;
use cairn_core::model::city::CountryRun;
use cairn_core::place::Wider;
use clap::{Args, Subcommand};

use crate::fault::CommandFault;
use crate::output::show;
use crate::world;

/// Which work.
#[derive(Subcommand)]
pub(crate) enum BenchCommand {
    /// Stocks driven by their targets, with composition and end of life; a line of JSON
    Dsm1(StockBenchArgs),
    /// One place, whole chain: getting ready and moving a lever; a line of JSON
    Place {
        /// Id or English name of a place, such as IND or India, or of a city, such as KEN-21711
        place: String,
        /// How many rounds over all levers; medians count
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=1000))]
        repeat: u32,
    },
    /// Every city once, on one thread, its country first; a line of JSON
    Cities,
    /// One place on drawn facts, choices and reference; a line of JSON
    Draws {
        /// Id or English name of a place, such as IND or India
        place: String,
        /// How many draws
        #[arg(long, default_value_t = 250, value_parser = clap::value_parser!(u32).range(1..=10_000))]
        draws: u32,
    },
    /// Who made the difference of a place under every lever but clean power, all coalitions of headlines; a line of JSON
    Who {
        /// Id or English name of a place, such as IND or India
        place: String,
        /// How many times; medians count
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=1000))]
        repeat: u32,
    },
    /// All places: getting ready and moving a lever until the sum is whole; a line of JSON
    World {
        /// How many rounds over all levers; medians count
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=1000))]
        repeat: u32,
    },
}

/// How much of it.
#[derive(Args)]
pub(crate) struct StockBenchArgs {
    /// How many stocks
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    stocks: u32,
    /// How many materials
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=64))]
    materials: u32,
    /// How many runs; the quickest counts
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=1000))]
    repeat: u32,
    /// A table of what a stock costs, from 1 stock to 20,000 and from 1 material to 16
    #[arg(long)]
    growth: bool,
}

/// Runs the benchmark and prints its times.
pub(crate) fn run(bench: &BenchCommand) -> Result<(), CommandFault> {
    let start = Instant::now();
    let clock = || start.elapsed().as_secs_f64();
    let line = match bench {
        BenchCommand::Dsm1(args) if args.growth => return show(&growth(args.repeat as usize)),
        BenchCommand::Dsm1(args) => {
            let inputs = dsm1::Dsm1Inputs::of(args.stocks as usize, args.materials as usize);
            dsm1::line(&inputs, &timed(&inputs, args.repeat as usize))
        }
        BenchCommand::Place { place, repeat } => {
            let world = crate::cities::world_with(None, place)?;
            let facts = place::place(&world, place)?;
            let times = lever_move::place(facts, *repeat as usize, clock);
            lever_move::line("place", facts.place.as_str(), &times)
        }
        BenchCommand::Cities => cities(&world(None)?, &crate::cities::read_cities()?, clock),
        BenchCommand::Draws { place, draws } => {
            let world = world(None)?;
            let facts = place::place(&world, place)?;
            crate::draws::line(facts, &crate::range::doubts(None)?, *draws, clock)
        }
        BenchCommand::Who { place, repeat } => {
            let world = world(None)?;
            let facts = place::place(&world, place)?;
            crate::attribution_cost::line(facts, *repeat as usize, clock)
        }
        BenchCommand::World { repeat } => {
            let world = world(None)?;
            let Some(whole) = Wider::World.id() else { return Ok(()) };
            let times = lever_move::world(whole, &world.places, *repeat as usize, clock);
            lever_move::line("world", whole.as_str(), &times)
        }
    };
    show(&format!("{line}\n"))
}

/// Runs every city once to the end; the surrounding countries are timed separately.
fn cities(world: &World, cities: &CityPack, clock: impl Fn() -> f64) -> String {
    let choices = Choices::default();
    let (mut around_s, mut cities_s, mut people, mut count) = (0.0, 0.0, 0.0, 0);
    for country in cities.countries.iter().filter(|country| !country.cities.is_empty()) {
        let Some(whole) = world.place(country.place) else { continue };
        let whole = Arc::new(whole.clone());
        let start = clock();
        let around = CountryRun::of(&whole, &choices);
        let between = clock();
        for city in &country.cities {
            let outcome = around.city(&city::listed_city(&whole, cities, country, city), &choices);
            people += outcome.line(Account::People).values().last().copied().unwrap_or(0.0);
            count += 1;
        }
        around_s += between - start;
        cities_s += clock() - between;
    }
    format!("{{\"bench\":\"cities\",\"cities\":{count},\"countries_s\":{around_s:.3},\"cities_s\":{cities_s:.3},\"seen\":{people:e}}}")
}

fn timed(inputs: &dsm1::Dsm1Inputs, repeat: usize) -> dsm1::Dsm1Result {
    let start = Instant::now();
    dsm1::run(inputs, repeat, 1e-5, || start.elapsed().as_secs_f64())
}

/// Cost of a stock as stocks and materials increase: microseconds, and millionths of the calibration kernel.
fn growth(repeat: usize) -> String {
    let stocks = [1, 10, 100, 200, 500, 1000, 5000, 20_000].map(|stocks| (stocks, 8));
    let materials = [1, 2, 4, 8, 16].map(|materials| (200, materials));
    let mut rows = Vec::new();
    for (stocks, materials) in stocks.into_iter().chain(materials) {
        let outcome = timed(&dsm1::Dsm1Inputs::of(stocks, materials), repeat);
        rows.push((stocks, materials, outcome));
    }
    let calibration = rows
        .iter()
        .fold(f64::INFINITY, |least, (_, _, outcome)| least.min(outcome.calibration));
    let mut table = format!(
        "calibration kernel {:.3} ms\n\
         {:17}  {:^23}  {:^23}  per material\n\
         stocks  materials  {times}  {times}          warm\n",
        calibration * 1e3,
        "",
        "µs per stock",
        "millionths of kernel",
        times = "   cold    warm    move",
    );
    for (stocks, materials, outcome) in rows {
        let _ = write!(table, "{stocks:>6}  {materials:>9}");
        let times = [outcome.cold, outcome.warm, outcome.move_].map(|seconds| seconds * 1e6 / stocks as f64);
        for unit in [1.0, calibration] {
            let [cold, warm, move_] = times.map(|time| time / unit);
            let _ = write!(table, "  {cold:>7.2} {warm:>7.2} {move_:>7.2}");
        }
        let _ = writeln!(table, "  {:>12.2}", times[1] / calibration / materials as f64);
    }
    table
}
