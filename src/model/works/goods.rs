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

impl Goods {
    /// What an inflow comes to in the years of a stretch.
    pub(super) fn of(facts: &Facts, closed: &Closed, inflow: &Annual, years: Stretch) -> Goods {
        let whole: f64 = closed.goods.iter().sum();
        let mut goods = Goods {
            stock: Annual::zero(),
            outflow: Annual::zero(),
            recovered: Annual::zero(),
        };
        if whole <= 0.0 {
            return goods;
        }
        for kind in GoodsKind::ALL {
            let known = &facts.civil.goods.value[kind.index()];
            let share = closed.goods[kind.index()] / whole;
            let life = NormalLife {
                mean: known.life,
                deviation: known.life * facts.civil.course.value.goods.deviation,
            };
            let shares = survival(life);
            for year in years.years() {
                let at = year.index();
                let left = stock::leaves(0.0, &inflow.values()[..at], &shares) * share;
                goods.stock[year] += stock::left(0.0, &inflow.values()[..=at], &shares) * share;
                goods.outflow[year] += left;
                goods.recovered[year] += left * known.recovered;
            }
        }
        for year in years.years() {
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
    let mut shares: Vec<f64> = (0..Year::COUNT).map(|age| lifetime.survival(age as f64)).collect();
    shares[0] = 1.0;
    shares
}
