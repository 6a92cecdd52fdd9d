//! Site: the application that hydrates a prerendered page.
//!
//! One application serves every live page ([`app`]): the explorer, the comparison of sides, the ranking of places,
//! and the levers on the page of the world's materials. A page contains no model and no facts. It stores what the
//! visitor chose ([`state`]), asks its workers for results ([`client`], [`wire`]), shows them, and writes the choices
//! into the address ([`link`]).

pub mod json;
pub mod wire;

#[cfg(feature = "page")]
pub mod app;
#[cfg(feature = "page")]
pub mod client;
#[cfg(feature = "page")]
pub mod device;
#[cfg(feature = "page")]
pub mod eye;
#[cfg(feature = "page")]
pub mod handed;
#[cfg(feature = "page")]
pub mod hooks;
#[cfg(feature = "page")]
pub mod link;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "page")]
pub mod part;
#[cfg(feature = "page")]
pub mod parts;
#[cfg(feature = "page")]
pub mod state;
#[cfg(feature = "app")]
pub mod takeover;
