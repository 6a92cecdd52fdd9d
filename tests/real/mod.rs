//! Places that do exist: the compiled pack, as everything else reads it.

use std::fs;
use std::path::Path;

use cairn::facts::{World, pack};

/// Every place of the pack.
pub(crate) fn world() -> World {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("static/facts/world.pack");
    let bytes = fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()));
    pack::read(&bytes).unwrap_or_else(|fault| panic!("{}: {fault:?}", path.display()))
}
