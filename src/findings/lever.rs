//! A lever as a physical quantity of the place: today → reference → yours.

use serde::{Deserialize, Serialize};

use crate::choices::Level;
use crate::kind::{Basis, Lever};
use crate::unit::Unit;
use crate::year::Year;

/// What a lever's levels mean here, read in the focus year.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Which lever.
    pub lever: Lever,
    /// How far it is pulled.
    pub level: Level,
    /// Unit of the values.
    pub unit: Unit,
    /// At the end of 2026.
    pub today: f64,
    /// In the focus year with nothing pulled.
    pub reference: f64,
    /// In the focus year at the level chosen.
    pub yours: f64,
    /// At levels 0 to 5, with full effect in the focus year.
    pub at_levels: [f64; 6],
    /// Whether the value at levels 0 to 4 is still to be verified.
    pub to_verify: [bool; 5],
    /// Whether the place is so near the decent-living floor that the lever can do nothing.
    pub at_floor: bool,
    /// Year of full effect by default.
    pub full: Year,
    /// How well the steps are known.
    pub basis: Basis,
    /// Keys of their sources.
    pub sources: Vec<String>,
}
