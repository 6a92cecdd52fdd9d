//! Levers: the range of each dial in each place, and the settings of the Panel's bundle there.
//!
//! ```text
//! the narrowest row counts: place, European Union, income group, world
//! base of a dial = its value in the facts of the place, without levers
//! ```
//!
//! Out of scope: the effect of a dial.

use std::collections::BTreeSet;

use crate::context::Evidence;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::rows::{From, LeverRangeRow, PanelRow, PlaceRow, Within};
use crate::table_reader::Row;
use cairn_core::facts::process::EndOfLife;
use cairn_core::facts::{DialFacts, Fact, Facts, PanelFacts};
use cairn_core::kind::{Basis, CarMaterial, Dial, DialScope, LeverQuantity, Material, Pool, Sector};
use cairn_core::year::Year;

/// Upper bound of the sulphur of any place, ppm: as good as no limit.
const MAX_SULPHUR: f64 = 10_000.0;

/// Allowed difference between a base and its fact: only the last bits.
const SAME: f64 = 1e-12;

/// The range of each dial in a place, in the order of [`Dial::ALL`].
pub(super) fn dials(evidence: &Evidence, place: &PlaceRow) -> Result<Vec<DialFacts>, Vec<Fault>> {
    let mut faults = Vec::new();
    let mut dials = Vec::new();
    for dial in Dial::ALL {
        let rows = evidence.levers.iter().map(|line| &line.row).filter(|row| row.dial == dial);
        let Some(row) = narrowest(rows, |row| row.within, place) else {
            faults.push(Fault::of_table(
                LeverRangeRow::FILE,
                format!("{} has no row of {}", place.place, dial.id()),
                "Add one for the place, for its income group, or for the world.",
            ));
            continue;
        };
        let [one, two, three, four] = row.levels;
        dials.push(DialFacts {
            dial,
            parameter: row.parameter.clone(),
            steps: lever_fact([row.base.unwrap_or(0.0), one, two, three, four], row.within, &row.from),
            to_verify: row.to_verify,
            full: row.full.max(Year::LEVERS),
        });
    }
    if faults.is_empty() { Ok(dials) } else { Err(faults) }
}

/// The settings of the Panel's bundle in a place, in the order of [`Dial::ALL`].
pub(super) fn panel(evidence: &Evidence, place: &PlaceRow) -> Vec<PanelFacts> {
    let of = |dial: Dial| {
        let rows = evidence.panel.iter().map(|line| &line.row).filter(|row| row.dial == dial);
        let row = narrowest(rows, |row| row.within, place)?;
        Some(PanelFacts {
            dial,
            value: lever_fact(row.value, row.within, &row.from),
            full: row.full.max(Year::LEVERS),
        })
    };
    Dial::ALL.into_iter().filter_map(of).collect()
}

fn narrowest<'a, R>(rows: impl Iterator<Item = &'a R>, within: fn(&R) -> Within, place: &PlaceRow) -> Option<&'a R> {
    rows.filter(|row| within(row).holds(place)).max_by_key(|row| within(row))
}

fn lever_fact<T>(value: T, within: Within, from: &From) -> Fact<T> {
    let mut trail = ProvenanceCollector::new();
    let basis = match within {
        Within::World => Basis::Global,
        Within::Income(_) | Within::Union => Basis::Regional,
        Within::Place(_) => Basis::National,
    };
    trail.add([from], basis);
    trail.fact(value)
}

/// Checks the rows on their own: steps run one way from the base, and a lever can act in its years.
pub(super) fn laws(evidence: &Evidence, faults: &mut Vec<Fault>) {
    for line in &evidence.levers {
        let row = &line.row;
        let steps: Vec<f64> = row.base.into_iter().chain(row.levels).collect();
        let one_way = steps.windows(2).all(|pair| pair[0] <= pair[1]) || steps.windows(2).all(|pair| pair[0] >= pair[1]);
        if !one_way {
            faults.push(Fault::at(
                LeverRangeRow::FILE,
                line.number,
                "level0 to level4",
                "the steps do not run one way",
                "Go on in one direction from level 0, the reference.",
            ));
        }
        early(LeverRangeRow::FILE, line.number, row.full, faults);
    }
    for line in &evidence.panel {
        early(PanelRow::FILE, line.number, line.row.full, faults);
    }
}

fn early(file: &str, line: u64, full: Year, faults: &mut Vec<Fault>) {
    if full < Year::LEVERS {
        faults.push(Fault::at(
            file,
            line,
            "full",
            format!("{full} is before a lever can act"),
            format!("Write {} or later.", Year::LEVERS),
        ));
    }
}

/// Faults where the base of a dial differs from the facts of a place: zero levers would not be the reference.
pub(super) fn bases(places: &[Facts], faults: &mut Vec<Fault>) {
    let mut reports = BTreeSet::new();
    for facts in places {
        for row in &facts.dials {
            let base = row.steps.value[0];
            let apart = dial_values(facts, row.dial).into_iter().find(|value| (value - base).abs() > SAME);
            if let Some(value) = apart
                && reports.insert((row.dial, base.to_bits(), value.to_bits()))
            {
                faults.push(Fault::of_table(
                    LeverRangeRow::FILE,
                    format!("{} of {} begins at {base}, but the facts hold {value}", row.dial.id(), facts.place),
                    "Write the same figure in both tables.",
                ));
            }
        }
    }
}

