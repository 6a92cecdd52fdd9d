//! Evidence: turns tables into facts. Native only. It can fail, and then reports every fault at once.
//!
//! ```text
//! tables → rows → checks → rules of people, floor, life and content → facts
//! ```
//!
//! The tables are our own (`static/evidence/`, described in its README), with our columns and units. They have only
//! data that the model uses, and a source and a basis in every row. Region schemes of other models end here; after
//! this room there are only places.

mod air;
mod assumption;
mod assumption_energy;
mod benchmark;
mod cars;
pub mod cases;
mod catalogue;
mod check;
pub mod cities;
pub mod comparison;
mod content;
mod context;
mod coordinates;
mod coverage;
pub mod data_package;
mod documents_world;
mod doubts;
mod drivers;
mod fault;
mod fill;
mod floor;
mod foreign_keys;
pub mod goals;
mod goods;
mod history;
mod land;
mod levers;
mod life;
mod mark;
pub mod minerals;
pub mod money;
mod naive_guess;
mod national_rules;
mod need;
mod networks;
mod other_buildings;
pub mod outlook;
mod package;
mod parameter_rows;
mod people;
mod place_facts;
mod plastics;
mod premise;
pub mod projects;
mod recent_statistics;
pub mod release;
mod rows;
mod storyline_weights;
mod table_reader;
mod tables;
mod used_vehicles;
mod varied_inputs;
mod vehicles;
mod walk;
mod wood;
mod works;
mod works_benchmark;

pub use catalogue::{SetRow, Source, StepRow, Table, TableCatalogue, VariedRow};
pub use coordinates::{Middle, middles};
pub use fault::{Fault, Faults};
pub use history::{Observable, Observed, built_in as history_built_in, history};
pub use land::land;
pub use naive_guess::{NaiveGuess, NaiveGuesses, built_in as guesses_built_in};
pub use national_rules::{NationalRule, built_in as national_rules_built_in, national_rules};
pub use package::{CellType, Column, Package, TableDescription, package};
pub use parameter_rows::AssumedRow;
pub use recent_statistics::{Late, RecentStatistic, built_in as recent_built_in, recent};
pub use rows::registry::SOURCE_TABLES;
pub use rows::used_vehicles::{UsedFigure, UsedOf};
pub use rows::{Baseline, BaselineQuantity, TableTopic};
pub use storyline_weights::built_in as storyline_weights_built_in;
pub use table_reader::Origin;
pub use tables::Tables;
pub use used_vehicles::{Trader, UsedCount, UsedRule, UsedVehicleMarket};
pub use varied_inputs::{Varied, built_in as varied_built_in};
pub use works_benchmark::{WorksBenchmark, WorksQuantity};

use std::path::Path;

use crate::benchmark::{BenchmarkComparison, Walked};
use crate::context::Evidence;
use crate::place_facts::All;
use crate::table_reader::ReadingLog;
use cairn_core::facts::cities::CityPack;
use cairn_core::facts::doubts::Doubt;
use cairn_core::facts::infrastructure::RoadPack;
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::facts::money::MoneyFacts;
use cairn_core::facts::projects::Projects;
use cairn_core::facts::provenance::Trails;
use cairn_core::facts::{World, validation};
use cairn_core::year::Annual;

/// Release of the data in the tables.
pub const RELEASE: &str = "26b";

/// Result of a check of the tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// All faults; empty if the tables are clean.
    pub faults: Vec<Fault>,
    /// Plain lines: our figures next to published ones, outliers, each place, and the data quality of each value. A
    /// miss is shown and is never a fault.
    pub benchmarks: Vec<String>,
    /// Published figures that only the model can be compared with.
    pub works: Vec<WorksBenchmark>,
    /// The tables, for further comparisons.
    pub tables: Tables,
    /// The results; `None` if a table could not be read.
    pub compiled: Option<CompiledEvidence>,
}

/// The facts from tables held in memory.
///
/// # Errors
/// Every fault of every table.
pub fn world(tables: &Tables) -> Result<World, Faults> {
    let (_, all, found) = gather(tables);
    Faults::none(found.faults)?;
    Ok(place_facts::world(all.places, RELEASE))
}

