//! Content sums: the material contents of a stock, now and a few years ahead.
//!
//! ```text
//! M(t, m)   = g(t) Σ_{c≤t} S(t, c) J(c) μ(c, m)
//! in(t, m)  = I(t) μ(t, m)
//! out(t, m) = in(t, m) - (M(t, m) - M(t-1, m))
//! ```
//!
//! Materials are side by side in memory. [`TOGETHER`] years of up to eight materials are summed at once, so each loaded
//! value is used many times. The same pass over the cohorts sums the remaining stock in the years after these; the next
//! inflows follow from it.
//!
//! Out of scope: the inflow (see `build`).

use core::array::from_fn;
use core::ops::Range;

use multiversion::multiversion;

use super::target_stock::{DrivenStock, PastSurvivors, StockProgress, StockResults, StockWorkspace, TOGETHER};
use crate::stock::survival::{LANES, REACH, Survival};

/// Number of materials taken at once when `left` remain.
const fn at_once(left: usize) -> usize {
    match left {
        8.. if LANES >= 8 => 8,
        4.. => 4,
        2.. => 2,
        _ => 1,
    }
}

/// Walks on to `next`: writes stock, inflow and outflow of each material up to it, and sums the survivors ahead.
#[inline(always)]
pub(super) fn advance(
    stock: &DrivenStock,
    past: &PastSurvivors,
    walk: &mut StockProgress,
    next: usize,
    room: &mut StockWorkspace,
    results: &mut StockResults,
) {
    while walk.oldest < walk.year && walk.year - walk.oldest >= stock.survival.ages(walk.oldest) {
        walk.oldest += 1;
    }
    walk.ahead = past.ahead(next, walk.past_kept);
    if walk.materials == 0 {
        let (years, cohorts, built) = (walk.year..next, walk.oldest..next, &room.built);
        let nothing = &mut [[0.0; 1]; TOGETHER];
        gather::<1, true>(stock.survival, cohorts, years, built.as_chunks().0, nothing, built, &mut walk.ahead);
    }
    let mut material = 0;
    while material < walk.materials {
        let wide = at_once(walk.materials - material);
        match wide {
            8 => hold_some::<8>(stock, past, walk, next, material, room, results),
            4 => hold_some::<4>(stock, past, walk, next, material, room, results),
            2 => hold_some::<2>(stock, past, walk, next, material, room, results),
            _ => hold_some::<1>(stock, past, walk, next, material, room, results),
        }
        material += wide;
    }
    walk.year = next;
}

/// The same for a few neighbouring materials; the survivors ahead are summed with the first.
#[inline(always)]
fn hold_some<const WIDE: usize>(
    stock: &DrivenStock,
    past: &PastSurvivors,
    walk: &mut StockProgress,
    next: usize,
    material: usize,
    room: &mut StockWorkspace,
    results: &mut StockResults,
) {
    let years = walk.year..next;
    let row = |year: usize| year * walk.materials + material;
    let (weights, built) = room.weights_of_mut::<WIDE>(material);
    let mut comes = [[0.0; WIDE]; TOGETHER];
    let mut sums = [[0.0; WIDE]; TOGETHER];
    for (lane, year) in years.clone().enumerate() {
        let Some(holds) = stock.composition[row(year)..].first_chunk::<WIDE>() else {
            return;
        };
        comes[lane] = holds.map(|holds| results.inflow[year] * holds);
        weights[year] = holds.map(|holds| built[year] * holds);
        if !past.materials_ahead.is_empty() {
            let ahead = &past.materials_ahead[row(year - past.first)..][..WIDE];
            for (sum, ahead) in sums[lane].iter_mut().zip(ahead) {
                *sum = walk.past_kept * ahead;
            }
        }
    }
    let (cohorts, ahead) = (walk.oldest..next, &mut walk.ahead);
    if material == 0 {
        gather::<WIDE, true>(stock.survival, cohorts, years.clone(), weights, &mut sums, built, ahead);
    } else {
        gather::<WIDE, false>(stock.survival, cohorts, years.clone(), weights, &mut sums, built, ahead);
    }
    let mut before = [0.0; WIDE];
    if years.start > past.first {
        before.copy_from_slice(&results.material_stock[row(years.start - 1)..][..WIDE]);
    } else if !past.held.is_empty() {
        before.copy_from_slice(&past.held[material..][..WIDE]);
    }
    for (lane, year) in years.enumerate() {
        let remaining_share = room.kept[year];
        let contents = sums[lane].map(|sum| remaining_share * sum);
        let goes: [f64; WIDE] = from_fn(|place| comes[lane][place] - (contents[place] - before[place]));
        results.material_stock[row(year)..][..WIDE].copy_from_slice(&contents);
        results.material_inflow[row(year)..][..WIDE].copy_from_slice(&comes[lane]);
        results.material_outflow[row(year)..][..WIDE].copy_from_slice(&goes);
        before = contents;
    }
}

