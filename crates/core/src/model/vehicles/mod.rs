//! Vehicles: lorries, vans, buses and two-wheelers by kind and cohort, their materials, and the energy they use.
//!
//! ```text
//! people · vehicles a person → fleet by cohort (`stock::Fleet`) → drive and fuel (`cohort`) → accounts
//! electric(t) = reference + et (1 − reference);  km of a lorry · (1 + lf);  life of a battery vehicle · (1 + vl)
//! used(t) = share · missing(t);  new(t) = the rest;  uv: used imports are younger and have a class
//! ```
//!
//! If battery vehicles live longer, they are a part of the fleet of their own (`parted`). Vehicles with an engine keep
//! their life (decision T18).
//!
//! One run for every kind that has a row among the stocks; kinds differ only by their facts. An imported used vehicle
//! lives on like a new one, so both are in one cohort. Out of scope: light-duty vehicles, which trade and levers divide
//! further (`cars`); the effect of used exports on their origin; the origin and fate of materials.

mod account;
mod cohort;
mod exhaust;
mod parted;

use crate::facts::Facts;
use crate::facts::vehicles::{FleetFacts, VehiclesEverywhere};
use crate::kind::{DialScope, FLEETS, LeverQuantity, Sector, Stock, Traffic};
use crate::model::ages::VehicleAges;
use crate::model::air::Air;
use crate::model::drivers::DemandDrivers;
use crate::model::moves::{AHEAD, DialValues, ahead};
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::model::standard::Standard;
use crate::model::vehicles::account::VehicleSums;
use crate::model::vehicles::cohort::{Cohort, VehicleFlows};
use crate::model::vehicles::parted::LongerLife;
use crate::stock::FleetStock;
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Stretch, Year};

/// Scope of the lever on the life of vehicles; battery vehicles of every kind follow it.
const CARS: DialScope = DialScope::Stock(Stock::Cars);
/// Scope of the levers of these vehicles.
const VEHICLES: DialScope = DialScope::Sector(Sector::RoadVehicles);

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(crate) struct VehicleBaseState {
    kinds: Vec<VehicleKindState>,
}

/// State of one kind of vehicle at the end of 2026.
#[derive(Clone, Debug)]
struct VehicleKindState {
    fleet: FleetStock,
    /// Drive and fuel of a vehicle of each cohort of the fleet.
    cohorts: Vec<Cohort>,
    /// Share of a cohort that stays from one year to the next, from the oldest age down to 1.
    stays: Vec<f64>,
    /// Life of battery vehicles, if it is another.
    life: Option<LongerLife>,
    /// Vehicles a person from 2027 on, under the middle storyline.
    per_person: [f64; AHEAD],
}

/// Choices on the vehicles that are added in a year.
#[derive(Clone, Copy, Debug, Default)]
struct VehicleChoices<'a> {
    /// Share of new vehicles with an engine that become battery vehicles.
    electrified: f64,
    /// Standard for used vehicles.
    standard: Option<&'a Standard<'a>>,
    /// Life of battery vehicles, as a multiple of the reference, if it differs in some year.
    longer: Option<f64>,
}

impl VehicleKindState {
    fn of(fleet: &FleetFacts) -> VehicleKindState {
        VehicleKindState {
            fleet: FleetStock::none(1),
            cohorts: Vec::new(),
            stays: Lifetime::from(fleet.life.value).stays(Year::COUNT - 1),
            life: None,
            per_person: [0.0; AHEAD],
        }
    }

    /// Runs a year to a target.
    fn year(
        &mut self,
        (facts, everywhere): (&FleetFacts, &VehiclesEverywhere),
        year: Year,
        target: f64,
        chosen: VehicleChoices<'_>,
    ) -> VehicleFlows {
        let oldest = self.stays.len() - self.fleet.cohorts();
        let stays = &self.stays[oldest..];
        let newest = Cohort::of(facts, everywhere, year, chosen.electrified, chosen.standard);
        self.cohorts.push(newest);
        let missing = if let Some(life) = &mut self.life {
            life.turn(&mut self.fleet, stays, target, chosen.longer, (year, newest))
        } else {
            let missing = self.fleet.turn([stays], target).missing;
            self.fleet.renew(missing);
            missing
        };
        VehicleFlows::of(&self.fleet, &self.cohorts, facts, missing)
    }
}

/// The kinds that this module runs.
fn followed(facts: &Facts) -> impl Iterator<Item = &FleetFacts> {
    facts.vehicles.fleets.iter().take(FLEETS)
}

