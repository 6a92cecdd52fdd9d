//! Minerals: our demand beside published demand of clean technologies; a miss is reported with its reason.
//!
//! ```text
//! STEPS beside our reference, APS beside the policies of the background, NZE beside electric cars and trucks and clean power at 4
//! ```
//!
//! Nearness was set after a first run of a check program. Chemistry to 2024 and the mass of magnets were chosen by someone
//! who knew such totals: they are no independent test. Out of scope: the runs of the model.

use crate::minerals::{MineralBenchmark, benchmarks};
use crate::{Faults, Tables};
use cairn_analysis::findings::minerals::{self, MineralRun};
use cairn_core::choices::{Background, Choices, Level, Policy};
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::facts::{Facts, World};
use cairn_core::kind::{ChemistryPath, Lever, Material, Mineral, MineralFlow, MineralUse, OF_NETWORKS, Plant};
use cairn_core::model::Account;
use cairn_core::model::minerals::MineralRow;
use cairn_core::place::Wider;

/// kg in a kt, kWh in a GWh.
const MILLION: f64 = 1e6;
/// Thousand.
const THOUSAND: f64 = 1e3;

/// A published figure and our result.
#[derive(Clone, Debug, PartialEq)]
pub struct PublishedMineral {
    /// The published figure.
    pub benchmark: MineralBenchmark,
    /// Our result, in the same unit.
    pub our_result: f64,
}

impl PublishedMineral {
    /// True if our result lies within the tolerance.
    pub fn is_met(&self) -> bool {
        (self.our_result / self.benchmark.amount - 1.0).abs() <= self.benchmark.tolerance
    }

    /// The line that `cairn check` and `cairn minerals` print.
    pub fn line(&self) -> String {
        let MineralBenchmark {
            id,
            mineral,
            of,
            published,
            year,
            amount,
            unit,
            tolerance,
            note,
            ..
        } = &self.benchmark;
        let when = if *published == year.to_string() {
            String::new()
        } else {
            format!("{published} ")
        };
        let verdict = match (self.is_met(), note.is_empty()) {
            (true, _) => "met".to_owned(),
            (false, true) => "missed".to_owned(),
            (false, false) => format!("missed: {note}"),
        };
        format!(
            "mineral {id}: {mineral}, {of}, {when}{year}: published {amount:.5}, ours {:.5} {unit} ({:+.0} %), within {:.0} %: {verdict}",
            self.our_result,
            (self.our_result / amount - 1.0) * 100.0,
            tolerance * 100.0,
        )
    }
}

/// The choices that a word of the table names.
fn choices(word: &str) -> Choices {
    match word {
        "pol2" => Choices {
            background: Background {
                policy: Policy::Pol2,
                ..Background::default()
            },
            ..Choices::default()
        },
        "electric" => Choices::default()
            .with(Lever::ElectricVehicles, Level::TOP)
            .with(Lever::ElectricTrucks, Level::TOP)
            .with(Lever::CleanPower, Level::TOP),
        _ => Choices::default(),
    }
}

/// Our result for a published figure; none if nothing of ours counts the same.
fn our_result(benchmark: &MineralBenchmark, run: &MineralRun, lost: f64) -> Option<f64> {
    let results = run.paths.first()?;
    let year = benchmark.year;
    let at = |row| results.at(row, year) / MILLION;
    let mineral = Mineral::find(&benchmark.mineral);
    let used = |mineral, uses: &[MineralUse]| -> f64 { uses.iter().map(|of| at(MineralRow::Use(mineral, *of))).sum() };
    let vehicles = || MineralUse::WITH_BATTERIES.into_iter().filter(|of| *of != MineralUse::Storage);
    let gigawatts = || run.run.ledger[(Account::PlantsNew.of(Plant::Solar.index()), year)];
    let capacity = || -> f64 { vehicles().map(|of| at(MineralRow::CapacityNew(of))).sum() };
    match benchmark.of.as_str() {
        "batteries" => Some(used(mineral?, &MineralUse::WITH_BATTERIES) / (1.0 - lost)),
        "magnets" | "solar" | "all_batteries" => Some(at(MineralRow::Flow(MineralFlow::Demand, mineral?))),
        "solar_gw" => {
            let kt = at(MineralRow::Flow(MineralFlow::Demand, mineral?)) / gigawatts();
            Some(if benchmark.unit == "t/GW" { kt * THOUSAND } else { kt })
        }
        "vehicles_kwh" => {
            let uses: Vec<MineralUse> = vehicles().collect();
            Some(used(mineral?, &uses) / (1.0 - lost) / capacity())
        }
        "vehicles" => Some(capacity()),
        "battery_cars" => Some(at(MineralRow::CapacityNew(MineralUse::Cars))),
        "power" => {
            let copper = OF_NETWORKS.into_iter().position(|of| of == Material::Copper)?;
            Some(run.run.ledger[(Account::PowerInflow.of(copper), year)] / MILLION)
        }
        _ => None,
    }
}

/// Our results for the world beside the figures of this release.
///
/// # Errors
/// Never in a correctly built program.
pub fn compare(minerals: &MineralFacts, world: &World) -> Result<Vec<PublishedMineral>, Faults> {
    compare_with(&Tables::built_in(), minerals, world)
}

/// Our results for the world beside the published figures of some tables, in their order.
///
/// # Errors
/// Every fault of the table of figures.
pub fn compare_with(tables: &Tables, minerals: &MineralFacts, world: &World) -> Result<Vec<PublishedMineral>, Faults> {
    let benchmarks = benchmarks(tables)?;
    let members: Vec<&Facts> = world.places.iter().collect();
    let Some(whole) = Wider::World.id() else {
        return Ok(Vec::new());
    };
    let mut held = Vec::new();
    for word in ["ref", "pol2", "electric"] {
        let run = minerals::run(whole, &members, minerals, &choices(word), &[ChemistryPath::Reference]);
        let of_word = benchmarks.iter().filter(|benchmark| benchmark.choices == word);
        held.extend(of_word.filter_map(|benchmark| {
            Some(PublishedMineral {
                benchmark: benchmark.clone(),
                our_result: our_result(benchmark, &run, minerals.battery_lost)?,
            })
        }));
    }
    held.sort_by(|one, other| one.benchmark.id.cmp(&other.benchmark.id));
    Ok(held)
}
