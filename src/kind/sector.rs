//! Sectors, products within them, and the structures that buildings are made of.
//!
//! A sector is a row of one table; what differs between sectors by a number or a list stands there, and lists of sectors are
//! rows in which a column says so. Does not know: words, charts, how the stock of a sector is followed.

use serde::{Deserialize, Serialize};

use crate::kind::{Material, UseRule};

/// An end use of materials.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Sector {
    /// Homes.
    Homes,
    /// Offices, shops, hotels, schools, hospitals.
    OtherBuildings,
    /// Cars and other light-duty vehicles.
    Vehicles,
    /// Roads, rail, bridges, tunnels.
    Infrastructure,
    /// Works that cement and steel statistics hold beyond all that is followed or named.
    CivilWorks,
    /// Machines and goods.
    Goods,
    /// Buildings and parts of buildings that are not modelled: mortar, plaster, blocks, foundations, farms, factories.
    Unmodelled,
    /// Lorries, vans, buses, two- and three-wheelers.
    RoadVehicles,
    /// Appliances, electronics and furniture, without what of them is plastic.
    HouseholdGoods,
    /// Packaging, and what else is made of plastic beside parts of buildings and vehicles.
    PlasticGoods,
}

/// What says how much of a sector there must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Demand {
    /// A demand of its own, from which its stock is followed.
    Own,
    /// Statistics of materials: it is what the sectors above leave of them.
    Remainder,
}

/// A sector, and what differs between sectors.
#[derive(Clone, Copy, Debug)]
pub struct SectorRow {
    /// Which.
    pub sector: Sector,
    /// The name in variables and files.
    pub name: &'static str,
    /// Its band and tone in charts, from the bottom; none where it stands apart, above the others.
    pub tone: Option<u8>,
    /// What says how much of it there must be.
    pub demand: Demand,
    /// What using it takes.
    pub in_use: UseRule,
    /// What it is made of, in the order of its accounts.
    pub materials: &'static [Material],
}

/// The table, in the order of every list of sectors.
pub const SECTORS: [SectorRow; 10] = [
    SectorRow {
        sector: Sector::Homes,
        name: "Homes",
        tone: Some(0),
        demand: Demand::Own,
        in_use: UseRule::Heat,
        materials: &Material::OF_BUILDINGS,
    },
    SectorRow {
        sector: Sector::OtherBuildings,
        name: "Other buildings",
        tone: Some(1),
        demand: Demand::Own,
        in_use: UseRule::Heat,
        materials: &Material::OF_BUILDINGS,
    },
    SectorRow {
        sector: Sector::Vehicles,
        name: "Vehicles",
        tone: Some(2),
        demand: Demand::Own,
        in_use: UseRule::Drive,
        materials: &Material::OF_VEHICLES,
    },
    SectorRow {
        sector: Sector::Infrastructure,
        name: "Infrastructure",
        tone: Some(4),
        demand: Demand::Own,
        in_use: UseRule::None,
        materials: &[
            Material::Cement,
            Material::Aggregates,
            Material::Steel,
            Material::Bricks,
            Material::Wood,
            Material::Aluminium,
            Material::Copper,
            Material::Asphalt,
        ],
    },
    SectorRow {
        sector: Sector::CivilWorks,
        name: "Civil works",
        tone: None,
        demand: Demand::Remainder,
        in_use: UseRule::None,
        materials: &[
            Material::Cement,
            Material::Aggregates,
            Material::Steel,
            Material::Aluminium,
            Material::Copper,
            Material::Glass,
            Material::Plastics,
        ],
    },
    SectorRow {
        sector: Sector::Goods,
        name: "Machines and goods",
        tone: Some(6),
        demand: Demand::Remainder,
        in_use: UseRule::None,
        materials: &[Material::Steel, Material::Aluminium, Material::Copper],
    },
    SectorRow {
        sector: Sector::Unmodelled,
        name: "Buildings not modelled",
        tone: Some(5),
        demand: Demand::Remainder,
        in_use: UseRule::None,
        materials: &[Material::Cement, Material::Aggregates, Material::Steel],
    },
    SectorRow {
        sector: Sector::RoadVehicles,
        name: "Other road vehicles",
        tone: Some(3),
        demand: Demand::Own,
        in_use: UseRule::Drive,
        materials: &Material::OF_VEHICLES,
    },
    SectorRow {
        sector: Sector::HouseholdGoods,
        name: "Household goods",
        tone: Some(7),
        demand: Demand::Own,
        in_use: UseRule::None,
        materials: &[
            Material::Steel,
            Material::Aluminium,
            Material::Copper,
            Material::Glass,
            Material::Wood,
        ],
    },
    SectorRow {
        sector: Sector::PlasticGoods,
        name: "Plastic goods",
        tone: Some(8),
        demand: Demand::Own,
        in_use: UseRule::None,
        materials: &[Material::Plastics],
    },
];

/// In which rows of the table something holds.
type Rows = [bool; SECTORS.len()];

