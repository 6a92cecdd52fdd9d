//! Cars: light-duty vehicles by drivetrain and cohort, their materials, and the energy they use.
//!
//! ```text
//! demand → fleet by cohort, new and used → content of the cars → accounts
//! ```
//!
//! Drivetrains of a cohort share one survival, so a cohort is one number and its mix is a row ([`content`]). A choice
//! may give them lives of their own; then each is a part of the fleet ([`by_drivetrain`]). Cohorts with no car left are dropped. Out of scope: buses, lorries, two-wheelers; the origin and fate of materials.

mod account;
mod border;
mod by_drivetrain;
mod content;
pub mod demand;
mod exhaust;
mod years_ahead;

use crate::facts::Facts;
use crate::kind::{DialScope, Stock, Traffic};
use crate::model::ages::VehicleAges;
use crate::model::air::Air;
use crate::model::cars::border::CarBorder;
use crate::model::cars::by_drivetrain::CarsByDrivetrain;
use crate::model::cars::content::{CarContent, NewCars};
use crate::model::cars::years_ahead::{CarCohortContents, CarLives, PARTS};
use crate::model::drivers::DemandDrivers;
use crate::model::moves::{AHEAD, DialValues};
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::model::standard::Standard;
use crate::stock::{FleetStock, Stays};
use crate::year::{Stretch, Year};

/// Scope of the levers of cars.
const CARS: DialScope = DialScope::Stock(Stock::Cars);

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(crate) struct CarBaseState {
    fleet: FleetStock,
    /// Content of cars bought new here, by cohort of the fleet.
    own: Vec<CarContent>,
    /// Content of imported used cars, of those cohorts and all later ones; empty if none are ever imported.
    used: Vec<CarContent>,
    new: NewCars,
    life: Stays,
}

/// Runs the cars of a place to the end of 2026 and writes them into its outcome.
pub(crate) fn base_state(
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    _moves: &DialValues,
    power: &Power,
    outcome: &mut Outcome,
) -> CarBaseState {
    let cars = &facts.cars;
    let life = Stays::of(cars.life.value.into(), Year::COUNT);
    let mut fleet = FleetStock::none(if years_ahead::buys_used(cars) { 2 } else { 1 });
    let mut own: Vec<CarContent> = Stretch::HISTORY.years().map(|cohort| content::new_car(cars, cohort)).collect();
    let mut used: Vec<CarContent> = Vec::new();
    if fleet.parts.len() > 1 {
        used = Year::all().map(|cohort| content::used_car(cars, cohort)).collect();
    }
    let mut room = life.workspace();
    let air = Air::of(facts, None);
    let border = CarBorder { cars, standard: None };
    for year in Stretch::HISTORY.years() {
        let demand = demand::reference(facts, drivers, year);
        let lives = CarLives {
            stays: [life.stays(demand.life[0], fleet.cohorts(), &mut room); PARTS],
            apart: None,
        };
        let contents = CarCohortContents {
            own: &own,
            apart: [&[]; 2],
            used: &used,
        };
        let turned = years_ahead::year(&mut fleet, contents, border, lives, year, demand.cars);
        account::write(outcome, cars, power, year, demand.km, &turned);
        if outcome.is_whole() {
            exhaust::write(outcome, &air, (&fleet, contents), cars, year, demand.km);
            ages(&fleet).write(outcome, Traffic::Cars, year);
        }
    }
    let empty_cohorts = fleet.forget();
    for rows in [&mut own, &mut used] {
        rows.drain(..empty_cohorts.min(rows.len()));
        rows.shrink_to_fit();
    }
    CarBaseState {
        fleet,
        own,
        used,
        new: NewCars::of(cars),
        life,
    }
}

/// Runs the cars from 2027 to 2060.
pub(crate) fn run_ahead(
    base_state: &CarBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    power: &Power,
    outcome: &mut Outcome,
) {
    let cars = &facts.cars;
    let mut fleet = base_state.fleet.clone();
    let mut parted = demand::parts_lives(moves).then(|| CarsByDrivetrain::of(base_state, cars, &mut fleet));
    let mut own = Vec::with_capacity(base_state.own.len() + AHEAD);
    own.extend_from_slice(&base_state.own);
    let mut room = base_state.life.workspace();
    let air = Air::of(facts, Some(moves));
    let border = CarBorder {
        cars,
        standard: Standard::of(facts, moves),
    };
    if parted.is_none() && border.standard.is_some() && fleet.parts.len() > 1 {
        fleet.part_off();
    }
    for year in Stretch::AHEAD.years() {
        let demand = demand::chosen(facts, drivers, moves, year);
        let (lives, contents) = if let Some(parted) = &mut parted {
            let new = base_state.new.by_drivetrain(cars, moves, year);
            parted.year(base_state, new, demand.life, fleet.cohorts())
        } else {
            own.push(base_state.new.chosen(cars, moves, year));
            let lives = CarLives {
                stays: [base_state.life.stays(demand.life[0], fleet.cohorts(), &mut room); PARTS],
                apart: None,
            };
            let contents = CarCohortContents {
                own: &own,
                apart: [&[]; 2],
                used: &base_state.used,
            };
            (lives, contents)
        };
        let turned = years_ahead::year(&mut fleet, contents, border, lives, year, demand.cars);
        account::write(outcome, cars, power, year, demand.km, &turned);
        if outcome.is_whole() {
            exhaust::write(outcome, &air, (&fleet, contents), cars, year, demand.km);
            ages(&fleet).write(outcome, Traffic::Cars, year);
        }
    }
}

/// Cars by age; used cars belong to the cohort of the year they were made.
fn ages(fleet: &FleetStock) -> VehicleAges {
    let mut ages = VehicleAges::default();
    for part in &fleet.parts {
        ages.add(&part.stands[fleet.live..], 1.0, 0);
    }
    ages
}
