//! Ask: queries in words from a person or a program, and the places and plans they refer to.
//!
//! ```text
//! place      id or English name, or several joined by +         a target: run to 2026 once, then as often as needed
//! choices    scenario or link, levers and background on top     chosen, with remarks
//! numbers    NAME=NUMBER in place of ours                       facts with that number
//! variables  names, * for any letters;  years  FROM..TO         a sheet
//! plan       many places, scenarios and draws                   an ensemble
//! ```
//!
//! The command line and the module for other programs both use it, so they accept the same names and give the same numbers.
//! A [`QueryFault`] is worded for the interface of the query. Out of scope: files, the network, the page.

pub mod chart;
pub mod choices;
pub mod draw;
mod fault;
pub mod lever;
pub mod number;
pub mod place;
#[cfg(feature = "embedded")]
pub mod plan;
pub mod sheet;
pub mod suggestion;
pub mod target;

pub use fault::{Door, QueryFault};
