//! Target stock: a stock that meets its target, and its material contents, fast for many stocks and materials.
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
//! This is the same stock as in `drive`, which keeps every cohort of every year as the plain reference. Here only sums
//! are kept. Removal takes one share of the whole stock, so g is one number and not a column of cohorts.
//!
//! Sources of speed:
//! - Survival is a table by age, so neighbouring years of a cohort are neighbouring numbers.
//! - The walk takes four years at a time. `build` finds their inflow from the survivors of older cohorts.
//! - Then `hold` makes one pass over the cohorts, oldest first. It sums the materials in these four years and the
//!   remaining stock of the next four.
//! - Each result is written once, a few lines at a time, while the sums of the next years go on.
//! - History is computed once: a [`PastSurvivors`] has the survivors of earlier cohorts in each later year.
//!
//! Every sum runs from the oldest cohort to the youngest for any number of lanes, so lanes change no bit of a result.
//!
//! Out of scope: units, calendar years, properties of materials, the path of recovered material.

use core::array::from_fn;
use core::ops::Range;

use multiversion::multiversion;

use super::Surplus;
use super::content_sums::{advance, hand_on};
use super::inflow::build;
use crate::stock::survival::{REACH, Survival};

/// Years walked at once. Of the values read from a cohort's table, half are for now and half for the years ahead.
pub(super) const TOGETHER: usize = REACH / 2;
/// Numbers (`f64`) in one cache line.
const LINE: usize = 8;
/// Below this, g is folded into the weights, so that no division by g overflows.
pub(super) const LEAST_KEPT: f64 = 1e-100;

/// One stock: its survival, its target and its composition.
#[derive(Clone, Copy, Debug)]
pub struct DrivenStock<'a> {
    /// Survival of the cohorts.
    pub survival: &'a Survival,
    /// Target stock at the end of each year.
    pub target: &'a [f64],
    /// Content of a unit of each cohort: all materials of the first cohort, then of the second, and so on.
    pub composition: &'a [f64],
    /// Rule for a target that falls faster than the stock dies.
    pub surplus: Surplus,
}

/// Output buffers of one stock: by year, or by year and material.
#[derive(Debug)]
pub struct StockResults<'a> {
    /// Stock at the end of the year.
    pub stock: &'a mut [f64],
    /// Inflow.
    pub inflow: &'a mut [f64],
    /// Stock removed before the end of its life.
    pub removed: &'a mut [f64],
    /// Stock of each material at the end of the year.
    pub material_stock: &'a mut [f64],
    /// Inflow of each material.
    pub material_inflow: &'a mut [f64],
    /// Outflow of each material.
    pub material_outflow: &'a mut [f64],
}

/// Survivors, in a year and after, of the cohorts before that year, if nothing is removed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PastSurvivors {
    /// The first year that is not past, counted from 0.
    pub(super) first: usize,
    /// Stock, by year from `first` on, as a multiple of g.
    pub(super) ahead: Vec<f64>,
    /// Each material, by year from `first` on, then material; as a multiple of g.
    pub(super) materials_ahead: Vec<f64>,
    /// Stock of each material at the end of the year before.
    pub(super) held: Vec<f64>,
    /// g: the share that was not removed.
    pub(super) kept: f64,
}

/// Working memory; one serves any number of stocks, one after the other.
#[derive(Clone, Debug, Default)]
pub struct StockWorkspace {
    /// J(c) by cohort.
    pub(super) built: Vec<f64>,
    /// J(c) μ(c, m): the first few materials by cohort, then the next few, and so on.
    pub(super) weights: Vec<f64>,
    /// Start of a cache line in `weights`, so that no row crosses two lines.
    line: usize,
    /// g by year.
    pub(super) kept: Vec<f64>,
}

