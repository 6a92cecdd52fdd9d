//! Machines and goods: the life of each kind, and the recovered share of its steel outflow.
//!
//! ```text
//! inflow(kind) = share of the kind · inflow
//! K, out       = Σ over kinds, each with its own life, normal by age
//! recovered    = Σ recovered(kind) · out(kind) / Σ out(kind)
//! longer       : K(kind) as without the choice; inflow = K − remaining older cohorts (`longer`), for the kinds with a longer life
//! ```
//!
//! Out of scope: the single machines and goods; their copper and aluminium (`metals`).

use crate::facts::Facts;
use crate::facts::infrastructure::NormalLife;
use crate::kind::GoodsKind;
use crate::model::reconciliation::Closed;
use crate::model::works::prolonged_stock::ProlongedStock;
use crate::stock;
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Stretch, Year};

/// Flows and stock of a metal in machines and goods over some years.
#[derive(Clone, Debug)]
pub(super) struct MetalGoodsFlows {
    /// Inflow in the year, kg.
    pub(super) inflow: Annual,
    /// Stock at the end of the year, kg.
    pub(super) stock: Annual,
    /// Outflow in the year, kg.
    pub(super) outflow: Annual,
    /// Share of the outflow that is recovered.
    pub(super) recovered: Annual,
}

type GoodsKindValues = [f64; GoodsKind::COUNT];

/// Mix and lives of the kinds of machines and goods.
pub(super) struct GoodsMix {
    /// Share of each kind in the inflow.
    parts: GoodsKindValues,
    /// Recovered share of the outflow.
    recovered: GoodsKindValues,
    /// Share of a cohort that is left at each age.
    shares: Vec<GoodsKindValues>,
    lives: [Lifetime; GoodsKind::COUNT],
    /// True for the kinds whose life a choice prolongs.
    longer: fn(GoodsKind) -> bool,
}

impl GoodsMix {
    /// The kinds of a place; `None` if it has no machines and goods.
    pub(super) fn of(facts: &Facts, closed: &Closed) -> Option<GoodsMix> {
        let whole: f64 = closed.goods.iter().sum();
        if whole <= 0.0 {
            return None;
        }
        let lives = facts.civil.goods.value.map(|goods| goods.life);
        Some(GoodsMix::from_amounts(facts, closed.goods, lives, GoodsKind::is_kept_longer))
    }

    /// The kinds from their amounts, their mean lives in years, and the kinds whose life a choice prolongs.
    pub(super) fn from_amounts(facts: &Facts, amounts: GoodsKindValues, lives: GoodsKindValues, longer: fn(GoodsKind) -> bool) -> GoodsMix {
        let whole: f64 = amounts.iter().sum();
        let lives = lives.map(|life| NormalLife {
            mean: life,
            deviation: life * facts.civil.course.value.goods.deviation,
        });
        let left = lives.map(survival);
        GoodsMix {
            parts: amounts.map(|amount| if whole > 0.0 { amount / whole } else { 0.0 }),
            recovered: facts.civil.goods.value.map(|goods| goods.recovered),
            shares: (0..Year::COUNT).map(|age| left.each_ref().map(|left| left[age])).collect(),
            lives: lives.map(Lifetime::from),
            longer,
        }
    }
}

impl MetalGoodsFlows {
    /// Stock and outflow that follow from an inflow in the years of a stretch.
    pub(super) fn of(kinds: Option<&GoodsMix>, inflow: &Annual, years: Stretch) -> MetalGoodsFlows {
        let mut goods = MetalGoodsFlows {
            inflow: inflow.clone(),
            stock: Annual::zero(),
            outflow: Annual::zero(),
            recovered: Annual::zero(),
        };
        let Some(kinds) = kinds else { return goods };
        for year in years.years() {
            let [left, leaves] = stock::survivors_and_outflow(&inflow.values()[..=year.index()], &kinds.shares);
            for kind in 0..GoodsKind::COUNT {
                let leaves = leaves[kind] * kinds.parts[kind];
                goods.stock[year] += left[kind] * kinds.parts[kind];
                goods.outflow[year] += leaves;
                goods.recovered[year] += leaves * kinds.recovered[kind];
            }
            if goods.outflow[year] > 0.0 {
                goods.recovered[year] /= goods.outflow[year];
            }
        }
        goods
    }

    /// The same stock from 2027 on if some kinds last `times` as long; `inflow` is the inflow without the choice.
    pub(super) fn with_longer_lives(kinds: Option<&GoodsMix>, inflow: &Annual, times: impl Fn(Year) -> f64) -> MetalGoodsFlows {
        let mut goods = MetalGoodsFlows::of(kinds, inflow, Stretch::AHEAD);
        let Some(kinds) = kinds else { return goods };
        let most = Stretch::AHEAD.years().map(&times).fold(1.0, f64::max);
        let last = Year::RECONSTRUCTED.index();
        let mut stocks: Vec<(usize, ProlongedStock)> = Vec::new();
        for kind in GoodsKind::ALL.into_iter().filter(|kind| (kinds.longer)(*kind)) {
            let at = kind.index();
            let came = inflow.values()[..=last].iter().zip(kinds.shares[..=last].iter().rev());
            let cohorts = came.map(|(came, shares)| came * kinds.parts[at] * shares[at]).collect();
            stocks.push((at, ProlongedStock::of(kinds.lives[at], cohorts, most)));
        }
        for year in Stretch::AHEAD.years() {
            let [stands, leaves] = stock::survivors_and_outflow(&inflow.values()[..=year.index()], &kinds.shares);
            let mut recovered = goods.recovered[year] * goods.outflow[year];
            for (at, stock) in &mut stocks {
                let turned = stock.year(times(year), stands[*at] * kinds.parts[*at]);
                let less = turned.outflow - leaves[*at] * kinds.parts[*at];
                goods.inflow[year] += turned.inflow - inflow[year] * kinds.parts[*at];
                goods.outflow[year] += less;
                recovered += less * kinds.recovered[*at];
            }
            goods.recovered[year] = if goods.outflow[year] > 0.0 {
                recovered / goods.outflow[year]
            } else {
                0.0
            };
        }
        goods
    }
}

/// Share of a cohort that is left at each age; all of it at the end of its first year.
pub(in crate::model) fn survival(life: NormalLife) -> Vec<f64> {
    let mut shares = vec![0.0; Year::COUNT];
    // Once a share is zero it stays zero.
    for (share, surviving) in shares.iter_mut().zip(&*Lifetime::from(life).ages_cached(false, 0.0, Year::COUNT)) {
        *share = *surviving;
    }
    shares[0] = 1.0;
    shares
}
