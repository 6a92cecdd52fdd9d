//! Goods of households: what people own beside buildings and vehicles, and what it is made of.
//!
//! Machines, metal goods and packaging are not among them ([`crate::kind::GoodsKind`]).

/// Goods that are followed as a stock of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Good {
    /// Refrigerators and freezers.
    Refrigerator,
    /// Washing machines.
    WashingMachine,
    /// Cookers, dishwashers, dryers and water heaters.
    LargeAppliance,
    /// Air conditioners of rooms.
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
    /// How many there are.
    pub const COUNT: usize = 9;
    /// How many of them are counted in pieces: the first.
    pub const IN_PIECES: usize = 7;
    /// How many of them are electrical: the first.
    pub const ELECTRICAL: usize = 8;

    /// All, in the order of every table.
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

    /// Place in [`Good::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
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

    /// The word of a variable.
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

/// What goods are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Stuff {
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
    /// Plastics: totals count them where plastics are followed.
    Plastics,
    /// Concrete.
    Concrete,
    /// Everything else.
    Other,
}

impl Stuff {
    /// How many there are.
    pub const COUNT: usize = 8;
    /// How many of them are counted with all that is made of them: the first, in the order of the materials of household goods.
    pub const COUNTED: usize = 5;

    /// All, in the order of every table.
    pub const ALL: [Stuff; Stuff::COUNT] = [
        Stuff::Steel,
        Stuff::Aluminium,
        Stuff::Copper,
        Stuff::Glass,
        Stuff::Wood,
        Stuff::Plastics,
        Stuff::Concrete,
        Stuff::Other,
    ];

    /// The word used in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Stuff::Steel => "steel",
            Stuff::Aluminium => "aluminium",
            Stuff::Copper => "copper",
            Stuff::Glass => "glass",
            Stuff::Wood => "wood",
            Stuff::Plastics => "plastics",
            Stuff::Concrete => "concrete",
            Stuff::Other => "other",
        }
    }

    /// The word of a variable.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Stuff::Steel => "Steel",
            Stuff::Aluminium => "Aluminium",
            Stuff::Copper => "Copper",
            Stuff::Glass => "Glass",
            Stuff::Wood => "Wood",
            Stuff::Plastics => "Plastics",
            Stuff::Concrete => "Concrete",
            Stuff::Other => "Other materials",
        }
    }
}
