//! Cars: light-duty vehicles by drivetrain and cohort, what they hold, and the energy they use.
//!
//! ```text
//! demand → fleet by cohort, new and used → what is in it (content) → accounts
//! ```
//!
//! Drivetrains of a cohort share one survival, so a cohort is one number and its mix a row
//! ([`content`]). Cohorts of which no car is left are no longer followed. Does not know:
//! buses, lorries, two-wheelers; where materials come from and go.

mod account;
mod content;
mod demand;
mod fleet;
mod life;
mod walk;

use crate::facts::Facts;
use crate::model::cars::content::NewCars;
use crate::model::cars::fleet::Fleet;
use crate::model::cars::life::{Life, Stays};
use crate::model::cars::walk::Contents;
use crate::model::drivers::Drivers;
use crate::model::moves::Moves;
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::year::{Stretch, Year};

/// What following the cars of a place from 2027 on needs of what was there before.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    fleet: Fleet,
    /// Rows of the cohorts of the fleet.
    contents: Contents,
    new: NewCars,
    life: Life,
}

/// Follows the cars of a place to the end of 2026 and writes what they were into its outcome.
pub(crate) fn standing(facts: &Facts, drivers: &Drivers<'_>, _moves: &Moves, power: &Power, outcome: &mut Outcome) -> Standing {
    let cars = &facts.cars;
    let life = Life::of(cars.life.value);
    let mut fleet = Fleet::default();
    let mut contents = Contents::default();
    if walk::buys_used(cars) {
        contents.used = Year::all().map(|cohort| content::used(cars, cohort)).collect();
    }
    let mut room = Stays::none();
    for year in Stretch::HISTORY.years() {
        let asked = demand::reference(facts, drivers, year);
        contents.own.push(content::own(cars, year));
        let stays = life.stays(asked.life, fleet.len(), &mut room);
        let turned = walk::year(&mut fleet, &contents, cars, stays, year, asked.cars);
        account::write(outcome, cars, power, year, asked.km, &turned);
    }
    // No used car is older than the oldest in trade, so what is gone stays gone.
    let gone = fleet.gone();
    fleet.forget(gone);
    contents.forget(gone);
    Standing {
        fleet,
        contents,
        new: NewCars::of(cars),
        life,
    }
}

/// Follows them from 2027 to 2060.
pub(crate) fn follow(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>, moves: &Moves, power: &Power, outcome: &mut Outcome) {
    let cars = &facts.cars;
    let mut fleet = standing.fleet.clone();
    let mut contents = standing.contents.clone();
    let mut room = Stays::none();
    for year in Stretch::AHEAD.years() {
        let asked = demand::chosen(facts, drivers, moves, year);
        contents.own.push(standing.new.chosen(cars, moves, year));
        let stays = standing.life.stays(asked.life, fleet.len(), &mut room);
        let turned = walk::year(&mut fleet, &contents, cars, stays, year, asked.cars);
        account::write(outcome, cars, power, year, asked.km, &turned);
    }
}
