//! Findings: what a person wants to know of an outcome, as numbers with their units.

#[cfg(feature = "evidence")]
pub mod agreement;
pub mod behind;
pub mod compare;
pub mod digest;
pub mod headline;
#[cfg(feature = "evidence")]
pub mod hindcast;
pub mod lever;
pub mod overdrawn;
mod physical;
#[cfg(feature = "evidence")]
pub mod published;
pub mod receipt;
pub mod variable;
