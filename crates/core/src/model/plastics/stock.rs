//! Stock: plastics in use, by application.
//!
//! ```text
//! stock(t) = Σ c: used(c) · S(t − c + ½)            S lognormal, by application; at the end of its first year a cohort has age ½
//! waste(t) = stock(t − 1) + used(t) − stock(t)
//! longer   : stock as without the choice; used = (stock − remaining older cohorts) / S(½), never below 0
//!            a remaining cohort continues by S(a + ½)/S(a − ½) of a life (1 + longer) times as long
//! ```
//!
//! The remaining stock of cohorts before 2027 is computed once a place. Out of scope: the fate of waste.

use std::rc::Rc;

use crate::facts::plastics::{FIRST, PlasticsEverywhere, left};
use crate::kind::{Application, Dial, DialScope, LeverQuantity, Sector};
use crate::model::moves::{AHEAD, DialValues};
use crate::model::plastics::ApplicationMasses;
use crate::stock::survival::Lifetime;
use crate::year::Year;

pub(super) const AVOIDED: Dial = LeverQuantity::PackagingAvoided.on_scope(DialScope::All);
pub(super) const REPLACED: Dial = LeverQuantity::PackagingReplaced.on_scope(DialScope::All);
const LONGER: Dial = LeverQuantity::Life.on_scope(DialScope::Sector(Sector::HouseholdGoods));

/// Number of years from the first year of use to 2026.
const BEFORE: usize = Year::LEVERS.index() - FIRST.index();
/// A smaller share of a cohort counts as zero: it is below the precision of the sums.
const NOTHING: f64 = 1e-15;

/// Plastics that came into use before 2027.
#[derive(Clone, Debug)]
pub(super) struct Cohorts {
    /// Use of each year from the first on, kg.
    used: Vec<f64>,
    /// By application: remaining stock at the end of each year ahead, kg.
    left: [[f64; AHEAD]; Application::COUNT],
    /// By application: remaining share of a cohort, by years since its inflow.
    shares: [[f64; AHEAD]; Application::COUNT],
    /// Stock at the end of 2026, kg.
    stock: ApplicationMasses,
}

/// A run through the years ahead.
#[derive(Clone, Debug)]
pub(super) struct PlasticsWalk<'a> {
    cohorts: &'a Cohorts,
    used: [[f64; AHEAD]; Application::COUNT],
    stock: ApplicationMasses,
}

impl Cohorts {
    /// The cohorts from the use of each year; also stock and waste of each of these years.
    pub(super) fn of(everywhere: &PlasticsEverywhere, used: Vec<f64>) -> (Cohorts, Vec<(ApplicationMasses, ApplicationMasses)>) {
        let mut history = vec![([0.0; Application::COUNT], [0.0; Application::COUNT]); used.len()];
        let mut cohorts = Cohorts {
            used,
            left: [[0.0; AHEAD]; Application::COUNT],
            shares: [[0.0; AHEAD]; Application::COUNT],
            stock: [0.0; Application::COUNT],
        };
        for (at, applied) in everywhere.applications.value.iter().enumerate() {
            let shares: Vec<f64> = (0..BEFORE + AHEAD).map(|years| left(applied.life(), years)).collect();
            let until = shares.iter().position(|share| *share < NOTHING).unwrap_or(shares.len());
            let of = |year: usize| {
                let first = (year + 1).saturating_sub(until);
                let cohorts = cohorts.used.iter().enumerate().take(year + 1).skip(first);
                applied.share * cohorts.map(|(cohort, used)| used * shares[year - cohort]).sum::<f64>()
            };
            let mut before = 0.0;
            for (year, (stock, waste)) in history.iter_mut().enumerate() {
                stock[at] = of(year);
                waste[at] = before + applied.share * cohorts.used[year] - stock[at];
                before = stock[at];
            }
            let mut ahead = [0.0; AHEAD];
            for (year, left) in ahead.iter_mut().enumerate() {
                *left = of(BEFORE + year);
            }
            cohorts.left[at] = ahead;
            cohorts.shares[at].copy_from_slice(&shares[..AHEAD]);
            cohorts.stock[at] = before;
        }
        (cohorts, history)
    }

    /// Starts a run through the years ahead.
    pub(super) const fn years_ahead(&self) -> PlasticsWalk<'_> {
        PlasticsWalk {
            cohorts: self,
            used: [[0.0; AHEAD]; Application::COUNT],
            stock: self.stock,
        }
    }
}

