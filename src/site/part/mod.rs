//! Parts of pages.

pub mod apart;
pub mod brand;
pub mod differences;
pub mod headlines;
pub mod hint;
pub mod leaves;
pub mod lever;
pub mod levers;
pub mod notices;
pub mod offline;
pub mod places;
pub mod results;
pub mod save;
pub mod scenarios;
pub mod share;
pub mod sides;
pub mod sources;
