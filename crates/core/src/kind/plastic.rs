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
    pub enum Fate {
        /// Recycled, net of losses.
        Recycled;
        /// Burnt in a plant.
        Incinerated;
        /// Landfilled safely.
        Landfilled;
        /// Dumped, burnt in the open, or littered.
        Mismanaged;
    }
}

impl Fate {
    /// The name in variables.
    pub const fn name(self) -> &'static str {
        match self {
            Fate::Recycled => "Recycled",
            Fate::Incinerated => "Incinerated",
            Fate::Landfilled => "Landfilled",
            Fate::Mismanaged => "Mismanaged",
        }
    }
}
