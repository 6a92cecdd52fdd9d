//! Levers of a place that does not exist: every dial goes somewhere, none as far as it could.

use cairn::facts::{DialFacts, Known};
use cairn::kind::{Basis, Dial};
use cairn::year::Year;

/// Steps of a dial, levels 0 to 4.
const fn steps(dial: Dial) -> [f64; 5] {
    match dial {
        Dial::HomeSpace | Dial::WorkSpace => [0.0, -0.05, -0.1, -0.15, -0.2],
        Dial::CarSharing => [1.0, 1.05, 1.1, 1.2, 1.4],
        Dial::SharedRides => [0.0, 0.06, 0.12, 0.18, 0.25],
        Dial::Modes => [0.0, -0.06, -0.12, -0.18, -0.25],
        Dial::HomeLife | Dial::OtherLife => [0.0, 0.225, 0.45, 0.675, 0.9],
        Dial::CarLife => [0.0, 0.05, 0.1, 0.15, 0.2],
        Dial::LeanConcrete => [0.0, -0.075, -0.1, -0.2, -0.3],
        Dial::LeanSteel => [0.0, -0.085, -0.16, -0.25, -0.33],
        Dial::CarSize => [0.0, -0.04, -0.08, -0.11, -0.15],
        Dial::CarWeight => [0.0, -0.04, -0.08, -0.12, -0.17],
        Dial::CarSteelReplaced => [0.0, 0.0, 0.05, 0.1, 0.2],
        Dial::CarSteelLoss => [0.31, 0.27, 0.23, 0.19, 0.155],
        Dial::SteelLoss => [0.05, 0.045, 0.04, 0.035, 0.03],
        Dial::AluminiumLoss => [0.05, 0.045, 0.04, 0.035, 0.03],
        Dial::SiteLoss => [0.05, 0.04, 0.035, 0.03, 0.025],
        Dial::ReusedSteel
        | Dial::ReusedConcrete
        | Dial::ReusedBricks
        | Dial::ReusedWood
        | Dial::ReusedAluminium
        | Dial::ReusedCopper
        | Dial::ReusedGlass
        | Dial::CarReusedSteel
        | Dial::CarReusedAluminium
        | Dial::CarReusedCopper => [0.05, 0.1, 0.15, 0.2, 0.29],
        Dial::RecoveredSteel
        | Dial::RecoveredConcrete
        | Dial::RecoveredWood
        | Dial::RecoveredAluminium
        | Dial::RecoveredCopper
        | Dial::RecoveredGlass
        | Dial::CarRecoveredSteel
        | Dial::CarRecoveredAluminium
        | Dial::CarRecoveredCopper => [0.5, 0.6, 0.7, 0.8, 0.9],
        Dial::SteelDiverted | Dial::AluminiumDiverted => [0.0, 0.05, 0.1, 0.15, 0.2],
        Dial::Timber => [0.0, 0.056, 0.167, 0.278, 0.5],
        Dial::NearZeroSteel | Dial::NearZeroAluminium => [0.0, 0.1, 0.3, 0.6, 0.95],
        Dial::Captured => [0.0, 0.1, 0.18, 0.39, 0.7],
        Dial::CaptureRate => [0.86, 0.86, 0.91, 0.93, 0.93],
        Dial::ClinkerRatio => [1.0, 0.96, 0.92, 0.87, 0.825],
        Dial::LeanCement => [0.0, -0.0275, -0.055, -0.0825, -0.11],
        Dial::OtherMaking => [0.0, -0.1, -0.2, -0.35, -0.5],
        Dial::RenovationRate => [0.01, 0.0125, 0.015, 0.02, 0.03],
        Dial::RenovationSaving => [0.3, 0.33, 0.42, 0.43, 0.54],
        Dial::NewHeating => [1.0, 0.875, 0.75, 0.625, 0.5],
        Dial::NewCooling => [1.0, 0.935, 0.87, 0.805, 0.74],
        Dial::HeatPumps => [0.1, 0.27, 0.33, 0.4, 0.56],
        Dial::ElectricCars => [0.0, 0.65, 0.8, 0.9, 1.0],
        Dial::CleanPower => [2100.0, 2080.0, 2065.0, 2055.0, 2045.0],
    }
}

/// Year of full effect.
fn full(dial: Dial) -> Year {
    let early = [
        Dial::RenovationRate,
        Dial::RenovationSaving,
        Dial::NewHeating,
        Dial::NewCooling,
        Dial::ElectricCars,
    ];
    if early.contains(&dial) {
        Year::of(2035)
    } else if [Dial::HomeSpace, Dial::WorkSpace].contains(&dial) {
        Year::of(2055)
    } else {
        Year::of(2050)
    }
}

/// Every dial, in order.
pub(crate) fn dials() -> Vec<DialFacts> {
    let row = |dial: Dial| DialFacts {
        dial,
        parameter: dial.id().to_owned(),
        steps: Known {
            value: steps(dial),
            basis: Basis::Assumed,
            sources: vec!["invented".to_owned()],
        },
        to_verify: [false, false, false, false, true],
        full: full(dial),
    };
    Dial::ALL.into_iter().map(row).collect()
}
