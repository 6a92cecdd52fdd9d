//! Machines and goods: how long each kind lasts, and what is recovered of the steel that leaves.
//!
//! ```text
//! inflow(kind) = share of the kind · inflow
//! K, out       = Σ over kinds by a life of its own, normal by age
//! recovered    = Σ recovered(kind) · out(kind) / Σ out(kind)
//! ```
//!
//! Does not know: which machines and goods, what is in them beside steel.

use crate::facts::Facts;
use crate::facts::infrastructure::NormalLife;
use crate::kind::GoodsKind;
use crate::model::closing::Closed;
use crate::stock;
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Stretch, Year};

/// Steel of machines and goods over some years.
#[derive(Clone, Debug)]
pub(super) struct Goods {
    /// In use at the end of the year, kg.
    pub(super) stock: Annual,
    /// Out of use in the year, kg.
    pub(super) outflow: Annual,
    /// Share of what leaves that is recovered.
    pub(super) recovered: Annual,
}

/// Something of each kind.
type Each = [f64; GoodsKind::COUNT];

/// What machines and goods are made of.
pub(super) struct Kinds {
    /// Part of the inflow of all.
    parts: Each,
    /// Share of what leaves.
    recovered: Each,
    /// Share that stands at each age.
    shares: Vec<Each>,
}

impl Kinds {
    /// Of a place; none where there are none.
    pub(super) fn of(facts: &Facts, closed: &Closed) -> Option<Kinds> {
        let whole: f64 = closed.goods.iter().sum();
        if whole <= 0.0 {
            return None;
        }
        let known = &facts.civil.goods.value;
        let lives = GoodsKind::ALL.map(|kind| {
            let life = known[kind.index()].life;
            survival(NormalLife {
                mean: life,
                deviation: life * facts.civil.course.value.goods.deviation,
            })
        });
        Some(Kinds {
            parts: closed.goods.map(|goods| goods / whole),
            recovered: GoodsKind::ALL.map(|kind| known[kind.index()].recovered),
            shares: (0..Year::COUNT).map(|age| lives.each_ref().map(|life| life[age])).collect(),
        })
    }
}

impl Goods {
    /// What an inflow comes to in the years of a stretch.
    pub(super) fn of(kinds: Option<&Kinds>, inflow: &Annual, years: Stretch) -> Goods {
        let mut goods = Goods {
            stock: Annual::zero(),
            outflow: Annual::zero(),
            recovered: Annual::zero(),
        };
        let Some(kinds) = kinds else { return goods };
        for year in years.years() {
            let [left, leaves] = stock::both(&inflow.values()[..=year.index()], &kinds.shares);
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
}

/// Share that stands at each age; all of it does at the end of its first year.
pub(super) fn survival(life: NormalLife) -> Vec<f64> {
    let lifetime = Lifetime::from(life);
    let mut shares = vec![0.0; Year::COUNT];
    shares[0] = 1.0;
    for (age, share) in shares.iter_mut().enumerate().skip(1) {
        *share = lifetime.survival(age as f64);
        // What is gone stays so.
        if *share <= 0.0 {
            break;
        }
    }
    shares
}
