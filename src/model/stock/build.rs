//! Build: what must come in, year by year, so that targets are met.
//!
//! A cohort, once built, is added to the sums of the years after it, [`LANES`] cohorts and years
//! at a time. Years in which all that comes in stays, and nothing is or was removed, are plain:
//! they are a handful of multiplications. All others go one by one.
//!
//! Does not know: materials.

use core::ops::Range;

use super::follow::{Driven, LEAST_KEPT, Results, Room};
use super::{Surplus, meet_natural};
use crate::model::survival::LANES;

/// What comes in, or is removed, year by year; returns how far it came, and g there.
///
/// It stops early where all but nothing was removed.
#[inline(always)]
pub(super) fn build(stock: &Driven, years: Range<usize>, mut kept: f64, room: &mut Room, results: &mut Results) -> (usize, f64) {
    let (shares, born) = stock.survival.tables();
    let mut year = years.start;
    while year < years.end && kept >= LEAST_KEPT {
        let count = (years.end - year - 1) % LANES + 1;
        // The tables of the cohorts of these years, each from LANES zeros before age 0 on.
        let mut tables: Tables = [&[]; LANES];
        let mut block = Block::default();
        for (lane, table) in tables.iter_mut().enumerate() {
            let now = year + lane.min(count - 1);
            *table = &shares[born[now] - LANES..];
            block.target[lane] = stock.target[now];
            block.sums[lane] = room.sums[year + lane];
        }
        let plain = count == LANES && kept == 1.0 && tables.iter().all(|table| table[LANES] == 1.0);
        let mut done = count;
        if !(plain && block.plain_years(&tables, stock.surplus)) {
            (done, kept) = block.other_years(count, &tables, stock.surplus, kept);
        }
        for (row, lanes) in [
            (&mut *results.stock, &block.stands),
            (&mut *results.inflow, &block.inflow),
            (&mut *results.removed, &block.removed),
            (&mut room.built, &block.built),
            (&mut room.kept, &block.kept),
        ] {
            if let Some(row) = row[year..].first_chunk_mut::<LANES>().filter(|_| done == LANES) {
                *row = *lanes;
            } else {
                row[year..year + done].copy_from_slice(&lanes[..done]);
            }
        }
        let gone = (year..year + done)
            .map(|cohort| cohort + stock.survival.gone(cohort))
            .max()
            .unwrap_or(0);
        year += done;
        let reach = gone.clamp(year, stock.survival.years()) - year;
        spread(
            &block.built,
            &tables,
            LANES + done,
            &mut room.sums[year..][..reach.next_multiple_of(LANES)],
        );
    }
    (year, kept)
}

/// The tables of a few cohorts, one a year, each from [`LANES`] zeros before age 0 on.
type Tables<'a> = [&'a [f64]; LANES];

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
    /// Years in which all that comes in stays and nothing is, or was, removed; says whether they are.
    #[cfg_attr(target_arch = "wasm32", inline(never))]
    #[cfg_attr(not(target_arch = "wasm32"), inline(always))]
    fn plain_years(&mut self, tables: &Tables, surplus: Surplus) -> bool {
        let mut young = [[0.0; LANES]; LANES];
        for (young, table) in young.iter_mut().zip(tables) {
            young.copy_from_slice(&table[LANES..2 * LANES]);
        }
        let mut sums = self.sums;
        let mut plain = true;
        for lane in 0..LANES {
            let missing = self.target[lane] - sums[lane];
            plain &= missing >= 0.0 || surplus == Surplus::NegativeInflow;
            self.built[lane] = missing;
            for later in lane + 1..LANES {
                sums[later] += missing * young[lane][later - lane];
            }
        }
        for ((stands, sum), built) in self.stands.iter_mut().zip(&sums).zip(&self.built) {
            *stands = sum + built;
        }
        self.inflow = self.built;
        self.removed = [0.0; LANES];
        self.kept = [1.0; LANES];
        plain
    }

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
