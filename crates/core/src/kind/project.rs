//! Lists for projects: building parts, and categories of their materials and systems.
//!
//! Out of scope: numbers.

use serde::{Deserialize, Serialize};

/// A part of a building with its own system.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BuildPart {
    /// Foundations.
    Foundation,
    /// The ground floor.
    Ground,
    /// The load-bearing frame, or the ties of load-bearing walls.
    Frame,
    /// Outer walls.
    Wall,
    /// Inner walls, with the systems of outer walls.
    InnerWall,
    /// Upper floors.
    Upper,
    /// The roof.
    Roof,
    /// Windows.
    Window,
    /// Doors; users cannot choose their system.
    Door,
    /// Finishes: floors, paint, ceilings.
    Finish,
    /// Services: wires, pipes, heating, cooling.
    Service,
}

impl BuildPart {
    /// The number of entries.
    pub const COUNT: usize = 11;

    /// All entries, in the order of the tables.
    pub const ALL: [BuildPart; BuildPart::COUNT] = [
        BuildPart::Foundation,
        BuildPart::Ground,
        BuildPart::Frame,
        BuildPart::Wall,
        BuildPart::InnerWall,
        BuildPart::Upper,
        BuildPart::Roof,
        BuildPart::Window,
        BuildPart::Door,
        BuildPart::Finish,
        BuildPart::Service,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            BuildPart::Foundation => "foundation",
            BuildPart::Ground => "ground",
            BuildPart::Frame => "frame",
            BuildPart::Wall => "wall",
            BuildPart::InnerWall => "inner_wall",
            BuildPart::Upper => "upper",
            BuildPart::Roof => "roof",
            BuildPart::Window => "window",
            BuildPart::Door => "door",
            BuildPart::Finish => "finish",
            BuildPart::Service => "service",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl BuildPart {
    /// Parts whose system a user chooses, in the order of the questions.
    pub const CHOSEN: [BuildPart; 10] = [
        BuildPart::Foundation,
        BuildPart::Ground,
        BuildPart::Frame,
        BuildPart::Wall,
        BuildPart::InnerWall,
        BuildPart::Upper,
        BuildPart::Roof,
        BuildPart::Window,
        BuildPart::Finish,
        BuildPart::Service,
    ];

    /// Parts for which another system may be proposed.
    pub const SWAPPED: [BuildPart; 6] = [
        BuildPart::Foundation,
        BuildPart::Ground,
        BuildPart::Frame,
        BuildPart::Wall,
        BuildPart::Upper,
        BuildPart::Roof,
    ];
}

impl BuildPart {
    /// The entry with this [`BuildPart::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<BuildPart> {
        BuildPart::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// The unit of a system's amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BuildUnit {
    /// Wall, m².
    M2Wall,
    /// Strip foundation under walls, m.
    MStrip,
    /// Building footprint, m².
    M2Footprint,
    /// Gross floor, m².
    M2Gross,
    /// Upper floors, m².
    M2Upper,
    /// Roof, m².
    M2Roof,
    /// Windows, m².
    M2Window,
    /// Doors, m².
    M2Door,
}

impl BuildUnit {
    /// The number of entries.
    pub const COUNT: usize = 8;

    /// All entries, in the order of the tables.
    pub const ALL: [BuildUnit; BuildUnit::COUNT] = [
        BuildUnit::M2Wall,
        BuildUnit::MStrip,
        BuildUnit::M2Footprint,
        BuildUnit::M2Gross,
        BuildUnit::M2Upper,
        BuildUnit::M2Roof,
        BuildUnit::M2Window,
        BuildUnit::M2Door,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            BuildUnit::M2Wall => "m2_wall",
            BuildUnit::MStrip => "m_strip",
            BuildUnit::M2Footprint => "m2_footprint",
            BuildUnit::M2Gross => "m2_gross",
            BuildUnit::M2Upper => "m2_upper",
            BuildUnit::M2Roof => "m2_roof",
            BuildUnit::M2Window => "m2_window",
            BuildUnit::M2Door => "m2_door",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Transport class of a material.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Haul {
    /// From the building site.
    Site,
    /// From the region.
    Local,
    /// From a factory.
    Factory,
}

impl Haul {
    /// The number of entries.
    pub const COUNT: usize = 3;

    /// All entries, in the order of the tables.
    pub const ALL: [Haul; Haul::COUNT] = [Haul::Site, Haul::Local, Haul::Factory];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Haul::Site => "site",
            Haul::Local => "local",
            Haul::Factory => "factory",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Group of a material.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MaterialGroup {
    /// Fired, bound or ground minerals.
    Mineral,
    /// Metal.
    Metal,
    /// Made from oil and gas.
    Fossil,
    /// Bio-based.
    Bio,
    /// Earth.
    Earth,
    /// Stone with little processing.
    Stone,
    /// Water.
    Water,
}

impl MaterialGroup {
    /// The number of entries.
    pub const COUNT: usize = 7;

    /// All entries, in the order of the tables.
    pub const ALL: [MaterialGroup; MaterialGroup::COUNT] = [
        MaterialGroup::Mineral,
        MaterialGroup::Metal,
        MaterialGroup::Fossil,
        MaterialGroup::Bio,
        MaterialGroup::Earth,
        MaterialGroup::Stone,
        MaterialGroup::Water,
    ];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            MaterialGroup::Mineral => "mineral",
            MaterialGroup::Metal => "metal",
            MaterialGroup::Fossil => "fossil",
            MaterialGroup::Bio => "bio",
            MaterialGroup::Earth => "earth",
            MaterialGroup::Stone => "stone",
            MaterialGroup::Water => "water",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl MaterialGroup {
    /// True for earth, stone and bio-based materials.
    #[must_use]
    pub const fn is_natural(self) -> bool {
        matches!(self, MaterialGroup::Earth | MaterialGroup::Stone | MaterialGroup::Bio)
    }

    /// True for water.
    #[must_use]
    pub const fn is_water(self) -> bool {
        matches!(self, MaterialGroup::Water)
    }
}

/// Structural role of a frame or wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Bearing {
    /// Self-supporting, or not relevant.
    Own,
    /// A wall that needs a frame.
    Infill,
    /// Ties of load-bearing walls.
    Bearing,
    /// A frame of concrete or steel.
    Frame,
    /// A frame of timber or bamboo.
    FrameLight,
}

impl Bearing {
    /// The number of entries.
    pub const COUNT: usize = 5;

    /// All entries, in the order of the tables.
    pub const ALL: [Bearing; Bearing::COUNT] = [Bearing::Own, Bearing::Infill, Bearing::Bearing, Bearing::Frame, Bearing::FrameLight];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Bearing::Own => "own",
            Bearing::Infill => "infill",
            Bearing::Bearing => "bearing",
            Bearing::Frame => "frame",
            Bearing::FrameLight => "frame_light",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Places where a system may be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Proposed {
    /// Everywhere.
    Yes,
    /// Nowhere.
    No,
    /// Only in places with large forests.
    Forest,
}

impl Proposed {
    /// The number of entries.
    pub const COUNT: usize = 3;

    /// All entries, in the order of the tables.
    pub const ALL: [Proposed; Proposed::COUNT] = [Proposed::Yes, Proposed::No, Proposed::Forest];

    /// The identifier in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Proposed::Yes => "yes",
            Proposed::No => "no",
            Proposed::Forest => "forest",
        }
    }

    /// Position in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
