//! Wood: sawnwood and panels used in a place, and the unused potential of the forests in its region.
//!
//! ```text
//! used      t = (sawnwood + panels) · t/m³           without paper, board and fuelwood
//! room      m³/person = Σ over places of the region max(0, forest · share that may be cut · increment − part of fuelwood − cut) / people
//! ```
//!
//! Wood is traded, and increments are known only by region. So a place gets a part of the potential of its region by
//! population, and has none of its own. Out of scope: tree species, prices, single protected forests, carbon stored in
//! wood.

use serde::{Deserialize, Serialize};

use crate::facts::Fact;
use crate::kind::Forest;

/// Facts on wood in a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WoodFacts {
    /// Values that are the same everywhere.
    pub everywhere: WoodEverywhere,
    /// Sawnwood and panels used in 2020, Mt per year.
    pub used: Fact<f64>,
    /// Region of its forests.
    pub region: Forest,
}

/// Facts on the forests of a region, per person of 2020.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ForestFacts {
    /// Roundwood that could be cut beyond today's harvest, m³ per person and year.
    pub room: f64,
    /// Industrial roundwood used, m³ per person and year.
    pub roundwood: f64,
}

/// Facts on wood that are the same everywhere.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WoodEverywhere {
    /// Forests, in the order of [`Forest::ALL`].
    pub forests: Fact<[ForestFacts; Forest::COUNT]>,
    /// Roundwood needed for sawnwood and panels, m³/t.
    pub roundwood: Fact<f64>,
    /// Biomass taken per roundwood, t/m³.
    pub biomass: Fact<f64>,
    /// Formwork share of the wood that buildings do not take.
    pub formwork: Fact<f64>,
    /// Power of income in wood use beyond buildings.
    pub power: Fact<f64>,
}

impl WoodFacts {
    /// The forests of its region.
    pub const fn forests(&self) -> ForestFacts {
        self.everywhere.forests.value[self.region.index()]
    }
}
