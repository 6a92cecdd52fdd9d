//! Outlook: the part of the world's material extraction that the country model explains, and what levers change in it.
//!
//! The tables of UN reports and the paths fitted to them are native only: they are in the evidence crate. Out of scope:
//! published scenarios.

pub mod bridge;
pub mod circularity;
pub mod consumption;
pub mod decoupling;
pub mod ledger;
pub mod lever_effects;
pub mod two_worlds;
