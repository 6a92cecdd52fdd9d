//! Pictures: a figure of the page as a file that a visitor takes away.
//!
//! A figure is exported as `columns` for a spreadsheet or as a `picture`, under a `caption`. So are `lines`, `bars`, a
//! `waterfall`, ways to a goal (`need`), two levers (`pair`), `passages` and the `map`.

pub mod bars;
pub mod caption;
pub mod colours;
pub mod columns;
pub mod lines;
pub mod map;
pub mod matters;
pub mod mined;
pub mod money;
pub mod need;
pub mod pair;
pub mod passages;
pub mod picture;
pub mod wall;
pub mod waterfall;
