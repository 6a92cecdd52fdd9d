//! Vehicles: lorries, vans, buses and two-wheelers by kind and cohort, what they hold, and the energy they use.
//!
//! ```text
//! people · vehicles a person → fleet by cohort (`stock::Fleet`) → what is in it (`cohort`) → accounts
//! electric(t) = reference + et (1 − reference);  km of a lorry · (1 + lf)
//! used(t) = share · what is missing;  new(t) = the rest;  uv: used ones are younger and of a class
//! ```
//!
//! One walk for every kind that has a row among the stocks; kinds differ by their facts alone. One that comes used lives
//! on as a new one does, so both are one cohort. Does not know: light-duty vehicles, which trade and levers tell apart
//! further (`cars`); what used ones leave behind where they come from; where materials come from and go.

mod account;
mod cohort;
mod exhaust;

use crate::facts::Facts;
use crate::facts::vehicles::{FleetFacts, VehiclesEverywhere};
use crate::kind::{FLEETS, Quantity, Scope, Sector, Traffic};
use crate::model::ages::Ages;
use crate::model::air::Air;
use crate::model::drivers::Drivers;
use crate::model::moves::{AHEAD, Moves, ahead};
use crate::model::outcome::Outcome;
use crate::model::power::Power;
use crate::model::standard::Standard;
use crate::model::vehicles::account::Sums;
use crate::model::vehicles::cohort::{Cohort, Turned};
use crate::stock::Fleet;
use crate::stock::survival::Lifetime;
use crate::year::{Annual, Stretch, Year};

/// What levers of these vehicles act on.
const VEHICLES: Scope = Scope::Sector(Sector::RoadVehicles);

/// What following the vehicles of a place from 2027 on needs of what was there before.
#[derive(Clone, Debug)]
pub(crate) struct Standing {
    kinds: Vec<Kind>,
}

/// The same of a kind.
#[derive(Clone, Debug)]
struct Kind {
    fleet: Fleet,
    /// What is in a vehicle of each cohort of the fleet.
    cohorts: Vec<Cohort>,
    /// Shares that stay from one year to the next, from the oldest age down to 1.
    stays: Vec<f64>,
    /// Vehicles a person from 2027 on, on the middle storyline.
    per_person: [f64; AHEAD],
}

/// What is chosen for what comes in a year.
#[derive(Clone, Copy, Debug, Default)]
struct Chosen<'a> {
    /// Share of the new ones left to engines that a battery drives instead.
    electrified: f64,
    /// What is asked of used ones.
    standard: Option<&'a Standard<'a>>,
}

impl Kind {
    fn of(fleet: &FleetFacts) -> Kind {
        Kind {
            fleet: Fleet::none(1),
            cohorts: Vec::new(),
            stays: Lifetime::from(fleet.life.value).stays(Year::COUNT - 1),
            per_person: [0.0; AHEAD],
        }
    }

    /// Walks a year to a target.
    fn year(&mut self, (facts, everywhere): (&FleetFacts, &VehiclesEverywhere), year: Year, target: f64, chosen: Chosen<'_>) -> Turned {
        let oldest = self.stays.len() - self.fleet.cohorts();
        let asked = self.fleet.turn([&self.stays[oldest..]], target);
        self.fleet.renew(asked.missing);
        let Chosen { electrified, standard } = chosen;
        self.cohorts.push(Cohort::of(facts, everywhere, year, electrified, standard));
        Turned::of(&self.fleet, &self.cohorts, facts, asked.missing)
    }
}

/// The kinds that are followed.
fn followed(facts: &Facts) -> impl Iterator<Item = &FleetFacts> {
    facts.vehicles.fleets.iter().take(FLEETS)
}