/// Runs the vehicles of a place to the end of 2026 and writes them into its outcome.
pub(crate) fn base_state(facts: &Facts, drivers: &DemandDrivers<'_>, power: &Power, outcome: &mut Outcome) -> VehicleBaseState {
    let everywhere = &facts.vehicles.everywhere;
    let income = drivers.settled_income();
    let paths: Vec<Annual> = followed(facts).map(|fleet| fleet.per_person(everywhere, &income)).collect();
    let mut kinds: Vec<VehicleKindState> = followed(facts).map(VehicleKindState::of).collect();
    let air = Air::of(facts, None);
    for year in Stretch::HISTORY.years() {
        let mut sums = VehicleSums::default();
        for ((kind, fleet), path) in kinds.iter_mut().zip(followed(facts)).zip(&paths) {
            let turned = kind.year(
                (fleet, everywhere),
                year,
                drivers.people(year) * path[year],
                VehicleChoices::default(),
            );
            sums.add(outcome, facts, fleet, year, fleet.km.value, &turned);
            if outcome.is_whole() {
                exhaust::write(outcome, &air, fleet, (&kind.fleet, &kind.cohorts, &turned), year, fleet.km.value);
                ages(kind, &kind.fleet, fleet, None, year).write(outcome, Traffic::Of(fleet.vehicle), year);
            }
        }
        sums.write(outcome, facts, power, year);
    }
    for (kind, path) in kinds.iter_mut().zip(&paths) {
        let empty_cohorts = kind.fleet.forget();
        kind.cohorts.drain(..empty_cohorts);
        kind.cohorts.shrink_to_fit();
        kind.per_person.copy_from_slice(path.span(Year::LEVERS, Year::LAST));
    }
    VehicleBaseState { kinds }
}

/// Runs the vehicles from 2027 to 2060.
pub(crate) fn run_ahead(
    base_state: &VehicleBaseState,
    facts: &Facts,
    drivers: &DemandDrivers<'_>,
    moves: &DialValues,
    power: &Power,
    outcome: &mut Outcome,
) {
    let everywhere = &facts.vehicles.everywhere;
    let mut kinds = base_state.kinds.clone();
    if drivers.has_own_incomes() {
        let income = drivers.settled_income();
        for (kind, fleet) in kinds.iter_mut().zip(followed(facts)) {
            let path = fleet.per_person(everywhere, &income);
            kind.per_person.copy_from_slice(path.span(Year::LEVERS, Year::LAST));
        }
    }
    let air = Air::of(facts, Some(moves));
    let standard = air.standard();
    let longer = |year| moves.change(LeverQuantity::Life.on_scope(CARS), year);
    // The Panel's bundle lengthens the life of cars alone.
    let parted = moves.panel.is_none() && Stretch::AHEAD.years().any(|year| longer(year) != 0.0);
    if parted {
        for (kind, fleet) in kinds.iter_mut().zip(followed(facts)) {
            kind.life = Some(LongerLife::of(&mut kind.fleet, &kind.cohorts, fleet));
        }
    }
    for year in Stretch::AHEAD.years() {
        let chosen = VehicleChoices {
            electrified: moves.change(LeverQuantity::Electrified.on_scope(VEHICLES), year),
            standard: standard.as_ref(),
            longer: parted.then(|| (1.0 + longer(year)).max(0.0)),
        };
        let further = (1.0 + moves.change(LeverQuantity::Hauling.on_scope(VEHICLES), year)).max(0.0);
        let mut sums = VehicleSums::default();
        for (kind, fleet) in kinds.iter_mut().zip(followed(facts)) {
            let target = drivers.people(year) * kind.per_person[ahead(year)];
            let turned = kind.year((fleet, everywhere), year, target, chosen);
            let km = if fleet.vehicle.hauls() {
                fleet.km.value * further
            } else {
                fleet.km.value
            };
            sums.add(outcome, facts, fleet, year, km, &turned);
            if outcome.is_whole() {
                let whole = parted::single_part(&kind.fleet, &kind.cohorts);
                exhaust::write(outcome, &air, fleet, (&whole, &kind.cohorts, &turned), year, km);
                ages(kind, &whole, fleet, standard.as_ref(), year).write(outcome, Traffic::Of(fleet.vehicle), year);
            }
        }
        sums.write(outcome, facts, power, year);
    }
}

/// Vehicles of a kind by age. Used imports are older by their age at import, which a standard lowers.
fn ages(kind: &VehicleKindState, fleet: &FleetStock, facts: &FleetFacts, standard: Option<&Standard<'_>>, year: Year) -> VehicleAges {
    let used = facts.used.value;
    let older = libm::round(used.age) as usize;
    let mut ages = VehicleAges::default();
    for part in &fleet.parts {
        let first = fleet.first + fleet.live;
        let stands = &part.stands[fleet.live..];
        if kind.life.is_some() {
            ages.add(&parted::new(&kind.fleet, &kind.cohorts, stands, used.share), 1.0, 0);
        } else {
            ages.add(stands, 1.0 - used.share, 0);
        }
        if used.share == 0.0 {
            continue;
        }
        let late = standard.map_or(stands.len(), |_| Year::LEVERS.index().saturating_sub(first).min(stands.len()));
        let (before, under) = stands.split_at(late);
        ages.add(before, used.share, under.len() + older);
        for (stands, cohort) in under.iter().zip(first + late..) {
            let Some(standard) = standard else { continue };
            let (came, ramp) = (Year::at(cohort), standard.ramp(Year::at(cohort)));
            let stands = std::slice::from_ref(stands);
            ages.add(stands, used.share * (1.0 - ramp), year.index() - cohort + older);
            for (made, part) in standard.allowed_build_years(used, came) {
                ages.add(stands, used.share * ramp * part, year.index() - made.index());
            }
        }
    }
    ages
}
