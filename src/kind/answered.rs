//! Answered: lists of what is answered of a project, and of how answers are scored.
//!
//! Does not know: any number.

use serde::{Deserialize, Serialize};

/// Which cement is bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum CementKind {
    /// The mean of the region.
    Average,
    /// Portland cement, nearly all clinker.
    Plain,
    /// With ground limestone.
    Limestone,
    /// 30 % of clinker replaced.
    Blended30,
    /// Half clinker.
    Blended50,
}

impl CementKind {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// All, in the order of every table.
    pub const ALL: [CementKind; CementKind::COUNT] = [
        CementKind::Average,
        CementKind::Plain,
        CementKind::Limestone,
        CementKind::Blended30,
        CementKind::Blended50,
    ];

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl CementKind {
    /// Reads [`CementKind::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<CementKind> {
        CementKind::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// Which steel is bought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum SteelKind {
    /// The mean of routes.
    Average,
    /// Made of scrap alone.
    Scrap,
}

impl SteelKind {
    /// How many there are.
    pub const COUNT: usize = 2;

    /// All, in the order of every table.
    pub const ALL: [SteelKind; SteelKind::COUNT] = [SteelKind::Average, SteelKind::Scrap];

    /// The word used in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            SteelKind::Average => "average",
            SteelKind::Scrap => "scrap",
        }
    }

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl SteelKind {
    /// Reads [`SteelKind::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<SteelKind> {
        SteelKind::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// How much heat and cold a home needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EnergyStandard {
    /// As a new home usually does here.
    Usual,
    /// A fifth less.
    Better,
    /// As the best that evidence supports.
    Low,
    /// Neither is needed.
    None,
}

impl EnergyStandard {
    /// How many there are.
    pub const COUNT: usize = 4;

    /// All, in the order of every table.
    pub const ALL: [EnergyStandard; EnergyStandard::COUNT] = [
        EnergyStandard::Usual,
        EnergyStandard::Better,
        EnergyStandard::Low,
        EnergyStandard::None,
    ];

    /// The word used in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            EnergyStandard::Usual => "usual",
            EnergyStandard::Better => "better",
            EnergyStandard::Low => "low",
            EnergyStandard::None => "none",
        }
    }

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl EnergyStandard {
    /// Reads [`EnergyStandard::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<EnergyStandard> {
        EnergyStandard::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// What a question is about.
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
    /// How many there are.
    pub const COUNT: usize = 5;

    /// All, in the order of every table.
    pub const ALL: [Aspect; Aspect::COUNT] = [
        Aspect::Environment,
        Aspect::Social,
        Aspect::Cultural,
        Aspect::Economic,
        Aspect::Resilience,
    ];

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// How an answer becomes points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum PointScale {
    /// Straight from 0 points to 4.
    Linear,
    /// Straight between five values.
    Steps,
    /// As chosen.
    Class,
    /// 4 points between two values, falling to both sides.
    Plateau,
}

impl PointScale {
    /// How many there are.
    pub const COUNT: usize = 4;

    /// All, in the order of every table.
    pub const ALL: [PointScale; PointScale::COUNT] = [PointScale::Linear, PointScale::Steps, PointScale::Class, PointScale::Plateau];

    /// The word used in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            PointScale::Linear => "linear",
            PointScale::Steps => "steps",
            PointScale::Class => "class",
            PointScale::Plateau => "plateau",
        }
    }

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
