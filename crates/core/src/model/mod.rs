//! The model: computes an outcome from facts and choices.
//!
//! ```text
//! moves, drivers, power → buildings, cars, vehicles, plastics, goods, networks, works → cycle → wood → balance → outcome
//! ```
//!
//! The model runs in two stages, because no choice changes the years to 2026. [`base_state`] runs a place to the end of
//! 2026, once. [`run_ahead`] runs 2027–2060 for each move of a lever. It writes those years into an outcome that already
//! has the years before.
//!
//! [`crate::stock`] carries a stock from year to year: plain numbers, any range of years. The files here turn the facts
//! of a place into its inputs, and its results into accounts of the outcome. A city runs together with its country
//! (`city`).
//!
//! One module writes each account:
//! - [`buildings`]: floor, energy in use and site work.
//! - `cars` and `vehicles`: fleets, their ages (`ages`), energy and exhaust (`air`).
//! - `goods`: goods of households; `networks`: plants, lines and pipes.
//! - `plastics`: plastics and their fate; `works`: roads and the remainder.
//! - `cycle`: everything between scrap and primary; `wood`: wood outside buildings; [`need`]: people with little floor.

pub mod account;
mod account_dimension;
mod ages;
mod air;
mod balance;
pub mod buildings;
pub mod cars;
pub mod city;
pub mod cycle;
pub mod drivers;
mod flat;
mod goods;
mod incremental;
pub mod ledger;
pub mod minerals;
pub mod moves;
pub mod need;
mod networks;
mod outcome;
mod outcome_sum;
pub(crate) mod plastics;
pub mod power;
mod reads;
pub mod reconciliation;
pub mod spending;
mod standard;
mod totals;
mod uses;
mod vehicles;
mod wood;
mod works;

pub use account::{Account, AccountRow};
pub use incremental::effort;
pub use ledger::AccountQuery;
pub use outcome::{BalanceError, Extent, MaterialFlow, Outcome};
pub use outcome_sum::{Added, MemberShard, OutcomeSum, SHARDS, Summed};
pub use totals::CountryTotals;
pub use uses::Use;

use crate::choices::Choices;
use crate::facts::Facts;
use crate::kind::ModelPart;
use crate::model::drivers::DemandDrivers;
use crate::model::incremental::{IncrementalRun, ModelCache};
use crate::model::moves::DialValues;
use crate::place::PlaceId;
use crate::year::{Stretch, Year};

/// State of a place at the end of 2026 that the run from 2027 on needs; no choice changes it.
///
/// Small, because the program keeps one for every place of the world.
#[derive(Clone, Debug)]
pub struct PlaceBaseState {
    buildings: buildings::BuildingBaseState,
    cars: cars::CarBaseState,
    vehicles: vehicles::VehicleBaseState,
    plastics: plastics::PlasticsBaseState,
    goods: goods::GoodsBaseState,
    networks: networks::NetworkBaseState,
    works: works::WorksBaseState,
    wood: wood::WoodBaseState,
    buffer: cycle::Buffer,
    balance: BalanceError,
    opening: balance::OpeningStocks,
    /// State of the city itself, if the place is one; the other fields describe its country.
    city: Option<Box<city::CityBaseState>>,
}

/// Runs a place to the end of 2026. The outcome has the years to 2026 and nothing after.
pub fn base_state(facts: &Facts) -> (PlaceBaseState, Outcome) {
    let mut outcome = Outcome::empty(facts.place);
    let base_state = base_state_into(facts, &mut outcome);
    (base_state, outcome)
}

/// Runs a place to the end of 2026, into an outcome that the caller reuses.
pub fn base_state_into(facts: &Facts, outcome: &mut Outcome) -> PlaceBaseState {
    let Some(city) = &facts.city else {
        return stand_country(facts, outcome);
    };
    let (whole, base_state) = city::base_state_into(facts, city, outcome);
    PlaceBaseState {
        city: Some(Box::new(base_state)),
        ..whole
    }
}

/// Runs a place that is not a city to the end of 2026.
fn stand_country(facts: &Facts, outcome: &mut Outcome) -> PlaceBaseState {
    outcome.place = facts.place;
    outcome.clear(Stretch::HISTORY);
    let choices = Choices::default();
    let moves = DialValues::of(facts, &choices);
    let drivers = DemandDrivers::of(facts, choices.background);
    let power = power::power_mix(facts, None);
    for year in Stretch::HISTORY.years() {
        outcome.ledger[(Account::People.row(), year)] = drivers.people(year);
    }
    let buildings = buildings::base_state(facts, &drivers, &moves, &power, outcome);
    let cars = cars::base_state(facts, &drivers, &moves, &power, outcome);
    let vehicles = vehicles::base_state(facts, &drivers, &power, outcome);
    let plastics = plastics::base_state(facts, &drivers, &power, outcome);
    let goods = goods::base_state(facts, &drivers, outcome);
    let networks = networks::base_state(facts, &drivers, &power, outcome);
    let (works, recovered) = works::base_state(facts, &buildings, outcome);
    let buffer = cycle::close(
        facts,
        &moves,
        &power,
        Stretch::HISTORY,
        (&cycle::Buffer::default(), &recovered),
        outcome,
    );
    let wood = wood::base_state(facts, &drivers, outcome);
    if outcome.is_whole() {
        need::write(facts, &drivers, &moves, Stretch::HISTORY, outcome);
    }
    let since = Stretch {
        first: Year::at(1),
        last: Year::RECONSTRUCTED,
    };
    if outcome.is_whole() {
        outcome.balance = balance::balance_error(outcome, &balance::OpeningStocks::of(outcome, Year::FIRST), since);
    }
    PlaceBaseState {
        buildings,
        cars,
        vehicles,
        plastics,
        goods,
        networks,
        works,
        wood,
        buffer,
        balance: outcome.balance,
        opening: balance::OpeningStocks::of(outcome, Year::RECONSTRUCTED),
        city: None,
    }
}

