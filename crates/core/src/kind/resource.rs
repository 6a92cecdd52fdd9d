//! Resources: the four groups of raw material extracted.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A group of raw materials.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Resource {
        /// Crops, wood, fish, fodder.
        Biomass: "biomass", "Biomass";
        /// Coal, oil, gas.
        FossilFuels: "fossil_fuels", "Fossil fuels";
        /// Metal ores, gross weight.
        MetalOres: "metal_ores", "Metal ores";
        /// Sand, gravel, stone, clay, limestone.
        Minerals: "non_metallic_minerals", "Non-metallic minerals";
    }
}
