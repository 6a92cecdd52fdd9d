//! Closure: what buildings of a place use in the base year is held against what the place makes and reports.
//!
//! ```text
//! power of homes and other buildings ≤ a most of what is delivered       delivered = made · ratio
//! CO2 of coal, oil and gas           ≤ CO2 of the sector buildings
//! CO2 of fuel and power              ≤ a most of the CO2 of the place in 2019
//! ```
//!
//! A place that breaks one is a fault of the tables: nothing is compiled. Does not know: years after.

use crate::evidence::assumption::Assumption;
use crate::evidence::assumption_energy::EnergyAssumption;
use crate::evidence::built::calibration::Tabled;
use crate::evidence::built::{Around, Bench, lack};
use crate::evidence::fault::Fault;
use crate::evidence::reading::{Origin, Row};
use crate::evidence::rows::{Fuel, FuelRow, FuelUseRow, PowerUseRow};
use crate::facts::power::PowerFacts;
use crate::kind::Basis;
use crate::year::Year;

/// The tables round to four digits.
const ROUNDING: f64 = 1.005;
const KWH_IN_TWH: f64 = 1e9;
/// Megatonnes in a terawatt-hour of a gram a kilowatt-hour.
const MT: f64 = 1e-3;

/// Looks at every place.
pub(super) fn closed(bench: &Bench<'_>, power: &[Option<PowerFacts>], faults: &mut Vec<Fault>) {
    for (place, power) in bench.around.iter().zip(power) {
        let (Ok(tabled), Some(power)) = (Tabled::of(bench, place), power) else {
            continue;
        };
        let found = power_taken(bench, place, &tabled, power).and_then(|()| burnt(bench, place, &tabled, power));
        if let Err(fault) = found {
            faults.push(fault);
        }
    }
}

fn above(file: &str, place: &Around, what: &str, value: f64, most: f64) -> Result<(), Fault> {
    if value <= most * ROUNDING {
        return Ok(());
    }
    Err(Fault::of_table(
        file,
        format!("{}: {what} is {value:.4}, above {most:.4}", place.ladder.place),
        "Buildings cannot take more than there is: correct the row.",
    ))
}

/// Power against what is delivered.
fn power_taken(bench: &Bench<'_>, place: &Around, tabled: &Tabled<'_>, power: &PowerFacts) -> Result<(), Fault> {
    if power.generation_per_person.basis != Basis::National {
        // What no statistic counts nothing can be held against.
        return Ok(());
    }
    let made = power.generation_per_person.value * place.people / KWH_IN_TWH;
    let ratio = tabled.power.ratio.unwrap_or(1.0 - bench.energy(EnergyAssumption::Delivered));
    let taken = tabled.power.homes + tabled.power.other;
    // What is said of shares holds of those tables that were filled by them.
    let most = match tabled.power.from.origin {
        Origin::Stored => EnergyAssumption::PowerStoredMost,
        Origin::Assumed => EnergyAssumption::PowerShareMost,
        Origin::Derived | Origin::Recalled => EnergyAssumption::PowerMost,
    };
    let most = bench.energy(most).min(bench.energy(EnergyAssumption::PowerMost));
    above(
        PowerUseRow::FILE,
        place,
        "power of homes and other buildings, TWh",
        taken,
        most * made * ratio,
    )
}

/// Carbon against what is reported.
fn burnt(bench: &Bench<'_>, place: &Around, tabled: &Tabled<'_>, power: &PowerFacts) -> Result<(), Fault> {
    let fuel = tabled.fuel;
    let mut grams = 0.0;
    for (kind, share) in [(Fuel::Coal, fuel.coal), (Fuel::Oil, fuel.oil), (Fuel::Gas, fuel.gas)] {
        let row = bench.built.fuels.iter().map(|line| &line.row).find(|row| row.fuel == kind);
        let row = row.ok_or_else(|| lack(FuelRow::FILE, place, &format!("emissions of {}", kind.id())))?;
        grams += share * row.direct;
    }
    let direct = (fuel.homes + fuel.other) * grams * MT;
    let part = bench.energy(EnergyAssumption::SectorPart);
    above(
        FuelUseRow::FILE,
        place,
        "CO2 of coal, oil and gas of buildings, Mt",
        direct,
        part * fuel.sector,
    )?;
    let Some(national) = fuel.national else { return Ok(()) };
    let grid = power.national.value.delivered(Year::BASE, bench.assumed(Assumption::GridLoss));
    let made = (tabled.power.homes + tabled.power.other) * grid;
    let most = bench.energy(EnergyAssumption::NationalMost);
    above(
        FuelUseRow::FILE,
        place,
        "CO2 of fuel and power of buildings, Mt",
        direct + made,
        most * national,
    )
}
