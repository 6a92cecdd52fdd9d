//! Building parts, and what is told apart of the materials and systems that a project is made of.
//!
//! Does not know: any number.

use serde::{Deserialize, Serialize};

/// A part of a building that a system is chosen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BuildPart {
    /// What stands in the ground.
    Foundation,
    /// The floor on the ground.
    Ground,
    /// What carries, or ties the walls that carry.
    Frame,
    /// Outer walls.
    Wall,
    /// Walls within, of the systems of outer walls.
    InnerWall,
    /// Floors above the ground.
    Upper,
    /// The roof.
    Roof,
    /// Windows.
    Window,
    /// Doors, which nobody chooses.
    Door,
    /// Floors, paint, ceilings.
    Finish,
    /// Wires, pipes, heating, cooling.
    Service,
}

impl BuildPart {
    /// How many there are.
    pub const COUNT: usize = 11;

    /// All, in the order of every table.
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

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl BuildPart {
    /// Those that a person chooses a system for, in the order they are asked.
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

    /// Those of which another system is proposed.
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
    /// Reads [`BuildPart::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<BuildPart> {
        BuildPart::ALL.into_iter().find(|known| known.id() == id)
    }
}

/// What an amount of a system is counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BuildUnit {
    /// Wall, m².
    M2Wall,
    /// Strip under walls, m.
    MStrip,
    /// Ground built on, m².
    M2Footprint,
    /// Gross floor, m².
    M2Gross,
    /// Floor above the ground, m².
    M2Upper,
    /// Roof, m².
    M2Roof,
    /// Window, m².
    M2Window,
    /// Door, m².
    M2Door,
}

impl BuildUnit {
    /// How many there are.
    pub const COUNT: usize = 8;

    /// All, in the order of every table.
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

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// From how far a material comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Haul {
    /// From the site.
    Site,
    /// From close by.
    Local,
    /// From a factory.
    Factory,
}

impl Haul {
    /// How many there are.
    pub const COUNT: usize = 3;

    /// All, in the order of every table.
    pub const ALL: [Haul; Haul::COUNT] = [Haul::Site, Haul::Local, Haul::Factory];

    /// The word used in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Haul::Site => "site",
            Haul::Local => "local",
            Haul::Factory => "factory",
        }
    }

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// What a material is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum MaterialGroup {
    /// Burnt, bound or ground.
    Mineral,
    /// Metal.
    Metal,
    /// Of oil and gas.
    Fossil,
    /// Grown.
    Bio,
    /// Earth.
    Earth,
    /// Stone, hardly worked.
    Stone,
    /// Water.
    Water,
}

impl MaterialGroup {
    /// How many there are.
    pub const COUNT: usize = 7;

    /// All, in the order of every table.
    pub const ALL: [MaterialGroup; MaterialGroup::COUNT] = [
        MaterialGroup::Mineral,
        MaterialGroup::Metal,
        MaterialGroup::Fossil,
        MaterialGroup::Bio,
        MaterialGroup::Earth,
        MaterialGroup::Stone,
        MaterialGroup::Water,
    ];

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

impl MaterialGroup {
    /// Whether it is earth, stone or grown.
    #[must_use]
    pub const fn is_natural(self) -> bool {
        matches!(self, MaterialGroup::Earth | MaterialGroup::Stone | MaterialGroup::Bio)
    }

    /// Whether it is water.
    #[must_use]
    pub const fn is_water(self) -> bool {
        matches!(self, MaterialGroup::Water)
    }
}

/// What a frame or wall carries.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Bearing {
    /// Stands by itself, or the list does not matter.
    Own,
    /// A wall that needs a frame.
    Infill,
    /// What ties walls that carry.
    Bearing,
    /// A frame of concrete or steel.
    Frame,
    /// A frame of timber or bamboo.
    FrameLight,
}

impl Bearing {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// All, in the order of every table.
    pub const ALL: [Bearing; Bearing::COUNT] = [Bearing::Own, Bearing::Infill, Bearing::Bearing, Bearing::Frame, Bearing::FrameLight];

    /// The word used in tables, files and links.
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

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}

/// Where a system may be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Proposed {
    /// Everywhere.
    Yes,
    /// Nowhere.
    No,
    /// Where forests are large.
    Forest,
}

impl Proposed {
    /// How many there are.
    pub const COUNT: usize = 3;

    /// All, in the order of every table.
    pub const ALL: [Proposed; Proposed::COUNT] = [Proposed::Yes, Proposed::No, Proposed::Forest];

    /// The word used in tables, files and links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Proposed::Yes => "yes",
            Proposed::No => "no",
            Proposed::Forest => "forest",
        }
    }

    /// Place in the list.
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }
}
