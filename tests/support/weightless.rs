//! Networks without mass, for tests of everything but plants, lines and pipes.

use cairn_core::facts::Facts;

/// Removes the materials of a place's plants, lines and pipes.
pub(crate) fn weightless(facts: &mut Facts) {
    let everywhere = &mut facts.networks.everywhere;
    everywhere.plants.value.iter_mut().for_each(|plant| plant.mass = [0.0; 5]);
    everywhere.mesh.value.iter_mut().for_each(|part| part.mass = [0.0; 6]);
    everywhere.pipes.value = [[0.0; 4]; 2];
}
