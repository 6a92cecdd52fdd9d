//! Layers of infrastructure and their materials.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A layer of infrastructure.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Layer {
        /// Motorways.
        Motorway: "motorway", "Motorways";
        /// Primary and trunk roads.
        Primary: "primary", "Primary roads";
        /// Secondary roads.
        Secondary: "secondary", "Secondary roads";
        /// Tertiary roads.
        Tertiary: "tertiary", "Tertiary roads";
        /// Local roads and streets.
        Local: "local", "Local roads";
        /// Railway lines in use.
        Rail: "rail", "Railways";
        /// Bridges of road and rail.
        Bridge: "bridge", "Bridges";
        /// Tunnels of road and rail.
        Tunnel: "tunnel", "Tunnels";
        /// Parking.
        Parking: "parking", "Parking";
        /// Cycle paths and footpaths.
        Path: "path", "Paths";
    }
}

impl Layer {
    /// True for roads and railways with their bridges and tunnels, which other studies also count.
    pub const fn is_of_roads_and_rail(self) -> bool {
        !matches!(self, Layer::Parking | Layer::Path)
    }

    /// True for roads, whose pavement wears faster than the base.
    pub const fn is_road(self) -> bool {
        match self {
            Layer::Motorway | Layer::Primary | Layer::Secondary | Layer::Tertiary | Layer::Local => true,
            Layer::Rail | Layer::Bridge | Layer::Tunnel | Layer::Parking | Layer::Path => false,
        }
    }
}

crate::closed! {
    /// A material of layers.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Fabric {
        /// Loose sand, gravel and stone: base courses, ballast, setts.
        Aggregates: "aggregates";
        /// Asphalt.
        Asphalt: "asphalt";
        /// Concrete: cement and aggregates together.
        Concrete: "concrete";
        /// Steel: rails, reinforcement, girders.
        Steel: "steel";
        /// Wood: sleepers, bridges.
        Wood: "wood";
        /// Copper: contact lines.
        Copper: "copper";
        /// Aluminium: contact lines.
        Aluminium: "aluminium";
        /// Bricks.
        Bricks: "bricks";
    }
}
