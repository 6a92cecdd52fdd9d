//! Scales: meaning, unit and bounds of the values of a dial.

use serde::{Deserialize, Serialize};

use crate::kind::LeverQuantity;

/// Meaning of the values of a dial: unit and bounds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Scale {
    /// A relative change against the reference: −0.2 is a fifth less.
    Change,
    /// A share, 0 to 1.
    Share,
    /// A ratio to today or to the reference: 1 is no change.
    Ratio,
    /// A share per year.
    Rate,
    /// Parts per million, by mass.
    Ppm,
    /// An emission class.
    Class,
    /// An age or a duration, years.
    Age,
    /// A calendar year.
    Year,
}

impl Scale {
    /// The unit as tables write it.
    pub const fn id(self) -> &'static str {
        match self {
            Scale::Change => "change",
            Scale::Share => "share",
            Scale::Ratio => "ratio",
            Scale::Rate => "1/yr",
            Scale::Ppm => "ppm",
            Scale::Class => "class",
            Scale::Age => "yr",
            Scale::Year => "year",
        }
    }

    /// Minimum and maximum value.
    pub const fn bounds(self) -> (f64, f64) {
        match self {
            Scale::Change => (-1.0, 3.0),
            Scale::Share | Scale::Rate => (0.0, 1.0),
            Scale::Ratio => (0.0, 4.0),
            Scale::Ppm => (1.0, 10_000.0),
            Scale::Class => (0.0, 6.0),
            Scale::Age => (1.0, 40.0),
            Scale::Year => (2027.0, 2100.0),
        }
    }
}

impl LeverQuantity {
    /// The scale of the quantity's values.
    pub const fn scale(self) -> Scale {
        match self {
            LeverQuantity::Space
            | LeverQuantity::Distance
            | LeverQuantity::Life
            | LeverQuantity::WorksLevel
            | LeverQuantity::Growth
            | LeverQuantity::Lean
            | LeverQuantity::Size
            | LeverQuantity::Weight
            | LeverQuantity::LeanCement
            | LeverQuantity::OtherMaking
            | LeverQuantity::Hauling
            | LeverQuantity::BrickMaking => Scale::Change,
            LeverQuantity::Sharing | LeverQuantity::ClinkerRatio | LeverQuantity::NewHeating | LeverQuantity::NewCooling => Scale::Ratio,
            LeverQuantity::RenovationRate => Scale::Rate,
            LeverQuantity::MostSulphur => Scale::Ppm,
            LeverQuantity::LeastClass | LeverQuantity::LeastUsedClass => Scale::Class,
            LeverQuantity::MostYears | LeverQuantity::MostYearsSold | LeverQuantity::WorksFold => Scale::Age,
            LeverQuantity::CleanPower => Scale::Year,
            LeverQuantity::SharedRides
            | LeverQuantity::Replaced
            | LeverQuantity::Lost
            | LeverQuantity::LostOnSites
            | LeverQuantity::Reused
            | LeverQuantity::Recovered
            | LeverQuantity::Diverted
            | LeverQuantity::Timber
            | LeverQuantity::Cap
            | LeverQuantity::Reclaimed
            | LeverQuantity::NearZero
            | LeverQuantity::Captured
            | LeverQuantity::CaptureRate
            | LeverQuantity::RenovationSaving
            | LeverQuantity::HeatPumps
            | LeverQuantity::CleanCooking
            | LeverQuantity::Electrified
            | LeverQuantity::Broken
            | LeverQuantity::PackagingAvoided
            | LeverQuantity::PackagingReplaced
            | LeverQuantity::PlasticRecycled
            | LeverQuantity::PlasticContent
            | LeverQuantity::PlasticKeptSafe
            | LeverQuantity::Electric => Scale::Share,
        }
    }

    /// True if the reference is a path in the facts, so that level 0 has no value of its own.
    pub const fn follows_a_path(self) -> bool {
        matches!(
            self,
            LeverQuantity::Electric | LeverQuantity::PlasticRecycled | LeverQuantity::CleanPower
        )
    }
}
