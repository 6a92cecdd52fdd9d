//! Resources: the four groups into which what is taken from the earth is summed.

use serde::{Deserialize, Serialize};

/// A group of materials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Resource {
    /// Crops, wood, fish, fodder.
    Biomass,
    /// Coal, oil, gas.
    FossilFuels,
    /// Ores of metals, gross weight.
    MetalOres,
    /// Sand, gravel, stone, clay, limestone.
    Minerals,
}

impl Resource {
    /// How many there are.
    pub const COUNT: usize = 4;

    /// All, in the order of every table.
    pub const ALL: [Resource; Resource::COUNT] = [Resource::Biomass, Resource::FossilFuels, Resource::MetalOres, Resource::Minerals];

    /// Place in [`Resource::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
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
