//! Pools: groups of materials with common scrap.

use serde::{Deserialize, Serialize};

use crate::kind::Material;

crate::closed! {
    /// Materials with common scrap.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Pool {
        /// Construction steel, automotive steel and cast iron.
        Steel: "steel";
        /// Wrought and cast aluminium.
        Aluminium: "aluminium";
        /// Copper.
        Copper: "copper";
        /// Glass.
        Glass: "glass";
        /// Plastics.
        Plastics: "plastics";
        /// Concrete: recovered material replaces aggregates, never cement.
        Concrete: "concrete";
        /// Bricks.
        Bricks: "bricks";
        /// Wood: recovered material leaves the system as boards and fuel.
        Wood: "wood";
        /// Asphalt.
        Asphalt: "asphalt";
        /// Battery minerals and other materials of cars: not recycled yet.
        Rest: "rest";
    }
}

impl Pool {
    /// The name of its scrap in variables; none if it never has a surplus.
    pub const fn scrap(self) -> Option<&'static str> {
        match self {
            Pool::Steel => Some("Steel"),
            Pool::Aluminium => Some("Aluminium"),
            Pool::Copper => Some("Copper"),
            Pool::Glass => Some("Glass"),
            Pool::Plastics => Some("Plastics"),
            Pool::Concrete => Some("Aggregates"),
            Pool::Bricks | Pool::Wood | Pool::Asphalt | Pool::Rest => None,
        }
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
