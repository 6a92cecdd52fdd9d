//! Site: the application that takes over a prerendered page.
//!
//! One application for every live page ([`app`]): the explorer, two sides compared, places ranked, and what moves on the
//! page of the world's materials. A page holds no model and no facts. It keeps what the visitor chose ([`state`]), asks its
//! workers what follows ([`client`], [`wire`]), shows that, and writes the choices into the address ([`link`]).

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
