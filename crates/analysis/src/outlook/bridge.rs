//! Bridge: the share of world extraction that the country model explains.
//!
//! ```text
//! minerals, ores, wood:  Σ over materials: new material · extraction per tonne
//! fossil fuels:          Σ over fuels burnt in buildings and cars: energy / energy per tonne
//!                        + (carbon of power, of making, of sites − carbon of the stone of cement) / carbon of a tonne of fuel
//! remainder              = world − explained
//! ```
//!
//! The factors are rows of `outlook_taken.csv`, most of them assumed. The remainder is outside the country model: food, ships
//! and aircraft, industry's other goods, lines, pipes and plants, the ground under roads and buildings.
//! Out of scope: the causes of the demand ([`crate::outlook::ledger`]); the composition of the remainder.

use crate::outlook::ledger::each;
use cairn_core::kind::{ExtractionInput, Resource};
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// A row of `outlook_taken.csv`: the quantity converted, its resource group, and the factor.
pub type BridgeRow = (ExtractionInput, Resource, f64);

/// Extraction that the country model explains in a year, Gt, in the order of [`Resource::ALL`].
pub fn explained(taken: &[BridgeRow], outcome: &Outcome, year: Year) -> [f64; Resource::COUNT] {
    let mut sum = [0.0; Resource::COUNT];
    each(taken, outcome, year, |_, resource, gt| sum[resource.index()] += gt);
    sum
}
