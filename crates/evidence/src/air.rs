//! Air: emission classes, fuel and exhaust factors of road vehicles, from rows to facts.
//!
//! ```text
//! class of a place   own row, else that of its region        used ones   as Europe in the year they were made
//! broken             by income group
//! ```
//!
//! Out of scope: choices and vehicle numbers.

use crate::context::PlaceContext;
use crate::fault::Fault;
use crate::fill::ProvenanceCollector;
use crate::premise::Premise;
use crate::rows::PlaceRow;
use crate::rows::air::{ClassFuelRow, DieselCarsRow, Duty, ExhaustClassRow, ExhaustFactorRow, FuelTrait, SulphurRow};
use crate::table_reader::{ReadingLog, Row, TableLine, rows};
use crate::tables::Tables;
use cairn_core::facts::Fact;
use cairn_core::facts::air::{AirEverywhere, AirFacts, ByClass, CLASSES, Factors, Sulphur};
use cairn_core::facts::path::YearPath;
use cairn_core::kind::{Basis, Engine, Pollutant};
use cairn_core::place::Wider;

/// All rows of the exhaust tables.
#[derive(Clone, Debug)]
pub(super) struct AirRows {
    classes: Vec<TableLine<ExhaustClassRow>>,
    factors: Vec<TableLine<ExhaustFactorRow>>,
    fuels: Vec<TableLine<ClassFuelRow>>,
    sulphur: Vec<TableLine<SulphurRow>>,
    diesel: Vec<TableLine<DieselCarsRow>>,
}

impl AirRows {
    /// Reads every table. Anything unreadable becomes a fault in `found`.
    pub(super) fn read(tables: &Tables, found: &mut ReadingLog) -> AirRows {
        AirRows {
            classes: rows(tables, found),
            factors: rows(tables, found),
            fuels: rows(tables, found),
            sulphur: rows(tables, found),
            diesel: rows(tables, found),
        }
    }
}

/// Exhaust facts of one place.
pub(super) fn air(context: &PlaceContext<'_>, row: &PlaceRow) -> Result<AirFacts, Fault> {
    let rows = &context.evidence.air;
    let Some(sulphur) = rows.sulphur.iter().map(|line| &line.row).find(|line| line.place == row.place) else {
        return Err(context.lack(SulphurRow::FILE, "sulphur of diesel"));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&sulphur.from], Basis::National);
    let Some((diesel, basis)) = context.ladder.fill(&rows.diesel, |row| &row.region, |_| true) else {
        return Err(context.lack(DieselCarsRow::FILE, "share of diesel cars"));
    };
    let mut cars = ProvenanceCollector::new();
    cars.add([&diesel[0].from], basis);
    Ok(AirFacts {
        light: classes(context, Duty::Light)?,
        heavy: classes(context, Duty::Heavy)?,
        sulphur: trail.fact(Sulphur {
            ppm: sulphur.ppm,
            counts: sulphur.counts,
        }),
        diesel: cars.fact(diesel[0].share),
        broken: context.fact(broken(row)),
        everywhere: everywhere(context)?,
    })
}

/// The premise on vehicles without working exhaust control, by income group.
fn broken(row: &PlaceRow) -> Premise {
    if row.within.contains(&Wider::HighIncome) {
        Premise::AirBrokenHigh
    } else if row.within.contains(&Wider::UpperMiddleIncome) {
        Premise::AirBrokenUpper
    } else {
        Premise::AirBrokenOther
    }
}

/// Emission classes as a step path. If two classes start in the same year, the higher one counts.
fn classes(context: &PlaceContext<'_>, duty: Duty) -> Result<Fact<YearPath>, Fault> {
    let rows = &context.evidence.air.classes;
    let Some((found, basis)) = context.ladder.fill(rows, |row| &row.region, |row| row.duty == duty) else {
        return Err(context.lack(ExhaustClassRow::FILE, &format!("classes of {} vehicles", duty.id())));
    };
    let mut trail = ProvenanceCollector::new();
    trail.add([&found[0].from], basis);
    let mut steps = Vec::new();
    for (year, class) in found[0].first.iter().zip(1_u8..) {
        let Some(year) = *year else { continue };
        steps.retain(|(before, _)| *before != year);
        steps.push((year, f64::from(class)));
    }
    Ok(trail.fact(YearPath(steps)))
}

fn everywhere(context: &PlaceContext<'_>) -> Result<AirEverywhere, Fault> {
    Ok(AirEverywhere {
        used_light: classes(context, Duty::UsedLight)?,
        used_heavy: classes(context, Duty::UsedHeavy)?,
        factors: factors(context)?,
        matched: fuel(context, FuelTrait::Matched)?,
        holds: fuel(context, FuelTrait::Holds)?,
        broken_used: context.fact(Premise::AirBrokenUsed),
        broken_class: context.fact(Premise::AirBrokenClass),
        broken_particles: context.fact(Premise::AirBrokenParticles),
        sulphate_part: context.fact(Premise::AirSulphatePart),
        sulphate_mass: context.fact(Premise::AirSulphateMass),
        diesel_heat: context.fact(Premise::AirDieselHeat),
        car_energy: context.fact(Premise::AirCarEnergy),
    })
}

fn factors(context: &PlaceContext<'_>) -> Result<Fact<Factors>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut factors: Factors = [[[0.0; Pollutant::COUNT]; CLASSES]; Engine::COUNT];
    for (engine, by_class) in Engine::ALL.into_iter().zip(&mut factors) {
        for (class, grams) in by_class.iter_mut().enumerate() {
            for (pollutant, grams) in Pollutant::ALL.into_iter().zip(grams) {
                let mut rows = context.evidence.air.factors.iter().map(|line| &line.row);
                let row = rows.find(|row| (row.engine, row.class, row.pollutant) == (engine, class, pollutant));
                let Some(row) = row else {
                    let what = format!("{} of {} of class {class}", pollutant.id(), engine.id());
                    return Err(context.lack(ExhaustFactorRow::FILE, &what));
                };
                trail.add([&row.from], Basis::Global);
                *grams = row.grams;
            }
        }
    }
    Ok(trail.fact(factors))
}

fn fuel(context: &PlaceContext<'_>, of: FuelTrait) -> Result<Fact<ByClass>, Fault> {
    let mut trail = ProvenanceCollector::new();
    let mut ppm = [0.0; CLASSES];
    for (class, ppm) in ppm.iter_mut().enumerate() {
        let mut rows = context.evidence.air.fuels.iter().map(|line| &line.row);
        let Some(row) = rows.find(|row| row.class == class && row.of == of) else {
            return Err(context.lack(ClassFuelRow::FILE, &format!("fuel of class {class}")));
        };
        trail.add([&row.from], Basis::Global);
        *ppm = row.ppm;
    }
    Ok(trail.fact(ppm))
}
