//! Processes: production, losses and recovery in each place.
//!
//! ```text
//! primary steel = (world mix − secondary share · secondary) / (1 − secondary share), its world grid that of 2020
//! a primary value with a power share: that share moves with the grid
//! ```
//!
//! A cap without a row is 0, a yield without a row 1, a loss without a row 0. Car steel is made like steel, and cast
//! aluminium like wrought, each with its own cap. Cast iron takes no scrap; its own scrap returns to steel.
//! Out of scope: plants, routes of single countries, trade.

use crate::assumption::Assumption;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::rows::{EndOfLifeRow, EndOfLifeSector, LossRow, ProcessRow, ProcessSubject, RegionMaterialRow, Regional, Scheme, Trait};
use crate::table_reader::Row;
use crate::works::{BaseYearPlace, RuleContext, lack};
use cairn_core::facts::Fact;
use cairn_core::facts::power::PowerFacts;
use cairn_core::facts::process::{CementFacts, EndOfLife, Grid, MaterialProduction, ProcessFacts};
use cairn_core::kind::{Basis, Material};
use cairn_core::place::{Wider, WiderPlaceKind};
use cairn_core::year::Year;

pub(super) fn process(bench: &RuleContext<'_>, place: &BaseYearPlace, power: &PowerFacts) -> Result<ProcessFacts, Fault> {
    Ok(ProcessFacts {
        making: making(bench, power)?,
        cement: cement(bench, place)?,
        from_buildings: ends(bench, EndOfLifeSector::Buildings)?,
        from_vehicles: ends(bench, EndOfLifeSector::Vehicles)?,
        from_infrastructure: ends(bench, EndOfLifeSector::Infrastructure)?,
        from_civil_works: ends(bench, EndOfLifeSector::CivilWorks)?,
        construction_loss: losses(bench, place)?,
        site: bench.fact(Assumption::SiteCarbon),
        renovation: bench.fact(Assumption::RenovationCarbon),
        plastics_burnt: bench.fact(Assumption::PlasticsBurnt),
        plastics_carbon: bench.fact(Assumption::PlasticsCarbon),
    })
}

fn row<'a>(bench: &'a RuleContext<'_>, subject: ProcessSubject, quantity: Trait) -> Option<&'a ProcessRow> {
    let mut rows = bench.built.processes.iter().map(|line| &line.row);
    rows.find(|row| row.subject == subject && row.quantity == quantity)
}

/// A value that must have a row; a missing row is a fault.
fn needed(bench: &RuleContext<'_>, subject: ProcessSubject, quantity: Trait, trail: &mut ProvenanceCollector) -> Result<f64, Fault> {
    let Some(row) = row(bench, subject, quantity) else {
        return Err(Fault::of_table(
            ProcessRow::FILE,
            format!("{} of {} has no row", quantity.id(), subject.id()),
            "Add it: a rule rests on it.",
        ));
    };
    trail.add([&row.from], Basis::Global);
    Ok(row.value)
}

/// A value that defaults to `other` if it has no row.
fn or(bench: &RuleContext<'_>, subject: ProcessSubject, quantity: Trait, other: f64, trail: &mut ProvenanceCollector) -> f64 {
    match row(bench, subject, quantity) {
        Some(row) => {
            trail.add([&row.from], Basis::Global);
            row.value
        }
        None => other,
    }
}

fn making(bench: &RuleContext<'_>, power: &PowerFacts) -> Result<Fact<[MaterialProduction; Material::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut all = [MaterialProduction {
        primary: 0.0,
        primary_power: 0.0,
        secondary: 0.0,
        secondary_kwh: 0.0,
        near_zero: None,
        cap: 0.0,
        recovered: 1.0,
        grid: Grid::World,
    }; Material::COUNT];
    for material in Material::ALL {
        let subject = ProcessSubject::Material(melted(material));
        let cap = or(bench, ProcessSubject::Material(material), Trait::Cap, 0.0, &mut trail);
        let secondary = if cap > 0.0 {
            needed(bench, subject, Trait::Secondary, &mut trail)?
        } else {
            0.0
        };
        let secondary_kwh = or(bench, subject, Trait::SecondaryKwh, 0.0, &mut trail);
        let primary = match material {
            Material::Cement => 0.0,
            Material::Steel | Material::AutomotiveSteel => {
                let mix = needed(bench, subject, Trait::WorldMix, &mut trail)?;
                let share = needed(bench, subject, Trait::WorldSecondaryShare, &mut trail)?;
                let grid = power.world.value.delivered(Year::BASE, power.loss.value);
                (mix - share * (secondary + secondary_kwh * grid)) / (1.0 - share)
            }
            Material::Aggregates
            | Material::Bricks
            | Material::Wood
            | Material::Aluminium
            | Material::Copper
            | Material::Glass
            | Material::Plastics
            | Material::Asphalt
            | Material::CastIron
            | Material::CastAluminium
            | Material::BatteryMinerals
            | Material::Other => needed(bench, subject, Trait::Primary, &mut trail)?,
        };
        let share = or(bench, subject, Trait::PrimaryPowerShare, 0.0, &mut trail);
        let near_zero = row(bench, subject, Trait::NearZero);
        trail.add(near_zero.map(|row| &row.from), Basis::Global);
        all[material.index()] = MaterialProduction {
            primary: primary * (1.0 - share),
            primary_power: primary * share,
            secondary,
            secondary_kwh,
            near_zero: near_zero.map(|row| row.value),
            cap,
            recovered: or(bench, ProcessSubject::Material(remelted(material)), Trait::Yield, 1.0, &mut trail),
            grid: grid(material),
        };
    }
    trail.cite(&power.world.sources);
    Ok(trail.fact(all))
}

