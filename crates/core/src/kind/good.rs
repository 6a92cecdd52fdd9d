//! Household goods: possessions other than buildings and vehicles, and their materials.
//!
//! Machines, metal goods and packaging have their own list ([`crate::kind::GoodsKind`]).

/// A kind of household goods with its own stock model.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Good {
    /// Refrigerators and freezers.
    Refrigerator,
    /// Washing machines.
    WashingMachine,
    /// Cookers, dishwashers, dryers and water heaters.
    LargeAppliance,
    /// Room air conditioners.
    AirConditioner,
    /// Televisions and screens.
    Television,
    /// Computers.
    Computer,
    /// Telephones.
    Telephone,
    /// Small and other electrical goods, counted in kilograms.
    Small,
    /// Furniture, counted in kilograms.
    Furniture,
}

impl Good {
    /// The number of entries.
    pub const COUNT: usize = 9;
    /// Number of kinds counted in pieces, which are the first.
    pub const IN_PIECES: usize = 7;
    /// Number of electrical kinds, which are the first.
    pub const ELECTRICAL: usize = 8;

    /// All entries, in the order of the tables.
    pub const ALL: [Good; Good::COUNT] = [
        Good::Refrigerator,
        Good::WashingMachine,
        Good::LargeAppliance,
        Good::AirConditioner,
        Good::Television,
        Good::Computer,
        Good::Telephone,
        Good::Small,
        Good::Furniture,
    ];

    /// Position in [`Good::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Good::Refrigerator => "refrigerator",
            Good::WashingMachine => "washing_machine",
            Good::LargeAppliance => "large_appliance",
            Good::AirConditioner => "air_conditioner",
            Good::Television => "television",
            Good::Computer => "computer",
            Good::Telephone => "telephone",
            Good::Small => "small",
            Good::Furniture => "furniture",
        }
    }

    /// The name in variables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Good::Refrigerator => "Refrigerators",
            Good::WashingMachine => "Washing machines",
            Good::LargeAppliance => "Other large appliances",
            Good::AirConditioner => "Air conditioners",
            Good::Television => "Televisions and screens",
            Good::Computer => "Computers",
            Good::Telephone => "Telephones",
            Good::Small => "Small electrical goods",
            Good::Furniture => "Furniture",
        }
    }
}

/// A material of goods.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum GoodsMaterial {
    /// Steel and other iron.
    Steel,
    /// Aluminium.
    Aluminium,
    /// Copper.
    Copper,
    /// Glass.
    Glass,
    /// Wood.
    Wood,
    /// Plastics; the totals of plastics include them.
    Plastics,
    /// Concrete.
    Concrete,
    /// Everything else.
    Other,
}

impl GoodsMaterial {
    /// The number of entries.
    pub const COUNT: usize = 8;
    /// Number of materials that the material accounts count: the first ones, in the order of the materials of household goods.
    pub const COUNTED: usize = 5;

    /// All entries, in the order of the tables.
    pub const ALL: [GoodsMaterial; GoodsMaterial::COUNT] = [
        GoodsMaterial::Steel,
        GoodsMaterial::Aluminium,
        GoodsMaterial::Copper,
        GoodsMaterial::Glass,
        GoodsMaterial::Wood,
        GoodsMaterial::Plastics,
        GoodsMaterial::Concrete,
        GoodsMaterial::Other,
    ];

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            GoodsMaterial::Steel => "steel",
            GoodsMaterial::Aluminium => "aluminium",
            GoodsMaterial::Copper => "copper",
            GoodsMaterial::Glass => "glass",
            GoodsMaterial::Wood => "wood",
            GoodsMaterial::Plastics => "plastics",
            GoodsMaterial::Concrete => "concrete",
            GoodsMaterial::Other => "other",
        }
    }

    /// The name in variables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            GoodsMaterial::Steel => "Steel",
            GoodsMaterial::Aluminium => "Aluminium",
            GoodsMaterial::Copper => "Copper",
            GoodsMaterial::Glass => "Glass",
            GoodsMaterial::Wood => "Wood",
            GoodsMaterial::Plastics => "Plastics",
            GoodsMaterial::Concrete => "Concrete",
            GoodsMaterial::Other => "Other materials",
        }
    }
}
