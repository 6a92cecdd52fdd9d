//! Minerals: content of new, leaving and standing batteries, motors, plants and catalysts, computed from a finished run.
//!
//! ```text
//! content(t)  = new vehicles · content of the cohort + new storage + new plants          left(t): the same of what leaves
//! demand      = content / (1 − loss of making)
//! recycled    = Σ left · collected · recovered + scrap · returned · recovered, at most a share of demand; the rest is surplus
//! primary     = demand − recycled         ore, rock = primary · t a t
//! stock(t)    = stock(t − 1) + content + traded − left
//! ```
//!
//! Decisions: minerals 1–20. The layer feeds nothing back: no price, no shortage, no effect on the run. It runs only
//! when a user asks for minerals. History depends on no lever, so a place walks it once ([`base_state`]); each move of a
//! lever repeats the years from 2027 on ([`run_ahead`]). Out of scope: cities; who mines.

mod cohorts;
mod content;
mod cycle;
mod outcome;
mod plants;

pub use outcome::{GhgEnd, MineralOutcome, MineralRow};

use crate::choices::Choices;
use crate::facts::Facts;
use crate::facts::minerals::MineralFacts;
use crate::kind::{ChemistryPath, Drivetrain, Mineral, MineralFleet, MineralUse, Powered, Vehicle};
use crate::model::account::{Account, LedgerRow};
use crate::model::minerals::cohorts::{CountedFlows, ExportAges, MineralCohorts};
use crate::model::minerals::content::{ContentRules, MineralMasses, NO_MINERALS, UnitContent, add};
use crate::model::minerals::plants::{PlantMinerals, StorageStock};
use crate::model::moves::DialValues;
use crate::model::outcome::Outcome;
use crate::stock::survival::Lifetime;
use crate::year::{Stretch, Year};

/// State of the layer at the end of 2026 that the years from 2027 on need; no choice changes it.
#[derive(Clone, Debug)]
pub struct MineralBaseState {
    path: ChemistryPath,
    walk: MineralState,
}

/// State of the layer at the end of a year.
#[derive(Clone, Debug)]
struct MineralState {
    fleets: Vec<MineralCohorts>,
    storage: StorageStock,
    plants: PlantMinerals,
    stock: MineralMasses,
    /// Capacity in use, kWh, by use.
    capacity: [f64; MineralUse::COUNT],
}

/// Content of the flows of a year, kg.
#[derive(Clone, Copy, Debug)]
struct MineralYear {
    /// New batteries.
    batteries: MineralMasses,
    /// New motors, catalysts and wind plants.
    parts: MineralMasses,
    /// New solar plants.
    solar: MineralMasses,
    /// Leaving batteries of vehicles, leaving storage.
    left_batteries: [MineralMasses; 2],
    /// Leaving motors, catalysts and plants.
    left_parts: MineralMasses,
    /// Imports less exports of used vehicles.
    traded: MineralMasses,
}

impl MineralYear {
    const NONE: MineralYear = MineralYear {
        batteries: NO_MINERALS,
        parts: NO_MINERALS,
        solar: NO_MINERALS,
        left_batteries: [NO_MINERALS; 2],
        left_parts: NO_MINERALS,
        traded: NO_MINERALS,
    };
}

/// Runs the layer to the end of 2026, from a run that has those years.
pub fn base_state(facts: &Facts, minerals: &MineralFacts, path: ChemistryPath, run: &Outcome) -> (MineralBaseState, MineralOutcome) {
    let mut results = MineralOutcome::empty(facts.place);
    let mut walk = MineralWalk::of(facts, minerals, path, None);
    let mut state = MineralState {
        fleets: vec![MineralCohorts::none(); MineralFleet::COUNT],
        storage: StorageStock::none(),
        plants: PlantMinerals::default(),
        stock: NO_MINERALS,
        capacity: [0.0; MineralUse::COUNT],
    };
    for year in Stretch::HISTORY.years() {
        walk.year(&mut state, run, year, &mut results);
    }
    (MineralBaseState { path, walk: state }, results)
}

/// Runs the layer from 2027 to 2060 under choices, from a finished run of these choices, and writes those years.
pub fn run_ahead(
    base_state: &MineralBaseState,
    facts: &Facts,
    minerals: &MineralFacts,
    choices: &Choices,
    run: &Outcome,
    results: &mut MineralOutcome,
) {
    results.clear(Stretch::AHEAD);
    let moves = DialValues::of(facts, choices);
    let mut walk = MineralWalk::of(facts, minerals, base_state.path, Some(&moves));
    let mut state = base_state.walk.clone();
    for year in MineralOutcome::FIRST.to(Year::RECONSTRUCTED) {
        walk.learn(year);
    }
    for year in Stretch::AHEAD.years() {
        walk.year(&mut state, run, year, results);
    }
}

