//! Hold: what the cohorts of a stock hold of each material.
//!
//! ```text
//! M(t, m) = g(t) Σ_{c≤t} S(t, c) J(c) μ(c, m)
//! ```
//!
//! Materials stand side by side; [`TOGETHER`] years of up to eight of them are summed at once.
//!
//! Does not know: how much was built.

use core::ops::Range;

use super::follow::{Driven, Past, Results, Room};
use crate::model::survival::{LANES, Survival};

/// How many years are summed at once.
const TOGETHER: usize = 4;

/// What comes in of each material, and J μ.
#[inline(always)]
pub(super) fn fill(stock: &Driven, cohorts: Range<usize>, room: &mut Room, results: &mut Results) {
    let materials = stock.materials();
    let rows = cohorts.start * materials..cohorts.end * materials;
    let comes = results.material_inflow[rows.clone()].chunks_exact_mut(materials);
    let weights = room.weights[rows.clone()].chunks_exact_mut(materials);
    let holds = stock.composition[rows].chunks_exact(materials);
    let inflow = room.built[cohorts.clone()].iter().zip(&results.inflow[cohorts]);
    for (((built, inflow), holds), (comes, weights)) in inflow.zip(holds).zip(comes.zip(weights)) {
        let (wide_holds, last_holds) = holds.as_chunks::<4>();
        let (wide_comes, last_comes) = comes.as_chunks_mut::<4>();
        let (wide_weights, last_weights) = weights.as_chunks_mut::<4>();
        for ((holds, comes), weights) in wide_holds.iter().zip(wide_comes).zip(wide_weights) {
            *comes = holds.map(|holds| inflow * holds);
            *weights = holds.map(|holds| built * holds);
        }
        for ((holds, comes), weight) in last_holds.iter().zip(last_comes).zip(last_weights) {
            *comes = inflow * holds;
            *weight = built * holds;
        }
    }
}

/// What stands of each material at the end of each of some years, by the weights of some cohorts.
#[inline(always)]
pub(super) fn hold(stock: &Driven, past: (&Past, f64), cohorts: Range<usize>, years: Range<usize>, room: &Room, held: &mut [f64]) {
    let materials = stock.materials();
    let mut material = 0;
    while material < materials {
        material += match materials - material {
            8.. if LANES >= 8 => hold_some::<8>(stock, past, cohorts.clone(), years.clone(), room, material, held),
            4.. => hold_some::<4>(stock, past, cohorts.clone(), years.clone(), room, material, held),
            2.. => hold_some::<2>(stock, past, cohorts.clone(), years.clone(), room, material, held),
            _ => hold_some::<1>(stock, past, cohorts.clone(), years.clone(), room, material, held),
        };
    }
}

/// The same for a few neighbouring materials; returns how many.
#[inline(always)]
fn hold_some<const WIDE: usize>(
    stock: &Driven,
    (past, past_kept): (&Past, f64),
    cohorts: Range<usize>,
    years: Range<usize>,
    room: &Room,
    material: usize,
    held: &mut [f64],
) -> usize {
    let materials = stock.materials();
    let mut oldest = cohorts.start;
    let mut year = years.start;
    while year < years.end {
        let count = (years.end - year - 1) % TOGETHER + 1;
        while oldest < cohorts.end.min(year) && year - oldest >= stock.survival.gone(oldest) {
            oldest += 1;
        }
        let mut sums = [[0.0; WIDE]; TOGETHER];
        if !past.materials_ahead.is_empty() {
            for (lane, sums) in sums.iter_mut().enumerate().take(count) {
                let row = (year + lane - past.first) * materials + material;
                for (sum, ahead) in sums.iter_mut().zip(&past.materials_ahead[row..row + WIDE]) {
                    *sum = past_kept * ahead;
                }
            }
        }
        let rows = oldest..cohorts.end.min(year + count);
        gather(stock.survival, rows, year, &room.weights, materials, material, &mut sums);
        for (lane, sums) in sums.iter().enumerate().take(count) {
            let row = (year + lane - years.start) * materials + material;
            for (held, sum) in held[row..row + WIDE].iter_mut().zip(sums) {
                *held = room.kept[year + lane] * sum;
            }
        }
        year += count;
    }
    WIDE
}

/// Adds cohort by cohort, from the oldest on: share times weight.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn gather<const WIDE: usize>(
    survival: &Survival,
    cohorts: Range<usize>,
    year: usize,
    weights: &[f64],
    materials: usize,
    material: usize,
    sums: &mut [[f64; WIDE]; TOGETHER],
) {
    let (shares, born) = survival.tables();
    let mut local = *sums;
    let rows = weights[cohorts.start * materials..cohorts.end * materials].chunks_exact(materials);
    for ((row, born), cohort) in rows.zip(&born[cohorts.clone()]).zip(cohorts) {
        let Some(shares) = shares[born + year - cohort..].first_chunk::<TOGETHER>() else {
            break;
        };
        let Some(weights) = row[material..].first_chunk::<WIDE>() else {
            break;
        };
        for (sums, share) in local.iter_mut().zip(shares) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += share * weight;
            }
        }
    }
    *sums = local;
}

/// What goes out of each material: what comes in less what is held more than the year before.
#[inline(always)]
pub(super) fn leave(past: &Past, results: &mut Results, span: Range<usize>, materials: usize) {
    let (held, comes) = (&results.material_stock[span.clone()], &results.material_inflow[span.clone()]);
    let goes = &mut results.material_outflow[span];
    for (place, goes) in goes.iter_mut().enumerate().take(materials) {
        *goes = comes[place] - (held[place] - past.held.get(place).copied().unwrap_or(0.0));
    }
    let later = goes.iter_mut().zip(comes).zip(held).skip(materials);
    for (((goes, comes), held), before) in later.zip(held) {
        *goes = comes - (held - before);
    }
}
