//! Plastics: uses, and fates as waste.

/// Use of plastics, which determines their lifetime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Application {
    /// Packaging.
    Packaging,
    /// Buildings and infrastructure.
    Construction,
    /// Vehicles.
    Transport,
    /// Electrical and electronic goods.
    Electrical,
    /// Products of households and institutions.
    Consumer,
    /// Textiles.
    Textiles,
    /// Machinery.
    Machinery,
    /// Everything else.
    Other,
}

impl Application {
    /// The number of entries.
    pub const COUNT: usize = 8;

    /// All entries, in the order of the tables.
    pub const ALL: [Application; Application::COUNT] = [
        Application::Packaging,
        Application::Construction,
        Application::Transport,
        Application::Electrical,
        Application::Consumer,
        Application::Textiles,
        Application::Machinery,
        Application::Other,
    ];

    /// True if totals of plastics include it; buildings and vehicles count their own plastics.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        !matches!(self, Application::Construction | Application::Transport)
    }

    /// Position in [`Application::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Application::Packaging => "packaging",
            Application::Construction => "construction",
            Application::Transport => "transport",
            Application::Electrical => "electrical",
            Application::Consumer => "consumer",
            Application::Textiles => "textiles",
            Application::Machinery => "machinery",
            Application::Other => "other",
        }
    }

    /// The name in variables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Application::Packaging => "Packaging",
            Application::Construction => "Construction",
            Application::Transport => "Transport",
            Application::Electrical => "Electrical goods",
            Application::Consumer => "Consumer products",
            Application::Textiles => "Textiles",
            Application::Machinery => "Machinery",
            Application::Other => "Other",
        }
    }

    /// True if the lever for longer life of goods applies; buildings, vehicles and machines have their own levers.
    #[must_use]
    pub const fn is_of_goods(self) -> bool {
        matches!(self, Application::Electrical | Application::Consumer | Application::Textiles)
    }
}

/// Fate of plastic waste.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// Recycled, net of losses.
    Recycled,
    /// Burnt in a plant.
    Incinerated,
    /// Landfilled safely.
    Landfilled,
    /// Dumped, burnt in the open, or littered.
    Mismanaged,
}

impl Fate {
    /// The number of entries.
    pub const COUNT: usize = 4;

    /// All entries, in the order of the tables.
    pub const ALL: [Fate; Fate::COUNT] = [Fate::Recycled, Fate::Incinerated, Fate::Landfilled, Fate::Mismanaged];

    /// Position in [`Fate::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The name in variables.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Fate::Recycled => "Recycled",
            Fate::Incinerated => "Incinerated",
            Fate::Landfilled => "Landfilled",
            Fate::Mismanaged => "Mismanaged",
        }
    }
}
