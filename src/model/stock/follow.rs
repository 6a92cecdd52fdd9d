//! Follow: a stock that meets its target, and what is in it, for many stocks and materials.
//!
//! ```text
//! natural(t) = g(t-1) Σ_{c<t} S(t, c) J(c)
//! I(t)       = (target(t) - natural(t)) / S(t, t),   J(t) = I(t) / g(t)
//! removal    g(t) = g(t-1) · target(t) / natural(t)  where the target is below, else g(t-1)
//! M(t, m)    = g(t) Σ_{c≤t} S(t, c) J(c) μ(c, m)
//! in(t, m)   = I(t) μ(t, m)
//! out(t, m)  = in(t, m) - (M(t, m) - M(t-1, m))
//! ```
//!
//! The same stock as `drive`, which keeps every cohort of every year and is the plain twin of
//! this file; here only sums are kept. Removal takes one share g of all that stands, so it is
//! one number and not a column of cohorts.
//!
//! Three things make it fast. Survival is a table by age. [`LANES`] years go side by side:
//! for each cohort, a few neighbouring ages of its table times one number, which is added to
//! the sums of those years; four materials share what is loaded. And history is followed once:
//! a [`Past`] holds what the cohorts before a year still hold in each year after it. All sums
//! run from the oldest cohort to the youngest, so lanes and stages change no bit of a result.
//!
//! Does not know: units, calendar years, what a material is, where recovered material goes.

use core::ops::Range;

use multiversion::multiversion;

use super::Surplus;
use crate::model::survival::{LANES, Survival};

/// One stock: how it dies, what must stand, and what a unit of it holds.
#[derive(Clone, Copy, Debug)]
pub struct Driven<'a> {
    /// Survival of its cohorts.
    pub survival: &'a Survival,
    /// What must stand at the end of each year.
    pub target: &'a [f64],
    /// What a unit of each cohort holds: the cohorts of the first material, then of the second, and so on.
    pub composition: &'a [f64],
    /// What to do where the target falls faster than the stock dies.
    pub surplus: Surplus,
}

/// Where the results of one stock go: by year, or by material and year.
#[derive(Debug)]
pub struct Results<'a> {
    /// What stands at the end of the year.
    pub stock: &'a mut [f64],
    /// What comes in.
    pub inflow: &'a mut [f64],
    /// What is removed before its time.
    pub removed: &'a mut [f64],
    /// What the stock holds of each material.
    pub material_stock: &'a mut [f64],
    /// What comes in of each material.
    pub material_inflow: &'a mut [f64],
    /// What goes out of each material.
    pub material_outflow: &'a mut [f64],
}

/// What the cohorts before a year still hold in it and after, if nobody removes them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Past {
    /// The first year that is not past, counted from 0.
    first: usize,
    /// By row (the stock, then each material) and year from `first` on.
    ahead: Vec<f64>,
    /// What was held of each material at the end of the year before.
    held: Vec<f64>,
    /// g: the share of them that was not removed.
    kept: f64,
}

/// Room to work in; one serves any number of stocks, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// J(c), then J(c) μ(c, m) of each material; a row has one value a cohort.
    weights: Vec<f64>,
}

/// Below this, g is folded into the weights, so that no division by it runs over.
const LEAST_KEPT: f64 = 1e-100;

/// Follows a stock over all its years.
///
/// ```
/// use cairn::model::stock::{Driven, Past, Results, Room, Surplus, follow};
/// use cairn::model::survival::{AgeOffset, Diagonal, Lifetime, Survival};
/// let survival = Survival::of(&[Lifetime::Fixed { mean: 2.0 }; 4], AgeOffset::END_OF_YEAR, Diagonal::One);
/// let stock = Driven {
///     survival: &survival,
///     target: &[5.0, 6.0, 6.0, 6.0],
///     composition: &[0.1, 0.1, 0.1, 0.2],
///     surplus: Surplus::Remove,
/// };
/// let [mut stands, mut inflow, mut removed, mut held, mut comes, mut goes] = [[0.0; 4]; 6];
/// let mut results = Results {
///     stock: &mut stands,
///     inflow: &mut inflow,
///     removed: &mut removed,
///     material_stock: &mut held,
///     material_inflow: &mut comes,
///     material_outflow: &mut goes,
/// };
/// follow(&stock, &Past::none(), &mut results, &mut Room::default());
/// assert_eq!(inflow, [5.0, 1.0, 5.0, 1.0]);
/// assert_eq!(goes[2], 0.5);
/// ```
///
/// With the [`Past`] of a year, only the years from it on are written: the same to the last bit.
pub fn follow(stock: &Driven, past: &Past, results: &mut Results, room: &mut Room) {
    let years = stock.survival.years();
    room.weights.resize(years + stock.composition.len(), 0.0);
    walk(stock, past, results, &mut room.weights, years);
}

