//! Cairn: the materials that countries have built in, and scenarios to 2060.
//!
//! Three nouns and one verb: [`facts::Facts`] (data on a place) and [`choices::Choices`] (levers and scenario) go into
//! [`model::run`], and a [`model::Outcome`] comes out. The same input gives the same output on every machine, bit for
//! bit.
//!
//! The modules follow the path of a number, from evidence table to page. A module uses only modules above it in this
//! list. `tests/house/house.rs` reads this list and the imports, and names each violation.

pub mod limits;

pub mod unit;

pub mod year;

pub mod kind;

pub mod stock;

pub mod place;

pub mod facts;

pub mod doubt;

#[cfg(feature = "cli")]
pub mod evidence;

pub mod choices;

pub mod model;

#[cfg(feature = "cli")]
pub mod release;

pub mod findings;

pub mod outlook;

pub mod project;

pub mod purchase;

pub mod words;

pub mod figure;

#[cfg(feature = "page")]
pub mod draw;

pub mod export;

pub mod ask;

#[cfg(feature = "browser")]
pub mod site;
