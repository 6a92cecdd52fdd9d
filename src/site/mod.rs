//! Site: the application that takes over a prerendered page.
//!
//! The page holds no model and no facts. It shows a [`crate::figure::board::Board`], keeps what
//! the visitor chose ([`store`]), asks the worker for the next board ([`runner`], [`protocol`])
//! and writes the choices into the address ([`address`]). Four pages come alive: the explorer
//! ([`app`]), the page that compares ([`compare`]), the one of places ranked ([`map`]) and a part of that of the world's
//! materials ([`outlook`]); what a page hands over says which ([`start`]).

#[cfg(any(feature = "page", feature = "inquirer"))]
pub mod aside;
pub mod protocol;

#[cfg(feature = "page")]
pub mod address;
#[cfg(feature = "page")]
pub mod app;
#[cfg(feature = "page")]
pub mod compare;
#[cfg(feature = "page")]
pub mod device;
#[cfg(feature = "page")]
pub mod map;
#[cfg(feature = "page")]
pub mod outlook;
#[cfg(feature = "page")]
pub mod page;
#[cfg(feature = "page")]
pub mod part;
#[cfg(feature = "page")]
pub mod runner;
#[cfg(feature = "page")]
pub mod start;
#[cfg(feature = "page")]
pub mod steps;
#[cfg(feature = "page")]
pub mod store;
#[cfg(feature = "site")]
pub mod takeover;
