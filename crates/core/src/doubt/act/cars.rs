//! Cars: their number, lives, drivetrains and materials.

use crate::doubt::act::longer;
use crate::facts::Facts;
use crate::facts::cars::CarLife;
use crate::facts::path::YearPath;
use crate::kind::{CarMaterial, Drivetrain};
use crate::year::Year;

pub(super) const COMBUSTION: Drivetrain = Drivetrain::Combustion;
pub(super) const BATTERY: Drivetrain = Drivetrain::Battery;

/// Last year with sales statistics of plug-in cars.
pub(super) const COUNTED: Year = Year::of(2024);
/// From this year on, the battery share is the later of the two assumed values.
const LATER_SHARE_FROM: Year = Year::of(2035);

/// Scales cars per person in all years.
pub(super) fn level(facts: &mut Facts, times: f64) {
    facts.cars.level.value *= times;
    let path = &mut facts.cars.per_person.value;
    let years = path.span_mut(Year::FIRST, Year::LAST);
    years.iter_mut().for_each(|cars| *cars *= times);
}

/// Scales mean and spread alike: the curve keeps its form.
pub(super) fn life(life: &mut CarLife, times: f64) {
    match life {
        CarLife::Normal { mean, deviation } => {
            let drawn = longer(*mean, times);
            *deviation *= drawn / *mean;
            *mean = drawn;
        }
        CarLife::Weibull { scale, .. } => *scale = longer(*scale, times),
    }
}

/// Scales the years after the last count.
pub(super) fn electric(path: &mut YearPath, times: f64) {
    // The path may have no point in the year of the last count. Then that year is given its counted value.
    for (_, share) in path.0.iter_mut().filter(|(year, _)| *year > COUNTED) {
        *share = (*share * times).min(1.0);
    }
}

pub(super) fn battery_part(path: &mut YearPath, times: f64) {
    for (_, share) in path.0.iter_mut().filter(|(year, _)| *year >= LATER_SHARE_FROM) {
        *share = (*share * times).min(1.0);
    }
}

pub(super) fn aluminium(facts: &mut Facts, times: f64) {
    let cars = &mut facts.cars.everywhere;
    let rows = cars.materials.value.iter_mut().chain([&mut cars.materials_before.value]);
    for car in rows {
        for material in [CarMaterial::WroughtAluminium, CarMaterial::CastAluminium] {
            car[material.index()] *= times;
        }
    }
}

/// Scales the fuel of cars bought new here and of used ones.
pub(super) fn fuel(facts: &mut Facts, times: f64) {
    facts.cars.combustion.value *= times;
    facts.cars.everywhere.used.combustion.value *= times;
}

pub(super) fn lighter(facts: &mut Facts, drivetrain: Drivetrain, times: f64) {
    facts.cars.everywhere.lighter[drivetrain.index()].value *= times;
}
