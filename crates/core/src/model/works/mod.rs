//! Works: infrastructure, and the remainder of statistics: civil works, machines and goods, buildings not modelled.
//!
//! Runs after buildings and cars: the remainder of cement and steel is the part of statistics that those two and
//! infrastructure do not explain. Choices change the life of asphalt and the growth of parking and paths. Civil works
//! respond to sizing and leaner concrete, machines and goods to a longer life. Buildings not modelled respond to the
//! levers of new floor, and all to every lever of the cycle.
//!
//! Out of scope: losses that a choice lowers, scrap, carbon.

mod civil;
mod goods;
mod infrastructure;
mod metals;
mod parts;
mod prolonged_stock;

pub(super) use goods::survival;

use crate::facts::Facts;
use crate::kind::Era;
use crate::model::buildings;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::DialValues;
use crate::model::outcome::Outcome;
use crate::year::Annual;

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(crate) struct WorksBaseState {
    infrastructure: Option<infrastructure::InfrastructureBaseState>,
    civil: Option<civil::CivilBaseState>,
}

/// Runs the works of a place to the end of 2026 and writes them into its outcome, which must have buildings and cars.
/// Also returns the recovered share of the steel outflow of goods.
pub(crate) fn base_state(facts: &Facts, buildings: &buildings::BuildingBaseState, outcome: &mut Outcome) -> (WorksBaseState, Annual) {
    let infrastructure = infrastructure::base_state(facts, outcome);
    let civil = civil::base_state(facts, &buildings.built(), outcome);
    let (civil, recovered) = civil.map_or_else(|| (None, Annual::zero()), |(civil, recovered)| (Some(civil), recovered));
    (WorksBaseState { infrastructure, civil }, recovered)
}

/// Runs the works from 2027 to 2060; returns the recovered share of the steel outflow of goods.
pub(crate) fn run_ahead(
    base_state: &WorksBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    outcome: &mut Outcome,
) -> Annual {
    if let Some(base_state) = &base_state.infrastructure {
        infrastructure::run_ahead(base_state, facts, drivers, moves, outcome);
    }
    match &base_state.civil {
        Some(base_state) => civil::run_ahead(base_state, facts, drivers, moves, outcome),
        None => Annual::zero(),
    }
}

/// Remaining stock by era of the inflows from 1900 on; the newest cohort has the first of `shares` left.
fn remaining_by_era(came: &[f64], shares: &[f64]) -> [f64; Era::COUNT] {
    let mut eras = [0.0; Era::COUNT];
    let left = came.iter().zip(shares[..came.len()].iter().rev());
    Era::add(&mut eras, 0, left.map(|(came, share)| came * share));
    eras
}