impl PlasticsWalk<'_> {
    /// Stock and waste of the next year, for its use.
    pub(super) fn turn(&mut self, ahead: usize, used: &ApplicationMasses) -> (ApplicationMasses, ApplicationMasses) {
        let (mut stock, mut waste) = ([0.0; Application::COUNT], [0.0; Application::COUNT]);
        for at in 0..Application::COUNT {
            self.used[at][ahead] = used[at];
            let shares = self.cohorts.shares[at][..=ahead].iter().rev();
            let since: f64 = self.used[at][..=ahead].iter().zip(shares).map(|(used, share)| used * share).sum();
            stock[at] = self.cohorts.left[at][ahead] + since;
            waste[at] = self.stock[at] + used[at] - stock[at];
        }
        self.stock = stock;
        (stock, waste)
    }
}

/// Relative prolongation of the life of goods in each year ahead; `None` if no choice prolongs it.
pub(super) fn longer(moves: &DialValues) -> Option<[f64; AHEAD]> {
    let base = moves.base(LONGER);
    moves.moves(LONGER).then(|| moves.yearly(LONGER).map(|value| value - base))
}

/// Goods with a prolonged life, with every cohort on its own.
#[derive(Clone, Debug)]
pub(super) struct ProlongedPlastics {
    longer: [f64; AHEAD],
    goods: Vec<ProlongedApplication>,
}

/// Plastics of an application whose life is prolonged.
#[derive(Clone, Debug)]
struct ProlongedApplication {
    at: usize,
    life: Lifetime,
    /// Remaining mass of each cohort, the youngest last, kg.
    cohorts: Vec<f64>,
    stock: f64,
    /// Factor on the life in the year before.
    times: f64,
    /// Remaining share by years since inflow, for the life in `times`.
    shares: Rc<[f64]>,
}

impl ProlongedPlastics {
    /// The stock at the end of 2026, by cohort.
    pub(super) fn of(cohorts: &Cohorts, everywhere: &PlasticsEverywhere, longer: [f64; AHEAD]) -> ProlongedPlastics {
        let goods = Application::ALL.into_iter().filter(|of| of.is_of_goods());
        let goods = goods.map(|of| {
            let applied = everywhere.applications.value[of.index()];
            let used = cohorts.used.iter();
            let left = applied.life().ages_cached(true, 0.0, BEFORE);
            let left = (0..used.len()).rev().map(|years| left.get(years).copied().unwrap_or(0.0));
            ProlongedApplication {
                at: of.index(),
                life: applied.life(),
                cohorts: used.zip(left).map(|(used, left)| applied.share * used * left).collect(),
                stock: cohorts.stock[of.index()],
                times: 0.0,
                shares: Rc::default(),
            }
        });
        ProlongedPlastics {
            longer,
            goods: goods.collect(),
        }
    }

    /// Replaces use and waste of a year without the choice by those with longer lives.
    pub(super) fn turn(
        &mut self,
        ahead: usize,
        used: &mut ApplicationMasses,
        stock: &mut ApplicationMasses,
        waste: &mut ApplicationMasses,
    ) {
        let times = 1.0 + self.longer[ahead];
        for goods in &mut self.goods {
            let at = goods.at;
            goods.lasts(times);
            let count = goods.cohorts.len();
            let mut before = 0.0;
            for cohort in 0..count {
                let years = count - cohort;
                let (was, is) = (goods.left(years - 1), goods.left(years));
                goods.cohorts[cohort] *= if was > 0.0 { is / was } else { 0.0 };
                before += goods.cohorts[cohort];
            }
            let first = goods.left(0);
            used[at] = if first > 0.0 {
                ((stock[at] - before) / first).max(0.0)
            } else {
                used[at]
            };
            goods.cohorts.push(used[at] * first);
            stock[at] = before + used[at] * first;
            waste[at] = goods.stock + used[at] - stock[at];
            goods.stock = stock[at];
        }
    }
}

impl ProlongedApplication {
    /// Computes the remaining shares for a life `times` as long.
    fn lasts(&mut self, times: f64) {
        if times.to_bits() != self.times.to_bits() {
            self.times = times;
            self.shares = self.life.times(times).ages_cached(true, NOTHING, BEFORE + AHEAD + 1);
        }
    }

    /// Remaining share of a cohort after some years; once zero it stays zero.
    fn left(&self, years: usize) -> f64 {
        self.shares.get(years).copied().unwrap_or(0.0)
    }
}
