//! Works: what lies in roads, rail and networks, how long it lasts, and what goods take.

use crate::doubt::act::longer;
use crate::facts::Facts;
use crate::facts::infrastructure::NormalLife;

/// Mass of every fabric; lengths were measured and stay.
pub(super) fn mass(facts: &mut Facts, times: f64) {
    for layer in facts.roads.iter_mut().flat_map(|roads| &mut roads.layers.value) {
        layer.mass.iter_mut().for_each(|mass| *mass *= times);
    }
}

/// The mean; how far lives spread around it stays.
pub(super) fn life(life: &mut NormalLife, times: f64) {
    life.mean = longer(life.mean, times);
}

/// Copper and aluminium of all places.
pub(super) fn metals(facts: &mut Facts, times: f64) {
    let metals = &mut facts.civil.metals.value;
    metals.copper.iter_mut().chain(&mut metals.aluminium).for_each(|mt| *mt *= times);
}

/// All goods alike.
pub(super) fn owned(facts: &mut Facts, times: f64) {
    facts
        .goods
        .everywhere
        .goods
        .value
        .iter_mut()
        .for_each(|owned| owned.saturation *= times);
}

/// Plants and lines; how many there are stays.
pub(super) fn power(facts: &mut Facts, times: f64) {
    let known = &mut facts.networks.everywhere;
    let plants = known.plants.value.iter_mut().flat_map(|plant| &mut plant.mass);
    plants.for_each(|mass| *mass *= times);
    let mesh = known.mesh.value.iter_mut().flat_map(|part| &mut part.mass);
    mesh.for_each(|mass| *mass *= times);
}

/// Mains and sewers; their length stays.
pub(super) fn pipes(facts: &mut Facts, times: f64) {
    facts
        .networks
        .everywhere
        .pipes
        .value
        .as_flattened_mut()
        .iter_mut()
        .for_each(|mass| *mass *= times);
}
