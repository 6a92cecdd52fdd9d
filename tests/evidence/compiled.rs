//! Compiled packs: equal to the tables, byte for byte, and small.

use crate::tables::tables;

use cairn_core::facts::{World, pack};
use cairn_evidence as evidence;
use cairn_evidence::release;

fn packs() -> [Vec<u8>; 8] {
    release::packs(&tables()).unwrap_or_else(|faults| panic!("{faults}"))
}

fn world() -> World {
    evidence::world(&tables()).unwrap_or_else(|faults| panic!("{faults}"))
}

#[test]
fn the_pack_is_fresh() {
    let [facts, roads, trails, doubts, projects, cities, minerals, money] = packs();
    assert!(
        facts == pack::WORLD,
        "static/facts/world.pack is not what the tables give: run cargo cairn compile"
    );
    assert!(
        roads == pack::ROADS,
        "static/facts/roads.pack is not what the tables give: run cargo cairn compile"
    );
    assert!(
        trails == pack::TRAILS,
        "static/facts/trails.pack is not what the tables give: run cargo cairn compile"
    );
    assert!(
        doubts == pack::DOUBTS,
        "static/facts/doubts.pack is not what the tables give: run cargo cairn compile"
    );
    assert!(
        projects == pack::PROJECTS,
        "static/facts/projects.pack is not what the tables give: run cargo cairn compile"
    );
    assert!(
        cities == pack::CITIES,
        "static/facts/cities.pack is not what the tables give: run cargo cairn compile"
    );
    assert!(
        minerals == pack::MINERALS,
        "static/facts/minerals.pack is not what the tables give: run cargo cairn compile"
    );
    assert!(
        money == pack::MONEY,
        "static/facts/money.pack is not what the tables give: run cargo cairn compile"
    );
    // Only the values that the model solves are not in the tables alone.
    let mut read = pack::read(pack::WORLD).unwrap();
    for (read, plain) in read.places.iter_mut().zip(world().places) {
        assert!(
            read.civil.steel_course.value != plain.civil.steel_course.value,
            "{}: settled",
            read.place
        );
        read.civil.steel_course = plain.civil.steel_course.clone();
        assert_eq!(*read, plain, "what is read back is what was written");
    }
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    assert!(packs() == packs(), "compiled twice, the packs differ");
}