impl Past {
    /// Nothing stands before the first year.
    #[must_use]
    pub fn none() -> Past {
        Past { kept: 1.0, ..Past::default() }
    }

    /// What a stock hands on to a year; also writes the results of the years before it.
    #[must_use]
    pub fn before(first: usize, stock: &Driven, results: &mut Results, room: &mut Room) -> Past {
        let years = stock.survival.years();
        let first = first.min(years);
        room.weights.resize(years + stock.composition.len(), 0.0);
        let kept = walk(stock, &Past::none(), results, &mut room.weights, first);
        let mut past = Past {
            first,
            ahead: Vec::new(),
            held: Vec::new(),
            kept,
        };
        for row in room.weights.chunks_exact(years) {
            for year in (first..years).step_by(LANES) {
                let mut sums = [[0.0; LANES]];
                gather(stock.survival, [row], 0..first, year, &mut sums);
                past.ahead.extend_from_slice(&sums[0][..LANES.min(years - year)]);
            }
        }
        if first > 0 {
            past.held.extend(results.material_stock.chunks_exact(years).map(|held| held[first - 1]));
        }
        past.ahead.resize(past.ahead.len() + LANES, 0.0);
        past
    }

    /// What it still holds in the years of a block.
    #[inline(always)]
    fn lanes(&self, row: usize, years: usize, block: &Block, kept: f64) -> Lanes {
        let ahead = self.ahead.get(row * (years - self.first) + (block.year - self.first)..).and_then(|ahead| ahead.first_chunk::<LANES>());
        ahead.map_or([0.0; LANES], |ahead| ahead.map(|held| kept * held))
    }
}

/// Years side by side, and the oldest cohort that still stands in them.
#[derive(Clone, Copy)]
struct Block {
    oldest: usize,
    year: usize,
    count: usize,
    /// g of each year.
    kept: [f64; LANES],
}

/// One number a year.
type Lanes = [f64; LANES];

/// Walks a stock from the end of its past to `end`; returns g of the last year.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
fn walk(stock: &Driven, past: &Past, results: &mut Results, weights: &mut [f64], end: usize) -> f64 {
    let years = stock.survival.years();
    let (own, of_materials) = weights.split_at_mut(years);
    let materials = of_materials.len() / years.max(1);
    let (mut kept, mut past_kept) = (past.kept, 1.0);
    let mut oldest = past.first;
    let mut year = past.first;
    while year < end {
        while oldest < year && year - oldest >= stock.survival.gone(oldest) {
            oldest += 1;
        }
        let mut block = Block {
            oldest,
            year,
            count: (end - year - 1) % LANES + 1,
            kept: [1.0; LANES],
        };
        let ahead = past.lanes(0, years, &block, past_kept);
        kept = build(stock, &mut block, kept, ahead, own, results);
        let built = year..year + block.count;
        for (row, composition) in of_materials.chunks_exact_mut(years).zip(stock.composition.chunks_exact(years)) {
            for ((weight, own), composition) in row[built.clone()].iter_mut().zip(&own[built.clone()]).zip(&composition[built.clone()]) {
                *weight = own * composition;
            }
        }
        let mut material = 0;
        while material < materials {
            material += match materials - material {
                1 => hold::<1>(stock.survival, past, past_kept, &block, of_materials, material, results.material_stock),
                2 | 3 => hold::<2>(stock.survival, past, past_kept, &block, of_materials, material, results.material_stock),
                _ => hold::<4>(stock.survival, past, past_kept, &block, of_materials, material, results.material_stock),
            };
        }
        year += block.count;
        if kept < LEAST_KEPT {
            for row in core::iter::once(&mut *own).chain(of_materials.chunks_exact_mut(years)) {
                for weight in &mut row[past.first..year] {
                    *weight *= kept;
                }
            }
            past_kept *= kept;
            kept = 1.0;
        }
    }
    flow(stock, past, results, end);
    kept
}

