//! Uses: the materials and energy carriers of each sector, in the order of every account.

use core::ops::Range;

use crate::kind::{EnergyCarrier, Material, SECTORS, Sector};

/// A material in a sector: the rows of every account of materials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Use {
    /// Sector of the use.
    pub sector: Sector,
    /// Material of the use.
    pub material: Material,
}

impl Use {
    /// Number of uses.
    pub const COUNT: usize = {
        let (mut sector, mut count) = (0, 0);
        while sector < Sector::ALL.len() {
            count += Sector::ALL[sector].materials().len();
            sector += 1;
        }
        count
    };

    /// All uses, in the order of sectors and of the materials of each.
    pub const ALL: [Use; Use::COUNT] = {
        let mut all = [Use {
            sector: Sector::ALL[0],
            material: Material::Cement,
        }; Use::COUNT];
        let (mut sector, mut next) = (0, 0);
        while sector < Sector::ALL.len() {
            let materials = Sector::ALL[sector].materials();
            let mut at = 0;
            while at < materials.len() {
                all[next] = Use {
                    sector: Sector::ALL[sector],
                    material: materials[at],
                };
                next += 1;
                at += 1;
            }
            sector += 1;
        }
        all
    };

    /// Index of a material of a sector in [`Use::ALL`]; `None` if the sector does not have it.
    pub fn place(sector: Sector, material: Material) -> Option<usize> {
        let place = usize::from(PLACES[sector.index()][material.index()]);
        (place < Use::COUNT).then_some(place)
    }

    /// Indices in [`Use::ALL`] of the materials of a sector.
    pub const fn indices(sector: Sector) -> Range<usize> {
        let (mut before, mut first) = (0, 0);
        while before < sector.index() {
            first += Sector::ALL[before].materials().len();
            before += 1;
        }
        first..first + sector.materials().len()
    }
}

/// Index in [`Use::ALL`] by sector and material; beyond its end if the sector does not have the material.
static PLACES: [[u8; Material::COUNT]; Sector::ALL.len()] = {
    let mut places = [[Use::COUNT as u8; Material::COUNT]; Sector::ALL.len()];
    let mut at = 0;
    while at < Use::COUNT {
        let Use { sector, material } = Use::ALL[at];
        places[sector.index()][material.index()] = at as u8;
        at += 1;
    }
    places
};

/// Number of pairs of sector and energy carrier.
const ENERGY_USES: usize = {
    let (mut sector, mut count) = (0, 0);
    while sector < SECTORS.len() {
        count += SECTORS[sector].in_use.carriers().len();
        sector += 1;
    }
    count
};

/// Pairs of sector and energy carrier of energy in use.
pub(super) const ENERGY: [(Sector, EnergyCarrier); ENERGY_USES] = {
    let mut all = [(Sector::ALL[0], EnergyCarrier::Biofuel); ENERGY_USES];
    let (mut sector, mut next) = (0, 0);
    while sector < SECTORS.len() {
        let carriers = SECTORS[sector].in_use.carriers();
        let mut at = 0;
        while at < carriers.len() {
            all[next] = (SECTORS[sector].sector, carriers[at]);
            next += 1;
            at += 1;
        }
        sector += 1;
    }
    all
};
