//! Comparison of two projects, and of a project with the national average.
//!
//! ```text
//! too close to tell: |difference of A1–A3| ≤ half range without the common part
//! country = Σ structure shares · material per usable m², mortar included, / (1 − loss), with the same factors
//! ```
//!
//! Out of scope: better options.

use crate::project::ProjectContext;
use crate::project::carbon::PerKg;
use crate::project::count::{ProjectInventory, half};
use cairn_core::facts::projects::BuildMaterial;
use cairn_core::kind::{Material, Product, ProjectSetting};
use cairn_core::year::Year;

/// True if the difference in production emissions is within the uncertainty.
pub fn too_close(ground: &ProjectContext<'_>, per_kg: [&[PerKg]; 2], counted: [&ProjectInventory; 2]) -> bool {
    let more = ground.projects.setting(ProjectSetting::Contingency);
    let [one, two] = counted.map(|counted| counted.masses(ground.projects.materials.len()));
    let difference = (counted[0].whole.making - counted[1].whole.making).abs() / more;
    let own = |own: &[f64], other: &[f64]| -> Vec<f64> { own.iter().zip(other).map(|(own, other)| (own - other).max(0.0)).collect() };
    let (first, second) = (half(ground, per_kg[0], &own(&one, &two)), half(ground, per_kg[1], &own(&two, &one)));
    difference <= libm::sqrt(first * first + second * second)
}

/// Materials of the country model per usable m², site losses included: kg, and A1 to A3 in kg CO2e.
pub fn country(ground: &ProjectContext<'_>, kind: Product, per_kg: &[PerKg], year: Year) -> [f64; 2] {
    let Some(building) = ground.homes(kind) else { return [0.0; 2] };
    let mut sum = [0.0; 2];
    for material in Material::OF_BUILDINGS {
        // The plain material with this name, not one that is counted with it.
        let plain = |of: &BuildMaterial| of.id == material.id();
        let making = ground.projects.materials.iter().position(plain).and_then(|at| per_kg.get(at));
        let loss = ground.facts.process.construction_loss.value[material.index()];
        let demand = building.intensity_of(year, material) / (1.0 - loss);
        sum[0] += demand;
        sum[1] += demand * making.map_or(0.0, |of| of.making);
    }
    sum
}
