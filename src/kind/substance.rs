//! Substances: materials as their making and recycling tell them apart, finer than results show.

use serde::{Deserialize, Serialize};

use crate::kind::Material;

/// A material as it is made, mixed, scrapped and made again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Substance {
    /// Cement.
    Cement,
    /// Sand, gravel and crushed stone.
    Aggregates,
    /// Steel in buildings and civil works.
    ConstructionSteel,
    /// Sheet steel of vehicles, stainless included.
    AutomotiveSteel,
    /// Cast iron.
    CastIron,
    /// Bricks.
    Bricks,
    /// Asphalt: aggregates and bitumen.
    Asphalt,
    /// Wood.
    Wood,
    /// Rolled and extruded aluminium.
    WroughtAluminium,
    /// Cast aluminium, which takes mixed scrap.
    CastAluminium,
    /// Copper.
    Copper,
    /// Glass.
    Glass,
    /// Plastics.
    Plastics,
    /// Cobalt, lithium, nickel, manganese and phosphorus of batteries.
    BatteryMinerals,
    /// What is left of a car: rubber, its glass, lead and more.
    Other,
}

impl Substance {
    /// How many there are.
    pub const COUNT: usize = 15;

    /// All, in the order of every table.
    pub const ALL: [Substance; Substance::COUNT] = [
        Substance::Cement,
        Substance::Aggregates,
        Substance::ConstructionSteel,
        Substance::AutomotiveSteel,
        Substance::CastIron,
        Substance::Bricks,
        Substance::Asphalt,
        Substance::Wood,
        Substance::WroughtAluminium,
        Substance::CastAluminium,
        Substance::Copper,
        Substance::Glass,
        Substance::Plastics,
        Substance::BatteryMinerals,
        Substance::Other,
    ];

    /// Place in [`Substance::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Substance::Cement => "cement",
            Substance::Aggregates => "aggregates",
            Substance::ConstructionSteel => "construction_steel",
            Substance::AutomotiveSteel => "automotive_steel",
            Substance::CastIron => "cast_iron",
            Substance::Bricks => "bricks",
            Substance::Asphalt => "asphalt",
            Substance::Wood => "wood",
            Substance::WroughtAluminium => "wrought_aluminium",
            Substance::CastAluminium => "cast_aluminium",
            Substance::Copper => "copper",
            Substance::Glass => "glass",
            Substance::Plastics => "plastics",
            Substance::BatteryMinerals => "battery_minerals",
            Substance::Other => "other",
        }
    }

    /// The substance that a material of buildings is made as.
    #[must_use]
    pub const fn of(material: Material) -> Substance {
        match material {
            Material::Cement => Substance::Cement,
            Material::Aggregates => Substance::Aggregates,
            Material::Steel => Substance::ConstructionSteel,
            Material::Bricks => Substance::Bricks,
            Material::Wood => Substance::Wood,
            Material::Aluminium => Substance::WroughtAluminium,
            Material::Copper => Substance::Copper,
            Material::Glass => Substance::Glass,
            Material::Plastics => Substance::Plastics,
        }
    }
}
