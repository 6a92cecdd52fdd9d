//! Evidence: tables to facts. Native only; may fail, and then reports every fault at once.
//!
//! ```text
//! tables → rows → checks → rules of people, floor, life and content → facts
//! ```
//!
//! The tables are our own (`static/evidence/`, described in its README): our columns, our
//! units, only what the model uses, a source and a basis in every row. Schemes by which
//! others part the world into regions end here; after this room there are only places.

mod air;
mod assumed;
mod assumption;
mod assumption_energy;
mod benchmark;
mod beside;
mod built;
mod cars;
pub mod cases;
mod check;
pub mod cities;
mod content;
mod coverage;
mod desk;
mod doubts;
mod drivers;
mod fault;
mod fill;
mod floor;
mod gather;
mod goods;
mod history;
mod land;
mod levers;
mod life;
mod mark;
mod meeting;
mod middle;
mod networks;
mod other;
pub mod outlook;
mod package;
mod people;
mod plastics;
mod premise;
pub mod projects;
mod reading;
mod recent;
mod rows;
mod shelf;
mod tables;
mod used;
mod varied;
mod vehicles;
mod walk;
mod wood;

pub use assumed::AssumedRow;
pub use beside::{Beside, WorksQuantity};
pub use fault::{Fault, Faults};
pub use history::{Observable, Observed, built_in as history_built_in, history};
pub use land::land;
pub use middle::{Middle, middles};
pub use package::{Column, Described, Kind, Package, package};
pub use reading::Origin;
pub use recent::{Count, Late, built_in as recent_built_in, recent};
pub use rows::used::{UsedFigure, UsedOf};
pub use rows::{Baseline, Compared};
pub use shelf::{SetRow, Shelf, Source, StepRow, Table, VariedRow};
pub use tables::{SOURCE_TABLES, Tables};
pub use used::{Trader, Used, UsedCount, UsedRule};
pub use varied::{Varied, built_in as varied_built_in};

use std::path::Path;

use crate::evidence::benchmark::{Held, Walked};
use crate::evidence::desk::Evidence;
use crate::evidence::gather::All;
use crate::evidence::reading::Found;
use crate::facts::cities::Cities;
use crate::facts::doubts::Doubt;
use crate::facts::infrastructure::Roads;
use crate::facts::projects::Projects;
use crate::facts::trail::Trails;
use crate::facts::{World, sound};
use crate::year::Annual;

/// Release of the data that the tables hold.
pub const RELEASE: &str = "26a";

/// What a look at the tables found.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// Every fault; empty where the tables are clean.
    pub faults: Vec<Fault>,
    /// Plain lines: our figures beside others', where a miss is shown and never a fault; what stands
    /// out; each place; how well each value is known.
    pub benchmarks: Vec<String>,
    /// Figures of others that only the model can be held against.
    pub beside: Vec<Beside>,
    /// What the tables give; none where one could not be read.
    pub compiled: Option<Compiled>,
}

/// The facts in tables held in memory.
///
/// # Errors
/// Every fault of every table.
pub fn world(tables: &Tables) -> Result<World, Faults> {
    let (_, all, found) = gather(tables);
    Faults::none(found.faults)?;
    Ok(gather::world(all.places, RELEASE))
}

/// Everything that a release is made of, from one reading of its tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Compiled {
    /// What is known of every place; the course of steel of civil works is still to be settled (`release`).
    pub world: World,
    /// What lies in roads, rail, bridges and tunnels, for the pack of its own.
    pub roads: Roads,
    /// Crude steel of the world over the years, Mt.
    pub world_steel: Annual,
    /// Which rows each value rests on.
    pub trails: Trails,
    /// What is varied for ranges.
    pub doubts: Vec<Doubt>,
    /// Housing projects and purchase rules.
    pub projects: Projects,
    /// Cities.
    pub cities: Cities,
}

/// Everything that tables held in memory give.
///
/// # Errors
/// Every fault of every table.
pub fn compiled(tables: &Tables) -> Result<Compiled, Faults> {
    let (evidence, all, found) = gather(tables);
    Faults::none(found.faults)?;
    Ok(compile(&evidence, all))
}

/// Looks at a folder of tables: every fault, and our figures beside others'.
#[must_use]
pub fn check(folder: &Path) -> Report {
    let tables = match Tables::from_folder(folder) {
        Ok(tables) => tables,
        Err(faults) => {
            return Report {
                faults: faults.all().to_vec(),
                benchmarks: Vec::new(),
                beside: Vec::new(),
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
    let mut benchmarks: Vec<String> = benchmark::held(&evidence, &walked).iter().map(Held::line).collect();
    benchmarks.extend(coverage::outliers(gathered));
    benchmarks.extend(cars::beside::lines(gathered, &evidence));
    benchmarks.extend(walked.iter().map(benchmark::line));
    benchmarks.extend(coverage::lines(gathered));
    benchmarks.extend(lines);
    let faults = Faults::none(found.faults).err();
    Report {
        faults: faults.map_or_else(Vec::new, |faults| faults.all().to_vec()),
        benchmarks,
        beside: evidence.built.benchmarks.iter().map(|line| Beside::of(&line.row)).collect(),
        compiled: Some(compiled),
    }
}

fn compile(evidence: &Evidence, all: All) -> Compiled {
    let assumptions = evidence.assumptions.as_ref();
    Compiled {
        roads: gather::roads(evidence, all.roads, RELEASE),
        world_steel: assumptions.map_or_else(Annual::zero, |assumptions| built::world_steel(&evidence.built, assumptions)),
        world: gather::world(all.places, RELEASE),
        trails: all.trails,
        doubts: evidence.doubts.clone(),
        projects: all.projects,
        cities: all.cities,
    }
}

fn gather(tables: &Tables) -> (Evidence, All, Found) {
    let mut found = Found::default();
    let evidence = Evidence::read(tables, &mut found);
    check::check(&evidence, &mut found);
    let mut all = gather::places(&evidence, &mut found);
    all.trails = mark::taken_out(&mut all.places, &mut all.roads, RELEASE);
    all.projects = projects::projects(&evidence, RELEASE, &mut found);
    all.cities = cities::cities(&evidence, RELEASE, &mut found);
    levers::bases(&all.places, &mut found.faults);
    for place in &mut all.places {
        if let Err(unsound) = sound::sound(place) {
            found.faults.push(Fault::of_table(
                "places.csv",
                unsound.to_string(),
                "Look at the tables that make this value.",
            ));
        }
    }
    (evidence, all, found)
}
