//! Parts of pages that show evidence tables.

pub mod footprint;
pub mod reported;
pub mod sources;
