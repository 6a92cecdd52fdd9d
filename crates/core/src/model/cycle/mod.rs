//! Cycle: sources and fates of materials, and the emissions of making them.
//!
//! ```text
//! demand   = input of making + reuse = reuse + secondary + primary           secondary: diverted scrap included
//! loss     = not recovered + lost in making + lost in remelting for the use
//! primary + new scrap(t−1) + traded = K(t) − K(t−1) + loss + surplus + new scrap(t)      of each pool
//! carbon   = primary · intensity + remelted · intensity                      none for reused and diverted parts
//! credit   = −Σ surplus · yield · (primary intensity − secondary intensity)  a memo, in no total; none if primary emits less
//! end      = plastics not recovered · part burnt · carbon  +  dismantling of the outflow of vehicles
//! ```
//!
//! The place is the pool: its own scrap serves its own demand, up to caps. The rest is surplus and leaves. No scrap is
//! imported, so a place that imports scrap shows too little secondary material. [`turn`] is the year on plain numbers,
//! `rules` its shares, `making` the carbon.
//!
//! Out of scope: trade of materials and scrap, prices, the carbon of waste wood.

pub mod production;
pub(super) mod rules;
pub mod turn;

use crate::facts::Facts;
use crate::kind::{Material, Pool, Sector, UseRule};
use crate::model::account::Account;
use crate::model::cycle::production::{Intensity, intensities, spared};
use crate::model::cycle::rules::{CycleRules, is_in_cycle};
use crate::model::cycle::turn::CycleYear;
use crate::model::ledger::Ledger;
use crate::model::moves::DialValues;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::year::{Annual, Stretch, Year};

const POOLS: usize = Pool::ALL.len();

/// New scrap of the last closed year, kg, by use; the next year uses it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Buffer {
    scrap: Vec<f64>,
}

/// Closes the material cycle of the years of a stretch on the flows in the outcome. `of_goods` is the share of the
/// steel outflow of goods that is recovered.
pub(crate) fn close(
    facts: &Facts,
    moves: &DialValues,
    power: &Power,
    years: Stretch,
    (buffer, of_goods): (&Buffer, &Annual),
    outcome: &mut Outcome,
) -> Buffer {
    let mut rules = CycleRules::of(facts, moves);
    let mut turn = CycleYear::of(&rules.ways);
    let count = rules.uses.len();
    let (mut inflow, mut outflow) = (vec![0.0; count], vec![0.0; count]);
    let mut fresh = buffer.scrap.clone();
    fresh.resize(count, 0.0);
    for year in years.years() {
        for (flow, (inflow, outflow)) in outcome.flows().zip(inflow.iter_mut().zip(&mut outflow)) {
            *inflow = flow.inflow[year].max(0.0);
            *outflow = flow.outflow[year].max(0.0);
        }
        rules.turn_to(facts, moves, year, of_goods[year], [&inflow, &outflow]);
        turn.year(&rules.ways, &rules.shares, &inflow, &outflow, &fresh);
        fresh.copy_from_slice(&turn.fresh);
        let carbon = intensities(facts, moves, power, year);
        account(&rules, &turn, &carbon, year, &mut outcome.ledger);
        end_of_life(facts, &rules, &turn, &outflow, year, &mut outcome.ledger);
    }
    Buffer { scrap: fresh }
}

/// Writes a year of the cycle and the emissions of making its materials.
fn account(rules: &CycleRules, turn: &CycleYear, carbon: &[Intensity; Material::COUNT], year: Year, ledger: &mut Ledger) {
    let mut scrap = [0.0; POOLS];
    let mut new_scrap = [0.0; POOLS];
    for ((pool, all), fresh) in rules.ways.grade.iter().zip(&turn.scrap).zip(&turn.fresh) {
        scrap[*pool] += all;
        new_scrap[*pool] += fresh;
    }
    // Scrap input for a kilogram of remelted material.
    let mut needed = [1.0; POOLS];
    let mut credit = 0.0;
    for (at, pool) in Pool::ALL.into_iter().enumerate() {
        let mut surplus = scrap[at];
        if turn.made[at] > 0.0 {
            needed[at] = scrap[at] / turn.made[at];
            surplus = turn.spare[at] * needed[at];
        }
        if let Some(material) = spared(pool) {
            let Intensity { primary, secondary } = carbon[material.index()];
            credit -= turn.spare[at] * (primary - secondary).max(0.0);
        }
        ledger[(Account::Surplus.of(at), year)] += surplus;
        ledger[(Account::NewScrap.of(at), year)] = new_scrap[at];
    }
    ledger[(Account::GhgCredit.row(), year)] = credit;
    for (at, of) in rules.uses.iter().enumerate().filter(|(_, of)| is_in_cycle(**of)) {
        let (remelted, primary) = (turn.secondary[at], turn.primary[at]);
        ledger[(Account::Demand.of(at), year)] = turn.input[at] + turn.reuse[at];
        ledger[(Account::Reuse.of(at), year)] = turn.reuse[at];
        ledger[(Account::Secondary.of(at), year)] = remelted + turn.direct[at];
        ledger[(Account::Primary.of(at), year)] = primary;
        ledger[(Account::Loss.of(at), year)] = turn.unrecovered[at] + turn.wasted[at] + remelted * (needed[rules.ways.grade[at]] - 1.0);
        let making = carbon[of.material.index()];
        ledger[(Account::GhgMaterials.of(at), year)] = primary * making.primary + remelted * making.secondary;
    }
}

/// Writes the emissions of burning plastics and dismantling vehicles.
fn end_of_life(facts: &Facts, rules: &CycleRules, turn: &CycleYear, outflow: &[f64], year: Year, ledger: &mut Ledger) {
    let process = &facts.process;
    let burning = process.plastics_burnt.value * process.plastics_carbon.value;
    let dismantling = facts.cars.everywhere.dismantling.value;
    let mut emitted = [0.0; Sector::ALL.len()];
    for (at, of) in rules.uses.iter().enumerate().filter(|(_, of)| is_in_cycle(**of)) {
        let sector = of.sector as usize;
        if of.material == Material::Plastics {
            emitted[sector] += turn.unrecovered[at] * burning;
        }
        if of.sector.row().in_use == UseRule::Drive {
            emitted[sector] += outflow[at] * dismantling;
        }
    }
    for (sector, emitted) in emitted.into_iter().enumerate() {
        ledger[(Account::GhgEndOfLife.of(sector), year)] += emitted;
    }
}
