//! Beside: two projects held beside each other, and a project beside how the country builds on average.
//!
//! ```text
//! too close to tell: |difference of A1–A3| ≤ half range without what both share
//! country = Σ structure shares · material a m² of use, mortar included, / (1 − loss), made with the same factors
//! ```
//!
//! Does not know: what is better.

use crate::facts::projects::BuildMaterial;
use crate::kind::{Material, Product, ProjectSetting};
use crate::project::Ground;
use crate::project::carbon::PerKg;
use crate::project::count::{Counted, half};
use crate::year::Year;

/// Whether two projects lie too close to tell which is better to make.
#[must_use]
pub fn too_close(ground: &Ground<'_>, per_kg: [&[PerKg]; 2], counted: [&Counted; 2]) -> bool {
    let more = ground.known.setting(ProjectSetting::Contingency);
    let [one, two] = counted.map(|counted| counted.masses(ground.known.materials.len()));
    let difference = (counted[0].whole.making - counted[1].whole.making).abs() / more;
    let own = |own: &[f64], other: &[f64]| -> Vec<f64> { own.iter().zip(other).map(|(own, other)| (own - other).max(0.0)).collect() };
    let (first, second) = (half(ground, per_kg[0], &own(&one, &two)), half(ground, per_kg[1], &own(&two, &one)));
    difference <= libm::sqrt(first * first + second * second)
}

/// Materials that the country model follows a square metre of use, with what sites lose: kg, and A1 to A3, kg CO2e.
#[must_use]
pub fn country(ground: &Ground<'_>, kind: Product, per_kg: &[PerKg], year: Year) -> [f64; 2] {
    let Some(known) = ground.homes(kind) else { return [0.0; 2] };
    let mut sum = [0.0; 2];
    for material in Material::OF_BUILDINGS {
        // The plain material of that name, not one that counts as it.
        let plain = |of: &BuildMaterial| of.id == material.id();
        let making = ground.known.materials.iter().position(plain).and_then(|at| per_kg.get(at));
        let loss = ground.facts.process.construction_loss.value[material.index()];
        let asked = known.intensity_of(year, material) / (1.0 - loss);
        sum[0] += asked;
        sum[1] += asked * making.map_or(0.0, |of| of.making);
    }
    sum
}