/// Runs a stock over all its years.
///
/// ```
/// use cairn_core::stock::{DrivenStock, PastSurvivors, StockResults, StockWorkspace, Surplus, run_stock};
/// use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
/// let survival = Survival::of(&[Lifetime::Fixed { mean: 2.0 }; 4], AgeOffset::END_OF_YEAR, Diagonal::One);
/// let stock = DrivenStock {
///     survival: &survival,
///     target: &[5.0, 6.0, 6.0, 6.0],
///     composition: &[0.1, 0.1, 0.1, 0.2],
///     surplus: Surplus::Remove,
/// };
/// let [mut stands, mut inflow, mut removed, mut held, mut comes, mut goes] = [[0.0; 4]; 6];
/// let mut results = StockResults {
///     stock: &mut stands,
///     inflow: &mut inflow,
///     removed: &mut removed,
///     material_stock: &mut held,
///     material_inflow: &mut comes,
///     material_outflow: &mut goes,
/// };
/// run_stock(&stock, &PastSurvivors::none(), &mut results, &mut StockWorkspace::default());
/// assert_eq!(inflow, [5.0, 1.0, 5.0, 1.0]);
/// assert_eq!(goes[2], 0.5);
/// ```
///
/// With the [`PastSurvivors`] of a year, only the years from it on are written, with the same bits.
pub fn run_stock(stock: &DrivenStock, past: &PastSurvivors, results: &mut StockResults, room: &mut StockWorkspace) {
    run_stock_each(stock, past, results, room, |_, _| {});
}

/// The same as `run_stock`, with a callback. `each` is called for every few years once their results are complete, so that
/// the caller can use them while they are in cache. Years come in order, each once.
///
/// ```
/// # use cairn_core::stock::{DrivenStock, PastSurvivors, StockResults, StockWorkspace, Surplus, run_stock_each};
/// # use cairn_core::stock::survival::{AgeOffset, Diagonal, Lifetime, Survival};
/// # let survival = Survival::of(&[Lifetime::Fixed { mean: 2.0 }; 4], AgeOffset::END_OF_YEAR, Diagonal::One);
/// # let stock = DrivenStock { survival: &survival, target: &[5.0, 6.0, 6.0, 6.0], composition: &[0.1; 4], surplus: Surplus::Remove };
/// # let [mut stands, mut inflow, mut removed, mut held, mut comes, mut goes] = [[0.0; 4]; 6];
/// # let mut results = StockResults {
/// #     stock: &mut stands, inflow: &mut inflow, removed: &mut removed,
/// #     material_stock: &mut held, material_inflow: &mut comes, material_outflow: &mut goes,
/// # };
/// let mut recovered = Vec::new();
/// run_stock_each(&stock, &PastSurvivors::none(), &mut results, &mut StockWorkspace::default(), |years, results| {
///     recovered.extend(results.material_outflow[years].iter().map(|goes| 0.9 * goes));
/// });
/// assert_eq!(recovered.len(), 4);
/// assert!((recovered[2] - 0.9 * 0.5).abs() < 1e-12);
/// ```
pub fn run_stock_each(
    stock: &DrivenStock,
    past: &PastSurvivors,
    results: &mut StockResults,
    room: &mut StockWorkspace,
    each: impl FnMut(Range<usize>, &mut StockResults),
) {
    run_years(stock, past, results, room, stock.survival.years(), each);
}

impl PastSurvivors {
    /// An empty past: no stock before the first year.
    pub fn none() -> PastSurvivors {
        PastSurvivors {
            kept: 1.0,
            ..PastSurvivors::default()
        }
    }

    /// State that a stock passes on to a year; also writes the results of the years before it.
    pub fn before(first: usize, stock: &DrivenStock, results: &mut StockResults, room: &mut StockWorkspace) -> PastSurvivors {
        let years = stock.survival.years();
        let first = first.min(years);
        let remaining_share = run_years(stock, &PastSurvivors::none(), results, room, first, |_, _| {});
        let materials = stock.materials();
        let mut past = PastSurvivors {
            first,
            ahead: vec![0.0; years - first],
            materials_ahead: vec![0.0; (years - first) * materials],
            held: vec![0.0; materials],
            kept: remaining_share,
        };
        hand_on(stock, room, &mut past);
        if first > 0 {
            past.held
                .copy_from_slice(&results.material_stock[(first - 1) * materials..first * materials]);
        }
        past
    }

