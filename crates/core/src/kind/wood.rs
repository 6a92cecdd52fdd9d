//! Wood: uses, and forest regions that supply it.
//!
//! Regions are those of the evidence on buildings and electricity, the smallest with forest data. Out of scope: amounts.

use serde::{Deserialize, Serialize};

/// Use of sawnwood and panels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WoodUse {
    /// Homes and other buildings.
    Buildings,
    /// Sleepers and bridges.
    Roads,
    /// Formwork and scaffolding.
    Formwork,
    /// Furniture, pallets and other wooden goods.
    Goods,
}

impl WoodUse {
    /// The number of entries.
    pub const COUNT: usize = 4;

    /// All entries, in the order of the tables.
    pub const ALL: [WoodUse; WoodUse::COUNT] = [WoodUse::Buildings, WoodUse::Roads, WoodUse::Formwork, WoodUse::Goods];

    /// Position in [`WoodUse::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name in variables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            WoodUse::Buildings => "Buildings",
            WoodUse::Roads => "Roads and rail",
            WoodUse::Formwork => "Formwork",
            WoodUse::Goods => "Goods",
        }
    }
}

/// A region with common forest data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Forest {
    /// Africa south of the Sahara.
    Africa,
    /// China.
    China,
    /// Central and eastern Europe.
    EasternEurope,
    /// Russian Federation, Ukraine, Central Asia and the Caucasus.
    Eurasia,
    /// Latin America and the Caribbean.
    LatinAmerica,
    /// Middle East and North Africa.
    MiddleEast,
    /// North America.
    NorthAmerica,
    /// Japan with Australia and New Zealand.
    Pacific,
    /// South-East Asia, Republic of Korea, islands of the Pacific.
    PacificAsia,
    /// Viet Nam, Cambodia, Mongolia and others between them and China.
    Mekong,
    /// South Asia.
    SouthAsia,
    /// Western Europe and Türkiye.
    WesternEurope,
}

impl Forest {
    /// The number of entries.
    pub const COUNT: usize = 12;

    /// All entries, in the order of the tables.
    pub const ALL: [Forest; Forest::COUNT] = [
        Forest::Africa,
        Forest::China,
        Forest::EasternEurope,
        Forest::Eurasia,
        Forest::LatinAmerica,
        Forest::MiddleEast,
        Forest::NorthAmerica,
        Forest::Pacific,
        Forest::PacificAsia,
        Forest::Mekong,
        Forest::SouthAsia,
        Forest::WesternEurope,
    ];

    /// Position in [`Forest::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The code used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Forest::Africa => "AFR",
            Forest::China => "CHN",
            Forest::EasternEurope => "EEU",
            Forest::Eurasia => "FSU",
            Forest::LatinAmerica => "LAM",
            Forest::MiddleEast => "MEA",
            Forest::NorthAmerica => "NAM",
            Forest::Pacific => "PAO",
            Forest::PacificAsia => "PAS",
            Forest::Mekong => "RCPA",
            Forest::SouthAsia => "SAS",
            Forest::WesternEurope => "WEU",
        }
    }

    /// The name in variables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Forest::Africa => "Africa south of the Sahara",
            Forest::China => "China",
            Forest::EasternEurope => "Eastern Europe",
            Forest::Eurasia => "Eurasia",
            Forest::LatinAmerica => "Latin America and the Caribbean",
            Forest::MiddleEast => "Middle East and North Africa",
            Forest::NorthAmerica => "North America",
            Forest::Pacific => "Japan with Australia and New Zealand",
            Forest::PacificAsia => "South-East Asia with Korea and the Pacific",
            Forest::Mekong => "Viet Nam and Mongolia with neighbours",
            Forest::SouthAsia => "South Asia",
            Forest::WesternEurope => "Western Europe",
        }
    }
}
