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
//! this file; here only sums are kept. Removal takes one share of all that stands, so g is one
//! number and not a column of cohorts.
//!
//! What makes it fast: survival is a table by age, so neighbouring years of a cohort are
//! neighbouring numbers. A cohort, once built, is added to the years after it, [`LANES`] years
//! side by side ([`build`]); materials stand side by side and a few years are summed at once,
//! so that what is loaded is used many times ([`hold`]). History is followed once: a [`Past`]
//! holds what the cohorts before a year still hold in each year after it. Every sum runs from
//! the oldest cohort to the youngest, whatever the lanes, so no bit of a result depends on them.
//!
//! Does not know: units, calendar years, what a material is, where recovered material goes.

use core::ops::Range;

use multiversion::multiversion;

use super::Surplus;
use crate::model::survival::{LANES, Survival};

/// How many years of materials are summed at once.
const YEARS_AT_ONCE: usize = 4;
/// Below this, g is folded into the weights, so that no division by it runs over.
const LEAST_KEPT: f64 = 1e-100;

/// One stock: how it dies, what must stand, and what a unit of it holds.
#[derive(Clone, Copy, Debug)]
pub struct Driven<'a> {
    /// Survival of its cohorts.
    pub survival: &'a Survival,
    /// What must stand at the end of each year.
    pub target: &'a [f64],
    /// What a unit of each cohort holds: all materials of the first cohort, then of the second, and so on.
    pub composition: &'a [f64],
    /// What to do where the target falls faster than the stock dies.
    pub surplus: Surplus,
}

/// Where the results of one stock go: by year, or by year and material.
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
    /// Of the stock, by year from `first` on, as a share g of itself.
    ahead: Vec<f64>,
    /// Of each material, by year from `first` on, then material; as a share g of itself.
    materials_ahead: Vec<f64>,
    /// What was held of each material at the end of the year before.
    held: Vec<f64>,
    /// g: the share that was not removed.
    kept: f64,
}

/// Room to work in; one serves any number of stocks, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// J(c) by cohort.
    built: Vec<f64>,
    /// J(c) μ(c, m) by cohort, then material.
    weights: Vec<f64>,
    /// By year: Σ S(t, c) J(c) over the cohorts that are known so far.
    sums: Vec<f64>,
    /// g by year.
    kept: Vec<f64>,
}

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
    walk(stock, past, results, room, stock.survival.years());
}

impl Past {
    /// Nothing stands before the first year.
    #[must_use]
    pub fn none() -> Past {
        Past {
            kept: 1.0,
            ..Past::default()
        }
    }

    /// What a stock hands on to a year; also writes the results of the years before it.
    #[must_use]
    pub fn before(first: usize, stock: &Driven, results: &mut Results, room: &mut Room) -> Past {
        let years = stock.survival.years();
        let first = first.min(years);
        let kept = walk(stock, &Past::none(), results, room, first);
        let materials = stock.materials();
        let mut past = Past {
            first,
            ahead: room.sums[first..years].to_vec(),
            materials_ahead: vec![0.0; (years - first) * materials],
            held: vec![0.0; materials],
            kept,
        };
        room.kept[first..].fill(1.0);
        hold_all(stock, &Past::none(), 1.0, 0..first, first..years, room, &mut past.materials_ahead);
        if first > 0 {
            past.held.copy_from_slice(&results.material_stock[(first - 1) * materials..first * materials]);
        }
        past
    }
}

impl Driven<'_> {
    fn materials(&self) -> usize {
        self.composition.len() / self.survival.years().max(1)
    }
}

