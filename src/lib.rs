//! Cairn: what countries have built, and what follows to 2060.
//!
//! Three nouns and one verb: [`facts::Facts`] (what is known of a place) and
//! [`choices::Choices`] (what is chosen) go into [`model::run`], and a
//! [`model::Outcome`] comes out. Same in, same out, to the last bit, on every machine.
//!
//! The walk through the house follows a datum. A room uses rooms above it in this
//! list and none below; `tests/house/house.rs` reads the imports and says what is wrong.

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
