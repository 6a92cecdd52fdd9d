//! Plastics: what they are used for, and what becomes of them as waste.

/// What plastics are used for: how long they stay in use goes with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Application {
    /// Packaging.
    Packaging,
    /// Buildings and works.
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
    /// How many there are.
    pub const COUNT: usize = 8;

    /// All, in the order of every table.
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

    /// Whether totals count it as plastics: those of buildings and vehicles are counted there.
    #[must_use]
    pub const fn is_counted(self) -> bool {
        !matches!(self, Application::Construction | Application::Transport)
    }

    /// Place in [`Application::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word used in tables.
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

    /// The word of a variable.
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

    /// Whether a longer life of goods prolongs it: buildings, vehicles and machines have levers of their own.
    #[must_use]
    pub const fn is_of_goods(self) -> bool {
        matches!(self, Application::Electrical | Application::Consumer | Application::Textiles)
    }
}

/// What becomes of plastic waste.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Fate {
    /// Recycled, losses taken off.
    Recycled,
    /// Burnt in a plant.
    Incinerated,
    /// Landfilled safely.
    Landfilled,
    /// Dumped, burnt in the open, or left lying.
    Mismanaged,
}

impl Fate {
    /// How many there are.
    pub const COUNT: usize = 4;

    /// All, in the order of every table.
    pub const ALL: [Fate; Fate::COUNT] = [Fate::Recycled, Fate::Incinerated, Fate::Landfilled, Fate::Mismanaged];

    /// Place in [`Fate::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The word of a variable.
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
