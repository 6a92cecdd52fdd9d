//! `wide`: draws every region, every group and the world under every built-in scenario, and keeps where the draws lie.
//!
//! ```text
//! static/ranges/wide.pack     the five results in 2030, 2040, 2050 and 2060, whole and for each person, and what is saved
//! ```
//!
//! A draw of such a place follows each of its members, which takes a page too long: so it is done once for a release, in one walk
//! over all places. What it was drawn of stands in the pack as digests; `tests/wide.rs` says when that is another by now.

use std::fs;
use std::panic::resume_unwind;
use std::path::PathBuf;
use std::thread;

use cairn::ask;
use cairn::export::frozen::sums::digest;
use cairn::facts::doubts::Doubts;
use cairn::facts::ranges::{PlaceRanges, WideRanges};
use cairn::facts::{World, pack};
use cairn::findings::range::wide::{DRAWS, Numbers, Wides, rows};
use cairn::limits;
use cairn::place::Wider;
use clap::Args;

use crate::fault::Fault;
use crate::range::doubts;
use crate::said::{remark, show};
use crate::world;

pub(crate) const EXAMPLES: &str = "Examples:
  cairn wide            make the table of this release; takes nine minutes of processor time
  cairn range WLD --scenario improve --table    reads it

Build again afterwards: the table is part of the program.";

/// After so many draws it is told how far it is.
const TOLD: u32 = 10;

/// What `wide` is asked.
#[derive(Args)]
pub(crate) struct WideArgs {
    /// File to write the pack to
    #[arg(long, value_name = "FILE", default_value = "static/ranges/wide.pack")]
    out: PathBuf,
    /// Number of draws; default: as in the table of a release
    #[arg(long, value_name = "COUNT", default_value_t = DRAWS)]
    draws: u32,
}

/// Draws, and writes the pack.
pub(crate) fn run(asked: &WideArgs) -> Result<(), Fault> {
    let (world, doubts) = (world(None)?, doubts(None)?);
    let most = limits::DRAWN_PLACES / world.places.len().max(1);
    if asked.draws == 0 || asked.draws as usize > most {
        return Err(Fault::Asked(ask::Fault::Draws { found: asked.draws, most }));
    }
    let drawn = drawn(&world, &doubts, asked.draws);
    let places = Wider::ALL.into_iter().enumerate().filter_map(|(whole, wider)| {
        let own: Vec<_> = drawn.iter().filter_map(|draw| draw.get(whole)).collect();
        Some(PlaceRanges {
            place: wider.id()?,
            rows: rows(&own)?,
        })
    });
    let ranges = WideRanges {
        places: places.collect(),
        release: world.release.clone(),
        packs: [pack::WORLD, pack::ROADS, pack::DOUBTS].map(digest).to_vec(),
        draws: asked.draws,
        varied: doubts.rows.len() as u32,
    };
    let bytes = pack::write_ranges(&ranges);
    let name = asked.out.display().to_string();
    if let Some(parent) = asked.out.parent() {
        let _ = fs::create_dir_all(parent);
    }
    fs::write(&asked.out, &bytes).map_err(|fault| Fault::Unwritable {
        file: name.clone(),
        why: fault.to_string(),
    })?;
    show(&format!(
        "{name}: {} places, {} draws, {} bytes\n",
        ranges.places.len(),
        asked.draws,
        bytes.len()
    ))
}

/// Each draw from 0 on, of each place under each scenario; every second draw by another thread.
fn drawn(world: &World, doubts: &Doubts, draws: u32) -> Vec<Vec<Vec<Numbers>>> {
    let every_second = |first: u32| -> Vec<_> {
        let mut wides = Wides::of(world, doubts, &Wider::ALL);
        let numbers = (first..=draws).step_by(2);
        let draw = |number| {
            if number > 0 && number % TOLD == 0 {
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
