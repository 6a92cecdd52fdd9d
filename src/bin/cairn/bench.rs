//! `cairn bench`: the stock engine timed at a work that any program can do, and what a move of a lever costs.
//!
//! One line of JSON each; `dsm1 --growth` is a table from 1 stock to 20,000.

use std::fmt::Write as _;
use std::time::Instant;

use cairn::place::Wider;
use clap::{Args, Subcommand};

use crate::fault::Fault;
use crate::{dsm1, lists, moved};

/// Which work.
#[derive(Subcommand)]
pub(crate) enum Bench {
    /// Stocks driven by their targets, with composition and end of life; a line of JSON
    Dsm1(Dsm1),
    /// One place, whole chain: getting ready and moving a lever; a line of JSON
    Place {
        /// Id or English name of a place, such as IND or India
        place: String,
        /// How many rounds over all levers; medians count
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
pub(crate) struct Dsm1 {
    /// How many stocks
    #[arg(long, default_value_t = 200, value_parser = clap::value_parser!(u32).range(1..=100_000))]
    stocks: u32,
    /// How many materials
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=64))]
    materials: u32,
    /// How many runs; the quickest counts
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u32).range(1..=1000))]
    repeat: u32,
    /// A table of times a stock from 1 stock to 20,000, and from 1 material to 32
    #[arg(long)]
    growth: bool,
}

/// Does the work and shows its times.
pub(crate) fn run(bench: &Bench) -> Result<(), Fault> {
    let start = Instant::now();
    let clock = || start.elapsed().as_secs_f64();
    let asked = match bench {
        Bench::Dsm1(asked) => asked,
        Bench::Place { place, repeat } => {
            let world = crate::world(None)?;
            let facts = lists::place(&world, place)?;
            let times = moved::place(facts, *repeat as usize, clock);
            return crate::show(&format!("{}\n", moved::line("place", facts.place.as_str(), &times)));
        }
        Bench::World { repeat } => {
            let world = crate::world(None)?;
            let Some(whole) = Wider::World.id() else { return Ok(()) };
            let times = moved::world(whole, &world.places, *repeat as usize, clock);
            return crate::show(&format!("{}\n", moved::line("world", whole.as_str(), &times)));
        }
    };
    if asked.growth {
        return crate::show(&growth(asked.repeat as usize));
    }
    let inputs = dsm1::Inputs::of(asked.stocks as usize, asked.materials as usize);
    let outcome = timed(&inputs, asked.repeat as usize);
    crate::show(&format!("{}\n", dsm1::line(&inputs, &outcome)))
}

fn timed(inputs: &dsm1::Inputs, repeat: usize) -> dsm1::Outcome {
    let start = Instant::now();
    dsm1::run(inputs, repeat, 1e-5, || start.elapsed().as_secs_f64())
}

/// Microseconds a stock, as stocks and materials become more.
fn growth(repeat: usize) -> String {
    let mut table = String::from("stocks  materials  cold µs/stock  warm µs/stock  move µs/stock\n");
    let stocks = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000].map(|stocks| (stocks, 8));
    let materials = [1, 2, 4, 8, 12, 16, 24, 32].map(|materials| (200, materials));
    for (stocks, materials) in stocks.into_iter().chain(materials) {
        let inputs = dsm1::Inputs::of(stocks, materials);
        let outcome = timed(&inputs, repeat);
        let [cold, warm, move_] = [outcome.cold, outcome.warm, outcome.move_].map(|seconds| seconds * 1e6 / stocks as f64);
        let _ = writeln!(table, "{stocks:>6}  {materials:>9}  {cold:>13.3}  {warm:>13.3}  {move_:>13.3}");
    }
    table
}
