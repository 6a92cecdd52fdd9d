//! The web application of Cairn: drawing, pictures to take away, pages and their state.
//!
//! A module uses only modules above it in this list; `tests/house/house.rs` reads the list and the imports, and names
//! each violation.

pub mod draw;

pub mod pictures;

pub mod site;
