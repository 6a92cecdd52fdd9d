//! Pages without a program of their own: they are read as they are written.

pub mod away;
pub mod beside;
pub mod kiosk;
pub mod leaf;
pub mod not_found;
