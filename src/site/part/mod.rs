//! Parts of pages.

pub mod apart;
pub mod brand;
pub mod causes;
pub mod differences;
pub mod dots;
pub mod downloads;
pub mod file;
pub mod files;
#[cfg(feature = "cli")]
pub mod footprint;
pub mod frame;
pub mod headlines;
pub mod hint;
pub mod inside;
pub mod keep;
pub mod leaves;
pub mod lever;
pub mod levers;
pub mod moved;
pub mod notices;
pub mod offline;
pub mod paper;
pub mod places;
pub mod ranks;
mod recent;
#[cfg(feature = "cli")]
pub mod reported;
pub mod results;
pub mod save;
pub mod scenarios;
pub mod send;
pub mod share;
pub mod sides;
pub mod sources;
pub mod stage;
pub mod yours;
