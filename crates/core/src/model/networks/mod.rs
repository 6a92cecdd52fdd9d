//! Networks: power plants, power lines, pipes of water and waste water.
//!
//! ```text
//! index(t)   = 1 + (U(t) − U(2020)) / max(U(2020), least · made(2020))       U = power used by buildings and vehicles
//! coal, gas, oil   made(2020) · index · grid(t)/grid(2020), coal faster      nuclear, hydro, bioenergy, other: as in 2020
//! wind, sun        as counted in 2024, plus the rest of made(2020) · index, in two parts ([`plants`])
//! lines, stations  2020 · max of index(s)^power over s ≤ t; before 2020 by generation; constant from any earlier peak on
//! pipes            people with water or a sewer · metres, never shorter
//! materials        = Σ flow · mass of a unit      inflow from target stock and wear ([`target_stock`])
//! ```
//!
//! Plants follow the carbon of the grid, they do not set it: cleaner power needs more plants and more of their
//! materials. From 2020 to 2026 most plants change in a straight line, because the carbon of single years follows the
//! weather.
//!
//! The cement and steel of networks, and the stone with it, are a part of the remainder of statistics (`works::civil`).
//! Networks name them here; civil works count them, on a course that ignores how clean the grid becomes. Therefore only
//! the additional amount of a cleaner grid, beyond today's path, is added. Aluminium, copper, glass, plastics and the
//! stone bed of pipes are added in full.
//!
//! Out of scope: pumped storage, batteries, trade of power, hours, power of industry.

mod plants;
mod target_stock;

use crate::facts::Facts;
use crate::facts::infrastructure::NormalLife;
use crate::facts::networks::NetworkFacts;
use crate::kind::{Carrier, EnergyCarrier, LinearNetwork, Material, Mesh, OF_NETWORKS, Plant, Sector};
use crate::model::account::{Account, LedgerRow};
use crate::model::drivers::DemandDrivers;
use crate::model::moves::{AHEAD, ahead};
use crate::model::networks::plants::RisingPower;
use crate::model::networks::target_stock::{StockYears, TargetStockState};
use crate::model::outcome::Outcome;
use crate::model::power::{self, Power};
use crate::year::{Annual, Stretch, Year};

/// Number of kinds of things with one life each: plants, lines with stations, transformers, mains, sewers.
const LIVES: usize = Plant::COUNT + 4;
const LINES: usize = Plant::COUNT;
const TRANSFORMERS: usize = Plant::COUNT + 1;
const PIPES: usize = Plant::COUNT + 2;
/// Petajoules in a terawatt-hour.
const PJ_IN_TWH: f64 = 3.6;
const KG_IN_TONNE: f64 = 1e3;
const MW_IN_GW: f64 = 1e3;
const METRES_IN_KM: f64 = 1e3;

/// Materials that civil works already count, with an addition for a cleaner grid: the first of [`OF_NETWORKS`].
const FIXED: [Material; 3] = [Material::Cement, Material::Aggregates, Material::Steel];

/// Mass of each material of networks, kg.
type NetworkMasses = [f64; OF_NETWORKS.len()];

/// State at the end of 2026 that the run from 2027 on needs.
#[derive(Clone, Debug)]
pub(super) struct NetworkBaseState {
    things: [TargetStockState; LIVES],
    constants: NetworkConstants,
    /// Largest index of lines to 2026.
    reached: f64,
    /// Pipes at the end of 2026, m.
    pipes: [f64; LinearNetwork::PIPES],
}

/// Values that are the same in all years.
#[derive(Clone, Debug)]
struct NetworkConstants {
    /// Materials of a unit of each thing, kg: a gigawatt, all lines of 2020, a metre.
    mass: [NetworkMasses; LIVES],
    /// Generation of each kind of plant in 2020, TWh.
    made: [f64; Plant::COUNT],
    /// Power used in 2020, PJ; then the base of its growth.
    used: f64,
    against: f64,
    /// Carbon of the grid in 2020.
    grid: f64,
    /// Wind and sun of the last counted year.
    rising: RisingPower,
    /// Lines in 2020, km.
    km: [f64; 2],
}