/// Runs a place from 2027 to 2060 under choices and writes those years into `outcome`.
///
/// `base_state` must come from the same facts. The years before 2027 in the outcome are only read.
pub fn run_ahead(base_state: &PlaceBaseState, facts: &Facts, choices: &Choices, outcome: &mut Outcome) {
    run_ahead_with(base_state, facts, choices, &DialValues::of(facts, choices), outcome);
}

/// Runs the years from 2027 on with dial values computed by the caller.
fn run_ahead_with(base_state: &PlaceBaseState, facts: &Facts, choices: &Choices, moves: &DialValues, outcome: &mut Outcome) {
    match (&base_state.city, &facts.city) {
        (Some(of), Some(city)) => city::run_ahead(base_state, of, facts, city, choices, outcome),
        _ => run_country_ahead(base_state, facts, (choices, moves), None, outcome),
    }
}

/// Runs the years from 2027 on for a member of a place larger than a country.
pub fn run_ahead_within(whole: PlaceId, base_state: &PlaceBaseState, facts: &Facts, choices: &Choices, outcome: &mut Outcome) {
    let moves = DialValues::of(facts, choices).within_place(whole);
    run_country_ahead(base_state, facts, (choices, &moves), None, outcome);
}

/// True if a place behaves differently as a member of the whole world than alone, under these choices.
pub fn differs_in_the_world(facts: &Facts, choices: &Choices) -> bool {
    standard::Standard::of(facts, &DialValues::of(facts, choices)).is_some()
}

/// Runs a place that is not a city, with `moves` computed by the caller. If `cache` has the last run, only the parts
/// that change are run again.
fn run_country_ahead(
    base_state: &PlaceBaseState,
    facts: &Facts,
    (choices, moves): (&Choices, &DialValues),
    cache: Option<&mut ModelCache>,
    outcome: &mut Outcome,
) {
    let drivers = DemandDrivers::of(facts, choices.background);
    let power = power::power_mix(facts, Some(moves));
    let mut run = IncrementalRun::begin(cache, choices, outcome);
    run.part(ModelPart::Drivers, outcome, |outcome| {
        for year in Stretch::AHEAD.years() {
            outcome.ledger[(Account::People.row(), year)] = drivers.people(year);
        }
    });
    run.part(ModelPart::Buildings, outcome, |outcome| {
        buildings::run_ahead(&base_state.buildings, facts, &drivers, moves, &power, outcome);
    });
    run.part(ModelPart::Cars, outcome, |outcome| {
        cars::run_ahead(&base_state.cars, facts, &drivers, moves, &power, outcome);
    });
    run.part(ModelPart::Vehicles, outcome, |outcome| {
        vehicles::run_ahead(&base_state.vehicles, facts, &drivers, moves, &power, outcome);
    });
    run.part(ModelPart::Plastics, outcome, |outcome| {
        plastics::run_ahead(&base_state.plastics, facts, &drivers, moves, &power, outcome);
    });
    run.part(ModelPart::Goods, outcome, |outcome| {
        goods::run_ahead(&base_state.goods, facts, &drivers, moves, outcome);
    });
    run.part(ModelPart::Networks, outcome, |outcome| {
        networks::run_ahead(&base_state.networks, facts, &drivers, &power, outcome);
    });
    let recovered = run.part(ModelPart::Works, outcome, |outcome| {
        works::run_ahead(&base_state.works, facts, &drivers, moves, outcome)
    });
    let recovered = run.recovered(recovered);
    run.part(ModelPart::Cycle, outcome, |outcome| {
        cycle::close(facts, moves, &power, Stretch::AHEAD, (&base_state.buffer, &recovered), outcome)
    });
    if outcome.is_whole() {
        wood::run_ahead(&base_state.wood, facts, &drivers, outcome);
        need::write(facts, &drivers, moves, Stretch::AHEAD, outcome);
        outcome.balance = base_state
            .balance
            .larger(balance::balance_error(outcome, &base_state.opening, Stretch::AHEAD));
    }
}

/// Runs the model for one place.
///
/// Pure: the same facts and choices give the same outcome. No clock, no chance, no files, no `Result`.
pub fn run(facts: &Facts, choices: &Choices) -> Outcome {
    let (base_state, mut outcome) = base_state(facts);
    run_ahead(&base_state, facts, choices, &mut outcome);
    outcome
}

/// Runs all years of a member of a place larger than a country: acting together can differ from acting alone.
pub fn run_within(whole: PlaceId, facts: &Facts, choices: &Choices) -> Outcome {
    let (base_state, mut outcome) = base_state(facts);
    run_ahead_within(whole, &base_state, facts, choices, &mut outcome);
    outcome
}

/// Clamps a value to two bounds; where the bounds cross, the lower bound counts.
///
/// Equals `f64::clamp` to the bit. `f64::clamp` can panic over its bounds, and its message would bring the whole
/// formatting of floating-point numbers into the browser's programs.
fn clamp(value: f64, least: f64, most: f64) -> f64 {
    if value < least {
        least
    } else if value > most {
        most
    } else {
        value
    }
}