/// Values of a dial in the facts without levers; empty if its base is not among the facts.
fn dial_values(facts: &Facts, dial: Dial) -> Vec<f64> {
    let process = &facts.process;
    let ends = |on: DialScope, of: fn(&EndOfLife) -> f64, all: &[Material]| -> Vec<f64> {
        let known = if matches!(on, DialScope::SectorPool(..)) {
            &process.from_vehicles.value
        } else {
            &process.from_buildings.value
        };
        all.iter().map(|material| of(&known[material.index()])).collect()
    };
    let lost = |material: Material| process.construction_loss.value[material.index()];
    let made = |material: CarMaterial| facts.cars.everywhere.making_loss.value[material.index()];
    match dial.what {
        LeverQuantity::Reused => ends(dial.on, |ends| ends.reused, leaving(dial.on)),
        // Recovered concrete becomes aggregates.
        LeverQuantity::Recovered if dial.on == DialScope::BuildingsPool(Pool::Concrete) => {
            ends(dial.on, |ends| ends.recovered, &[Material::Aggregates])
        }
        LeverQuantity::Recovered => ends(dial.on, |ends| ends.recovered, leaving(dial.on)),
        LeverQuantity::Lost if matches!(dial.on, DialScope::SectorPool(..)) => vec![made(CarMaterial::AutomotiveSteel)],
        LeverQuantity::Lost if dial.on == DialScope::Pool(Pool::Aluminium) => {
            vec![made(CarMaterial::WroughtAluminium), lost(Material::Aluminium)]
        }
        LeverQuantity::Lost => leaving(dial.on).iter().copied().map(lost).collect(),
        LeverQuantity::LostOnSites => [Material::Cement, Material::Aggregates, Material::Bricks].map(lost).to_vec(),
        LeverQuantity::Cap => leaving(dial.on)
            .iter()
            .map(|material| process.making.value[material.index()].cap)
            .collect(),
        LeverQuantity::RenovationRate => vec![facts.energy.renovated.value],
        LeverQuantity::RenovationSaving => vec![facts.energy.renovation_saving.value],
        LeverQuantity::Space
        | LeverQuantity::Distance
        | LeverQuantity::Life
        | LeverQuantity::Lean
        | LeverQuantity::Size
        | LeverQuantity::Weight
        | LeverQuantity::LeanCement
        | LeverQuantity::OtherMaking
        | LeverQuantity::BrickMaking
        | LeverQuantity::SharedRides
        | LeverQuantity::Replaced
        | LeverQuantity::Diverted
        | LeverQuantity::Timber
        | LeverQuantity::NearZero
        | LeverQuantity::CleanCooking
        | LeverQuantity::Electrified
        | LeverQuantity::Hauling
        | LeverQuantity::LeastClass
        | LeverQuantity::LeastUsedClass
        | LeverQuantity::PackagingAvoided
        | LeverQuantity::PackagingReplaced
        | LeverQuantity::PlasticKeptSafe
        | LeverQuantity::WorksLevel
        | LeverQuantity::Growth
        | LeverQuantity::Reclaimed
        | LeverQuantity::Captured => vec![0.0],
        LeverQuantity::WorksFold => vec![facts.civil.course.value.fold],
        LeverQuantity::PlasticContent => vec![facts.plastics.everywhere.content.value],
        LeverQuantity::MostSulphur => vec![MAX_SULPHUR],
        LeverQuantity::MostYears | LeverQuantity::MostYearsSold => vec![facts.cars.everywhere.used.ages.value.oldest()],
        LeverQuantity::Broken => vec![facts.air.everywhere.broken_used.value],
        LeverQuantity::Sharing | LeverQuantity::ClinkerRatio | LeverQuantity::NewHeating | LeverQuantity::NewCooling => vec![1.0],
        LeverQuantity::CaptureRate
        | LeverQuantity::HeatPumps
        | LeverQuantity::Electric
        | LeverQuantity::PlasticRecycled
        | LeverQuantity::HousingNeed
        | LeverQuantity::BatterySize
        | LeverQuantity::BatteriesCollected
        | LeverQuantity::CleanPower => Vec::new(),
    }
}

/// Materials that leave a scope as its pool; cars have their own steel.
const fn leaving(on: DialScope) -> &'static [Material] {
    match on {
        DialScope::SectorPool(Sector::Vehicles, Pool::Steel) => &[Material::AutomotiveSteel],
        DialScope::Pool(pool) | DialScope::BuildingsPool(pool) | DialScope::SectorPool(_, pool) => match pool {
            Pool::Steel => &[Material::Steel],
            Pool::Aluminium => &[Material::Aluminium],
            Pool::Copper => &[Material::Copper],
            Pool::Glass => &[Material::Glass],
            Pool::Plastics => &[Material::Plastics],
            Pool::Concrete => &[Material::Cement, Material::Aggregates],
            Pool::Bricks => &[Material::Bricks],
            Pool::Wood => &[Material::Wood],
            Pool::Asphalt => &[Material::Asphalt],
            Pool::Rest => &[],
        },
        DialScope::All | DialScope::Buildings | DialScope::Sector(_) | DialScope::Stock(_) => &[],
    }
}
