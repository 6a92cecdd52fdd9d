//! Hold: what the cohorts of a stock hold of each material.
//!
//! ```text
//! M(t, m) = g(t) Σ_{c≤t} S(t, c) J(c) μ(c, m)
//! ```
//!
//! Materials stand side by side; [`TOGETHER`] years of up to eight of them are summed at once.
//!
//! Does not know: how much was built.

use core::array::from_fn;
use core::ops::Range;

use super::follow::{Driven, Past, Results, Room};
use crate::model::survival::{LANES, Survival};

/// How many years are summed at once.
const TOGETHER: usize = 4;

/// How many of so many materials are taken at once.
const fn at_once(left: usize) -> usize {
    match left {
        8.. if LANES >= 8 => 8,
        4.. => 4,
        2.. => 2,
        _ => 1,
    }
}

/// What comes in of each material, and J μ.
#[inline(always)]
pub(super) fn fill(stock: &Driven, cohorts: Range<usize>, room: &mut Room, results: &mut Results) {
    let materials = stock.materials();
    let mut material = 0;
    while material < materials {
        let wide = at_once(materials - material);
        match wide {
            8 => fill_some::<8>(stock, cohorts.clone(), room, material, results),
            4 => fill_some::<4>(stock, cohorts.clone(), room, material, results),
            2 => fill_some::<2>(stock, cohorts.clone(), room, material, results),
            _ => fill_some::<1>(stock, cohorts.clone(), room, material, results),
        }
        material += wide;
    }
}

/// The same for a few neighbouring materials.
#[inline(always)]
fn fill_some<const WIDE: usize>(stock: &Driven, cohorts: Range<usize>, room: &mut Room, material: usize, results: &mut Results) {
    let (years, materials) = (stock.survival.years(), stock.materials());
    let rows = cohorts.start * materials + material..cohorts.end * materials;
    let weights = room.weights[material * years..][..WIDE * years].as_chunks_mut::<WIDE>().0;
    comes_in(
        &mut weights[cohorts.clone()],
        &mut results.material_inflow[rows.clone()],
        &stock.composition[rows],
        &room.built[cohorts.clone()],
        &results.inflow[cohorts],
        materials,
    );
}

/// Of the first few of so many materials, by cohort.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn comes_in<const WIDE: usize>(
    weights: &mut [[f64; WIDE]],
    comes: &mut [f64],
    holds: &[f64],
    built: &[f64],
    inflow: &[f64],
    materials: usize,
) {
    let rows = comes.chunks_mut(materials).zip(holds.chunks(materials));
    for (((comes, holds), weights), (built, inflow)) in rows.zip(weights).zip(built.iter().zip(inflow)) {
        if let (Some(comes), Some(holds)) = (comes.first_chunk_mut::<WIDE>(), holds.first_chunk::<WIDE>()) {
            let (holds, inflow, built) = (*holds, *inflow, *built);
            *comes = holds.map(|holds| inflow * holds);
            *weights = holds.map(|holds| built * holds);
        }
    }
}

/// What stands of each material at the end of each of some years, by the weights of some cohorts.
#[inline(always)]
pub(super) fn hold(stock: &Driven, past: (&Past, f64), cohorts: Range<usize>, years: Range<usize>, room: &Room, held: &mut [f64]) {
    let materials = stock.materials();
    let mut material = 0;
    while material < materials {
        let wide = at_once(materials - material);
        match wide {
            8 => hold_some::<8>(stock, past, cohorts.clone(), years.clone(), room, material, held),
            4 => hold_some::<4>(stock, past, cohorts.clone(), years.clone(), room, material, held),
            2 => hold_some::<2>(stock, past, cohorts.clone(), years.clone(), room, material, held),
            _ => hold_some::<1>(stock, past, cohorts.clone(), years.clone(), room, material, held),
        }
        material += wide;
    }
}

/// The same for a few neighbouring materials.
#[inline(always)]
fn hold_some<const WIDE: usize>(
    stock: &Driven,
    (past, past_kept): (&Past, f64),
    cohorts: Range<usize>,
    years: Range<usize>,
    room: &Room,
    material: usize,
    held: &mut [f64],
) {
    let materials = stock.materials();
    let weights = room.weights[material * stock.survival.years()..].as_chunks::<WIDE>().0;
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
        gather(stock.survival, oldest..cohorts.end.min(year + count), year, weights, &mut sums);
        for (lane, sums) in sums.iter().enumerate().take(count) {
            let row = (year + lane - years.start) * materials + material;
            let kept = room.kept[year + lane];
            held[row..row + WIDE].copy_from_slice(&sums.map(|sum| kept * sum));
        }
        year += count;
    }
}

/// Adds cohort by cohort, from the oldest on: share times weight.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn gather<const WIDE: usize>(
    survival: &Survival,
    cohorts: Range<usize>,
    year: usize,
    weights: &[[f64; WIDE]],
    sums: &mut [[f64; WIDE]; TOGETHER],
) {
    let (shares, born) = survival.tables();
    let mut local = *sums;
    // Below 0 for the youngest, whose table has zeros there: a wrapped number, until where it begins is added.
    let mut age = year.wrapping_sub(cohorts.start);
    for (weights, born) in weights[cohorts.clone()].iter().zip(&born[cohorts]) {
        let Some(shares) = shares[born.wrapping_add(age)..].first_chunk::<TOGETHER>() else {
            break;
        };
        age = age.wrapping_sub(1);
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
pub(super) fn leave(past: &Past, results: &mut Results, years: Range<usize>, materials: usize) {
    let (start, end) = (years.start * materials, years.end * materials);
    let mut second = start;
    if years.start == past.first {
        second = (start + materials).min(end);
        for (material, place) in (start..second).enumerate() {
            let before = past.held.get(material).copied().unwrap_or(0.0);
            results.material_outflow[place] = results.material_inflow[place] - (results.material_stock[place] - before);
        }
    }
    goes_out(
        &mut results.material_outflow[second..end],
        &results.material_inflow[second..end],
        &results.material_stock[second..end],
        &results.material_stock[second - materials.min(second)..][..end - second],
    );
}

/// What comes in less what is held more than before.
#[cfg_attr(target_arch = "wasm32", inline(never))]
#[cfg_attr(not(target_arch = "wasm32"), inline(always))]
fn goes_out(goes: &mut [f64], comes: &[f64], held: &[f64], before: &[f64]) {
    let (wide, last) = goes.as_chunks_mut::<LANES>();
    let (wide_comes, last_comes) = comes.as_chunks::<LANES>();
    let (wide_held, last_held) = held.as_chunks::<LANES>();
    let (wide_before, last_before) = before.as_chunks::<LANES>();
    for (((goes, comes), held), before) in wide.iter_mut().zip(wide_comes).zip(wide_held).zip(wide_before) {
        *goes = from_fn(|lane| comes[lane] - (held[lane] - before[lane]));
    }
    for (((goes, comes), held), before) in last.iter_mut().zip(last_comes).zip(last_held).zip(last_before) {
        *goes = comes - (held - before);
    }
}
