//! Production: sources and emissions of the materials of a city, in proportion to its country.
//!
//! ```text
//! demand, reuse, secondary, primary, carbon of making = the country's · inflow of the city / of the country     by material and sector
//! sites of streets  = the country's · mass of inflow of the city / of the country
//! end of life       = plastics: the country's · outflow of the city / of the country;  vehicles: dismantling, by mass
//! ```
//!
//! If the country has no inflow of a material in a year, the last earlier year with an inflow counts. A city has no
//! scrap pool of its own, so loss and surplus are not written. Out of scope: the place of production, which is
//! elsewhere.

use crate::facts::Facts;
use crate::kind::{Material, Sector, UseRule};
use crate::model::account::Account;
use crate::model::city::SECTORS;
use crate::model::outcome::Outcome;
use crate::model::uses::Use;
use crate::year::{Stretch, Year};

/// Accounts in proportion to inflow.
const WITH_INFLOW: [Account; 5] = [
    Account::Demand,
    Account::Reuse,
    Account::Secondary,
    Account::Primary,
    Account::GhgMaterials,
];

/// Writes the years of a stretch, from the flows in the outcome.
pub(super) fn write(facts: &Facts, around: &Outcome, years: Stretch, outcome: &mut Outcome) {
    for sector in SECTORS {
        for at in Use::indices(sector) {
            of_use(around, years, at, outcome);
        }
        for year in years.years() {
            if sector == Sector::Infrastructure {
                let into = |of: &Outcome| {
                    Use::indices(sector)
                        .map(|at| of.ledger[(Account::Inflow.of(at), year)])
                        .sum::<f64>()
                };
                let there = into(around);
                let part = if there > 0.0 { into(outcome) / there } else { 0.0 };
                let row = Account::GhgConstruction.of(sector.index());
                outcome.ledger[(row, year)] = around.ledger[(row, year)] * part;
            }
            end_of_life(facts, around, sector, year, outcome);
        }
    }
}

fn of_use(around: &Outcome, years: Stretch, at: usize, outcome: &mut Outcome) {
    let inflow = Account::Inflow.of(at);
    let mut last = None;
    for year in years.years() {
        let here = outcome.ledger[(inflow, year)];
        if around.ledger[(inflow, year)] > 0.0 {
            last = Some(year);
        } else if last.is_none() {
            last = Year::FIRST.to(year).rev().find(|year| around.ledger[(inflow, *year)] > 0.0);
        }
        let Some(of) = last else { continue };
        let part = here / around.ledger[(inflow, of)];
        for account in WITH_INFLOW {
            let row = account.of(at);
            outcome.ledger[(row, year)] = around.ledger[(row, of)] * part;
        }
    }
}

/// Writes end-of-life emissions: burning of plastics, and dismantling of vehicles.
fn end_of_life(facts: &Facts, around: &Outcome, sector: Sector, year: Year, outcome: &mut Outcome) {
    let row = Account::GhgEndOfLife.of(sector.index());
    let apart = if sector.row().in_use == UseRule::Drive {
        facts.cars.everywhere.dismantling.value
    } else {
        0.0
    };
    let leaves = |of: &Outcome| {
        Use::indices(sector)
            .map(|at| of.ledger[(Account::Outflow.of(at), year)])
            .sum::<f64>()
    };
    let burnt = around.ledger[(row, year)] - apart * leaves(around);
    let plastics = Account::Outflow.material(sector, Material::Plastics);
    let part = plastics.map_or(0.0, |row| {
        let there = around.ledger[(row, year)];
        if there > 0.0 { outcome.ledger[(row, year)] / there } else { 0.0 }
    });
    outcome.ledger[(row, year)] = burnt.max(0.0) * part + apart * leaves(outcome);
}