/// Follows the vehicles of a place to the end of 2026 and writes what they were into its outcome.
pub(crate) fn standing(facts: &Facts, drivers: &Drivers<'_>, power: &Power, outcome: &mut Outcome) -> Standing {
    let everywhere = &facts.vehicles.everywhere;
    let income = drivers.settled_income();
    let paths: Vec<Annual> = followed(facts).map(|fleet| fleet.per_person(everywhere, &income)).collect();
    let mut kinds: Vec<Kind> = followed(facts).map(Kind::of).collect();
    let air = Air::of(facts, None);
    for year in Stretch::HISTORY.years() {
        let mut sums = Sums::default();
        for ((kind, fleet), path) in kinds.iter_mut().zip(followed(facts)).zip(&paths) {
            let turned = kind.year((fleet, everywhere), year, drivers.people(year) * path[year], Chosen::default());
            sums.add(outcome, facts, fleet, year, fleet.km.value, &turned);
            if outcome.is_whole() {
                exhaust::write(outcome, &air, fleet, (&kind.fleet, &kind.cohorts, &turned), year, fleet.km.value);
                ages(&kind.fleet, fleet, None, year).write(outcome, Traffic::Of(fleet.vehicle), year);
            }
        }
        sums.write(outcome, facts, power, year);
    }
    for (kind, path) in kinds.iter_mut().zip(&paths) {
        let gone = kind.fleet.forget();
        kind.cohorts.drain(..gone);
        kind.cohorts.shrink_to_fit();
        kind.per_person.copy_from_slice(path.span(Year::LEVERS, Year::LAST));
    }
    Standing { kinds }
}

/// Follows them from 2027 to 2060.
pub(crate) fn follow(standing: &Standing, facts: &Facts, drivers: &Drivers<'_>, moves: &Moves, power: &Power, outcome: &mut Outcome) {
    let everywhere = &facts.vehicles.everywhere;
    let mut kinds = standing.kinds.clone();
    if drivers.departs() {
        let income = drivers.settled_income();
        for (kind, fleet) in kinds.iter_mut().zip(followed(facts)) {
            let path = fleet.per_person(everywhere, &income);
            kind.per_person.copy_from_slice(path.span(Year::LEVERS, Year::LAST));
        }
    }
    let air = Air::of(facts, Some(moves));
    let standard = air.standard();
    for year in Stretch::AHEAD.years() {
        let chosen = Chosen {
            electrified: moves.change(Quantity::Electrified.on(VEHICLES), year),
            standard: standard.as_ref(),
        };
        let further = (1.0 + moves.change(Quantity::Hauling.on(VEHICLES), year)).max(0.0);
        let mut sums = Sums::default();
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
                exhaust::write(outcome, &air, fleet, (&kind.fleet, &kind.cohorts, &turned), year, km);
                ages(&kind.fleet, fleet, standard.as_ref(), year).write(outcome, Traffic::Of(fleet.vehicle), year);
            }
        }
        sums.write(outcome, facts, power, year);
    }
}

/// Vehicles of a kind by age: those that came used are as much older as they were then, which a standard brings down.
fn ages(fleet: &Fleet, facts: &FleetFacts, standard: Option<&Standard<'_>>, year: Year) -> Ages {
    let used = facts.used.value;
    let older = libm::round(used.age) as usize;
    let mut ages = Ages::default();
    for part in &fleet.parts {
        let first = fleet.first + fleet.live;
        let stands = &part.stands[fleet.live..];
        ages.add(stands, 1.0 - used.share, 0);
        if used.share == 0.0 {
            continue;
        }
        let late = standard.map_or(stands.len(), |_| Year::LEVERS.index().saturating_sub(first).min(stands.len()));
        let (before, under) = stands.split_at(late);
        ages.add(before, used.share, under.len() + older);
        for (stands, cohort) in under.iter().zip(first + late..) {
            let Some(standard) = standard else { continue };
            let (came, held) = (Year::at(cohort), standard.ramp(Year::at(cohort)));
            let stands = std::slice::from_ref(stands);
            ages.add(stands, used.share * (1.0 - held), year.index() - cohort + older);
            for (made, part) in standard.made(used, came) {
                ages.add(stands, used.share * held * part, year.index() - made.index());
            }
        }
    }
    ages
}
