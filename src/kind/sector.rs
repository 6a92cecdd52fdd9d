//! Sectors, products within them, and the structures that buildings are made of.

use serde::{Deserialize, Serialize};

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
}

impl Sector {
    /// All, in the order of every table.
    pub const ALL: [Sector; 7] = [
        Sector::Homes,
        Sector::OtherBuildings,
        Sector::Vehicles,
        Sector::Infrastructure,
        Sector::CivilWorks,
        Sector::Goods,
        Sector::Unmodelled,
    ];

    /// Place in [`Sector::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Sector::Homes => "Homes",
            Sector::OtherBuildings => "Other buildings",
            Sector::Vehicles => "Vehicles",
            Sector::Infrastructure => "Infrastructure",
            Sector::CivilWorks => "Civil works",
            Sector::Goods => "Machines and goods",
            Sector::Unmodelled => "Buildings not modelled",
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
