//! Materials of the model.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A material. Concrete consists of cement, aggregates and water; the model leaves out water.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Material {
        /// Cement, in concrete, mortar and plaster.
        Cement: "cement", "Cement";
        /// Sand and gravel in concrete.
        Aggregates: "aggregates", "Aggregates";
        /// Construction steel.
        Steel: "steel", "Construction steel";
        /// Bricks.
        Bricks: "bricks", "Bricks";
        /// Wood.
        Wood: "wood", "Wood";
        /// Aluminium, rolled and drawn.
        Aluminium: "aluminium", "Wrought aluminium";
        /// Copper.
        Copper: "copper", "Copper";
        /// Glass.
        Glass: "glass", "Glass";
        /// Plastics.
        Plastics: "plastics", "Plastics";
        /// Asphalt, its bitumen and stone together.
        Asphalt: "asphalt", "Asphalt";
        /// Sheet and other steel of cars, stainless included.
        AutomotiveSteel: "automotive_steel", "Automotive steel";
        /// Cast iron of cars; its scrap returns to steel.
        CastIron: "cast_iron", "Cast iron";
        /// Aluminium, cast.
        CastAluminium: "cast_aluminium", "Cast aluminium";
        /// Cobalt, lithium, nickel, manganese and phosphorus of batteries.
        BatteryMinerals: "battery_minerals", "Battery minerals";
        /// Rubber, glass, lead, zinc, fluids of cars, and what else a battery holds.
        Other: "other", "Other materials of cars";
    }
}

impl Material {
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
}
