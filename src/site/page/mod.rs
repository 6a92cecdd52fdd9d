//! Pages.

#[cfg(feature = "cli")]
pub mod away;
#[cfg(feature = "cli")]
pub mod beside;
pub mod compare;
pub mod explore;
#[cfg(feature = "cli")]
pub mod leaf;
#[cfg(feature = "cli")]
pub mod not_found;
pub mod outlook;
pub mod ranks;
