//! Site: the application that hydrates a prerendered page.
//!
//! One application serves every live page ([`app`]): the explorer, the comparison of sides, the ranking of places,
//! and the levers on the page of the world's materials. A page contains no model and no facts. It stores what the
//! visitor chose ([`state`]), asks its workers for results ([`client`], [`wire`]), shows them, and writes the choices
//! into the address ([`link`]).

pub mod app;
pub mod bootstrap;
pub mod client;
pub mod device;
pub mod hooks;
pub mod link;
pub mod page;
pub mod part;
pub mod parts;
pub mod state;
#[cfg(feature = "hydrate")]
pub mod takeover;
