//! Closing: cement and steel that the model explains in 2018–2022 beside what statistics say.
//!
//! ```text
//! explained(m) = Σ of sectors that are followed: inflow(m) / (1 − loss(m)), mean of 2018–2022; steel of new vehicles included
//! remainder(m) = statistic(m) − explained(m), never below nothing; machines and goods, buildings not modelled, civil works (`facts::civil`)
//! ```
//!
//! Does not know: choices; what it closes is history, the same under all of them. How the remainder of all places follows
//! the crude steel of the world is settled when a release is compiled, in a room further down.

use crate::facts::Facts;
use crate::facts::civil::{Remainder, remainder};
use crate::kind::{GoodsKind, Material, Sector, UseRule};
use crate::model::cycle::rules::loss;
use crate::model::{Account, Outcome, Use};
use crate::year::{Annual, Stretch, Year};

/// What is closed.
const SPAN: Stretch = Stretch {
    first: Year::of(2018),
    last: Year::of(2022),
};
const KG_IN_MEGATONNE: f64 = 1e9;

/// Cement and steel of a place beside its statistics, Mt a year, mean of 2018–2022, losses included.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Closed {
    /// Cement into homes and other buildings, then into infrastructure.
    pub cement: [f64; 2],
    /// Steel into homes and other buildings, into infrastructure, into new cars and other road vehicles, into goods of households.
    pub steel: [f64; 4],
    /// Cement that is left.
    pub cement_left: Remainder,
    /// Steel that is left.
    pub steel_left: Remainder,
    /// Steel into machines and goods, by kind.
    pub goods: [f64; GoodsKind::COUNT],
    /// What goes into buildings not modelled: cement, steel.
    pub unmodelled: [f64; 2],
    /// What goes into civil works: cement, steel.
    pub works: [f64; 2],
}

/// Closes the statistics of a place on its outcome.
#[must_use]
pub fn close(facts: &Facts, outcome: &Outcome) -> Closed {
    let mean = |sector, material| {
        let asked = asked(facts, outcome, Use { sector, material });
        asked.sum(SPAN.first, SPAN.last) / SPAN.years().count() as f64
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

/// Cement that modelled stocks ask for over the years, losses included, Mt a year.
#[must_use]
pub fn explained_cement(facts: &Facts, outcome: &Outcome) -> Annual {
    let mut sum = Annual::zero();
    for sector in [Sector::Homes, Sector::OtherBuildings, Sector::Infrastructure] {
        let material = Material::Cement;
        let asked = asked(facts, outcome, Use { sector, material });
        for year in Stretch::HISTORY.years() {
            sum[year] += asked[year];
        }
    }
    sum
}

/// What is asked for over the years of a material that comes into use in a sector, losses included, Mt a year.
#[must_use]
pub fn asked(facts: &Facts, outcome: &Outcome, of: Use) -> Annual {
    let loss = loss(facts, of);
    Account::Inflow.material(of.sector, of.material).map_or_else(Annual::zero, |row| {
        let inflow = outcome.row(row);
        Annual::from_fn(|year| inflow[year] / (1.0 - loss) / KG_IN_MEGATONNE)
    })
}
