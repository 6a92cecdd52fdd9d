//! Parts of pages.

pub mod brand;
pub mod file;
pub mod headlines;
pub mod hint;
pub mod keep;
pub mod leaves;
pub mod lever;
pub mod levers;
pub mod moved;
pub mod notices;
pub mod offline;
pub mod places;
mod recent;
pub mod scenarios;
pub mod send;
pub mod share;
pub mod sources;
pub mod yours;