/// Runs networks to the end of 2026; the outcome must have buildings and vehicles.
pub(super) fn base_state(facts: &Facts, drivers: &DemandDrivers<'_>, power: &Power, outcome: &mut Outcome) -> NetworkBaseState {
    let networks = &facts.networks;
    let rows = rows();
    let mut constants = NetworkConstants::of(facts, power, used(&rows, outcome, Year::BASE), drivers);
    let index = constants.index(used(&rows, outcome, Year::RECONSTRUCTED));
    constants.count(networks, index, power);
    let last = constants.targets(networks, index, power, Year::RECONSTRUCTED);
    let first = Plant::ALL.map(|plant| networks.everywhere.gigawatts(plant, constants.made[plant.index()]));
    let grows = |index| libm::pow(index, networks.everywhere.power.value);
    let most = (Year::FIRST.to(Year::BASE)).fold(0.0_f64, |most, year| most.max(networks.made_by_all(year)));
    let mut reached = 0.0_f64;
    let lines = Annual::from_fn(|year| {
        if year > Year::RECONSTRUCTED {
            return 0.0;
        }
        reached = reached.max(if year > Year::BASE {
            grows(constants.index(used(&rows, outcome, year)))
        } else if most > 0.0 {
            grows(networks.made_by_all(year) / most)
        } else {
            1.0
        });
        reached
    });
    let mut pipes = [0.0_f64; LinearNetwork::PIPES];
    let things = std::array::from_fn(|thing| {
        let target = if thing < Plant::COUNT {
            Annual::from_fn(|year| {
                let plant = Plant::ALL[thing];
                if year <= Year::BASE {
                    return networks.everywhere.gigawatts(plant, networks.generation(plant, year));
                }
                constants.to_2026(networks, plant, year, [first[thing], last[thing]])
            })
        } else if thing < PIPES {
            lines.clone()
        } else {
            Annual::from_fn(|year| {
                if year <= Year::RECONSTRUCTED {
                    let laid = &mut pipes[thing - PIPES];
                    *laid = laid.max(metres(networks, drivers, year)[thing - PIPES]);
                }
                pipes[thing - PIPES]
            })
        };
        let (history, brought) = target_stock::run_base_years(life(networks, thing), &target);
        write(&constants, thing, Stretch::HISTORY, &brought, outcome);
        history
    });
    NetworkBaseState {
        things,
        constants,
        reached,
        pipes,
    }
}

/// Runs networks from 2027 on.
pub(super) fn run_ahead(base_state: &NetworkBaseState, facts: &Facts, drivers: &DemandDrivers<'_>, power: &Power, outcome: &mut Outcome) {
    let (networks, constants) = (&facts.networks, &base_state.constants);
    let rows = rows();
    let mut targets = [[0.0; AHEAD]; LIVES];
    let (mut reached, mut laid) = (base_state.reached, base_state.pipes);
    for year in Stretch::AHEAD.years() {
        let now = ahead(year);
        let index = constants.index(used(&rows, outcome, year));
        for (target, gigawatts) in targets.iter_mut().zip(constants.targets(networks, index, power, year)) {
            target[now] = gigawatts;
        }
        reached = reached.max(libm::pow(index, networks.everywhere.power.value));
        targets[LINES][now] = reached;
        targets[TRANSFORMERS][now] = reached;
        for (at, metres) in metres(networks, drivers, year).into_iter().enumerate() {
            laid[at] = laid[at].max(metres);
            targets[PIPES + at][now] = laid[at];
        }
    }
    let today = power::power_mix(facts, None);
    if Stretch::AHEAD.years().any(|year| today.national()[year] != power.national()[year]) {
        let gigawatts = |now: usize| std::array::from_fn(|plant| targets[plant][now]);
        let index = |year| constants.index(used(&rows, outcome, year));
        let more = Stretch::AHEAD.years().map(|year| {
            let as_today = constants.targets(networks, index(year), &today, year);
            constants.more(gigawatts(ahead(year)), as_today)
        });
        let more: Vec<[f64; FIXED.len()]> = more.collect();
        for (at, material) in FIXED.into_iter().enumerate() {
            let mut target = [0.0; AHEAD];
            for (target, more) in target.iter_mut().zip(&more) {
                *target = more[at];
            }
            let brought = target_stock::run_target_stock(&target_stock::nothing(life(networks, Plant::Wind.index())), &target);
            add(material, Stretch::AHEAD, &brought, 1.0, outcome);
        }
    }
    for (thing, (history, target)) in base_state.things.iter().zip(&targets).enumerate() {
        write(
            constants,
            thing,
            Stretch::AHEAD,
            &target_stock::run_target_stock(history, target),
            outcome,
        );
    }
}

