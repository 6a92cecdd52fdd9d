//! Pools: materials whose scrap goes to one place.

use serde::{Deserialize, Serialize};

use crate::kind::Material;

/// Materials that share their scrap.
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
    /// Concrete: what is recovered replaces aggregates, never cement.
    Concrete,
    /// Bricks.
    Bricks,
    /// Wood: what is recovered leaves for boards and fuel.
    Wood,
    /// Asphalt.
    Asphalt,
    /// Battery minerals and other materials of cars: nothing comes back yet.
    Rest,
}

impl Pool {
    /// All, in the order of every table.
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

    /// Place in [`Pool::ALL`].
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

    /// Reads [`Pool::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Pool> {
        Self::ALL.into_iter().find(|pool| pool.id() == id)
    }

    /// The word for its scrap in variables; none where none of it is ever in surplus.
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
    /// The pool its scrap goes to.
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