/// What comes in, or is removed, in each year of a block, one after the other; returns g of its last year.
#[inline(always)]
fn build(stock: &Driven, block: &mut Block, mut kept: f64, past: Lanes, own: &mut [f64], results: &mut Results) -> f64 {
    let mut sums = [past];
    gather(stock.survival, [own], block.oldest..block.year, block.year, &mut sums);
    for lane in 0..block.count {
        let year = block.year + lane;
        let natural = kept * sums[0][lane];
        let missing = stock.target[year] - natural;
        let newborn = stock.survival.share(year, year);
        let (mut stands, mut inflow, mut removed) = (natural, 0.0, 0.0);
        if missing < 0.0 && stock.surplus == Surplus::Remove {
            removed = natural.min(-missing);
            if natural > 0.0 {
                kept *= 1.0 - removed / natural;
            }
            stands = natural - removed;
        } else if newborn > 0.0 {
            inflow = if newborn == 1.0 { missing } else { missing / newborn };
            stands = natural + missing;
        }
        own[year] = if kept == 1.0 || inflow == 0.0 { inflow } else { inflow / kept };
        block.kept[lane] = kept;
        results.stock[year] = stands;
        results.inflow[year] = inflow;
        results.removed[year] = removed;
        if kept < LEAST_KEPT {
            block.count = lane + 1;
            break;
        }
        gather(stock.survival, [own], year..year + 1, block.year, &mut sums);
    }
    kept
}

/// What the stock holds of a few materials in the years of a block; returns how many they are.
#[inline(always)]
fn hold<const ROWS: usize>(
    survival: &Survival,
    past: &Past,
    past_kept: f64,
    block: &Block,
    weights: &[f64],
    material: usize,
    held: &mut [f64],
) -> usize {
    let years = survival.years();
    let row = |row: usize| &weights[(material + row) * years..][..years];
    let mut sums: [Lanes; ROWS] = core::array::from_fn(|row| past.lanes(1 + material + row, years, block, past_kept));
    gather(survival, core::array::from_fn::<_, ROWS, _>(row), block.oldest..block.year + block.count, block.year, &mut sums);
    for (row, sums) in sums.iter().enumerate() {
        let held = &mut held[(material + row) * years + block.year..][..block.count];
        for ((held, sum), kept) in held.iter_mut().zip(sums).zip(&block.kept) {
            *held = kept * sum;
        }
    }
    ROWS
}

/// Adds what cohorts hold in the years of a block, from the oldest on, to a few sums: of each, share times weight.
#[inline(always)]
fn gather<const ROWS: usize>(survival: &Survival, weights: [&[f64]; ROWS], cohorts: Range<usize>, year: usize, sums: &mut [Lanes; ROWS]) {
    let (shares, born) = survival.tables();
    let weights = weights.map(|row| &row[cohorts.clone()]);
    let mut local = *sums;
    for (place, born) in born[cohorts.clone()].iter().enumerate() {
        let age_0 = born + year - (cohorts.start + place);
        let Some(shares) = shares[age_0..].first_chunk::<LANES>() else { return };
        for (sums, row) in local.iter_mut().zip(&weights) {
            let weight = row[place];
            for (sum, share) in sums.iter_mut().zip(shares) {
                *sum += weight * share;
            }
        }
    }
    *sums = local;
}

/// What comes in and goes out of each material, once it is known what is held.
#[inline(always)]
fn flow(stock: &Driven, past: &Past, results: &mut Results, end: usize) {
    let years = stock.survival.years();
    let first = past.first;
    let rows = results.material_stock.chunks_exact(years).zip(stock.composition.chunks_exact(years));
    let flows = results.material_inflow.chunks_exact_mut(years).zip(results.material_outflow.chunks_exact_mut(years));
    for (material, ((held, composition), (comes, goes))) in rows.zip(flows).enumerate() {
        let mut before = past.held.get(material).copied().unwrap_or(0.0);
        for year in first..end {
            comes[year] = results.inflow[year] * composition[year];
            goes[year] = comes[year] - (held[year] - before);
            before = held[year];
        }
    }
}
