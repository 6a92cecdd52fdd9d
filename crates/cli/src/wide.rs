//! `wide`: draws every region, every group and the world under every built-in scenario. It stores the ranges, and the
//! inputs that matter most.
//!
//! ```text
//! static/ranges/wide.pack     the five results in 2030, 2040, 2050 and 2060, in total and per person, and the savings
//! static/ranges/matters.pack  the varied inputs that matter most for each of them: shares of the spread, and bars one by
//! one
//! ```
//!
//! A draw of such a place runs each of its members, which takes too long for a page. It is therefore done once per
//! release, in one pass over all places. The packs contain digests of their inputs; `tests/analysis/wide.rs` reports when
//! these have changed.

use std::fs;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::thread;

use cairn_analysis::ask;
use cairn_analysis::export::archive::digests::digest;
use cairn_analysis::findings::matters::aggregate::MemberRunSums;
use cairn_analysis::findings::matters::wide::DRAWS as MATTERS_DRAWS;
use cairn_analysis::findings::range::wide::{DRAWS, RunHeadlines, Wides, headline_value, rows};
use cairn_core::facts::doubts::Doubts;
use cairn_core::facts::ranges::{PlaceRanges, WideMatters, WideRanges};
use cairn_core::facts::{World, pack};
use cairn_core::limits;
use cairn_core::place::Wider;
use clap::{Args, ValueEnum};

use crate::fault::CommandFault;
use crate::output::{remark, show};
use crate::range::doubts;
use crate::{world, write};

pub(crate) const EXAMPLES: &str = "Examples:
  cairn wide            make both tables of this release; takes about forty minutes of processor time
  cairn wide --only matters
  cairn range WLD --scenario improve --table    reads the first
  cairn range WLD --scenario improve --matters  reads the second

Build again afterwards: the tables are part of the program.";

/// Progress is reported after this number of draws.
const REPORTED_DRAWS: u32 = 10;
/// The same for members.
const REPORTED_MEMBERS: usize = 10;

/// Name of the pack of ranges.
const RANGES: &str = "wide.pack";
/// Name of the pack of what matters most.
const MATTERS: &str = "matters.pack";

/// Arguments of `wide`.
#[derive(Args)]
pub(crate) struct WideArgs {
    /// Folder to write the packs to
    #[arg(long, value_name = "FOLDER", default_value = "static/ranges")]
    out: PathBuf,
    /// Make one table only
    #[arg(long, value_enum)]
    only: Option<WideTable>,
    /// Number of draws; default: as in the tables of a release
    #[arg(long, value_name = "COUNT")]
    draws: Option<u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum WideTable {
    /// Where draws lie
    Ranges,
    /// What matters most
    Matters,
}

/// Draws, and writes the packs.
pub(crate) fn run(args: &WideArgs) -> Result<(), CommandFault> {
    let (world, doubts) = (world(None)?, doubts(None)?);
    let most = limits::MAX_PLACE_DRAWS / world.places.len().max(1);
    if let Some(found) = args.draws.filter(|draws| *draws == 0 || *draws as usize > most) {
        return Err(ask::QueryFault::Draws { found, least: 1, most }.into());
    }
    let [ranges, matters] = [RANGES, MATTERS].map(|name| args.out.join(name));
    fs::create_dir_all(&args.out).map_err(|fault| CommandFault::unwritable(args.out.display(), fault))?;
    if args.only != Some(WideTable::Matters) {
        write::check(&ranges)?;
    }
    if args.only != Some(WideTable::Ranges) {
        write::check(&matters)?;
    }
    let packs = [pack::WORLD, pack::ROADS, pack::DOUBTS].map(digest).to_vec();
    if args.only != Some(WideTable::Matters) {
        let draws = args.draws.unwrap_or(DRAWS);
        let drawn = draw_all(&world, &doubts, draws);
        let places = Wider::ALL.into_iter().enumerate().filter_map(|(whole, wider)| {
            let own: Vec<_> = drawn.iter().filter_map(|draw| draw.get(whole)).collect();
            Some(PlaceRanges {
                place: wider.id()?,
                rows: rows(&own)?,
            })
        });
        let drawn = WideRanges {
            places: places.collect(),
            release: world.release.clone(),
            packs: packs.clone(),
            draws,
            varied: doubts.rows.len() as u32,
        };
        put(&ranges, &pack::write_ranges(&drawn), draws)?;
    }
    if args.only != Some(WideTable::Ranges) {
        let draws = args.draws.unwrap_or(MATTERS_DRAWS);
        let gathered = gathered(&world, &doubts, draws);
        let on_screen = Wides::of(&world, &doubts, &Wider::ALL).draw(0);
        let shares = WideMatters {
            places: gathered.place_matters(|whole, scenario, at, per| headline_value(&on_screen[whole][scenario], at, per)),
            release: world.release.clone(),
            packs,
            draws,
        };
        put(&matters, &pack::write_matters(&shares), draws)?;
    }
    Ok(())
}

/// Writes a pack and prints a line about it.
fn put(file: &Path, bytes: &[u8], draws: u32) -> Result<(), CommandFault> {
    write::write_whole(file, bytes)?;
    show(&format!(
        "{}: {} places, {draws} draws, {} bytes\n",
        file.display(),
        Wider::ALL.len(),
        bytes.len()
    ))
}

/// Runs all members, half of them on a second thread.
fn gathered<'a>(world: &World, doubts: &'a Doubts, draws: u32) -> MemberRunSums<'a> {
    let half = |first: usize| {
        let mut gathered = MemberRunSums::of(doubts, &Wider::ALL, draws);
        for (at, facts) in world.places.iter().enumerate().skip(first).step_by(2) {
            if at > 0 && at % REPORTED_MEMBERS == 0 {
                remark(&format!("place {at} of {}", world.places.len()));
            }
            gathered.take_in(facts);
        }
        gathered
    };
    thread::scope(|scope| {
        let odd = scope.spawn(|| half(1));
        let mut all = half(0);
        all.join(odd.join().unwrap_or_else(|fault| resume_unwind(fault)));
        all
    })
}

/// Every draw from 0 on, of each place under each scenario; every second draw on a second thread.
fn draw_all(world: &World, doubts: &Doubts, draws: u32) -> Vec<Vec<Vec<RunHeadlines>>> {
    let every_second = |first: u32| -> Vec<_> {
        let mut wides = Wides::of(world, doubts, &Wider::ALL);
        let numbers = (first..=draws).step_by(2);
        let draw = |number| {
            if number > 0 && number % REPORTED_DRAWS == 0 {
                remark(&format!("draw {number} of {draws}"));
            }
            wides.draw(number)
        };
        numbers.map(draw).collect()
    };
    let (mut even, mut odd) = thread::scope(|scope| {
        let odd = scope.spawn(|| every_second(1));
        let even = every_second(0);
        (
            even.into_iter(),
            odd.join().unwrap_or_else(|fault| resume_unwind(fault)).into_iter(),
        )
    });
    (0..=draws)
        .filter_map(|draw| if draw % 2 == 0 { even.next() } else { odd.next() })
        .collect()
}
