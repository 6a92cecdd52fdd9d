//! Uses: which materials are followed in which sector, in the one order of every account of materials.

use crate::kind::{Material, Sector};

/// A material in a sector: the rows of every account of materials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Use {
    /// Which sector.
    pub sector: Sector,
    /// Which material.
    pub material: Material,
}

impl Use {
    /// How many there are.
    pub const COUNT: usize = 36;

    /// All: materials of homes, other buildings, cars, infrastructure, civil works, in the order of sectors.
    #[must_use]
    pub fn all() -> Vec<Use> {
        let mut uses = Vec::with_capacity(Use::COUNT);
        for sector in Sector::ALL {
            uses.extend(sector.materials().iter().map(|material| Use {
                sector,
                material: *material,
            }));
        }
        uses
    }
}

impl Sector {
    /// What it is made of, in the order of its account.
    #[must_use]
    pub const fn materials(self) -> &'static [Material] {
        match self {
            Sector::Homes | Sector::OtherBuildings => &Material::OF_BUILDINGS,
            Sector::Vehicles => &[
                Material::AutomotiveSteel,
                Material::CastIron,
                Material::Aluminium,
                Material::CastAluminium,
                Material::Copper,
                Material::Plastics,
                Material::BatteryMinerals,
                Material::Other,
            ],
            Sector::Infrastructure => &[
                Material::Cement,
                Material::Aggregates,
                Material::Steel,
                Material::Bricks,
                Material::Wood,
                Material::Aluminium,
                Material::Copper,
                Material::Asphalt,
            ],
            Sector::CivilWorks => &[Material::Cement, Material::Steel],
            Sector::Goods => &[],
        }
    }
}
