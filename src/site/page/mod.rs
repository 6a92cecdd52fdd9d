//! Pages.

pub mod explore;
#[cfg(feature = "evidence")]
pub mod leaf;
pub mod not_found;
