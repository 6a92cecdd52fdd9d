//! Production: emissions of primary production, and recovery.

use crate::facts::Facts;
use crate::kind::Material;

pub(super) const STEEL: [Material; 2] = [Material::Steel, Material::AutomotiveSteel];
pub(super) const ALUMINIUM: [Material; 2] = [Material::Aluminium, Material::CastAluminium];
pub(super) const BRICKS: [Material; 1] = [Material::Bricks];
pub(super) const OTHERS: [Material; 9] = [
    Material::Copper,
    Material::Glass,
    Material::Plastics,
    Material::Wood,
    Material::Aggregates,
    Material::Asphalt,
    Material::CastIron,
    Material::BatteryMinerals,
    Material::Other,
];

/// Scales the emissions of primary production, electricity left out.
pub(super) fn without_power(facts: &mut Facts, materials: &[Material], times: f64) {
    for material in materials {
        facts.process.making.value[material.index()].primary *= times;
    }
}

/// Scales the emissions of primary production, electricity included.
pub(super) fn primary(facts: &mut Facts, materials: &[Material], times: f64) {
    without_power(facts, materials, times);
    for material in materials {
        facts.process.making.value[material.index()].primary_power *= times;
    }
}

/// Scales the losses at end of life, for every material and sector with some recovery.
pub(super) fn not_recovered(facts: &mut Facts, times: f64) {
    let lost = |recovered: &mut f64| {
        if *recovered > 0.0 {
            *recovered = (1.0 - (1.0 - *recovered) * times).max(0.0);
        }
    };
    let process = &mut facts.process;
    let ends = [
        &mut process.from_buildings.value,
        &mut process.from_vehicles.value,
        &mut process.from_infrastructure.value,
        &mut process.from_civil_works.value,
    ];
    ends.into_iter().flatten().for_each(|end| lost(&mut end.recovered));
    facts.civil.goods.value.iter_mut().for_each(|goods| lost(&mut goods.recovered));
}
