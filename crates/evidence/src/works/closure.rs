//! Closure: compares the energy use of buildings of a place in the base year with the power it generates and the CO2
//! it reports.
//!
//! ```text
//! power of homes and other buildings ≤ a maximum multiple of delivered power       delivered as counted, else made · ratio
//! CO2 of coal, oil and gas           ≤ CO2 of the sector buildings
//! CO2 of fuel and power              ≤ a maximum multiple of the CO2 of the place in 2019
//! ```
//!
//! A place that breaks a limit is a fault of the tables: nothing is compiled. Out of scope: later years.

use crate::assumption::Assumption;
use crate::assumption_energy::EnergyAssumption;
use crate::fault::Fault;
use crate::rows::{BuildingFuel, FuelRow, FuelUseRow, PowerUseRow};
use crate::table_reader::{Origin, Row};
use crate::works::calibration::{self, CalibrationRows};
use crate::works::{BaseYearPlace, RuleContext, lack, power};
use cairn_core::facts::power::PowerFacts;
use cairn_core::kind::Basis;
use cairn_core::year::Year;

/// The tables are rounded to four digits.
const ROUNDING: f64 = 1.005;
const KWH_IN_TWH: f64 = 1e9;
/// Megatonnes per terawatt-hour at one gram per kilowatt-hour.
const MT: f64 = 1e-3;

/// Checks every place.
pub(super) fn closed(bench: &RuleContext<'_>, power: &[Option<PowerFacts>], faults: &mut Vec<Fault>) {
    for (place, power) in bench.around.iter().zip(power) {
        let (Ok(tabled), Some(power)) = (CalibrationRows::of(bench, place), power) else {
            continue;
        };
        let found = power_taken(bench, place, &tabled, power).and_then(|()| burnt(bench, place, &tabled, power));
        if let Err(fault) = found {
            faults.push(fault);
        }
    }
}

fn above(file: &str, place: &BaseYearPlace, what: &str, value: f64, most: f64) -> Result<(), Fault> {
    if value <= most * ROUNDING {
        return Ok(());
    }
    Err(Fault::of_table(
        file,
        format!("{}: {what} is {value:.4}, above {most:.4}", place.ladder.place),
        "Buildings cannot take more than there is: correct the row.",
    ))
}

/// Compares power used with power delivered.
fn power_taken(bench: &RuleContext<'_>, place: &BaseYearPlace, tabled: &CalibrationRows<'_>, power: &PowerFacts) -> Result<(), Fault> {
    if power.generation_per_person.basis != Basis::National {
        // Without a national statistic there is nothing to compare with.
        return Ok(());
    }
    if let Some(row) = power::delivered(bench, place) {
        // The split of the place takes care of it (`calibration`): this only tells that it does.
        let most = bench.value(EnergyAssumption::PowerMost) * row.kwh * place.people / KWH_IN_TWH;
        let part = calibration::part_of_power(bench, place, tabled.power);
        let taken = part * (tabled.power.homes + tabled.power.other);
        return above(PowerUseRow::FILE, place, "power of homes and other buildings, TWh", taken, most);
    }
    let made = power.generation_per_person.value * place.people / KWH_IN_TWH;
    let ratio = tabled.power.ratio.unwrap_or(1.0 - bench.value(EnergyAssumption::Delivered));
    let taken = tabled.power.homes + tabled.power.other;
    // The limit for shares applies to tables that were filled from shares.
    let most = match tabled.power.from.origin {
        Origin::Stored => EnergyAssumption::PowerStoredMost,
        Origin::Assumed => EnergyAssumption::PowerShareMost,
        Origin::Derived | Origin::Checked | Origin::Recalled => EnergyAssumption::PowerMost,
    };
    let most = bench.value(most).min(bench.value(EnergyAssumption::PowerMost));
    above(
        PowerUseRow::FILE,
        place,
        "power of homes and other buildings, TWh",
        taken,
        most * made * ratio,
    )
}

/// Compares carbon of buildings with reported carbon.
fn burnt(bench: &RuleContext<'_>, place: &BaseYearPlace, tabled: &CalibrationRows<'_>, power: &PowerFacts) -> Result<(), Fault> {
    let fuel = tabled.fuel;
    let mut grams = 0.0;
    for (kind, share) in [
        (BuildingFuel::Coal, fuel.coal),
        (BuildingFuel::Oil, fuel.oil),
        (BuildingFuel::Gas, fuel.gas),
    ] {
        let row = bench.built.fuels.iter().map(|line| &line.row).find(|row| row.fuel == kind);
        let row = row.ok_or_else(|| lack(FuelRow::FILE, place, &format!("emissions of {}", kind.id())))?;
        grams += share * row.direct;
    }
    let direct = (fuel.homes + fuel.other) * grams * MT;
    let part = bench.value(EnergyAssumption::SectorPart);
    above(
        FuelUseRow::FILE,
        place,
        "CO2 of coal, oil and gas of buildings, Mt",
        direct,
        part * fuel.sector,
    )?;
    let Some(national) = fuel.national else { return Ok(()) };
    let grid = power.national.value.delivered(Year::BASE, bench.value(Assumption::GridLoss));
    let made = (tabled.power.homes + tabled.power.other) * grid;
    let most = bench.value(EnergyAssumption::NationalMost);
    above(
        FuelUseRow::FILE,
        place,
        "CO2 of fuel and power of buildings, Mt",
        direct + made,
        most * national,
    )
}
