//! Works: stock and lives of roads, rail and networks, and the materials of goods.

use crate::doubt::act::longer;
use crate::facts::Facts;
use crate::facts::infrastructure::NormalLife;

/// Scales the mass of every fabric; lengths were measured and stay.
pub(super) fn mass(facts: &mut Facts, times: f64) {
    for layer in facts.roads.iter_mut().flat_map(|roads| &mut roads.layers.value) {
        layer.mass.iter_mut().for_each(|mass| *mass *= times);
    }
}

/// Scales the mean; the spread of lives around it stays.
pub(super) fn life(life: &mut NormalLife, times: f64) {
    life.mean = longer(life.mean, times);
}

/// Scales copper and aluminium of all places.
pub(super) fn metals(facts: &mut Facts, times: f64) {
    let metals = &mut facts.civil.metals.value;
    metals.copper.iter_mut().chain(&mut metals.aluminium).for_each(|mt| *mt *= times);
}

/// Scales all goods alike.
pub(super) fn owned(facts: &mut Facts, times: f64) {
    facts
        .goods
        .everywhere
        .goods
        .value
        .iter_mut()
        .for_each(|owned| owned.saturation *= times);
}

/// Scales the materials of plants and lines; their number stays.
pub(super) fn power(facts: &mut Facts, times: f64) {
    let known = &mut facts.networks.everywhere;
    let plants = known.plants.value.iter_mut().flat_map(|plant| &mut plant.mass);
    plants.for_each(|mass| *mass *= times);
    let mesh = known.mesh.value.iter_mut().flat_map(|part| &mut part.mass);
    mesh.for_each(|mass| *mass *= times);
}

/// Scales the materials of mains and sewers; their length stays.
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
