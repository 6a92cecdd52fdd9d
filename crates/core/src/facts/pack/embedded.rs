//! The packs of this release, built into native programs.
//!
//! Behind the feature `embedded`: a program of the browser fetches them.

use crate::facts::World;
use crate::facts::pack::{PackFault, joined};

/// The pack of this release.
pub static WORLD: &[u8] = include_bytes!("../../../../../static/facts/world.pack");

/// Stock of roads, rail, bridges and tunnels in this release. It derives from OpenStreetMap and is passed on under its
/// licence (ODbL), so it is separate.
pub static ROADS: &[u8] = include_bytes!("../../../../../static/facts/roads.pack");

/// Provenance trails of this release: read when a user asks for provenance.
pub static TRAILS: &[u8] = include_bytes!("../../../../../static/facts/trails.pack");

/// Doubts of this release: read when a user asks for ranges.
pub static DOUBTS: &[u8] = include_bytes!("../../../../../static/facts/doubts.pack");

/// City data of this release: read when a user opens a city.
pub static CITIES: &[u8] = include_bytes!("../../../../../static/facts/cities.pack");

/// Facts on housing projects and purchase rules in this release: read when a user describes a project.
pub static PROJECTS: &[u8] = include_bytes!("../../../../../static/facts/projects.pack");

/// Facts on minerals in this release: read when a user asks for minerals.
pub static MINERALS: &[u8] = include_bytes!("../../../../../static/facts/minerals.pack");
/// Unit costs and price levels in this release: read when a user asks for money.
pub static MONEY: &[u8] = include_bytes!("../../../../../static/facts/money.pack");

/// Ranges of places larger than a country in this release; `cairn wide` draws them.
pub static RANGES: &[u8] = include_bytes!("../../../../../static/ranges/wide.pack");

/// The most influential doubts in them; `cairn wide` computes them with the ranges.
pub static MATTERS: &[u8] = include_bytes!("../../../../../static/ranges/matters.pack");

/// All places of this release as built in, with their roads.
///
/// # Errors
/// Only if the program was built with wrong packs.
pub fn built_in() -> Result<World, PackFault> {
    joined(WORLD, ROADS)
}