/// Adds share times weight, cohort by cohort from the oldest, for the first [`TOGETHER`] years of `years`.
/// With `AHEAD`, also adds share times `built` for the years after its end.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn gather<const WIDE: usize, const AHEAD: bool>(
    survival: &Survival,
    cohorts: Range<usize>,
    years: Range<usize>,
    weights: &[[f64; WIDE]],
    sums: &mut [[f64; WIDE]; TOGETHER],
    built: &[f64],
    ahead: &mut [f64; TOGETHER],
) {
    let (shares, begins) = survival.tables();
    let (mut local, mut local_ahead) = (*sums, *ahead);
    let count = years.len().min(TOGETHER);
    let last = shares.len().saturating_sub(REACH);
    let (weights, built, begins) = (&weights[cohorts.clone()], &built[cohorts.clone()], &begins[cohorts]);
    for ((weights, built), begins) in weights.iter().zip(built).zip(begins) {
        let at = begins.wrapping_add(years.start);
        if at > last {
            break;
        }
        // In years before a cohort comes in, the index reaches the zeros before its table.
        let shares = &shares[at..at + REACH];
        for (sums, share) in local.iter_mut().zip(shares) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += share * weight;
            }
        }
        if AHEAD {
            for (sum, share) in local_ahead.iter_mut().zip(&shares[count..]) {
                *sum += share * built;
            }
        }
    }
    *sums = local;
    *ahead = local_ahead;
}

/// Survivors of the past cohorts, in the year and after: of the stock, and of each material.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
pub(super) fn hand_on(stock: &DrivenStock, room: &StockWorkspace, past: &mut PastSurvivors) {
    let (years, materials) = (past.first..stock.survival.years(), stock.materials());
    let built = &room.built;
    hand_on_some::<1>(stock.survival, years.clone(), built, built.as_chunks().0, (0, 1), &mut past.ahead);
    let (mut material, rows) = (0, &mut past.materials_ahead);
    while material < materials {
        let (wide, years, place) = (at_once(materials - material), years.clone(), (material, materials));
        match wide {
            8 => hand_on_some::<8>(stock.survival, years, built, room.weights_of(material), place, rows),
            4 => hand_on_some::<4>(stock.survival, years, built, room.weights_of(material), place, rows),
            2 => hand_on_some::<2>(stock.survival, years, built, room.weights_of(material), place, rows),
            _ => hand_on_some::<1>(stock.survival, years, built, room.weights_of(material), place, rows),
        }
        material += wide;
    }
}

/// The same for a few neighbouring materials.
#[inline(always)]
fn hand_on_some<const WIDE: usize>(
    survival: &Survival,
    years: Range<usize>,
    built: &[f64],
    weights: &[[f64; WIDE]],
    (material, materials): (usize, usize),
    rows: &mut [f64],
) {
    for year in years.clone().step_by(TOGETHER) {
        let mut sums = [[0.0; WIDE]; TOGETHER];
        gather::<WIDE, false>(
            survival,
            0..years.start,
            year..years.end,
            weights,
            &mut sums,
            built,
            &mut [0.0; TOGETHER],
        );
        for (sums, year) in sums.iter().zip(year..years.end) {
            rows[(year - years.start) * materials + material..][..WIDE].copy_from_slice(sums);
        }
    }
}