/// The material whose production applies: car steel is made like steel, castings like aluminium; each has its own
/// cap.
const fn melted(material: Material) -> Material {
    match material {
        Material::AutomotiveSteel => Material::Steel,
        Material::CastAluminium => Material::Aluminium,
        Material::Cement
        | Material::Aggregates
        | Material::Steel
        | Material::Bricks
        | Material::Wood
        | Material::Aluminium
        | Material::Copper
        | Material::Glass
        | Material::Plastics
        | Material::Asphalt
        | Material::CastIron
        | Material::BatteryMinerals
        | Material::Other => material,
    }
}

/// The material that its scrap becomes: cast iron returns to steel.
const fn remelted(material: Material) -> Material {
    match melted(material) {
        Material::CastIron => Material::Steel,
        other => other,
    }
}

/// The grid of production: heavy and cheap materials are made at home.
const fn grid(material: Material) -> Grid {
    match material {
        Material::Cement | Material::Aggregates | Material::Bricks | Material::Wood | Material::Asphalt => Grid::National,
        Material::Steel
        | Material::Aluminium
        | Material::Copper
        | Material::Glass
        | Material::Plastics
        | Material::AutomotiveSteel
        | Material::CastIron
        | Material::CastAluminium
        | Material::BatteryMinerals
        | Material::Other => Grid::World,
    }
}

/// A single value as a fact.
fn one(bench: &RuleContext<'_>, subject: ProcessSubject, quantity: Trait) -> Result<Fact<f64>, Fault> {
    let mut trail = ProvenanceCollector::new();
    needed(bench, subject, quantity, &mut trail).map(|value| trail.fact(value))
}

fn cement(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Result<CementFacts, Fault> {
    let region = place.ladder.region(Scheme::MessageR12);
    let mut rows = bench.built.regional.iter().map(|line| &line.row);
    let row = rows.find(|row| row.quantity == Regional::ClinkerRatio && Some(&row.region) == region.map(|(region, _)| region));
    let (Some(row), Some((_, basis))) = (row, region) else {
        return Err(lack(RegionMaterialRow::FILE, place, "clinker ratio in its region"));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&row.from], basis);
    let clinker = trail.fact(row.value);
    Ok(CementFacts {
        clinker,
        least_clinker: bench.fact(Assumption::LeastClinker),
        process: one(bench, ProcessSubject::Clinker, Trait::Process)?,
        fuel: one(bench, ProcessSubject::Clinker, Trait::Fuel)?,
        kwh: one(bench, ProcessSubject::Material(Material::Cement), Trait::Kwh)?,
        capture_kwh: one(bench, ProcessSubject::Clinker, Trait::CaptureKwh)?,
    })
}

/// End of life of each material that leaves a sector. Materials that the sector does not contain stay zero.
fn ends(bench: &RuleContext<'_>, leaving: EndOfLifeSector) -> Result<Fact<[EndOfLife; Material::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut all = [EndOfLife::default(); Material::COUNT];
    for material in leaving.holds() {
        let mut rows = bench.built.ends.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.leaving == leaving && row.material == *material) else {
            return Err(Fault::of_table(
                EndOfLifeRow::FILE,
                format!("{} of {} has no row", material.id(), leaving.id()),
                "Add it, with 0 where none comes back.",
            ));
        };
        trail.add([&row.from], Basis::Global);
        all[material.index()] = EndOfLife {
            reused: row.reused,
            recovered: row.recovered,
        };
    }
    Ok(trail.fact(all))
}

/// Losses of the place's income group, else of the world.
fn losses(bench: &RuleContext<'_>, place: &BaseYearPlace) -> Result<Fact<[f64; Material::COUNT]>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut all = [0.0; Material::COUNT];
    let rows: Vec<&LossRow> = bench.built.losses.iter().map(|line| &line.row).collect();
    for material in Material::ALL {
        let of = |within: Wider| rows.iter().find(|row| row.material == material && row.within == within);
        let row = of(place.income)
            .map(|row| (row, Basis::Regional))
            .or(of(Wider::World).map(|row| (row, Basis::Global)));
        let Some((row, basis)) = row else {
            if rows
                .iter()
                .any(|row| row.material == material && row.within.kind() == WiderPlaceKind::Income)
            {
                return Err(lack(
                    LossRow::FILE,
                    place,
                    &format!("loss of {} for its income group", material.id()),
                ));
            }
            continue;
        };
        trail.add([&row.from], basis);
        all[material.index()] = row.share;
    }
    Ok(trail.fact(all))
}
