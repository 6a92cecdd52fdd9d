//! Bridge: how much of what the world takes from the earth the country model explains.
//!
//! ```text
//! minerals, ores, wood:  Σ over materials: new material · what is taken for a tonne of it
//! fossil fuels:          Σ over fuels burnt in buildings and cars: energy / energy in a tonne
//!                        + (carbon of power, of making, of sites − carbon of the stone of cement) / carbon of a tonne of fuel
//! remainder              = the world's − what is explained
//! ```
//!
//! The factors are rows of `outlook_taken.csv`, most of them assumed. The remainder is what the country model does not
//! follow: food, ships and aircraft, industry's other goods, lines, pipes and plants, the ground under roads and buildings.
//! Does not know: who asks for it ([`crate::outlook::ledger`]); which part of the remainder is which.

#[cfg(feature = "cli")]
use crate::evidence::outlook::{Quoted, Told};
use crate::kind::{Resource, Turned};
use crate::model::Outcome;
use crate::outlook::ledger::each;
use crate::year::Year;

/// A row of `outlook_taken.csv`: what is turned, into what of which group, and the factor.
pub type Taken = (Turned, Resource, f64);

/// What the country model explains in a year, Gt, in the order of [`Resource::ALL`].
#[must_use]
pub fn explained(taken: &[Taken], outcome: &Outcome, year: Year) -> [f64; Resource::COUNT] {
    let mut sum = [0.0; Resource::COUNT];
    each(taken, outcome, year, |_, resource, gt| sum[resource.index()] += gt);
    sum
}

/// What the built environment and mobility ask for by the report: the mass, Gt, its share of all, and where that stands.
#[cfg(feature = "cli")]
#[must_use]
pub fn told(quoted: &Quoted) -> Option<(f64, f64, String)> {
    let point = |told: Told| quoted.points.iter().find(|point| point.told == told);
    let demand = point(Told::Demand)?;
    Some((demand.value?, point(Told::ShareOfDemand)?.value?, demand.cited()))
}