/// Runs the layer over all years, from a finished run of these choices.
pub fn run(facts: &Facts, minerals: &MineralFacts, path: ChemistryPath, choices: &Choices, run: &Outcome) -> MineralOutcome {
    let (base_state, mut results) = base_state(facts, minerals, path, run);
    run_ahead(&base_state, facts, minerals, choices, run, &mut results);
    results
}

/// The walk of a place through the years.
struct MineralWalk<'a> {
    rules: ContentRules<'a>,
    /// Survival ratios of each fleet, from the oldest age down to 1.
    stays: Vec<Vec<f64>>,
    /// Content of a vehicle by fleet and cohort, from [`MineralOutcome::FIRST`] on.
    contents: Vec<Vec<UnitContent>>,
    export_ages: ExportAges,
}

impl<'a> MineralWalk<'a> {
    fn of(facts: &'a Facts, minerals: &'a MineralFacts, path: ChemistryPath, moves: Option<&'a DialValues>) -> MineralWalk<'a> {
        let ages = &facts.cars.everywhere.used.ages.value;
        let youngest = usize::from(ages.youngest);
        let count = ages.parts.first().map_or(0, Vec::len);
        let stays = MineralFleet::ALL.map(|fleet| {
            let life = match vehicle(fleet) {
                Some(vehicle) => {
                    let mut fleets = facts.vehicles.fleets.iter();
                    fleets.find(|facts| facts.vehicle == vehicle).map(|facts| facts.life.value)
                }
                None => Some(facts.cars.life.value),
            };
            life.map_or_else(Vec::new, |life| Lifetime::from(life).stays(Year::COUNT - 1))
        });
        MineralWalk {
            rules: ContentRules {
                minerals,
                facts,
                market: minerals.market(facts.place),
                path,
                moves,
            },
            stays: stays.to_vec(),
            contents: vec![Vec::new(); MineralFleet::COUNT],
            export_ages: (youngest, youngest + count),
        }
    }

    /// Computes the content of the vehicles of a cohort.
    fn learn(&mut self, year: Year) {
        for (fleet, contents) in MineralFleet::ALL.into_iter().zip(&mut self.contents) {
            contents.push(self.rules.vehicle(fleet, year));
        }
    }

    /// Runs a year and writes its results.
    fn year(&mut self, state: &mut MineralState, run: &Outcome, year: Year, results: &mut MineralOutcome) {
        if year >= MineralOutcome::FIRST {
            self.learn(year);
        }
        let mut flows = MineralYear::NONE;
        for fleet in MineralFleet::ALL {
            self.fleet(fleet, state, run, year, (&mut flows, results));
        }
        if year < MineralOutcome::FIRST {
            return;
        }
        plants::storage(&self.rules, state, run, year, (&mut flows, results));
        plants::plants(&self.rules, state, run, year, (&mut flows, results));
        for (of, kwh) in MineralUse::ALL.into_iter().zip(state.capacity) {
            results.set(MineralRow::CapacityStock(of), year, kwh.max(0.0));
        }
        cycle::close(&self.rules, &flows, &mut state.stock, year, results);
    }

    /// Runs the vehicles of a drive through a year.
    fn fleet(
        &self,
        fleet: MineralFleet,
        state: &mut MineralState,
        run: &Outcome,
        year: Year,
        (flows, results): (&mut MineralYear, &mut MineralOutcome),
    ) {
        let counted = counted(run, fleet, year);
        let at = fleet.index();
        let of = fleet.mineral_use();
        let contents = &self.contents[at];
        let first = MineralOutcome::FIRST.index();
        let content = |cohort: usize| {
            let known = cohort.checked_sub(first).and_then(|at| contents.get(at));
            known.copied().unwrap_or(UnitContent::NONE)
        };
        let cohorts = &mut state.fleets[at];
        let mut kwh = 0.0;
        cohorts.leave(&self.stays[at], &counted, self.export_ages, year, |left| {
            let content = content(left.cohort);
            add(&mut flows.left_batteries[0], left.scrapped, &content.battery);
            add(&mut flows.left_parts, left.scrapped, &content.rest);
            add(&mut flows.traded, -left.exported, &content.battery);
            add(&mut flows.traded, -left.exported, &content.rest);
            kwh -= (left.scrapped + left.exported) * content.kwh;
        });
        cohorts.add(year.index(), counted.new);
        let newest = content(year.index());
        add(&mut flows.batteries, counted.new, &newest.battery);
        add(&mut flows.parts, counted.new, &newest.rest);
        kwh += counted.new * newest.kwh;
        results.raise(MineralRow::CapacityNew(of), year, counted.new * newest.kwh);
        for mineral in Mineral::FOLLOWED {
            let rest = counted.new * newest.rest[mineral.index()];
            let rest_of = if mineral == Mineral::PlatinumGroup {
                MineralUse::Catalysts
            } else {
                of
            };
            results.raise(MineralRow::Use(mineral, of), year, counted.new * newest.battery[mineral.index()]);
            results.raise(MineralRow::Use(mineral, rest_of), year, rest);
        }
        for (cohort, many) in self.imports(fleet, counted.imported, year) {
            cohorts.add(cohort, many);
            let content = content(cohort);
            add(&mut flows.traded, many, &content.battery);
            add(&mut flows.traded, many, &content.rest);
            kwh += many * content.kwh;
        }
        state.capacity[of.index()] += kwh;
    }

    /// Cohorts of the used imports of a drive, and their number: by the ages in trade and the share of the drive.
    fn imports(&self, fleet: MineralFleet, imported: f64, year: Year) -> Vec<(usize, f64)> {
        let Some(drivetrain) = drivetrain(fleet).filter(|_| imported > 0.0) else {
            return Vec::new();
        };
        let common = &self.rules.facts.cars.everywhere;
        let cohorts = common.used.ages.value.cohorts(year).map(|(cohort, part)| {
            let shares = common.shares(common.used.electric.value.at(cohort), cohort);
            (cohort.index(), f64::from(part) * shares[drivetrain.index()])
        });
        let cohorts: Vec<(usize, f64)> = cohorts.collect();
        let all: f64 = cohorts.iter().map(|(_, weight)| weight).sum();
        if all > 0.0 {
            return cohorts
                .into_iter()
                .map(|(cohort, weight)| (cohort, imported * weight / all))
                .collect();
        }
        vec![(year.index(), imported)]
    }
}

/// The drivetrain of a fleet of cars.
const fn drivetrain(fleet: MineralFleet) -> Option<Drivetrain> {
    match fleet {
        MineralFleet::BatteryCars => Some(Drivetrain::Battery),
        MineralFleet::PlugInCars => Some(Drivetrain::PlugIn),
        MineralFleet::CombustionCars => Some(Drivetrain::Combustion),
        MineralFleet::HeavyTrucks | MineralFleet::MediumTrucks | MineralFleet::Vans | MineralFleet::Buses | MineralFleet::TwoWheelers => {
            None
        }
    }
}

/// The kind of a fleet of other vehicles; all have batteries.
const fn vehicle(fleet: MineralFleet) -> Option<Vehicle> {
    match fleet {
        MineralFleet::BatteryCars | MineralFleet::PlugInCars | MineralFleet::CombustionCars => None,
        MineralFleet::HeavyTrucks => Some(Vehicle::HeavyTruck),
        MineralFleet::MediumTrucks => Some(Vehicle::MediumTruck),
        MineralFleet::Vans => Some(Vehicle::Van),
        MineralFleet::Buses => Some(Vehicle::Bus),
        MineralFleet::TwoWheelers => Some(Vehicle::TwoWheeler),
    }
}

/// Flows of a fleet in a year, from the run.
fn counted(run: &Outcome, fleet: MineralFleet, year: Year) -> CountedFlows {
    let at = |row: LedgerRow| run.ledger[(row, year)].max(0.0);
    if let Some(drivetrain) = drivetrain(fleet) {
        let of = |account: Account| at(account.of(drivetrain.index()));
        return CountedFlows {
            new: of(Account::CarsNew),
            imported: of(Account::CarsImported),
            exported: of(Account::CarsExported),
            scrapped: of(Account::CarsScrapped),
        };
    }
    let Some(vehicle) = vehicle(fleet) else {
        return CountedFlows::default();
    };
    let driven = Powered { vehicle, battery: true };
    CountedFlows {
        new: at(Account::VehiclesNew.of(driven.index())),
        imported: at(Account::VehiclesImported.of(driven.index())),
        exported: 0.0,
        scrapped: at(Account::VehiclesScrapped.of(driven.index())),
    }
}
