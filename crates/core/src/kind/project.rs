//! Lists for projects: building parts, and categories of their materials and systems.
//!
//! Out of scope: numbers.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A part of a building with its own system.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum BuildPart {
        /// Foundations.
        Foundation: "foundation";
        /// The ground floor.
        Ground: "ground";
        /// The load-bearing frame, or the ties of load-bearing walls.
        Frame: "frame";
        /// Outer walls.
        Wall: "wall";
        /// Inner walls, with the systems of outer walls.
        InnerWall: "inner_wall";
        /// Upper floors.
        Upper: "upper";
        /// The roof.
        Roof: "roof";
        /// Windows.
        Window: "window";
        /// Doors; users cannot choose their system.
        Door: "door";
        /// Finishes: floors, paint, ceilings.
        Finish: "finish";
        /// Services: wires, pipes, heating, cooling.
        Service: "service";
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

crate::closed! {
    /// The unit of a system's amount.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum BuildUnit {
        /// Wall, m².
        M2Wall: "m2_wall";
        /// Strip foundation under walls, m.
        MStrip: "m_strip";
        /// Building footprint, m².
        M2Footprint: "m2_footprint";
        /// Gross floor, m².
        M2Gross: "m2_gross";
        /// Upper floors, m².
        M2Upper: "m2_upper";
        /// Roof, m².
        M2Roof: "m2_roof";
        /// Windows, m².
        M2Window: "m2_window";
        /// Doors, m².
        M2Door: "m2_door";
    }
}

crate::closed! {
    /// Transport class of a material.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Haul {
        /// From the building site.
        Site: "site";
        /// From the region.
        Local: "local";
        /// From a factory.
        Factory: "factory";
    }
}

crate::closed! {
    /// Group of a material.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum MaterialGroup {
        /// Fired, bound or ground minerals.
        Mineral: "mineral";
        /// Metal.
        Metal: "metal";
        /// Made from oil and gas.
        Fossil: "fossil";
        /// Bio-based.
        Bio: "bio";
        /// Earth.
        Earth: "earth";
        /// Stone with little processing.
        Stone: "stone";
        /// Water.
        Water: "water";
    }
}

impl MaterialGroup {
    /// True for earth, stone and bio-based materials.
    pub const fn is_natural(self) -> bool {
        matches!(self, MaterialGroup::Earth | MaterialGroup::Stone | MaterialGroup::Bio)
    }

    /// True for water.
    pub const fn is_water(self) -> bool {
        matches!(self, MaterialGroup::Water)
    }
}

crate::closed! {
    /// Structural role of a frame or wall.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Bearing {
        /// Self-supporting, or not relevant.
        Own: "own";
        /// A wall that needs a frame.
        Infill: "infill";
        /// Ties of load-bearing walls.
        Bearing: "bearing";
        /// A frame of concrete or steel.
        Frame: "frame";
        /// A frame of timber or bamboo.
        FrameLight: "frame_light";
    }
}

crate::closed! {
    /// Places where a system may be proposed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Proposed {
        /// Everywhere.
        Yes: "yes";
        /// Nowhere.
        No: "no";
        /// Only in places with large forests.
        Forest: "forest";
    }
}
