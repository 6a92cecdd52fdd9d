//! Wood: sawnwood and panels outside buildings, and the demand on forests. Memo items, in no total.
//!
//! ```text
//! rest         = max(0, sawnwood and panels used − wood demand of buildings and infrastructure), means of 2018–2022
//! rest(t)      = rest · g(t) / g(2018–2022)              g = people · income^power
//! formwork     = part · rest(t)                          goods of wood = (1 − part) · rest(t)
//! asked        = (buildings + infrastructure + formwork + goods) · m³/t + paper that replaces plastics / t/m³
//! room         = m³ a person of the region · people of 2020
//! roundwood    = m³ a person of the region · people(t) · (income(t)/income(2020))^power · t/m³
//! ```
//!
//! Runs after the cycle, which has the losses. Goods of wood include the wood of household goods. Paper and board are
//! not part of sawnwood and panels; paper that replaces plastics needs at least its own mass of wood. Years before 2018
//! follow the same rule. Out of scope: trade within a region, tree species, carbon stored in wood, fuelwood, which
//! counts with energy.

use crate::facts::Facts;
use crate::kind::{Material, Sector, WoodUse};
use crate::model::account::Account;
use crate::model::drivers::DemandDrivers;
use crate::model::outcome::Outcome;
use crate::year::{Stretch, Year};

/// Years in which statistics are compared with modelled use.
const COUNTED: Stretch = Stretch {
    first: Year::of(2018),
    last: Year::of(2022),
};
const KG_IN_MEGATONNE: f64 = 1e9;
const KG_IN_TONNE: f64 = 1e3;

/// State that the run from 2027 on needs.
#[derive(Clone, Copy, Debug)]
pub(super) struct WoodBaseState {
    /// Wood outside buildings for a unit of its driver, kg.
    each: f64,
}

/// Writes the years to 2026; the outcome must have a closed cycle.
pub(super) fn base_state(facts: &Facts, drivers: &DemandDrivers<'_>, outcome: &mut Outcome) -> WoodBaseState {
    let mean = |of: &dyn Fn(Year) -> f64| COUNTED.years().map(of).sum::<f64>() / COUNTED.years().count() as f64;
    let taken = mean(&|year| {
        let [buildings, roads] = wood_demand(outcome, year);
        buildings + roads
    });
    let rest = (facts.wood.used.value * KG_IN_MEGATONNE - taken).max(0.0);
    let driven = mean(&|year| drives(facts, drivers, year));
    let base_state = WoodBaseState {
        each: if driven > 0.0 { rest / driven } else { 0.0 },
    };
    write(&base_state, facts, drivers, Stretch::HISTORY, outcome);
    base_state
}

/// Writes the years from 2027 on.
pub(super) fn run_ahead(base_state: &WoodBaseState, facts: &Facts, drivers: &DemandDrivers<'_>, outcome: &mut Outcome) {
    write(base_state, facts, drivers, Stretch::AHEAD, outcome);
}

/// Driver of wood outside buildings.
fn drives(facts: &Facts, drivers: &DemandDrivers<'_>, year: Year) -> f64 {
    drivers.people(year) * libm::pow(drivers.income(year), facts.wood.everywhere.power.value)
}

/// Wood demand of buildings, and of roads and rail, in a year, kg.
fn wood_demand(outcome: &Outcome, year: Year) -> [f64; 2] {
    let of = |sector: Sector| {
        let row = Account::Demand.material(sector, Material::Wood);
        row.map_or(0.0, |row| outcome.row(row)[year])
    };
    [of(Sector::Homes) + of(Sector::OtherBuildings), of(Sector::Infrastructure)]
}

fn write(base_state: &WoodBaseState, facts: &Facts, drivers: &DemandDrivers<'_>, years: Stretch, outcome: &mut Outcome) {
    let (everywhere, forests) = (&facts.wood.everywhere, facts.wood.forests());
    let (people, income) = (facts.people.value[Year::BASE], facts.income.value[Year::BASE]);
    let base = libm::pow(income, everywhere.power.value);
    let at = facts.wood.region.index();
    for year in years.years() {
        let drives = drives(facts, drivers, year);
        let [buildings, roads] = wood_demand(outcome, year);
        let rest = base_state.each * drives;
        let formwork = everywhere.formwork.value * rest;
        let used = [buildings, roads, formwork, rest - formwork];
        let paper = outcome.row(Account::PlasticsPaper.row())[year];
        let ledger = &mut outcome.ledger;
        for (of, kg) in WoodUse::ALL.into_iter().zip(used) {
            ledger[(Account::WoodUsed.of(of.index()), year)] = kg;
        }
        let wood_demand = used.iter().sum::<f64>() * everywhere.roundwood.value + paper / everywhere.biomass.value;
        ledger[(Account::ForestAsked.of(at), year)] = wood_demand / KG_IN_TONNE;
        ledger[(Account::ForestRoom.of(at), year)] = forests.room * people;
        if base > 0.0 {
            ledger[(Account::Roundwood.row(), year)] = forests.roundwood * drives / base * everywhere.biomass.value * KG_IN_TONNE;
        }
    }
}