/// Walks a stock from the end of its past to `end`; returns g of the last year.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
fn walk(stock: &Driven, past: &Past, results: &mut Results, room: &mut Room, end: usize) -> f64 {
    let (years, materials) = (stock.survival.years(), stock.materials());
    room.begin(past, years, materials);
    let (mut kept, mut past_kept) = (past.kept, 1.0);
    let mut year = past.first;
    while year < end {
        let next;
        (next, kept) = build(stock, year..end, kept, room, results);
        let (first, last) = (year * materials, next * materials);
        for cohort in year..next {
            let row = cohort * materials..(cohort + 1) * materials;
            let flows = room.weights[row.clone()].iter_mut().zip(&mut results.material_inflow[row.clone()]);
            for ((weight, comes), holds) in flows.zip(&stock.composition[row]) {
                *weight = room.built[cohort] * holds;
                *comes = results.inflow[cohort] * holds;
            }
        }
        hold_all(stock, past, past_kept, past.first..next, year..next, room, &mut results.material_stock[first..last]);
        if kept < LEAST_KEPT {
            for weight in room.sums.iter_mut().chain(&mut room.weights) {
                *weight *= kept;
            }
            past_kept *= kept;
            kept = 1.0;
        }
        year = next;
    }
    let span = past.first * materials..end * materials;
    let (held, comes) = (&results.material_stock[span.clone()], &results.material_inflow[span.clone()]);
    let goes = &mut results.material_outflow[span];
    let nothing = vec![0.0; if past.held.is_empty() { materials } else { 0 }];
    let before = past.held.iter().chain(&nothing);
    for (((goes, comes), held), before) in goes.iter_mut().zip(comes).zip(held).zip(before) {
        *goes = comes - (held - before);
    }
    let later = goes.iter_mut().zip(comes).zip(held).skip(materials);
    for (((goes, comes), held), before) in later.zip(held) {
        *goes = comes - (held - before);
    }
    kept
}

impl Room {
    #[inline(always)]
    fn begin(&mut self, past: &Past, years: usize, materials: usize) {
        self.built.resize(years, 0.0);
        self.weights.resize(years * materials, 0.0);
        self.kept.resize(years, 1.0);
        self.sums.clear();
        self.sums.resize(years + LANES, 0.0);
        for (sum, ahead) in self.sums[past.first..].iter_mut().zip(&past.ahead) {
            *sum = *ahead;
        }
    }
}

/// What comes in, or is removed, year by year; returns how far it came, and g there.
#[inline(always)]
fn build(stock: &Driven, years: Range<usize>, mut kept: f64, room: &mut Room, results: &mut Results) -> (usize, f64) {
    let (shares, born) = stock.survival.tables();
    let mut year = years.start;
    while year < years.end {
        let count = (years.end - year - 1) % LANES + 1;
        let mut near = [0.0; LANES];
        near.copy_from_slice(&room.sums[year..year + LANES]);
        let mut built = [0.0; LANES];
        let mut tables = [&shares[born[year] - LANES..]; LANES];
        for lane in 0..LANES {
            let now = year + lane;
            if lane >= count {
                break;
            }
            let table = &shares[born[now] - LANES..];
            let natural = kept * near[lane];
            let missing = stock.target[now] - natural;
            let newborn = table[LANES];
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
            built[lane] = if kept == 1.0 || inflow == 0.0 { inflow } else { inflow / kept };
            results.stock[now] = stands;
            results.inflow[now] = inflow;
            results.removed[now] = removed;
            room.built[now] = built[lane];
            room.kept[now] = kept;
            tables[lane] = table;
            for later in lane + 1..LANES {
                near[later] += built[lane] * table[LANES + later - lane];
            }
            if kept < LEAST_KEPT {
                spread(&built, &tables, LANES + lane + 1, &mut room.sums[now + 1..]);
                return (now + 1, kept);
            }
        }
        let gone = (year..year + count).map(|cohort| cohort + stock.survival.gone(cohort)).max();
        let end = gone.unwrap_or(0).clamp(year + count, stock.survival.years());
        let reach = (end - year - count).next_multiple_of(LANES);
        spread(&built, &tables, LANES + count, &mut room.sums[year + count..][..reach]);
        year += count;
    }
    (year, kept)
}

