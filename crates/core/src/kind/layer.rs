//! Layers of infrastructure and their materials.

use serde::{Deserialize, Serialize};

/// A layer of infrastructure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Layer {
    /// Motorways.
    Motorway,
    /// Primary and trunk roads.
    Primary,
    /// Secondary roads.
    Secondary,
    /// Tertiary roads.
    Tertiary,
    /// Local roads and streets.
    Local,
    /// Railway lines in use.
    Rail,
    /// Bridges of road and rail.
    Bridge,
    /// Tunnels of road and rail.
    Tunnel,
    /// Parking.
    Parking,
    /// Cycle paths and footpaths.
    Path,
}

impl Layer {
    /// The number of entries.
    pub const COUNT: usize = 10;

    /// All entries, in the order of the tables.
    pub const ALL: [Layer; Layer::COUNT] = [
        Layer::Motorway,
        Layer::Primary,
        Layer::Secondary,
        Layer::Tertiary,
        Layer::Local,
        Layer::Rail,
        Layer::Bridge,
        Layer::Tunnel,
        Layer::Parking,
        Layer::Path,
    ];

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Layer::Motorway => "motorway",
            Layer::Primary => "primary",
            Layer::Secondary => "secondary",
            Layer::Tertiary => "tertiary",
            Layer::Local => "local",
            Layer::Rail => "rail",
            Layer::Bridge => "bridge",
            Layer::Tunnel => "tunnel",
            Layer::Parking => "parking",
            Layer::Path => "path",
        }
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Layer::Motorway => "Motorways",
            Layer::Primary => "Primary roads",
            Layer::Secondary => "Secondary roads",
            Layer::Tertiary => "Tertiary roads",
            Layer::Local => "Local roads",
            Layer::Rail => "Railways",
            Layer::Bridge => "Bridges",
            Layer::Tunnel => "Tunnels",
            Layer::Parking => "Parking",
            Layer::Path => "Paths",
        }
    }

    /// True for roads and railways with their bridges and tunnels, which other studies also count.
    #[must_use]
    pub const fn is_of_roads_and_rail(self) -> bool {
        !matches!(self, Layer::Parking | Layer::Path)
    }

    /// True for roads, whose pavement wears faster than the base.
    #[must_use]
    pub const fn is_road(self) -> bool {
        match self {
            Layer::Motorway | Layer::Primary | Layer::Secondary | Layer::Tertiary | Layer::Local => true,
            Layer::Rail | Layer::Bridge | Layer::Tunnel | Layer::Parking | Layer::Path => false,
        }
    }
}

/// A material of layers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Fabric {
    /// Loose sand, gravel and stone: base courses, ballast, setts.
    Aggregates,
    /// Asphalt.
    Asphalt,
    /// Concrete: cement and aggregates together.
    Concrete,
    /// Steel: rails, reinforcement, girders.
    Steel,
    /// Wood: sleepers, bridges.
    Wood,
    /// Copper: contact lines.
    Copper,
    /// Aluminium: contact lines.
    Aluminium,
    /// Bricks.
    Bricks,
}

impl Fabric {
    /// The number of entries.
    pub const COUNT: usize = 8;

    /// All entries, in the order of the tables.
    pub const ALL: [Fabric; Fabric::COUNT] = [
        Fabric::Aggregates,
        Fabric::Asphalt,
        Fabric::Concrete,
        Fabric::Steel,
        Fabric::Wood,
        Fabric::Copper,
        Fabric::Aluminium,
        Fabric::Bricks,
    ];

    /// Position in [`Fabric::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Fabric::Aggregates => "aggregates",
            Fabric::Asphalt => "asphalt",
            Fabric::Concrete => "concrete",
            Fabric::Steel => "steel",
            Fabric::Wood => "wood",
            Fabric::Copper => "copper",
            Fabric::Aluminium => "aluminium",
            Fabric::Bricks => "bricks",
        }
    }
}
