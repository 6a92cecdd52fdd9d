//! Swapped facts: the tests notice two numbers of one type that change places in the facts of a place.
//!
//! Types separate numbers of different units, but not two shares, nor two materials of a list. This test swaps each
//! two values of a number within a group. In a list it swaps the same number of two neighbouring items. Each swap
//! must change an outcome in at least one place. The constants below name the exceptions: numbers that no rule reads,
//! and numbers that count only as a sum or a product.

use crate::real;
use std::collections::BTreeMap;

use cairn_analysis::findings::digest;
use cairn_core::choices::{Choices, Level, PanelBundle};
use cairn_core::facts::Facts;
use cairn_core::facts::rows::{FactAt, FactAxis, FactShape, PlaceNumbers};
use cairn_core::kind::{Lever, Storyline};
use cairn_core::model;

/// Places that together use every fact.
const PLACES: [&str; 4] = ["IND", "DEU", "NGA", "KEN"];

/// Numbers that no outcome depends on: the start of the name, and the reason.
const UNREAD: [(&str, &str); 18] = [
    ("home_level", "is in the floor a person already, and says how far sources are apart"),
    ("cars.factor", "is in the cars a person already"),
    ("cars.level", "is in the cars a person already"),
    ("power.generation_per_person", "stands on pages alone"),
    (
        "power.delivered_per_person",
        "stands on pages alone; the power of buildings is held below it when facts are compiled",
    ),
    ("power.base", "is in the path of the grid already, and says how far years are apart"),
    (
        "wall_block",
        "is in the content of buildings already, and says how far its row may be off",
    ),
    ("block_cement", "is in the content of buildings already"),
    (
        "lever.least_class",
        "between two classes the lower counts, and what is new in these places meets the first already; `air.rs` asks whole levels",
    ),
    (
        "lever.used_class",
        "whatever is young enough for the limit of age is of the class, 2027 on; `trade.rs` asks it without that limit",
    ),
    (
        "lever.plastic_content",
        "less is recycled in these places than products may hold; `plastics.rs` asks it where they may hold little",
    ),
    ("lever.used_truck_years level 0", "used lorries are 12 years old at most already"),
    ("lever.used_truck_years level 1", "the same"),
    (
        "energy.cooling_needs other",
        "other buildings are cooled by their floor, whatever their age",
    ),
    (
        "lever.works_fold",
        "none of these places has so much of civil works that it comes down to a level",
    ),
    ("lever.battery_size", "the minerals layer alone reads it, which is no part of a run"),
    ("lever.batteries_collected", "the same"),
    (
        "informal.intensity",
        "informal homes have one structure; what others would hold is in none",
    ),
];

/// Parts of household goods that no total includes. Plastics count as plastic goods; counterweights and other
/// materials are in no stock.
const NOT_IN_TOTALS: [&str; 3] = [" plastics", " concrete", " other"];

/// Regions of forests that contain one of [`PLACES`]; a place reads only its own region.
const FORESTS: [&str; 3] = ["Africa south", "South Asia", "Western Europe"];

/// Pairs that count only as a sum or a product.
const JOINED: [(&str, &str); 2] = [
    ("process.plastics_burnt", "process.plastics_carbon"),
    ("process.clinker_process", "process.clinker_fuel"),
];

/// A number of a place: its name, and its position in the block.
type Named = (String, usize);