/// All data of a release, from one reading of its tables.
#[derive(Clone, Debug, PartialEq)]
pub struct CompiledEvidence {
    /// Facts of every place. The course of civil-works steel is not settled yet (`release` does it).
    pub world: World,
    /// Materials in roads, rail, bridges and tunnels, for their own pack.
    pub roads: RoadPack,
    /// World crude steel by year, Mt.
    pub world_steel: Annual,
    /// The rows behind each value.
    pub trails: Trails,
    /// Parameters varied for ranges.
    pub doubts: Vec<Doubt>,
    /// Unit costs and price levels.
    pub money: MoneyFacts,
    /// Housing projects and purchase rules.
    pub projects: Projects,
    pub cities: CityPack,
    /// Minerals of the energy transition.
    pub minerals: MineralFacts,
}

/// All data from tables held in memory.
///
/// # Errors
/// Every fault of every table.
pub fn compiled(tables: &Tables) -> Result<CompiledEvidence, Faults> {
    let (evidence, all, found) = gather(tables);
    Faults::none(found.faults)?;
    Ok(compile(&evidence, all))
}

/// Checks a folder of tables: every fault, and our figures next to published ones.
pub fn check(folder: &Path) -> Report {
    let tables = match Tables::from_folder(folder) {
        Ok(tables) => tables,
        Err(faults) => {
            return Report {
                faults: faults.all().to_vec(),
                benchmarks: Vec::new(),
                works: Vec::new(),
                tables: Tables::default(),
                compiled: None,
            };
        }
    };
    let (evidence, all, found) = gather(&tables);
    let lines = all.lines.clone();
    let compiled = compile(&evidence, all);
    let mut joined = compiled.world.clone();
    joined.join(&compiled.roads);
    let gathered = &joined.places;
    let walked = Walked::all(gathered, &evidence);
    let mut benchmarks: Vec<String> = benchmark::compare(&evidence, &walked)
        .iter()
        .map(BenchmarkComparison::line)
        .collect();
    benchmarks.extend(coverage::outliers(gathered));
    benchmarks.extend(cars::report::lines(gathered, &evidence));
    benchmarks.extend(walked.iter().map(benchmark::line));
    benchmarks.extend(coverage::lines(gathered));
    benchmarks.extend(lines);
    let faults = Faults::none(found.faults).err();
    Report {
        faults: faults.map_or_else(Vec::new, |faults| faults.all().to_vec()),
        benchmarks,
        works: evidence.built.benchmarks.iter().map(|line| WorksBenchmark::of(&line.row)).collect(),
        tables,
        compiled: Some(compiled),
    }
}

fn compile(evidence: &Evidence, all: All) -> CompiledEvidence {
    let assumptions = evidence.assumptions.as_ref();
    CompiledEvidence {
        roads: place_facts::roads(evidence, all.roads, RELEASE),
        world_steel: assumptions.map_or_else(Annual::zero, |assumptions| works::world_steel(&evidence.built, assumptions)),
        world: place_facts::world(all.places, RELEASE),
        trails: all.trails,
        doubts: evidence.doubts.clone(),
        money: all.money,
        projects: all.projects,
        cities: all.cities,
        minerals: all.minerals,
    }
}

fn gather(tables: &Tables) -> (Evidence, All, ReadingLog) {
    let mut found = ReadingLog::default();
    let evidence = Evidence::read(tables, &mut found);
    check::check(&evidence, &mut found);
    if let Err(fault) = storyline_weights::read(tables, &mut found) {
        found.faults.push(fault);
    }
    let mut all = place_facts::places(&evidence, &mut found);
    all.trails = mark::taken_out(&mut all.places, &mut all.roads, RELEASE);
    all.money = money::money(&evidence, RELEASE, &mut found);
    all.projects = projects::projects(&evidence, RELEASE, &mut found);
    all.cities = cities::cities(&evidence, RELEASE, &mut found);
    all.minerals = minerals::minerals(&evidence, RELEASE, &mut found);
    levers::bases(&all.places, &mut found.faults);
    for place in &mut all.places {
        if let Err(unsound) = validation::sound(place) {
            found.faults.push(Fault::of_table(
                "places.csv",
                unsound.to_string(),
                "Look at the tables that make this value.",
            ));
        }
    }
    (evidence, all, found)
}
