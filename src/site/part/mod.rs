//! Parts of a page.

pub mod headlines;
pub mod levers;
pub mod notices;
pub mod places;
pub mod sources;
