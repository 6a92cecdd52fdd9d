//! Resources: the four groups of raw material extracted.

use serde::{Deserialize, Serialize};

/// A group of raw materials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Resource {
    /// Crops, wood, fish, fodder.
    Biomass,
    /// Coal, oil, gas.
    FossilFuels,
    /// Metal ores, gross weight.
    MetalOres,
    /// Sand, gravel, stone, clay, limestone.
    Minerals,
}

impl Resource {
    /// The number of entries.
    pub const COUNT: usize = 4;

    /// All entries, in the order of the tables.
    pub const ALL: [Resource; Resource::COUNT] = [Resource::Biomass, Resource::FossilFuels, Resource::MetalOres, Resource::Minerals];

    /// Position in [`Resource::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Resource::Biomass => "biomass",
            Resource::FossilFuels => "fossil_fuels",
            Resource::MetalOres => "metal_ores",
            Resource::Minerals => "non_metallic_minerals",
        }
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Resource::Biomass => "Biomass",
            Resource::FossilFuels => "Fossil fuels",
            Resource::MetalOres => "Metal ores",
            Resource::Minerals => "Non-metallic minerals",
        }
    }
}
