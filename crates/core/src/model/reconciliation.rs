//! Reconciliation: the cement and steel that the model explains in 2018–2022, compared with statistics.
//!
//! ```text
//! explained(m) = Σ of modelled sectors: inflow(m) / (1 − loss(m)), mean of 2018–2022; steel of new vehicles included
//! remainder(m) = statistic(m) − explained(m), never below 0; for machines and goods, buildings not modelled, civil works (`facts::civil`)
//! ```
//!
//! Out of scope: choices; the closed years are history, the same under all choices. The release compiler, in a later
//! room, fits the remainder of all places to the crude steel of the world.

use crate::facts::Facts;
use crate::facts::civil::{Remainder, remainder};
use crate::kind::{GoodsKind, Material, Sector, UseRule};
use crate::model::cycle::rules::loss;
use crate::model::{Account, Outcome, Use};
use crate::year::{Annual, Stretch, Year};

/// Years that are closed.
const SPAN: Stretch = Stretch {
    first: Year::of(2018),
    last: Year::of(2022),
};
const KG_IN_MEGATONNE: f64 = 1e9;

/// Cement and steel of a place, split into explained part and remainder, Mt a year, mean of 2018–2022, losses included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Closed {
    /// Cement into homes and other buildings, then into infrastructure.
    pub cement: [f64; 2],
    /// Steel into homes and other buildings, into infrastructure, into new cars and other road vehicles, into goods of households.
    pub steel: [f64; 4],
    /// Remainder of cement.
    pub cement_left: Remainder,
    /// Remainder of steel.
    pub steel_left: Remainder,
    /// Steel into machines and goods, by kind.
    pub goods: [f64; GoodsKind::COUNT],
    /// Cement and steel into buildings not modelled.
    pub unmodelled: [f64; 2],
    /// Cement and steel into civil works.
    pub works: [f64; 2],
}

/// Compares the statistics of a place with its outcome and computes the remainders.
pub fn close(facts: &Facts, outcome: &Outcome) -> Closed {
    let mean = |sector, material| {
        let demand = demand(facts, outcome, Use { sector, material });
        demand.sum(SPAN.first, SPAN.last) / SPAN.years().count() as f64
    };
    let buildings = |material| mean(Sector::Homes, material) + mean(Sector::OtherBuildings, material);
    let cement = [buildings(Material::Cement), mean(Sector::Infrastructure, Material::Cement)];
    let steel = [
        buildings(Material::Steel),
        mean(Sector::Infrastructure, Material::Steel),
        UseRule::Drive
            .sectors()
            .iter()
            .map(|sector| mean(*sector, Material::AutomotiveSteel))
            .sum(),
        mean(Sector::HouseholdGoods, Material::Steel),
    ];
    let cement_left = remainder(facts.civil.cement.value, cement.iter().sum());
    let steel_left = remainder(facts.civil.steel.value, steel.iter().sum());
    let (goods, unnamed) = facts.civil.steel_of_goods(steel_left.amount, [steel[2], steel[3]]);
    let unnamed = [cement_left.amount, unnamed];
    let parts = facts.civil.unmodelled.value.share;
    let unmodelled = [0, 1].map(|at| parts[at] * unnamed[at]);
    Closed {
        cement,
        steel,
        cement_left,
        steel_left,
        goods,
        unmodelled,
        works: [0, 1].map(|at| unnamed[at] - unmodelled[at]),
    }
}

/// Cement demand of modelled stocks by year, losses included, Mt a year.
pub fn explained_cement(facts: &Facts, outcome: &Outcome) -> Annual {
    let mut sum = Annual::zero();
    for sector in [Sector::Homes, Sector::OtherBuildings, Sector::Infrastructure] {
        let material = Material::Cement;
        let demand = demand(facts, outcome, Use { sector, material });
        for year in Stretch::HISTORY.years() {
            sum[year] += demand[year];
        }
    }
    sum
}

/// Demand by year for a material in a sector, losses included, Mt a year.
pub fn demand(facts: &Facts, outcome: &Outcome, of: Use) -> Annual {
    let loss = loss(facts, of);
    Account::Inflow.material(of.sector, of.material).map_or_else(Annual::zero, |row| {
        let inflow = outcome.row(row);
        Annual::from_fn(|year| inflow[year] / (1.0 - loss) / KG_IN_MEGATONNE)
    })
}
