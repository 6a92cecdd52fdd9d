//! Sectors, their products, and the structures of buildings.
//!
//! Each sector is a row of one table. Differences in numbers or lists are columns of the row; lists of sectors select rows by
//! a column. Out of scope: texts, charts, stock models of the sectors.

use serde::{Deserialize, Serialize};

use crate::kind::{Material, UseRule};

crate::closed! {
    /// An end use of materials.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Sector in pub SECTORS: SectorRow {
        /// All kinds of homes, informal ones included.
        Homes => with_demand(Sector::Homes, "Homes", 0, UseRule::Heat, &Material::OF_BUILDINGS);
        /// Offices, shops, hotels, schools, hospitals.
        OtherBuildings => with_demand(Sector::OtherBuildings, "Other buildings", 1, UseRule::Heat, &Material::OF_BUILDINGS);
        /// Cars and other light-duty vehicles.
        Vehicles => with_demand(Sector::Vehicles, "Vehicles", 2, UseRule::Drive, &Material::OF_VEHICLES);
        /// Roads, rail, bridges, tunnels.
        Infrastructure => with_demand(Sector::Infrastructure, "Infrastructure", 4, UseRule::None, &[
            Material::Cement, Material::Aggregates, Material::Steel, Material::Bricks, Material::Wood,
            Material::Aluminium, Material::Copper, Material::Asphalt,
        ]);
        /// Civil works in cement and steel statistics beyond all modelled or named uses.
        CivilWorks => remainder(Sector::CivilWorks, "Civil works", None, &[
            Material::Cement, Material::Aggregates, Material::Steel, Material::Aluminium, Material::Copper,
            Material::Glass, Material::Plastics,
        ]);
        /// Machines and goods.
        Goods => remainder(Sector::Goods, "Machines and goods", Some(6), &[Material::Steel, Material::Aluminium, Material::Copper]);
        /// Buildings and parts of buildings that are not modelled: mortar, plaster, blocks, foundations, farms, factories.
        Unmodelled => remainder(Sector::Unmodelled, "Buildings not modelled", Some(5), &[
            Material::Cement, Material::Aggregates, Material::Steel,
        ]);
        /// Lorries, vans, buses, two- and three-wheelers.
        RoadVehicles => with_demand(Sector::RoadVehicles, "Other road vehicles", 3, UseRule::Drive, &Material::OF_VEHICLES);
        /// Appliances, electronics and furniture, without their plastics.
        HouseholdGoods => with_demand(Sector::HouseholdGoods, "Household goods", 7, UseRule::None, &[
            Material::Steel, Material::Aluminium, Material::Copper, Material::Glass, Material::Wood,
        ]);
        /// Packaging and other plastic goods, except plastics in buildings and vehicles.
        PlasticGoods => with_demand(Sector::PlasticGoods, "Plastic goods", 8, UseRule::None, &[Material::Plastics]);
    }
}

/// Source of the demand of a sector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DemandSource {
    /// Its own demand, which drives a stock model.
    Own,
    /// The remainder of material statistics after the sectors above.
    Remainder,
}

/// The columns of a sector.
#[derive(Clone, Copy, Debug)]
pub struct SectorRow {
    /// The sector that the row describes.
    pub sector: Sector,
    /// The name in variables and files.
    pub name: &'static str,
    /// Band and tone in stacked charts, from the bottom; none for a sector shown separately above the others.
    pub tone: Option<u8>,
    /// Source of its demand.
    pub demand: DemandSource,
    /// Energy that its use takes.
    pub in_use: UseRule,
    /// Its materials, in the order of its accounts.
    pub materials: &'static [Material],
}

/// A sector with its own demand.
const fn with_demand(sector: Sector, name: &'static str, tone: u8, in_use: UseRule, materials: &'static [Material]) -> SectorRow {
    SectorRow {
        sector,
        name,
        tone: Some(tone),
        demand: DemandSource::Own,
        in_use,
        materials,
    }
}

/// A sector that is the remainder of statistics.
const fn remainder(sector: Sector, name: &'static str, tone: Option<u8>, materials: &'static [Material]) -> SectorRow {
    SectorRow {
        sector,
        name,
        tone,
        demand: DemandSource::Remainder,
        in_use: UseRule::None,
        materials,
    }
}

/// A flag for each row of the table.
type SectorFlags = [bool; Sector::COUNT];

const fn demanded(demand: DemandSource) -> SectorFlags {
    let mut rows = [false; Sector::COUNT];
    let mut at = 0;
    while at < Sector::COUNT {
        rows[at] = SECTORS[at].demand as u8 == demand as u8;
        at += 1;
    }
    rows
}

const fn used(rule: UseRule) -> SectorFlags {
    let mut rows = [false; Sector::COUNT];
    let mut at = 0;
    while at < Sector::COUNT {
        rows[at] = SECTORS[at].in_use as u8 == rule as u8;
        at += 1;
    }
    rows
}

const fn many(rows: SectorFlags) -> usize {
    let (mut at, mut many) = (0, 0);
    while at < rows.len() {
        many += rows[at] as usize;
        at += 1;
    }
    many
}

/// The sectors of the flagged rows, in the order of the table.
const fn those<const MANY: usize>(rows: SectorFlags) -> [Sector; MANY] {
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
    /// Sectors with a stock model.
    pub const FOLLOWED: [Sector; many(demanded(DemandSource::Own))] = those(demanded(DemandSource::Own));
    /// Sectors that are the remainder of statistics.
    pub const REMAINDER: [Sector; many(demanded(DemandSource::Remainder))] = those(demanded(DemandSource::Remainder));

    /// The columns of the sector.
    pub const fn row(self) -> &'static SectorRow {
        const ROWS: &[SectorRow; Sector::COUNT] = &SECTORS;
        &ROWS[self as usize]
    }

    /// The name in variables and files.
    pub const fn name(self) -> &'static str {
        self.row().name
    }

    /// Its materials, in the order of its accounts.
    pub const fn materials(self) -> &'static [Material] {
        self.row().materials
    }

    /// A list with only this sector.
    pub const fn only(self) -> &'static [Sector] {
        const ALL: &[Sector] = &Sector::ALL;
        ALL.split_at(self.index()).1.split_at(1).0
    }
}

impl UseRule {
    /// The sectors with this use of energy, in the order of the table.
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

crate::closed! {
    /// A product with its own stock model.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Product {
        /// Detached and row houses.
        SingleFamily: "single_family", "Single-family homes";
        /// Apartments and high-rise.
        MultiFamily: "multi_family", "Multi-family homes";
        /// Informal homes: without permit or lasting structure.
        Informal: "informal", "Informal homes";
        /// Offices, shops, hotels, schools and hospitals, as one stock.
        Other: "other", "Other buildings";
    }
}

impl Product {
    /// The kinds of homes.
    pub const HOMES: [Product; 3] = [Product::SingleFamily, Product::MultiFamily, Product::Informal];

    /// The sector of the product.
    pub const fn sector(self) -> Sector {
        match self {
            Product::SingleFamily | Product::MultiFamily | Product::Informal => Sector::Homes,
            Product::Other => Sector::OtherBuildings,
        }
    }
}

crate::closed! {
    /// Load-bearing structure of a building.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Structure {
        /// Reinforced concrete.
        Concrete: "concrete";
        /// Brick, block or stone walls.
        Masonry: "masonry";
        /// Steel frame.
        Steel: "steel";
        /// Timber frame or solid timber.
        Timber: "timber";
    }
}
