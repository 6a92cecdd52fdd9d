//! Pages without a program of their own: they are read as they are written.

pub mod explorer_footer;
pub mod home;
pub mod kiosk;
pub mod leaf;
pub mod not_found;
pub mod offline;
pub mod prose;