/// Pairs of numbers that a coding error could confuse.
fn pairs(facts: &Facts, inputs: &PlaceNumbers) -> Vec<(Named, Named)> {
    let mut facts = facts.clone();
    let mut pairs = Vec::new();
    let mut groups: BTreeMap<String, Vec<Named>> = BTreeMap::new();
    for (index, fact) in FactAt::all(&facts).into_iter().enumerate() {
        let (name, start, count) = (fact.name(&facts), inputs.start(index), inputs.of_value(index).len());
        let Some(value) = fact.value_mut(&mut facts) else { continue };
        let numbers = value.numbers();
        if count == 1 {
            let group = name.rsplit_once('.').map_or("", |(group, _)| group);
            groups.entry(group.to_owned()).or_default().push((name, start));
            continue;
        }
        let FactShape::Table(axes) = fact.shape() else { continue };
        let Some(last) = axes.last().filter(|axis| **axis != FactAxis::Years) else {
            continue;
        };
        let things: usize = axes.iter().map(|axis| axis.count()).product();
        let cells = count / things;
        let called = |at: usize| (format!("{name} {}", fact.label(numbers, at)), start + at);
        let next = (0..count - cells).filter(|at| !(at / cells + 1).is_multiple_of(last.count()));
        pairs.extend(next.map(|at| (called(at), called(at + cells))));
    }
    for group in groups.values() {
        for (at, one) in group.iter().enumerate() {
            pairs.extend(group[at + 1..].iter().map(|other| (one.clone(), other.clone())));
        }
    }
    let beside = |name: &str| name.starts_with("goods.owned") && NOT_IN_TOTALS.iter().any(|material| name.ends_with(material));
    let read = |(name, _): &Named| !beside(name) && !UNREAD.iter().any(|(unread, _)| name.starts_with(unread));
    let joined = |one: &Named, other: &Named| JOINED.contains(&(&*one.0, &*other.0));
    let elsewhere = |(name, _): &Named| {
        let region = name.strip_prefix("wood.forests ");
        region.is_some_and(|region| !FORESTS.iter().any(|own| region.starts_with(own)))
    };
    pairs.retain(|(one, other)| read(one) && read(other) && !joined(one, other) && !(elsewhere(one) && elsewhere(other)));
    pairs
}

/// Digests of three outcomes: all levers at a low and at a high level between two steps, under another storyline;
/// then the Panel's bundle without levers.
fn followed(facts: &Facts) -> [u64; 3] {
    let (base_state, mut outcome) = model::base_state(facts);
    let pulled = |tenths| {
        let level = Level::from_tenths(tenths).unwrap();
        let mut choices = Lever::ALL
            .into_iter()
            .fold(Choices::default(), |choices, lever| choices.with(lever, level));
        choices.background.storyline = Storyline::Ssp1;
        choices
    };
    let bundle = Choices {
        panel: Some(PanelBundle::AllCohorts),
        ..Choices::default()
    };
    [pulled(12), pulled(37), bundle].map(|choices| {
        model::run_ahead(&base_state, facts, &choices, &mut outcome);
        digest::of(&outcome)
    })
}

#[test]
fn numbers_that_change_places_are_noticed() {
    let world = real::world();
    let mut unnoticed: BTreeMap<(String, String), bool> = BTreeMap::new();
    let mut tried = 0;
    for id in PLACES {
        let known = world.places.iter().find(|facts| facts.place.as_str() == id).unwrap();
        let before = followed(known);
        let inputs = PlaceNumbers::of(known);
        let mut facts = known.clone();
        for (one, other) in pairs(known, &inputs) {
            let values = inputs.values();
            let pair = (one.0, other.0);
            if values[one.1].to_bits() == values[other.1].to_bits() || unnoticed.get(&pair) == Some(&false) {
                continue;
            }
            let mut swapped = inputs.clone();
            swapped.values_mut().swap(one.1, other.1);
            swapped.write(&mut facts);
            unnoticed.insert(pair, followed(&facts) == before);
            tried += 1;
        }
    }
    let texts: Vec<String> = unnoticed
        .iter()
        .filter(|(_, unnoticed)| **unnoticed)
        .map(|((one, other), _)| format!("{one} and {other}"))
        .collect();
    assert!(tried > 500, "{tried} pairs");
    assert!(
        texts.is_empty(),
        "{} of {tried} pairs change places and nothing is another:\n{}",
        texts.len(),
        texts.join("\n")
    );
}
