//! Build: what must come in, year by year, so that targets are met.
//!
//! A cohort, once built, is added to the sums of the years after it, [`LANES`] cohorts and years
//! at a time. Years in which all that comes in stays, and nothing is or was removed, are plain:
//! they are a handful of multiplications. All others go one by one.
//!
//! Does not know: materials.

use core::array::from_fn;
use core::ops::Range;

use super::follow::{Driven, LEAST_KEPT, Results, Room};
use super::{Surplus, meet_natural};
use crate::model::survival::LANES;

/// What comes in, or is removed, in the first few of some years; returns the year after them, and g.
///
/// As many as leave a multiple of [`LANES`], or [`LANES`]; fewer where all but nothing was removed.
#[inline(always)]
pub(super) fn build(stock: &Driven, years: Range<usize>, mut kept: f64, room: &mut Room, results: &mut Results) -> (usize, f64) {
    let (shares, born) = stock.survival.tables();
    let year = years.start;
    let count = (years.len() - 1) % LANES + 1;
    // The tables of the cohorts of these years, each from LANES zeros before age 0 on.
    let tables: Tables = from_fn(|lane| &shares[born[year + lane.min(count - 1)] - LANES..]);
    let mut built = [0.0; LANES];
    let mut done = count;
    if kept == 1.0 && years.len() >= LANES && plain_years(stock, year, &tables, &mut built, room, results) {
        // What comes after is not built yet.
        built[count..].fill(0.0);
    } else {
        let mut block = Block::default();
        for lane in 0..count {
            block.target[lane] = stock.target[year + lane];
            block.sums[lane] = room.sums[year + lane];
        }
        (done, kept) = block.other_years(count, &tables, stock.surplus, kept);
        for (row, lanes) in [
            (&mut *results.stock, &block.stands),
            (&mut *results.inflow, &block.inflow),
            (&mut *results.removed, &block.removed),
            (&mut room.built, &block.built),
            (&mut room.kept, &block.kept),
        ] {
            row[year..year + done].copy_from_slice(&lanes[..done]);
        }
        built = block.built;
    }
    let next = year + done;
    let gone = (year..next).map(|cohort| cohort + stock.survival.gone(cohort)).max().unwrap_or(0);
    let reach = gone.clamp(next, stock.survival.years()) - next;
    spread(
        &built,
        &tables,
        LANES + done,
        &mut room.sums[next..][..reach.next_multiple_of(LANES)],
    );
    (next, kept)
}

/// The tables of a few cohorts, one a year, each from [`LANES`] zeros before age 0 on.
type Tables<'a> = [&'a [f64]; LANES];

/// [`LANES`] years in which all that comes in stays and nothing is, or was, removed; says whether they are.
///
/// Where fewer were asked for, what is written of those after them is written again.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn plain_years(stock: &Driven, year: usize, tables: &Tables, built: &mut [f64; LANES], room: &mut Room, results: &mut Results) -> bool {
    let (Some(target), Some(sums)) = (
        stock.target[year..].first_chunk::<LANES>(),
        room.sums[year..].first_chunk::<LANES>(),
    ) else {
        return false;
    };
    // By cohort, then age; where a table is too short, the years are not plain.
    let mut young = [&[0.0; LANES]; LANES];
    for (young, table) in young.iter_mut().zip(tables) {
        if let Some(table) = table[LANES..].first_chunk() {
            *young = table;
        }
    }
    let (mut stands, mut local, mut plain) = (*sums, [0.0; LANES], true);
    for lane in 0..LANES {
        let mut sum = sums[lane];
        for older in 0..lane {
            sum += local[older] * young[older][lane - older];
        }
        local[lane] = target[lane] - sum;
        stands[lane] = sum + local[lane];
        plain &= young[lane][0] == 1.0;
    }
    let least = if stock.surplus == Surplus::Remove { 0.0 } else { f64::MIN };
    for built in &local {
        plain &= *built >= least;
    }
    for (row, lanes) in [
        (&mut *results.stock, &stands),
        (&mut *results.inflow, &local),
        (&mut *results.removed, &[0.0; LANES]),
        (&mut room.built, &local),
        (&mut room.kept, &[1.0; LANES]),
    ] {
        let Some(row) = row[year..].first_chunk_mut::<LANES>() else {
            return false;
        };
        *row = *lanes;
    }
    *built = local;
    plain
}

/// A few years, one after the other.
#[derive(Clone, Copy, Default)]
struct Block {
    target: [f64; LANES],
    /// Σ S(t, c) J(c) over older cohorts.
    sums: [f64; LANES],
    stands: [f64; LANES],
    inflow: [f64; LANES],
    removed: [f64; LANES],
    /// J.
    built: [f64; LANES],
    /// g.
    kept: [f64; LANES],
}

impl Block {
    /// Any years; returns how many were done, and g. Only after almost all was removed they are fewer than asked.
    #[cold]
    fn other_years(&mut self, count: usize, tables: &Tables, surplus: Surplus, mut kept: f64) -> (usize, f64) {
        let mut sums = self.sums;
        self.built = [0.0; LANES];
        for lane in 0..count {
            let (natural, newborn) = (kept * sums[lane], tables[lane][LANES]);
            let met = meet_natural(natural, self.target[lane], newborn, surplus);
            if met.removed > 0.0 {
                kept *= 1.0 - met.removed / natural;
            }
            if met.inflow != 0.0 {
                self.built[lane] = met.inflow / kept;
            }
            self.stands[lane] = natural + met.stays - met.removed;
            self.inflow[lane] = met.inflow;
            self.removed[lane] = met.removed;
            self.kept[lane] = kept;
            if kept < LEAST_KEPT {
                return (lane + 1, kept);
            }
            for later in lane + 1..LANES {
                sums[later] += self.built[lane] * tables[lane][LANES + later - lane];
            }
        }
        (count, kept)
    }
}

/// Adds what a few cohorts, one a year, hold in later years; `age` is where the first of these years is in the first table.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn spread(built: &[f64; LANES], tables: &Tables, age: usize, sums: &mut [f64]) {
    let length = sums.len();
    let mut later = *tables;
    for (lane, table) in later.iter_mut().enumerate() {
        *table = &table[age - lane..][..length];
    }
    for (place, sums) in sums.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
        let mut local = *sums;
        for (built, table) in built.iter().zip(&later) {
            for (sum, share) in local.iter_mut().zip(&table[place * LANES..][..LANES]) {
                *sum += built * share;
            }
        }
        *sums = local;
    }
}