/// The rows of power used.
fn rows() -> impl Iterator<Item = LedgerRow> + Clone {
    let of = |sector| Account::carrier(sector, EnergyCarrier::Of(Carrier::Electricity));
    Sector::ALL.into_iter().filter_map(of)
}

/// Power that buildings and vehicles use in a year, PJ.
fn used(rows: &(impl Iterator<Item = LedgerRow> + Clone), outcome: &Outcome, year: Year) -> f64 {
    rows.clone().map(|row| outcome.ledger[(row, year)]).sum()
}

/// Metres of mains and sewers that the people of a year need.
fn metres(networks: &NetworkFacts, drivers: &DemandDrivers<'_>, year: Year) -> [f64; LinearNetwork::PIPES] {
    let (people, pipes) = (drivers.people(year), &networks.pipes.value);
    [
        people * networks.served(year) * pipes.main,
        people * networks.sewered(year) * pipes.sewer,
    ]
}

fn life(networks: &NetworkFacts, thing: usize) -> NormalLife {
    let everywhere = &networks.everywhere;
    if thing < Plant::COUNT {
        let mean = everywhere.plants.value[thing].life;
        return NormalLife {
            mean,
            deviation: mean * everywhere.spread.value,
        };
    }
    match thing {
        LINES => everywhere.line_life.value,
        TRANSFORMERS => everywhere.transformer_life.value,
        _ => everywhere.pipe_life.value,
    }
}

impl NetworkConstants {
    fn of(facts: &Facts, power: &Power, used: f64, drivers: &DemandDrivers<'_>) -> NetworkConstants {
        let networks = &facts.networks;
        let everywhere = &networks.everywhere;
        let made = Plant::ALL.map(|plant| networks.generation(plant, Year::BASE));
        let [binder, stone] = [facts.infrastructure.cement.value, facts.infrastructure.aggregates.value];
        // In the order of [`OF_NETWORKS`], kg.
        let stuff = |[steel, concrete, aluminium, copper, glass]: [f64; 5], plastics: f64, times: f64| {
            [concrete * binder, concrete * stone, steel, aluminium, copper, glass, plastics].map(|tonnes| tonnes * KG_IN_TONNE * times)
        };
        let mut mass = [NetworkMasses::default(); LIVES];
        for (mass, plant) in mass.iter_mut().zip(&everywhere.plants.value) {
            *mass = stuff(plant.mass, 0.0, MW_IN_GW);
        }
        let [high, weighted] = facts.roads.as_ref().map_or([0.0; 2], |roads| roads.lines.value);
        let below = drivers.people(Year::BASE) / 1e3 * networks.distribution.value.km;
        let medium = everywhere.medium.value;
        let km = [weighted, below * medium, below * (1.0 - medium)];
        let ground = [
            everywhere.underground.value,
            networks.distribution.value.medium,
            networks.distribution.value.low,
        ];
        for part in Mesh::ALL {
            let (voltage, kind) = (
                part.index() / (Mesh::COUNT / Mesh::VOLTAGES),
                part.index() % (Mesh::COUNT / Mesh::VOLTAGES),
            );
            let share = match kind {
                0 => 1.0 - ground[voltage],
                1 => ground[voltage],
                _ => 1.0,
            };
            let mesh = &everywhere.mesh.value[part.index()];
            let [steel, concrete, aluminium, copper, glass, plastics] = mesh.mass;
            let added = stuff(
                [steel, concrete, aluminium, copper, glass],
                plastics,
                km[voltage] * share * mesh.per_km,
            );
            let thing = if kind == 3 { TRANSFORMERS } else { LINES };
            for (mass, added) in mass[thing].iter_mut().zip(added) {
                *mass += added;
            }
        }
        for (at, [cement, bedding, steel, plastics]) in everywhere.pipes.value.into_iter().enumerate() {
            mass[PIPES + at] = [cement, bedding, steel, 0.0, 0.0, 0.0, plastics].map(|tonnes| tonnes * KG_IN_TONNE);
        }
        let all: f64 = made.iter().sum();
        NetworkConstants {
            mass,
            made,
            used,
            against: used.max(everywhere.least.value * all * PJ_IN_TWH),
            grid: power.national()[Year::BASE],
            rising: RisingPower::default(),
            km: [high, below],
        }
    }

