//! Swapped facts: two numbers of one type that change places in the facts of a place are noticed.
//!
//! Types tell apart what has another unit, but not two shares, nor two materials of a list. Each pair of numbers of one part
//! of the facts, and each two neighbours of a list, change places once; somewhere an outcome must then be another. What no
//! rule of the model reads is named here, and so is what it reads only as a sum or a product.
#![cfg(all(feature = "cli", not(target_arch = "wasm32")))]

mod real;

use std::collections::BTreeMap;

use cairn::choices::{Choices, Level};
use cairn::facts::Facts;
use cairn::findings::digest;
use cairn::kind::{Lever, Storyline};
use cairn::model;
use serde_json::Value;

/// Places that between them have all that a fact can be read for.
const PLACES: [&str; 3] = ["IND", "DEU", "NGA"];
/// The longest list whose numbers are tried one by one; longer ones are years.
const LIST: usize = 20;

/// Numbers that no outcome depends on, by how their place begins, and why.
const UNREAD: [(&str, &str); 7] = [
    ("/cars/factor/", "is in the cars a person already"),
    ("/cars/level/", "is in the cars a person already"),
    ("/power/generation_per_person/", "stands on pages alone"),
    ("/energy/homes_heat/value/useful", "follows from what is burnt and how well"),
    ("/energy/other_mix/value/useful", "follows from what is burnt and how well"),
    (
        "/energy/cooling_needs/value/2",
        "other buildings are cooled by their floor, whatever their age",
    ),
    (
        "/homes/2/intensity",
        "informal homes have one structure; what others would hold is in none",
    ),
];

/// Numbers of which only the sum or the product counts.
const JOINED: [(&str, &str); 2] = [
    ("/process/plastics_burnt/value", "/process/plastics_carbon/value"),
    ("/process/cement/fuel/value", "/process/cement/process/value"),
];

/// Pairs of numbers side by side, as places in the document.
fn pairs(facts: &Value) -> Vec<(String, String)> {
    let mut pairs = Vec::new();
    let mut groups: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut to_see = vec![(String::new(), facts)];
    while let Some((path, value)) = to_see.pop() {
        match value {
            Value::Object(object) => {
                for (key, inner) in object {
                    if inner.get("value").is_some_and(Value::is_f64) {
                        groups.entry(path.clone()).or_default().push(format!("{path}/{key}/value"));
                    }
                    to_see.push((format!("{path}/{key}"), inner));
                }
            }
            Value::Array(list) => {
                if list.len() <= LIST && list.iter().all(Value::is_f64) {
                    pairs.extend((1..list.len()).map(|at| (format!("{path}/{}", at - 1), format!("{path}/{at}"))));
                }
                to_see.extend(list.iter().enumerate().map(|(at, inner)| (format!("{path}/{at}"), inner)));
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    for group in groups.values() {
        for (at, one) in group.iter().enumerate() {
            pairs.extend(group[at + 1..].iter().map(|other| (one.clone(), other.clone())));
        }
    }
    let read = |path: &String| !UNREAD.iter().any(|(unread, _)| path.starts_with(unread));
    pairs.retain(|(one, other)| read(one) && read(other) && !JOINED.contains(&(one, other)));
    pairs
}

/// What follows of facts, as numbers: all levers between two steps, not halfway, low and high, under another storyline.
fn followed(document: &Value, known: &Facts) -> [u64; 2] {
    let mut facts: Facts = serde_json::from_value(document.clone()).unwrap();
    facts.roads.clone_from(&known.roads);
    let (standing, mut outcome) = model::standing(&facts);
    [12, 37].map(|tenths| {
        let level = Level::from_tenths(tenths).unwrap();
        let mut choices = Lever::ALL
            .into_iter()
            .fold(Choices::default(), |choices, lever| choices.with(lever, level));
        choices.background.storyline = Storyline::Ssp1;
        model::follow(&standing, &facts, &choices, &mut outcome);
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
        let document = serde_json::to_value(known).unwrap();
        let before = followed(&document, known);
        for (one, other) in pairs(&document) {
            let [first, second] = [&one, &other].map(|path| document.pointer(path).unwrap().clone());
            let pair = (one.clone(), other.clone());
            if first == second || unnoticed.get(&pair) == Some(&false) {
                continue;
            }
            let mut swapped = document.clone();
            *swapped.pointer_mut(&one).unwrap() = second;
            *swapped.pointer_mut(&other).unwrap() = first;
            unnoticed.insert(pair, followed(&swapped, known) == before);
            tried += 1;
        }
    }
    let told: Vec<String> = unnoticed
        .iter()
        .filter(|(_, unnoticed)| **unnoticed)
        .map(|((one, other), _)| format!("{one} and {other}"))
        .collect();
    assert!(tried > 500, "{tried} pairs");
    assert!(
        told.is_empty(),
        "{} of {tried} pairs change places and nothing is another:\n{}",
        told.len(),
        told.join("\n")
    );
}
