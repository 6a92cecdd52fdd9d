//! Plastics: uses, and fates as waste.

crate::closed! {
    /// Use of plastics, which determines their lifetime.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Application {
        /// Packaging.
        Packaging: "packaging", "Packaging";
        /// Buildings and infrastructure.
        Construction: "construction", "Construction";
        /// Vehicles.
        Transport: "transport", "Transport";
        /// Electrical and electronic goods.
        Electrical: "electrical", "Electrical goods";
        /// Products of households and institutions.
        Consumer: "consumer", "Consumer products";
        /// Textiles.
        Textiles: "textiles", "Textiles";
        /// Machinery.
        Machinery: "machinery", "Machinery";
        /// Everything else.
        Other: "other", "Other";
    }
}

impl Application {
    /// True if totals of plastics include it; buildings and vehicles count their own plastics.
    pub const fn is_counted(self) -> bool {
        !matches!(self, Application::Construction | Application::Transport)
    }

    /// True if the lever for longer life of goods applies; buildings, vehicles and machines have their own levers.
    pub const fn is_of_goods(self) -> bool {
        matches!(self, Application::Electrical | Application::Consumer | Application::Textiles)
    }
}

crate::closed! {
    /// Fate of plastic waste.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Fate in FATES: &'static str {
        /// Recycled, net of losses.
        Recycled => "Recycled";
        /// Burnt in a plant.
        Incinerated => "Incinerated";
        /// Landfilled safely.
        Landfilled => "Landfilled";
        /// Dumped, burnt in the open, or littered.
        Mismanaged => "Mismanaged";
    }
}

impl Fate {
    /// The name in variables.
    pub const fn name(self) -> &'static str {
        FATES[self as usize]
    }
}
