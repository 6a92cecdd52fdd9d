//! Parts of pages that show evidence tables.

pub mod counted;
pub mod footprint;
pub mod get;
pub mod homes;
pub mod place_reports;
pub mod sources;
