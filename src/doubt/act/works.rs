//! Works: what lies in roads and rail, and how long it lasts.

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
