//! Materials of the model.

use serde::{Deserialize, Serialize};

/// A material. Concrete consists of cement, aggregates and water; the model leaves out water.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Material {
    /// Cement, in concrete, mortar and plaster.
    Cement,
    /// Sand and gravel in concrete.
    Aggregates,
    /// Construction steel.
    Steel,
    /// Bricks.
    Bricks,
    /// Wood.
    Wood,
    /// Aluminium, rolled and drawn.
    Aluminium,
    /// Copper.
    Copper,
    /// Glass.
    Glass,
    /// Plastics.
    Plastics,
    /// Asphalt, its bitumen and stone together.
    Asphalt,
    /// Sheet and other steel of cars, stainless included.
    AutomotiveSteel,
    /// Cast iron of cars; its scrap returns to steel.
    CastIron,
    /// Aluminium, cast.
    CastAluminium,
    /// Cobalt, lithium, nickel, manganese and phosphorus of batteries.
    BatteryMinerals,
    /// Rubber, glass, lead, zinc, fluids of cars, and what else a battery holds.
    Other,
}

impl Material {
    /// The number of entries.
    pub const COUNT: usize = 15;

    /// All entries, in the order of the tables.
    pub const ALL: [Material; Material::COUNT] = [
        Material::Cement,
        Material::Aggregates,
        Material::Steel,
        Material::Bricks,
        Material::Wood,
        Material::Aluminium,
        Material::Copper,
        Material::Glass,
        Material::Plastics,
        Material::Asphalt,
        Material::AutomotiveSteel,
        Material::CastIron,
        Material::CastAluminium,
        Material::BatteryMinerals,
        Material::Other,
    ];

    /// Materials of buildings.
    pub const OF_BUILDINGS: [Material; 9] = [
        Material::Cement,
        Material::Aggregates,
        Material::Steel,
        Material::Bricks,
        Material::Wood,
        Material::Aluminium,
        Material::Copper,
        Material::Glass,
        Material::Plastics,
    ];

    /// Materials of road vehicles.
    pub const OF_VEHICLES: [Material; 8] = [
        Material::AutomotiveSteel,
        Material::CastIron,
        Material::Aluminium,
        Material::CastAluminium,
        Material::Copper,
        Material::Plastics,
        Material::BatteryMinerals,
        Material::Other,
    ];

    /// Position in [`Material::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Material::Cement => "cement",
            Material::Aggregates => "aggregates",
            Material::Steel => "steel",
            Material::Bricks => "bricks",
            Material::Wood => "wood",
            Material::Aluminium => "aluminium",
            Material::Copper => "copper",
            Material::Glass => "glass",
            Material::Plastics => "plastics",
            Material::Asphalt => "asphalt",
            Material::AutomotiveSteel => "automotive_steel",
            Material::CastIron => "cast_iron",
            Material::CastAluminium => "cast_aluminium",
            Material::BatteryMinerals => "battery_minerals",
            Material::Other => "other",
        }
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Material::Cement => "Cement",
            Material::Aggregates => "Aggregates",
            Material::Steel => "Construction steel",
            Material::Bricks => "Bricks",
            Material::Wood => "Wood",
            Material::Aluminium => "Wrought aluminium",
            Material::Copper => "Copper",
            Material::Glass => "Glass",
            Material::Plastics => "Plastics",
            Material::Asphalt => "Asphalt",
            Material::AutomotiveSteel => "Automotive steel",
            Material::CastIron => "Cast iron",
            Material::CastAluminium => "Cast aluminium",
            Material::BatteryMinerals => "Battery minerals",
            Material::Other => "Other materials of cars",
        }
    }

    /// The entry with this [`Material::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Material> {
        Self::ALL.into_iter().find(|material| material.id() == id)
    }
}
