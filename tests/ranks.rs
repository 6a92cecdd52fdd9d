//! Ranks: which results have places with facts of their own, in the facts of this release.

use cairn::choices::Choices;
use cairn::facts::{Facts, World, pack};
use cairn::findings::compare::Measure;
use cairn::findings::ground::{Known, weakest};
use cairn::findings::rank::{FEWEST, RANKED};
use cairn::kind::Basis;
use cairn::model::{self, Outcome};

fn world() -> World {
    let mut world = pack::read(pack::WORLD).unwrap();
    world.join(&pack::read_roads(pack::ROADS).unwrap());
    world
}

#[test]
fn the_results_said_to_have_ranks_are_those_with_enough_places_of_their_own_facts() {
    let world = world();
    let listed = world.places.iter().filter(|facts| facts.listed);
    let references: Vec<(&Facts, Outcome)> = listed.map(|facts| (facts, model::run(facts, &Choices::default()))).collect();
    for measure in Measure::ALL {
        let own = |(facts, reference): &&(&Facts, Outcome)| weakest(facts, reference, measure).1 == Basis::National;
        let places = references.iter().filter(own).count();
        assert_eq!(places >= FEWEST, RANKED.contains(&measure), "{measure:?}: {places} places");
    }
}

#[test]
fn each_mark_of_the_list_of_places_tells_some_places_apart() {
    let world = world();
    for known in Known::ALL {
        let places = world.places.iter().filter(|facts| facts.listed && Known::of(facts) == known);
        assert!(places.count() > 0, "{known:?}");
    }
}
