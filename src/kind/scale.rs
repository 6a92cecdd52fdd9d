//! Scales: what the values of a dial are, their unit, and what they can be.

use serde::{Deserialize, Serialize};

use crate::kind::Dial;

/// What the values of a dial are: their unit, and what they can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scale {
    /// A change against the reference: −0.2 is a fifth less.
    Change,
    /// A share of one.
    Share,
    /// A ratio to today or to the reference: 1 is no change.
    Ratio,
    /// A share a year.
    Rate,
    /// A calendar year.
    Year,
}

impl Scale {
    /// The unit as tables write it.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Scale::Change => "change",
            Scale::Share => "share",
            Scale::Ratio => "ratio",
            Scale::Rate => "1/yr",
            Scale::Year => "year",
        }
    }

    /// The least and the most that a value can be.
    #[must_use]
    pub const fn bounds(self) -> (f64, f64) {
        match self {
            Scale::Change => (-1.0, 3.0),
            Scale::Share | Scale::Rate => (0.0, 1.0),
            Scale::Ratio => (0.0, 4.0),
            Scale::Year => (2027.0, 2100.0),
        }
    }
}

impl Dial {
    /// What its values are.
    #[must_use]
    pub const fn scale(self) -> Scale {
        match self {
            Dial::HomeSpace
            | Dial::WorkSpace
            | Dial::Modes
            | Dial::HomeLife
            | Dial::OtherLife
            | Dial::CarLife
            | Dial::LeanConcrete
            | Dial::LeanSteel
            | Dial::CarSize
            | Dial::CarWeight
            | Dial::LeanCement
            | Dial::OtherMaking => Scale::Change,
            Dial::CarSharing | Dial::ClinkerRatio | Dial::NewHeating | Dial::NewCooling => Scale::Ratio,
            Dial::RenovationRate => Scale::Rate,
            Dial::CleanPower => Scale::Year,
            Dial::SharedRides
            | Dial::CarSteelReplaced
            | Dial::CarSteelLoss
            | Dial::SteelLoss
            | Dial::AluminiumLoss
            | Dial::SiteLoss
            | Dial::ReusedSteel
            | Dial::ReusedConcrete
            | Dial::ReusedBricks
            | Dial::ReusedWood
            | Dial::ReusedAluminium
            | Dial::ReusedCopper
            | Dial::ReusedGlass
            | Dial::CarReusedSteel
            | Dial::CarReusedAluminium
            | Dial::CarReusedCopper
            | Dial::RecoveredSteel
            | Dial::RecoveredConcrete
            | Dial::RecoveredWood
            | Dial::RecoveredAluminium
            | Dial::RecoveredCopper
            | Dial::RecoveredGlass
            | Dial::CarRecoveredSteel
            | Dial::CarRecoveredAluminium
            | Dial::CarRecoveredCopper
            | Dial::SteelDiverted
            | Dial::AluminiumDiverted
            | Dial::Timber
            | Dial::NearZeroSteel
            | Dial::Captured
            | Dial::CaptureRate
            | Dial::NearZeroAluminium
            | Dial::RenovationSaving
            | Dial::HeatPumps
            | Dial::ElectricCars => Scale::Share,
        }
    }

    /// Whether its reference is a path of the facts, so that level 0 has no value of its own.
    #[must_use]
    pub const fn follows_a_path(self) -> bool {
        matches!(self, Dial::ElectricCars | Dial::CleanPower)
    }
}
