//! Metals: copper and aluminium of machines, packaging and other goods.
//!
//! ```text
//! part       = by steel · steel used / that of all places + (1 − by steel) · product / that of all places      2020
//! inflow(t)  = metal of all places in 2020 · part · people(t) / people(2020) · (income(t) / income(2020))^power
//! K          = as the steel of machines and goods (`goods`), packaging by its own life; recovery as that of
//!              goods of households
//! ```
//!
//! No statistic of a place closes these metals, so the world's amount is shared out. Under another storyline they
//! depart from the flow of 2026. Out of scope: the single machines and goods; copper and aluminium of sectors that are
//! modelled separately.

use crate::facts::Facts;
use crate::facts::civil::MetalGoods;
use crate::kind::{GoodsKind, Material, Sector};
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::model::outcome::Outcome;
use crate::model::works::civil::{CivilStockFlow, LONGER, write};
use crate::model::works::goods::{GoodsMix, MetalGoodsFlows};
use crate::model::works::parts::KG_IN_MEGATONNE;
use crate::year::{Annual, Stretch, Year};

/// The metals, in the order of the fact table.
const METALS: [Material; 2] = [Material::Copper, Material::Aluminium];
/// The kinds that use them, in the order of the fact table; packaging takes the place of metal goods.
const INTO: [GoodsKind; 3] = [GoodsKind::Machines, GoodsKind::MetalGoods, GoodsKind::Other];

/// Metals under the middle storyline, with no life prolonged, for each of [`METALS`]: inflow in every year, and the
/// results from 2027 on.
#[derive(Clone, Debug)]
pub(super) struct MetalBaseState([(Annual, MetalGoodsFlows); METALS.len()]);

/// Runs the metals and writes their years to 2026.
pub(super) fn base_state(facts: &Facts, outcome: &mut Outcome) -> MetalBaseState {
    let metals = &facts.civil.metals.value;
    let course = course(metals, &facts.people.value, &facts.income.value);
    let part = part(facts);
    MetalBaseState([0, 1].map(|at| {
        let amounts = amounts(metals)[at];
        let kinds = kinds(facts, at);
        let whole: f64 = amounts.iter().sum();
        let inflow = Annual::from_fn(|year| whole * part * KG_IN_MEGATONNE * course[year]);
        put(
            outcome,
            at,
            &MetalGoodsFlows::of(Some(&kinds), &inflow, Stretch::HISTORY),
            Stretch::HISTORY,
        );
        let ahead = MetalGoodsFlows::of(Some(&kinds), &inflow, Stretch::AHEAD);
        (inflow, ahead)
    }))
}

/// Writes the years from 2027 on.
pub(super) fn run_ahead(
    base_state: &MetalBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    outcome: &mut Outcome,
) {
    let longer = moves.moves(LONGER);
    let departs = drivers.has_own_incomes();
    for (at, (usual, ahead)) in base_state.0.iter().enumerate() {
        if !longer && !departs {
            put(outcome, at, ahead, Stretch::AHEAD);
            continue;
        }
        let kinds = kinds(facts, at);
        let own = departs.then(|| departed(facts, drivers, usual));
        let inflow = own.as_ref().unwrap_or(usual);
        let goods = if longer {
            MetalGoodsFlows::with_longer_lives(Some(&kinds), inflow, |year| 1.0 + moves.change(LONGER, year))
        } else {
            MetalGoodsFlows::of(Some(&kinds), inflow, Stretch::AHEAD)
        };
        put(outcome, at, &goods, Stretch::AHEAD);
    }
}

/// Inflow under another storyline.
fn departed(facts: &Facts, drivers: &DemandDrivers<'_>, usual: &Annual) -> Annual {
    let people = Annual::from_fn(|year| drivers.people(year));
    let income = Annual::from_fn(|year| drivers.income(year));
    let course = course(&facts.civil.metals.value, &people, &income);
    let last = Year::RECONSTRUCTED;
    Annual::from_fn(|year| {
        if year <= last {
            usual[year]
        } else {
            usual[last] * course[year] / course[last]
        }
    })
}

/// Share of a place in the use of all places.
fn part(facts: &Facts) -> f64 {
    let metals = &facts.civil.metals.value;
    let product = facts.people.value[Year::BASE] * facts.income.value[Year::BASE] / DOLLARS_IN_BILLION;
    metals.by_steel * facts.civil.steel.value / metals.steel + (1.0 - metals.by_steel) * product / metals.product
}

/// Use in every year, relative to 2020.
fn course(metals: &MetalGoods, people: &Annual, income: &Annual) -> Annual {
    let (heads, earned) = (people[Year::BASE], income[Year::BASE]);
    Annual::from_fn(|year| people[year] / heads * libm::pow(income[year] / earned, metals.power))
}

fn amounts(metals: &MetalGoods) -> [[f64; INTO.len()]; METALS.len()] {
    [metals.copper, metals.aluminium]
}

fn kinds(facts: &Facts, at: usize) -> GoodsMix {
    let metals = &facts.civil.metals.value;
    let mut parts = [0.0; GoodsKind::COUNT];
    for (kind, amount) in INTO.into_iter().zip(amounts(metals)[at]) {
        parts[kind.index()] = amount;
    }
    let mut lives = facts.civil.goods.value.map(|goods| goods.life);
    lives[GoodsKind::MetalGoods.index()] = metals.packaging;
    GoodsMix::from_amounts(facts, parts, lives, |kind| kind == GoodsKind::Machines)
}

fn put(outcome: &mut Outcome, at: usize, goods: &MetalGoodsFlows, years: Stretch) {
    for year in years.years() {
        let flow = CivilStockFlow {
            stock: goods.stock[year],
            outflow: goods.outflow[year],
        };
        write(outcome, Sector::Goods, METALS[at], year, goods.inflow[year], flow);
    }
}

const DOLLARS_IN_BILLION: f64 = 1e9;
