//! Circular: how much of what goes in has been in use before, and why growing stocks cap that.
//!
//! ```text
//! economy-wide   CR = S / (P + S)        S secondary material, P taken from the earth
//! by material    (reuse + secondary) / demand,  of the country model
//! leaving        what leaves use / demand: where stocks grow, little leaves beside what is asked for
//! ```
//!
//! The economy-wide rate counts food and fuel, which are used up; the country model's materials are a part of it, so
//! the two are never set beside each other as one. Does not know: works whose scrap never leaves them.

use crate::kind::Material;
use crate::model::{Account, Outcome};
use crate::year::Year;

/// Materials told together: one name, its kinds.
pub const TOLD: [(Material, &[Material]); 8] = [
    (Material::Steel, &[Material::Steel, Material::AutomotiveSteel, Material::CastIron]),
    (Material::Aluminium, &[Material::Aluminium, Material::CastAluminium]),
    (Material::Copper, &[Material::Copper]),
    (Material::Glass, &[Material::Glass]),
    (Material::Plastics, &[Material::Plastics]),
    (Material::Wood, &[Material::Wood]),
    (Material::Bricks, &[Material::Bricks]),
    (Material::Cement, &[Material::Cement, Material::Aggregates]),
];

/// Where a material comes from in a year, kg.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Sources {
    /// Asked for.
    pub demand: f64,
    /// Used again as it is.
    pub reuse: f64,
    /// Made from scrap.
    pub secondary: f64,
    /// What leaves use in the year.
    pub outflow: f64,
}

impl Sources {
    /// Of some materials in all sectors.
    #[must_use]
    pub fn of(outcome: &Outcome, materials: &[Material], year: Year) -> Sources {
        let mut sum = Sources::default();
        let accounts = [
            (Account::Demand, &mut sum.demand),
            (Account::Reuse, &mut sum.reuse),
            (Account::Secondary, &mut sum.secondary),
            (Account::Outflow, &mut sum.outflow),
        ];
        for (account, sum) in accounts {
            for line in outcome.of_uses(account, |of| materials.contains(&of.material)) {
                *sum += line[year];
            }
        }
        sum
    }

    /// Share of demand that has been in use before; 0 where nothing is asked for.
    #[must_use]
    pub fn share(&self) -> f64 {
        if self.demand > 0.0 {
            (self.reuse + self.secondary) / self.demand
        } else {
            0.0
        }
    }

    /// What leaves use over what is asked for, at most 1. New scrap of making may come back on top.
    #[must_use]
    pub fn leaving(&self) -> f64 {
        if self.demand > 0.0 {
            (self.outflow / self.demand).min(1.0)
        } else {
            0.0
        }
    }
}
