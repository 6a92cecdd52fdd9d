//! Wood: what a place uses of sawnwood and panels, and what the forests of its region could give beyond what they do.
//!
//! ```text
//! used      t = (sawnwood + panels) · t/m³           paper, board and fuelwood are not among them
//! room      m³ a person = Σ over places of the region max(0, forest · share that may be cut · increment − part of fuelwood − cut) / people
//! ```
//!
//! Wood is traded, and increments are known by region alone: so a place has a part of the room of its region by its people, and no
//! room of its own. Does not know: which trees, prices, protected forests by themselves, carbon that stands in wood.

use serde::{Deserialize, Serialize};

use crate::facts::Known;
use crate::kind::Forest;

/// What is known of wood in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WoodFacts {
    /// What is the same everywhere.
    pub everywhere: WoodEverywhere,
    /// Sawnwood and panels used in 2020, Mt a year.
    pub used: Known<f64>,
    /// In which region its forests are known.
    pub region: Forest,
}

/// What is known of the forests of a region, for each of its people in 2020.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ForestFacts {
    /// Roundwood that could be cut beyond what is, m³ a person a year.
    pub room: f64,
    /// Industrial roundwood used, m³ a person a year.
    pub roundwood: f64,
}

/// What is known of wood and is the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WoodEverywhere {
    /// In the order of [`Forest::ALL`].
    pub forests: Known<[ForestFacts; Forest::COUNT]>,
    /// Roundwood for sawnwood and panels, m³/t.
    pub roundwood: Known<f64>,
    /// Biomass taken for roundwood, t/m³.
    pub biomass: Known<f64>,
    /// Part of what buildings do not take that is formwork.
    pub formwork: Known<f64>,
    /// How wood beyond buildings goes with income.
    pub power: Known<f64>,
}

impl WoodFacts {
    /// The forests of its region.
    #[must_use]
    pub const fn forests(&self) -> ForestFacts {
        self.everywhere.forests.value[self.region.index()]
    }
}
