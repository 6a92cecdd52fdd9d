//! Parts of pages that show evidence tables.

pub mod base_statistics;
pub mod downloads;
pub mod footprint;
pub mod homes;
pub mod knowledge;
pub mod minerals;
pub mod national_rules;
pub mod place_reports;
pub mod sources;