    /// Additional mass of [`FIXED`] in plants compared with other plants, kg, never below 0.
    fn more(&self, plants: [f64; Plant::COUNT], others: [f64; Plant::COUNT]) -> [f64; FIXED.len()] {
        let mut more = [0.0; FIXED.len()];
        for (thing, (plant, other)) in plants.into_iter().zip(others).enumerate() {
            for (more, mass) in more.iter_mut().zip(self.mass[thing]) {
                *more += (plant - other) * mass;
            }
        }
        more.map(|kg| kg.max(0.0))
    }
}

/// Writes the counts of a thing and its materials over the years of a stretch.
fn write(constants: &NetworkConstants, thing: usize, years: Stretch, brought: &StockYears, outcome: &mut Outcome) {
    for (material, mass) in OF_NETWORKS.into_iter().zip(constants.mass[thing]) {
        if adds(material) || (material == Material::Aggregates && thing >= PIPES) {
            add(material, years, brought, mass, outcome);
        }
    }
    if !outcome.counts_spending() {
        return;
    }
    let mut add = |row: LedgerRow, times: f64, values: &[f64]| add_times(outcome.ledger.span_mut(row, years), times, values);
    if thing < Plant::COUNT {
        add(Account::PlantsInUse.of(thing), 1.0, &brought.stock);
        add(Account::PlantsNew.of(thing), 1.0, &brought.inflow);
    } else if thing == LINES {
        for (at, km) in constants.km.into_iter().enumerate() {
            add(Account::LineLength.of(at), km, &brought.stock);
        }
    }
    for (at, mass) in constants.mass[thing].into_iter().enumerate() {
        add(Account::NetworkStock.of(at), mass, &brought.stock);
        add(Account::NetworkInflow.of(at), mass, &brought.inflow);
        add(Account::NetworkOutflow.of(at), mass, &brought.outflow);
        if thing < PIPES {
            add(Account::PowerInflow.of(at), mass, &brought.inflow);
        }
    }
    if thing >= PIPES {
        let length = outcome.ledger.span_mut(Account::PipeLength.of(thing - PIPES), years);
        for (length, metres) in length.iter_mut().zip(&brought.stock) {
            *length = metres / METRES_IN_KM;
        }
    }
}

/// True if networks add their amount of a material to civil works. The remainder of statistics already contains their
/// cement and steel, and the stone that goes with cement; only pipes have a stone bed of their own.
const fn adds(material: Material) -> bool {
    matches!(
        material,
        Material::Aluminium | Material::Copper | Material::Glass | Material::Plastics
    )
}

/// Adds the material of a thing to civil works; `mass` is kg for a unit.
fn add(material: Material, years: Stretch, brought: &StockYears, mass: f64, outcome: &mut Outcome) {
    let moved = [
        (Account::Stock, &brought.stock),
        (Account::Inflow, &brought.inflow),
        (Account::Outflow, &brought.outflow),
    ];
    for (account, amounts) in moved {
        if let Some(row) = account.material(Sector::CivilWorks, material) {
            add_times(outcome.ledger.span_mut(row, years), mass, amounts);
        }
    }
}

/// Adds `times` the values to others, one by one.
fn add_times(own: &mut [f64], times: f64, values: &[f64]) {
    for (own, value) in own.iter_mut().zip(values) {
        *own += value * times;
    }
}