const fn demanded(demand: Demand) -> Rows {
    let mut rows = [false; SECTORS.len()];
    let mut at = 0;
    while at < SECTORS.len() {
        rows[at] = SECTORS[at].demand as u8 == demand as u8;
        at += 1;
    }
    rows
}

const fn used(rule: UseRule) -> Rows {
    let mut rows = [false; SECTORS.len()];
    let mut at = 0;
    while at < SECTORS.len() {
        rows[at] = SECTORS[at].in_use as u8 == rule as u8;
        at += 1;
    }
    rows
}

const fn many(rows: Rows) -> usize {
    let (mut at, mut many) = (0, 0);
    while at < rows.len() {
        many += rows[at] as usize;
        at += 1;
    }
    many
}

/// The sectors of some rows, in the order of the table.
const fn those<const MANY: usize>(rows: Rows) -> [Sector; MANY] {
    let mut those = [SECTORS[0].sector; MANY];
    let (mut at, mut next) = (0, 0);
    while at < rows.len() {
        if rows[at] {
            those[next] = SECTORS[at].sector;
            next += 1;
        }
        at += 1;
    }
    those
}

impl Sector {
    /// All, in the order of every table.
    pub const ALL: [Sector; SECTORS.len()] = those([true; SECTORS.len()]);
    /// Those whose stock is followed.
    pub const FOLLOWED: [Sector; many(demanded(Demand::Own))] = those(demanded(Demand::Own));
    /// What statistics leave over.
    pub const REMAINDER: [Sector; many(demanded(Demand::Remainder))] = those(demanded(Demand::Remainder));

    /// Place in [`Sector::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Its row.
    #[must_use]
    pub const fn row(self) -> &'static SectorRow {
        const ROWS: &[SectorRow; SECTORS.len()] = &SECTORS;
        &ROWS[self as usize]
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// What it is made of, in the order of its account.
    #[must_use]
    pub const fn materials(self) -> &'static [Material] {
        self.row().materials
    }

    /// It alone, as a list.
    #[must_use]
    pub const fn alone(self) -> &'static [Sector] {
        const ALL: &[Sector] = &Sector::ALL;
        ALL.split_at(self.index()).1.split_at(1).0
    }
}

impl UseRule {
    /// The sectors whose use it is, in the order of the table.
    #[must_use]
    pub const fn sectors(self) -> &'static [Sector] {
        const NONE: [Sector; many(used(UseRule::None))] = those(used(UseRule::None));
        const HEAT: [Sector; many(used(UseRule::Heat))] = those(used(UseRule::Heat));
        const DRIVE: [Sector; many(used(UseRule::Drive))] = those(used(UseRule::Drive));
        match self {
            UseRule::None => &NONE,
            UseRule::Heat => &HEAT,
            UseRule::Drive => &DRIVE,
        }
    }
}

/// A product that is followed as a stock of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Product {
    /// Detached and row houses.
    SingleFamily,
    /// Apartments and high-rise.
    MultiFamily,
    /// Homes put up without permit or lasting structure.
    Informal,
    /// Offices, shops, hotels, schools, hospitals: one stock.
    Other,
}

impl Product {
    /// All, in the order of every table.
    pub const ALL: [Product; 4] = [Product::SingleFamily, Product::MultiFamily, Product::Informal, Product::Other];
    /// Kinds of homes.
    pub const HOMES: [Product; 3] = [Product::SingleFamily, Product::MultiFamily, Product::Informal];

    /// Place in [`Product::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The sector it belongs to.
    #[must_use]
    pub const fn sector(self) -> Sector {
        match self {
            Product::SingleFamily | Product::MultiFamily | Product::Informal => Sector::Homes,
            Product::Other => Sector::OtherBuildings,
        }
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Product::SingleFamily => "single_family",
            Product::MultiFamily => "multi_family",
            Product::Informal => "informal",
            Product::Other => "other",
        }
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Product::SingleFamily => "Single-family homes",
            Product::MultiFamily => "Multi-family homes",
            Product::Informal => "Informal homes",
            Product::Other => "Other buildings",
        }
    }

    /// Reads [`Product::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Product> {
        Self::ALL.into_iter().find(|product| product.id() == id)
    }
}

/// What carries a building.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Structure {
    /// Reinforced concrete.
    Concrete,
    /// Brick, block or stone walls.
    Masonry,
    /// Steel frame.
    Steel,
    /// Timber.
    Timber,
}

impl Structure {
    /// All, in the order of every table.
    pub const ALL: [Structure; 4] = [Structure::Concrete, Structure::Masonry, Structure::Steel, Structure::Timber];

    /// Place in [`Structure::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Structure::Concrete => "concrete",
            Structure::Masonry => "masonry",
            Structure::Steel => "steel",
            Structure::Timber => "timber",
        }
    }

    /// Reads [`Structure::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Structure> {
        Self::ALL.into_iter().find(|structure| structure.id() == id)
    }
}
