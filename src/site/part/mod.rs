//! Parts of pages.

pub mod brand;
pub mod headlines;
pub mod hint;
pub mod leaves;
pub mod lever;
pub mod levers;
pub mod notices;
pub mod offline;
pub mod paper;
pub mod places;
pub mod scenarios;
pub mod share;
pub mod sources;
pub mod stage;
