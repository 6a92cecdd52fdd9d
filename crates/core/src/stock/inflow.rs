//! Inflow of each year that meets the target.
//!
//! It takes a few years at a time, from the survivors of older cohorts in each. Years are plain if all inflow survives
//! and nothing is or was removed: they cost a handful of multiplications. All other years go one by one.
//!
//! Out of scope: materials, and the sum over older cohorts.

use core::ops::Range;

use super::target_stock::{DrivenStock, LEAST_KEPT, StockResults, StockWorkspace, TOGETHER};
use super::{Surplus, meet_natural};

/// Inflow, or removal, of up to [`TOGETHER`] years; returns the year after them, and g.
///
/// `older` is Σ S(t, c) J(c) over the cohorts before these years. It stops early if almost all stock was removed.
#[inline(always)]
pub(super) fn build(
    stock: &DrivenStock,
    years: Range<usize>,
    older: &[f64; TOGETHER],
    remaining_share: f64,
    room: &mut StockWorkspace,
    results: &mut StockResults,
) -> (usize, f64) {
    if years.len() == TOGETHER && remaining_share == 1.0 && plain_years(stock, years.start, older, room, results) {
        return (years.end, remaining_share);
    }
    other_years(stock, years, older, remaining_share, room, results)
}

/// Does [`TOGETHER`] plain years: all inflow survives, and nothing is or was removed. Returns true if they are plain.
///
/// If they are not, the caller overwrites the results.
#[inline(always)]
fn plain_years(stock: &DrivenStock, year: usize, older: &[f64; TOGETHER], room: &mut StockWorkspace, results: &mut StockResults) -> bool {
    let (shares, begins) = stock.survival.tables();
    let (Some(target), Some(begins)) = (
        stock.target[year..].first_chunk::<TOGETHER>(),
        begins[year..].first_chunk::<TOGETHER>(),
    ) else {
        return false;
    };
    let (Some(stands), Some(inflow), Some(removed), Some(built), Some(remaining_share)) = (
        results.stock[year..].first_chunk_mut::<TOGETHER>(),
        results.inflow[year..].first_chunk_mut::<TOGETHER>(),
        results.removed[year..].first_chunk_mut::<TOGETHER>(),
        room.built[year..].first_chunk_mut::<TOGETHER>(),
        room.kept[year..].first_chunk_mut::<TOGETHER>(),
    ) else {
        return false;
    };
    // By cohort, then age.
    let mut young = [&[0.0; TOGETHER]; TOGETHER];
    for ((lane, young), begins) in young.iter_mut().enumerate().zip(begins) {
        let Some(table) = shares[begins.wrapping_add(year + lane)..].first_chunk() else {
            return false;
        };
        *young = table;
    }
    let least = if stock.surplus == Surplus::Remove { 0.0 } else { f64::MIN };
    let (mut local, mut plain) = ([0.0; TOGETHER], true);
    for lane in 0..TOGETHER {
        let mut sum = older[lane];
        for cohort in 0..lane {
            sum += local[cohort] * young[cohort][lane - cohort];
        }
        let missing = target[lane] - sum;
        local[lane] = missing;
        plain &= young[lane][0] == 1.0 && missing >= least;
        stands[lane] = sum + missing;
        inflow[lane] = missing;
        built[lane] = missing;
    }
    *removed = [0.0; TOGETHER];
    *remaining_share = [1.0; TOGETHER];
    plain
}

/// Does any years. It stops early only after almost all stock was removed.
#[cold]
fn other_years(
    stock: &DrivenStock,
    years: Range<usize>,
    older: &[f64; TOGETHER],
    mut remaining_share: f64,
    room: &mut StockWorkspace,
    results: &mut StockResults,
) -> (usize, f64) {
    let mut sums = *older;
    for (lane, year) in years.clone().enumerate() {
        let natural = remaining_share * sums[lane];
        let met = meet_natural(natural, stock.target[year], stock.survival.share(year, year), stock.surplus);
        if met.removed > 0.0 {
            remaining_share *= 1.0 - met.removed / natural;
        }
        let built = if met.inflow == 0.0 { 0.0 } else { met.inflow / remaining_share };
        results.stock[year] = natural + met.stays - met.removed;
        results.inflow[year] = met.inflow;
        results.removed[year] = met.removed;
        room.built[year] = built;
        room.kept[year] = remaining_share;
        if remaining_share < LEAST_KEPT {
            return (year + 1, remaining_share);
        }
        for (later, sum) in (year + 1..years.end).zip(&mut sums[lane + 1..]) {
            *sum += built * stock.survival.share(later, year);
        }
    }
    (years.end, remaining_share)
}
