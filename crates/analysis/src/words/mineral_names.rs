//! Names of minerals and of their uses.
//!
//! Out of scope: symbols of units.

use crate::words::Key;
use crate::words::names::kin;
use cairn_core::kind::{Material, Mineral, MineralUse};

/// Name of a mineral.
pub const fn mineral(mineral: Mineral) -> Key {
    match mineral {
        Mineral::Lithium => Key::MineralLithium,
        Mineral::Cobalt => Key::MineralCobalt,
        Mineral::Nickel => Key::MineralNickel,
        Mineral::Manganese => Key::MineralManganese,
        Mineral::Graphite => Key::MineralGraphite,
        Mineral::Phosphorus => Key::MineralPhosphorus,
        Mineral::RareEarths => Key::MineralRareEarths,
        Mineral::Silver => Key::MineralSilver,
        Mineral::Silicon => Key::MineralSilicon,
        Mineral::PlatinumGroup => Key::MineralPlatinumGroup,
        Mineral::Copper => kin(Material::Copper),
        Mineral::Aluminium => kin(Material::Aluminium),
    }
}

/// Name of a use of minerals.
pub const fn mineral_use(of: MineralUse) -> Key {
    match of {
        MineralUse::Cars => Key::MineralsCars,
        MineralUse::PlugInCars => Key::MineralsPlugIn,
        MineralUse::Trucks => Key::MineralsTrucks,
        MineralUse::Vans => Key::MineralsVans,
        MineralUse::Buses => Key::MineralsBuses,
        MineralUse::TwoWheelers => Key::MineralsTwoWheelers,
        MineralUse::Storage => Key::MineralsStorage,
        MineralUse::Wind => Key::MineralsWind,
        MineralUse::Solar => Key::MineralsSolar,
        MineralUse::Catalysts => Key::MineralsCatalysts,
    }
}

/// The kind of mining that stands for a mineral, where it counts something else than the chart of uses.
pub const fn mined_as(mineral: Mineral) -> Option<Key> {
    match mineral {
        Mineral::Graphite => Some(Key::MinedNatural),
        Mineral::Phosphorus => Some(Key::MinedPhosphate),
        Mineral::RareEarths => Some(Key::MinedOxides),
        Mineral::Silicon => Some(Key::MinedMade),
        Mineral::PlatinumGroup => Some(Key::MinedPalladium),
        Mineral::Lithium
        | Mineral::Cobalt
        | Mineral::Nickel
        | Mineral::Manganese
        | Mineral::Silver
        | Mineral::Copper
        | Mineral::Aluminium => None,
    }
}
