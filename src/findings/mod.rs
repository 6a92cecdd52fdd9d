//! Findings: what a person wants to know of an outcome, as numbers with their units.

#[cfg(feature = "cli")]
pub mod agreement;
#[cfg(feature = "cli")]
pub mod baseline;
pub mod behind;
pub mod brief;
pub mod city;
pub mod class;
pub mod compare;
pub mod digest;
#[cfg(feature = "cli")]
pub mod documented;
pub mod effects;
pub mod flows;
pub mod forests;
pub mod ground;
mod halves;
pub mod headline;
#[cfg(feature = "cli")]
pub mod hindcast;
pub mod hotspots;
#[cfg(feature = "cli")]
pub mod jumps;
pub mod known;
pub mod lever;
pub mod makes;
#[cfg(feature = "cli")]
pub mod moves;
pub mod need;
pub mod overdrawn;
mod physical;
pub mod plastics;
#[cfg(feature = "cli")]
pub mod published;
pub mod range;
pub mod rank;
pub mod receipt;
#[cfg(feature = "cli")]
pub mod recent;
pub mod roads;
#[cfg(feature = "cli")]
pub mod story;
pub mod terms;
pub mod topic;
pub mod variable;
pub mod who;