/// Adds what a few cohorts, one a year, hold in later years; `age` is where the first of these years is in the first table.
#[inline(always)]
fn spread(built: &[f64; LANES], tables: &[&[f64]; LANES], age: usize, sums: &mut [f64]) {
    let length = sums.len() / LANES * LANES;
    let tables: [&[f64]; LANES] = core::array::from_fn(|lane| &tables[lane][age - lane..][..length]);
    for (place, sums) in sums.as_chunks_mut::<LANES>().0.iter_mut().enumerate() {
        let mut local = *sums;
        for (built, table) in built.iter().zip(&tables) {
            for (sum, share) in local.iter_mut().zip(&table[place * LANES..][..LANES]) {
                *sum += built * share;
            }
        }
        *sums = local;
    }
}

/// What stands of each material at the end of each of some years, by the weights of some cohorts.
#[inline(always)]
fn hold_all(stock: &Driven, past: &Past, past_kept: f64, cohorts: Range<usize>, years: Range<usize>, room: &Room, held: &mut [f64]) {
    let materials = stock.materials();
    let mut oldest = cohorts.start;
    let mut year = years.start;
    let mut rest = held;
    while year < years.end {
        let count = (years.end - year - 1) % YEARS_AT_ONCE + 1;
        while oldest < cohorts.end.min(year) && year - oldest >= stock.survival.gone(oldest) {
            oldest += 1;
        }
        let (now, later) = rest.split_at_mut(count * materials);
        rest = later;
        for row in now.chunks_exact_mut(materials) {
            row.fill(0.0);
        }
        if !past.materials_ahead.is_empty() {
            let ahead = &past.materials_ahead[(year - past.first) * materials..][..count * materials];
            for (held, ahead) in now.iter_mut().zip(ahead) {
                *held = past_kept * ahead;
            }
        }
        let kept = &room.kept[year..year + count];
        let cohorts = oldest..cohorts.end.min(year + count);
        let mut material = 0;
        while material < materials {
            material += match materials - material {
                8.. if LANES >= 8 => hold::<8>(stock.survival, cohorts.clone(), year, &room.weights, materials, material, kept, now),
                4.. => hold::<4>(stock.survival, cohorts.clone(), year, &room.weights, materials, material, kept, now),
                2.. => hold::<2>(stock.survival, cohorts.clone(), year, &room.weights, materials, material, kept, now),
                _ => hold::<1>(stock.survival, cohorts.clone(), year, &room.weights, materials, material, kept, now),
            };
        }
        year += count;
    }
}

/// The same for a few neighbouring materials and years.
#[inline(always)]
fn hold<const WIDE: usize>(
    survival: &Survival,
    cohorts: Range<usize>,
    year: usize,
    weights: &[f64],
    materials: usize,
    material: usize,
    kept: &[f64],
    held: &mut [f64],
) -> usize {
    let (shares, born) = survival.tables();
    let mut sums = [[0.0; WIDE]; YEARS_AT_ONCE];
    for (sums, held) in sums.iter_mut().zip(held.chunks_exact(materials)) {
        sums.copy_from_slice(&held[material..material + WIDE]);
    }
    let rows = weights[cohorts.start * materials..cohorts.end * materials].chunks_exact(materials);
    for ((row, born), cohort) in rows.zip(&born[cohorts.clone()]).zip(cohorts) {
        let Some(shares) = shares[born + year - cohort..].first_chunk::<YEARS_AT_ONCE>() else { break };
        let Some(weights) = row[material..].first_chunk::<WIDE>() else { break };
        for (sums, share) in sums.iter_mut().zip(shares) {
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += share * weight;
            }
        }
    }
    for ((sums, held), kept) in sums.iter().zip(held.chunks_exact_mut(materials)).zip(kept) {
        for (held, sum) in held[material..material + WIDE].iter_mut().zip(sums) {
            *held = kept * sum;
        }
    }
    WIDE
}
