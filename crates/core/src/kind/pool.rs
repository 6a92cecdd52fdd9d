//! Pools: groups of materials with common scrap.

use serde::{Deserialize, Serialize};

use crate::kind::Material;

crate::closed! {
    /// Materials with common scrap.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Pool in SCRAP: Option<&'static str> {
        /// Construction steel, automotive steel and cast iron.
        Steel: "steel" => Some("Steel");
        /// Wrought and cast aluminium.
        Aluminium: "aluminium" => Some("Aluminium");
        /// Copper.
        Copper: "copper" => Some("Copper");
        /// Glass.
        Glass: "glass" => Some("Glass");
        /// Plastics.
        Plastics: "plastics" => Some("Plastics");
        /// Concrete: recovered material replaces aggregates, never cement.
        Concrete: "concrete" => Some("Aggregates");
        /// Bricks.
        Bricks: "bricks" => None;
        /// Wood: recovered material leaves the system as boards and fuel.
        Wood: "wood" => None;
        /// Asphalt.
        Asphalt: "asphalt" => None;
        /// Battery minerals and other materials of cars: not recycled yet.
        Rest: "rest" => None;
    }
}

impl Pool {
    /// The name of its scrap in variables; none if it never has a surplus.
    pub const fn scrap(self) -> Option<&'static str> {
        SCRAP[self as usize]
    }
}

impl Material {
    /// The pool of the material's scrap.
    pub const fn pool(self) -> Pool {
        match self {
            Material::Cement | Material::Aggregates => Pool::Concrete,
            Material::Steel | Material::AutomotiveSteel | Material::CastIron => Pool::Steel,
            Material::Bricks => Pool::Bricks,
            Material::Wood => Pool::Wood,
            Material::Aluminium | Material::CastAluminium => Pool::Aluminium,
            Material::Copper => Pool::Copper,
            Material::Glass => Pool::Glass,
            Material::Plastics => Pool::Plastics,
            Material::Asphalt => Pool::Asphalt,
            Material::BatteryMinerals | Material::Other => Pool::Rest,
        }
    }
}
