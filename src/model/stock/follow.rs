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
//! neighbouring numbers. A cohort, once built, is added to the years after it, eight years, four in a browser,
//! side by side (`build`); materials stand side by side and a few years are summed at once,
//! so that what is loaded is used many times (`hold`). History is followed once: a [`Past`]
//! holds what the cohorts before a year still hold in each year after it. Every sum runs from
//! the oldest cohort to the youngest, whatever the lanes, so no bit of a result depends on them.
//!
//! Does not know: units, calendar years, what a material is, where recovered material goes.

use multiversion::multiversion;

use super::Surplus;
use super::build::build;
use super::hold::{fill, hold, leave};
use crate::model::survival::{LANES, Survival};

/// Below this, g is folded into the weights, so that no division by it runs over.
pub(super) const LEAST_KEPT: f64 = 1e-100;

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
    pub(super) first: usize,
    /// Of the stock, by year from `first` on, as a share g of itself.
    pub(super) ahead: Vec<f64>,
    /// Of each material, by year from `first` on, then material; as a share g of itself.
    pub(super) materials_ahead: Vec<f64>,
    /// What was held of each material at the end of the year before.
    pub(super) held: Vec<f64>,
    /// g: the share that was not removed.
    pub(super) kept: f64,
}

/// Room to work in; one serves any number of stocks, one after the other.
#[derive(Clone, Debug, Default)]
pub struct Room {
    /// J(c) by cohort.
    pub(super) built: Vec<f64>,
    /// J(c) μ(c, m): the first few materials by cohort, then the next few, and so on.
    pub(super) weights: Vec<f64>,
    /// By year: Σ S(t, c) J(c) over the cohorts that are known so far.
    pub(super) sums: Vec<f64>,
    /// g by year.
    pub(super) kept: Vec<f64>,
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
            past.held
                .copy_from_slice(&results.material_stock[(first - 1) * materials..first * materials]);
        }
        past
    }
}

impl Driven<'_> {
    #[inline(always)]
    pub(super) fn materials(&self) -> usize {
        self.composition.len() / self.survival.years().max(1)
    }
}

/// Walks a stock from the end of its past to `end`; returns g of the last year.
#[multiversion(targets("x86_64+avx512f+avx512bw+avx512cd+avx512dq+avx512vl", "x86_64+avx2"))]
fn walk(stock: &Driven, past: &Past, results: &mut Results, room: &mut Room, end: usize) -> f64 {
    let materials = stock.materials();
    room.begin(stock, past);
    let (mut kept, mut past_kept) = (past.kept, 1.0);
    let mut year = past.first;
    while year < end {
        let mut next = year;
        while next < end && kept >= LEAST_KEPT {
            (next, kept) = build(stock, next..end, kept, room, results);
        }
        if materials > 0 {
            fill(stock, year..next, room, results);
        }
        let held = &mut results.material_stock[year * materials..next * materials];
        hold(stock, (past, past_kept), past.first..next, year..next, room, held);
        leave(past, results, year..next, materials);
        if kept < LEAST_KEPT {
            for weight in room.sums.iter_mut().chain(&mut room.weights) {
                *weight *= kept;
            }
            past_kept *= kept;
            kept = 1.0;
        }
        year = next;
    }
    kept
}

impl Room {
    #[inline(always)]
    fn begin(&mut self, stock: &Driven, past: &Past) {
        let (years, materials) = (stock.survival.years(), stock.materials());
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
