//! Real places: the compiled packs, joined as in the programs.

use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use cairn_core::choices::Choices;
use cairn_core::facts::{Facts, World, pack};
use cairn_core::model::{Outcome, Summed};
use cairn_core::place::{PlaceId, Wider};

use super::synthetic::{self, CROWDED, PLAIN, SHRINKING};

/// The root of this checkout.
pub(crate) fn root() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
}

/// The folder of evidence tables.
pub(crate) fn evidence() -> PathBuf {
    root().join("static/evidence")
}

/// Every place of the packs, decoded once a process.
pub(crate) fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    WORLD.get_or_init(|| {
        let [facts, roads] = ["world.pack", "roads.pack"].map(|name| {
            let path = root().join("static/facts").join(name);
            fs::read(&path).unwrap_or_else(|fault| panic!("{}: {fault}", path.display()))
        });
        pack::joined(&facts, &roads).unwrap_or_else(|fault| panic!("static/facts: {fault:?}"))
    })
}

/// A country by its code.
pub(crate) fn place(id: &str) -> &'static Facts {
    world()
        .place(PlaceId::parse(id).unwrap())
        .unwrap_or_else(|| panic!("{id} is not there"))
}

/// Three synthetic places, then every real one.
pub(crate) fn with_synthetic() -> Vec<Facts> {
    let lands = [PLAIN, SHRINKING, CROWDED].iter().map(synthetic::facts);
    lands.chain(world().places.iter().cloned()).collect()
}

/// A few places of all sizes.
pub(crate) fn some() -> Vec<Facts> {
    let ids = ["ZZZ", "DEU", "CHN", "IND", "USA", "NGA", "JPN", "BRA", "NRU", "YEM"];
    let all = with_synthetic();
    all.into_iter().filter(|facts| ids.contains(&facts.place.as_str())).collect()
}

/// The sum of all places.
pub(crate) fn world_outcome(choices: &Choices) -> Outcome {
    Summed::of(Wider::World.id().unwrap(), &world().places).run(choices).clone()
}

/// The sum of all places without a lever, run once a process.
pub(crate) fn reference() -> &'static Outcome {
    static REFERENCE: OnceLock<Outcome> = OnceLock::new();
    REFERENCE.get_or_init(|| world_outcome(&Choices::default()))
}

/// The sum of some places without a lever.
pub(crate) fn summed(wanted: impl Fn(&Facts) -> bool) -> Outcome {
    let members = world().places.iter().filter(|facts| wanted(facts));
    Summed::of(PlaceId::parse("ZZZ").unwrap(), members).run(&Choices::default()).clone()
}
