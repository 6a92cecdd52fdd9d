//! The core of Cairn: a model of material stocks by age, and of what follows from them to 2060.
//!
//! Three nouns and one verb: [`facts::Facts`] (data on a place) and [`choices::Choices`] (levers and scenario) go into
//! [`model::run`], and a [`model::Outcome`] comes out. The same input gives the same output on every machine, bit for
//! bit.
//!
//! The modules follow the path of a number. A module uses only modules above it in this list; `tests/house/house.rs`
//! reads the list and the imports, and names each violation.

#![warn(missing_docs)]

pub mod closed;
pub mod limits;

pub mod unit;

pub mod year;

pub mod kind;

pub mod stock;

pub mod place;

pub mod facts;

pub mod doubt;

pub mod choices;

pub mod model;

pub mod bench;

/// The examples of the README are tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct CoreReadme;