    /// Survivors of the past cohorts in the years from `year` on.
    #[inline(always)]
    pub(super) fn ahead(&self, year: usize, remaining_share: f64) -> [f64; TOGETHER] {
        let ahead = self.ahead.get(year - self.first..).unwrap_or_default();
        from_fn(|lane| ahead.get(lane).map_or(0.0, |ahead| remaining_share * ahead))
    }
}

impl DrivenStock<'_> {
    #[inline(always)]
    pub(super) fn materials(&self) -> usize {
        self.composition.len() / self.survival.years().max(1)
    }
}

/// Walks a stock from the end of its past to `end`; returns g of the last year.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
fn run_years(
    stock: &DrivenStock,
    past: &PastSurvivors,
    results: &mut StockResults,
    room: &mut StockWorkspace,
    end: usize,
    mut each: impl FnMut(Range<usize>, &mut StockResults),
) -> f64 {
    room.begin(stock);
    let mut walk = StockProgress {
        materials: stock.materials(),
        year: past.first,
        oldest: past.first,
        kept: past.kept,
        past_kept: 1.0,
        ahead: past.ahead(past.first, 1.0),
    };
    while walk.year < end {
        let year = walk.year;
        let years = year..year + (end - year - 1) % TOGETHER + 1;
        let next;
        (next, walk.kept) = build(stock, years, &walk.ahead, walk.kept, room, results);
        advance(stock, past, &mut walk, next, room, results);
        each(year..next, results);
        if walk.kept < LEAST_KEPT {
            walk.fold(room);
        }
    }
    walk.kept
}

/// Progress of a walk.
pub(super) struct StockProgress {
    /// Number of materials.
    pub(super) materials: usize,
    /// The first year that is not done.
    pub(super) year: usize,
    /// The oldest cohort that still has survivors.
    pub(super) oldest: usize,
    /// g.
    pub(super) kept: f64,
    /// g of the past.
    pub(super) past_kept: f64,
    /// Σ S(t, c) J(c) over the cohorts before `year`, for the years from it on.
    pub(super) ahead: [f64; TOGETHER],
}

impl StockProgress {
    /// Folds g into the weights, when g is almost 0.
    #[cold]
    fn fold(&mut self, room: &mut StockWorkspace) {
        for weight in self.ahead.iter_mut().chain(&mut room.built).chain(&mut room.weights) {
            *weight *= self.kept;
        }
        self.past_kept *= self.kept;
        self.kept = 1.0;
    }
}

impl StockWorkspace {
    #[inline(always)]
    fn begin(&mut self, stock: &DrivenStock) {
        let (years, materials) = (stock.survival.years(), stock.materials());
        self.built.resize(years, 0.0);
        self.kept.resize(years, 1.0);
        self.weights.resize(years * materials + LINE, 0.0);
        self.line = self.weights.as_ptr().align_offset(LINE * size_of::<f64>()).min(LINE);
    }

    /// J μ of a few neighbouring materials, by cohort.
    #[inline(always)]
    pub(super) fn weights_of<const WIDE: usize>(&self, material: usize) -> &[[f64; WIDE]] {
        let years = self.built.len();
        self.weights[self.line + material * years..][..WIDE * years].as_chunks().0
    }

    /// The same, writable, and J.
    #[inline(always)]
    pub(super) fn weights_of_mut<const WIDE: usize>(&mut self, material: usize) -> (&mut [[f64; WIDE]], &[f64]) {
        let years = self.built.len();
        let weights = &mut self.weights[self.line + material * years..][..WIDE * years];
        (weights.as_chunks_mut().0, &self.built)
    }
}
