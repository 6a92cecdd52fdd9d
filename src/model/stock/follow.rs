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

use super::{Surplus, meet_natural};
use crate::model::survival::{LANES, Survival};

/// How many years of materials are summed at once.
const TOGETHER: usize = 4;
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
        hold(stock, (&Past::none(), 1.0), 0..first, first..years, room, &mut past.materials_ahead);
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
        if materials > 0 {
            fill(stock, year..next, room, results);
        }
        let held = &mut results.material_stock[year * materials..next * materials];
        hold(stock, (past, past_kept), past.first..next, year..next, room, held);
        if kept < LEAST_KEPT {
            for weight in room.sums.iter_mut().chain(&mut room.weights) {
                *weight *= kept;
            }
            past_kept *= kept;
            kept = 1.0;
        }
        year = next;
    }
    leave(past, results, past.first * materials..end * materials, materials);
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
///
/// It stops early where all but nothing was removed.
#[inline(always)]
fn build(stock: &Driven, years: Range<usize>, mut kept: f64, room: &mut Room, results: &mut Results) -> (usize, f64) {
    let (shares, born) = stock.survival.tables();
    let mut year = years.start;
    while year < years.end && kept >= LEAST_KEPT {
        let count = (years.end - year - 1) % LANES + 1;
        // The tables of the cohorts of these years, each from LANES zeros before age 0 on.
        let mut tables: Tables = [&[]; LANES];
        let mut block = Block::default();
        for lane in 0..LANES {
            let now = year + lane.min(count - 1);
            tables[lane] = &shares[born[now] - LANES..];
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
        let gone = (year..year + done).map(|cohort| cohort + stock.survival.gone(cohort)).max().unwrap_or(0);
        year += done;
        let reach = gone.clamp(year, stock.survival.years()) - year;
        spread(&block.built, &tables, LANES + done, &mut room.sums[year..][..reach.next_multiple_of(LANES)]);
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
        for lane in 0..LANES {
            self.stands[lane] = sums[lane] + self.built[lane];
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

/// What comes in of each material, and J μ.
#[inline(always)]
fn fill(stock: &Driven, cohorts: Range<usize>, room: &mut Room, results: &mut Results) {
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
fn hold(stock: &Driven, past: (&Past, f64), cohorts: Range<usize>, years: Range<usize>, room: &Room, held: &mut [f64]) {
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
        let Some(shares) = shares[born + year - cohort..].first_chunk::<TOGETHER>() else { break };
        let Some(weights) = row[material..].first_chunk::<WIDE>() else { break };
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
fn leave(past: &Past, results: &mut Results, span: Range<usize>, materials: usize) {
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
