//! Answered: the lists of options for project questions, and of scoring methods.
//!
//! Out of scope: numbers.

use serde::{Deserialize, Serialize};

/// Kind of cement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CementKind {
    /// The regional mean.
    Average,
    /// Portland cement, nearly all clinker.
    Plain,
    /// With ground limestone.
    Limestone,
    /// 30 % of clinker replaced.
    Blended30,
    /// 50 % of clinker replaced.
    Blended50,
}

impl CementKind {
    /// The number of entries.
    pub const COUNT: usize = 5;

    /// All entries, in the order of the tables.
    pub const ALL: [CementKind; CementKind::COUNT] = [
        CementKind::Average,
        CementKind::Plain,
        CementKind::Limestone,
        CementKind::Blended30,
        CementKind::Blended50,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            CementKind::Average => "average",
            CementKind::Plain => "plain",
            CementKind::Limestone => "limestone",
            CementKind::Blended30 => "blended_30",
            CementKind::Blended50 => "blended_50",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl CementKind {
    /// The entry with this [`CementKind::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<CementKind> {
        CementKind::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// Kind of steel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SteelKind {
    /// The mean of the production routes.
    Average,
    /// Made only from scrap.
    Scrap,
}

impl SteelKind {
    /// The number of entries.
    pub const COUNT: usize = 2;

    /// All entries, in the order of the tables.
    pub const ALL: [SteelKind; SteelKind::COUNT] = [SteelKind::Average, SteelKind::Scrap];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            SteelKind::Average => "average",
            SteelKind::Scrap => "scrap",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl SteelKind {
    /// The entry with this [`SteelKind::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<SteelKind> {
        SteelKind::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// Energy standard of a home for heating and cooling.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EnergyStandard {
    /// The usual standard of a new home in the place.
    Usual,
    /// A fifth less.
    Better,
    /// The best standard that evidence supports.
    Low,
    /// No heating or cooling needed.
    None,
}

impl EnergyStandard {
    /// The number of entries.
    pub const COUNT: usize = 4;

    /// All entries, in the order of the tables.
    pub const ALL: [EnergyStandard; EnergyStandard::COUNT] = [
        EnergyStandard::Usual,
        EnergyStandard::Better,
        EnergyStandard::Low,
        EnergyStandard::None,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            EnergyStandard::Usual => "usual",
            EnergyStandard::Better => "better",
            EnergyStandard::Low => "low",
            EnergyStandard::None => "none",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl EnergyStandard {
    /// The entry with this [`EnergyStandard::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<EnergyStandard> {
        EnergyStandard::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// Subject of a question.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Aspect {
    /// Environment.
    Environment,
    /// Social.
    Social,
    /// Cultural.
    Cultural,
    /// Economic.
    Economic,
    /// Resilience.
    Resilience,
}

impl Aspect {
    /// The number of entries.
    pub const COUNT: usize = 5;

    /// All entries, in the order of the tables.
    pub const ALL: [Aspect; Aspect::COUNT] = [
        Aspect::Environment,
        Aspect::Social,
        Aspect::Cultural,
        Aspect::Economic,
        Aspect::Resilience,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Aspect::Environment => "environment",
            Aspect::Social => "social",
            Aspect::Cultural => "cultural",
            Aspect::Economic => "economic",
            Aspect::Resilience => "resilience",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Method that turns an answer into points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PointScale {
    /// Linear from 0 points to 4.
    Linear,
    /// Linear between five values.
    Steps,
    /// Points of the chosen option.
    Class,
    /// 4 points between two values, decreasing on both sides.
    Plateau,
}

impl PointScale {
    /// The number of entries.
    pub const COUNT: usize = 4;

    /// All entries, in the order of the tables.
    pub const ALL: [PointScale; PointScale::COUNT] = [PointScale::Linear, PointScale::Steps, PointScale::Class, PointScale::Plateau];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            PointScale::Linear => "linear",
            PointScale::Steps => "steps",
            PointScale::Class => "class",
            PointScale::Plateau => "plateau",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
