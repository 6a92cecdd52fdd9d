//! Household goods: possessions other than buildings and vehicles, and their materials.
//!
//! Machines, metal goods and packaging have their own list ([`crate::kind::GoodsKind`]).

crate::closed! {
    /// A kind of household goods with its own stock model.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Good {
        /// Refrigerators and freezers.
        Refrigerator: "refrigerator", "Refrigerators";
        /// Washing machines.
        WashingMachine: "washing_machine", "Washing machines";
        /// Cookers, dishwashers, dryers and water heaters.
        LargeAppliance: "large_appliance", "Other large appliances";
        /// Room air conditioners.
        AirConditioner: "air_conditioner", "Air conditioners";
        /// Televisions and screens.
        Television: "television", "Televisions and screens";
        /// Computers.
        Computer: "computer", "Computers";
        /// Telephones.
        Telephone: "telephone", "Telephones";
        /// Small and other electrical goods, counted in kilograms.
        Small: "small", "Small electrical goods";
        /// Furniture, counted in kilograms.
        Furniture: "furniture", "Furniture";
    }
}

impl Good {
    /// Number of kinds counted in pieces, which are the first.
    pub const IN_PIECES: usize = 7;
    /// Number of electrical kinds, which are the first.
    pub const ELECTRICAL: usize = 8;
}

crate::closed! {
    /// A material of goods.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum GoodsMaterial {
        /// Steel and other iron.
        Steel: "steel", "Steel";
        /// Aluminium.
        Aluminium: "aluminium", "Aluminium";
        /// Copper.
        Copper: "copper", "Copper";
        /// Glass.
        Glass: "glass", "Glass";
        /// Wood.
        Wood: "wood", "Wood";
        /// Plastics; the totals of plastics include them.
        Plastics: "plastics", "Plastics";
        /// Concrete.
        Concrete: "concrete", "Concrete";
        /// Everything else.
        Other: "other", "Other materials";
    }
}

impl GoodsMaterial {
    /// Number of materials that the material accounts count: the first ones, in the order of the materials of household goods.
    pub const COUNTED: usize = 5;
}
