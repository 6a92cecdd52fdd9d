//! Ask: what a person or a program asks in words, and what it is asked of.
//!
//! ```text
//! place      id or English name, or several joined by +         a target: followed to 2026 once, then as often as asked
//! choices    scenario or link, levers and background on top     chosen, with what was odd
//! variables  names, * for any letters;  years  FROM..TO         a sheet
//! plan       many places, scenarios and draws                   an ensemble
//! ```
//!
//! The terminal and the module for other people's programs stand on it, so that both know the same names and say the same
//! numbers; a [`Fault`] is told in the words of the door it came in by. Does not know: files, the network, the page.

pub mod choose;
pub mod draw;
mod fault;
pub mod lever;
pub mod near;
pub mod place;
#[cfg(feature = "cli")]
pub mod plan;
pub mod sheet;
pub mod target;

pub use fault::{Door, Fault};
