//! Buildings: floor area, lives and content of buildings.

use crate::doubt::act::{ahead, longer};
use crate::facts::{BuildingFacts, Facts};
use crate::kind::{Material, Structure};
use crate::year::{Annual, Year};

pub(super) const STEEL: [Material; 1] = [Material::Steel];
pub(super) const BRICKS: [Material; 1] = [Material::Bricks];
pub(super) const WOOD: [Material; 1] = [Material::Wood];
pub(super) const FITTINGS: [Material; 4] = [Material::Aluminium, Material::Copper, Material::Glass, Material::Plastics];

/// First cohort with the construction of today.
const AS_TODAY: Year = Year::of(1980);

fn all(facts: &mut Facts) -> impl Iterator<Item = &mut BuildingFacts> {
    facts.homes.iter_mut().chain([&mut facts.other])
}

fn scale(series: &mut Annual, times: f64) {
    series
        .span_mut(Year::FIRST, Year::LAST)
        .iter_mut()
        .for_each(|value| *value *= times);
}

pub(super) fn home_floor(facts: &mut Facts, times: f64) {
    facts.home_level.value.value *= times;
    for home in &mut facts.homes {
        scale(&mut home.floor_per_person.value, times);
    }
}

/// Raises the growth of all homes together to a power; each kind keeps its share in a year.
pub(super) fn home_floor_ahead(facts: &mut Facts, power: f64) {
    let mut sum = Annual::zero();
    for home in &facts.homes {
        for year in Year::BASE.to(Year::LAST) {
            sum[year] += home.floor_per_person.value[year];
        }
    }
    let mut after = sum.clone();
    ahead(&mut after, power);
    for home in &mut facts.homes {
        for year in Year::at(Year::BASE.index() + 1).to(Year::LAST) {
            if sum[year] > 0.0 {
                home.floor_per_person.value[year] *= after[year] / sum[year];
            }
        }
    }
}

pub(super) fn other_floor(facts: &mut Facts, times: f64) {
    facts.work_floor.value *= times;
    scale(&mut facts.other.floor_per_person.value, times);
}

pub(super) fn life(building: &mut BuildingFacts, times: f64) {
    let lives = building.mean_life.value.span_mut(Year::FIRST, Year::LAST);
    lives.iter_mut().for_each(|mean| *mean = longer(*mean, times));
}

/// Replaces shapes that equal the least shape used.
pub(super) fn least_shape(facts: &mut Facts, value: f64, least: f64) {
    for building in all(facts) {
        if (building.shape.value - least).abs() < 1e-9 {
            building.shape.value = value;
        }
    }
}

pub(super) fn content(facts: &mut Facts, materials: &[Material], times: f64) {
    for building in all(facts) {
        for intensity in &mut building.intensity.value {
            for material in materials {
                intensity[material.index()] *= times;
            }
        }
    }
}

/// Scales the steel of homes; other buildings keep theirs.
pub(super) fn home_steel(facts: &mut Facts, times: f64) {
    for intensity in facts.homes.iter_mut().flat_map(|home| &mut home.intensity.value) {
        intensity[Material::Steel.index()] *= times;
    }
}

/// Makes another share of brick walls hollow block of the same mass. Walls without any brick stay, for their mass is
/// not told apart from concrete.
pub(super) fn wall_block(facts: &mut Facts, share: f64, central: f64) {
    if central >= 1.0 {
        return;
    }
    let brick_share = (1.0 - share).max(0.0) / (1.0 - central);
    let cement = facts.block_cement.value;
    for building in all(facts) {
        for kg in &mut building.intensity.value {
            let brick = kg[Material::Bricks.index()];
            // Block cannot give back more than there is of its parts.
            let room = (kg[Material::Aggregates.index()] / (1.0 - cement)).max(0.0);
            let block = (brick * (1.0 - brick_share)).max(-room);
            kg[Material::Bricks.index()] -= block;
            kg[Material::Cement.index()] += cement * block;
            kg[Material::Aggregates.index()] += (1.0 - cement) * block;
        }
    }
}

/// Multiplies cement and aggregates of concrete; mortar stays.
pub(super) fn concrete(facts: &mut Facts, [cement, aggregates]: [f64; 2]) {
    for building in all(facts) {
        for (intensity, mortar) in building.intensity.value.iter_mut().zip(&building.mortar.value) {
            let kg = &mut intensity[Material::Cement.index()];
            *kg = (*kg - mortar).max(0.0) * cement + kg.min(*mortar);
            intensity[Material::Aggregates.index()] *= aggregates;
        }
    }
}

/// Multiplies the cement share of concrete, in buildings and infrastructure; aggregates take the rest.
pub(super) fn cement_in_concrete(facts: &mut Facts, times: f64) {
    let infrastructure = &mut facts.infrastructure;
    let (cement, aggregates) = (infrastructure.cement.value, infrastructure.aggregates.value);
    if aggregates <= 0.0 {
        return;
    }
    let rest = ((aggregates + cement - cement * times) / aggregates).max(0.0);
    infrastructure.cement.value = cement * times;
    infrastructure.aggregates.value = aggregates * rest;
    concrete(facts, [times, rest]);
}

pub(super) fn mortar(facts: &mut Facts, times: f64) {
    for building in all(facts) {
        for (intensity, mortar) in building.intensity.value.iter_mut().zip(&mut building.mortar.value) {
            let kg = &mut intensity[Material::Cement.index()];
            let rest = (*kg - *mortar).max(0.0);
            *mortar *= times;
            *kg = rest + *mortar;
        }
    }
}

pub(super) fn gross(facts: &mut Facts, times: f64) {
    for building in all(facts) {
        building.gross.value = 1.0 + (building.gross.value - 1.0) * times;
    }
}

/// Moves a share from masonry to concrete, or back if negative, as far as there is any.
pub(super) fn structure(facts: &mut Facts, more: f64) {
    let (concrete, masonry) = (Structure::Concrete.index(), Structure::Masonry.index());
    for building in all(facts) {
        let shares = &mut building.structure.value;
        for cohort in AS_TODAY.to(Year::LAST) {
            let moved = more.max(-shares[concrete][cohort]).min(shares[masonry][cohort]);
            shares[concrete][cohort] += moved;
            shares[masonry][cohort] -= moved;
        }
    }
}
