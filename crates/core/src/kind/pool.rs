//! Pools: groups of materials with common scrap.

use serde::{Deserialize, Serialize};

use crate::kind::Material;

/// Materials with common scrap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Pool {
    /// Construction steel, automotive steel and cast iron.
    Steel,
    /// Wrought and cast aluminium.
    Aluminium,
    /// Copper.
    Copper,
    /// Glass.
    Glass,
    /// Plastics.
    Plastics,
    /// Concrete: recovered material replaces aggregates, never cement.
    Concrete,
    /// Bricks.
    Bricks,
    /// Wood: recovered material leaves the system as boards and fuel.
    Wood,
    /// Asphalt.
    Asphalt,
    /// Battery minerals and other materials of cars: not recycled yet.
    Rest,
}

impl Pool {
    /// All entries, in the order of the tables.
    pub const ALL: [Pool; 10] = [
        Pool::Steel,
        Pool::Aluminium,
        Pool::Copper,
        Pool::Glass,
        Pool::Plastics,
        Pool::Concrete,
        Pool::Bricks,
        Pool::Wood,
        Pool::Asphalt,
        Pool::Rest,
    ];

    /// Position in [`Pool::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in links and tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Pool::Steel => "steel",
            Pool::Aluminium => "aluminium",
            Pool::Copper => "copper",
            Pool::Glass => "glass",
            Pool::Plastics => "plastics",
            Pool::Concrete => "concrete",
            Pool::Bricks => "bricks",
            Pool::Wood => "wood",
            Pool::Asphalt => "asphalt",
            Pool::Rest => "rest",
        }
    }

    /// The entry with this [`Pool::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Pool> {
        Self::ALL.into_iter().find(|pool| pool.id() == id)
    }

    /// The name of its scrap in variables; none if it never has a surplus.
    #[must_use]
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
    #[must_use]
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
