//! Real places: the compiled packs, joined as in the programs.

use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use cairn_core::facts::{World, pack};

/// Every place of the packs, decoded once a process.
pub(crate) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let [facts, roads] = ["world.pack", "roads.pack"].map(|name| {
            let path = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
                .join("static/facts")
                .join(name);
            fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
        });
        pack::joined(&facts, &roads).unwrap_or_else(|fault| panic!("static/facts: {fault:?}"))
    })
}
