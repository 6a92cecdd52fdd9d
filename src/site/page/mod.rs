//! Pages.

#[cfg(feature = "evidence")]
pub mod beside;
pub mod compare;
pub mod explore;
#[cfg(feature = "evidence")]
pub mod leaf;
pub mod map;
pub mod more;
pub mod not_found;
pub mod outlook;
