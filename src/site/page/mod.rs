//! Pages.

pub mod explore;
pub mod not_found;
