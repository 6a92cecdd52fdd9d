//! One support module of all native suites: places, choices, synthetic facts, and comparisons of numbers.
//!
//! Modules that need a crate of one suite only are included beside it: `typed`, `long`, `sealed`, `tables`, `variables`.

#![allow(dead_code, reason = "each suite uses some of it")]

pub(crate) mod accounts;
pub(crate) mod choices;
pub(crate) mod fleet;
pub(crate) mod numbers;
pub(crate) mod real;
pub(crate) mod synthetic;
pub(crate) mod weightless;
