//! Circularity: the share of input that was in use before, and the cap that growing stocks put on it.
//!
//! ```text
//! economy-wide   CR = S / (P + S)        S secondary material, P extraction
//! by material    (reuse + secondary) / demand,  of the country model
//! leaving        outflow / demand: where stocks grow, the outflow is small compared with demand
//! emulated       CR of (k · R + S(levers)) and (R + E(levers)),  R = P of a baseline − E(nothing pulled)
//! at most        the same with the whole outflow in place of S(levers); each tonne recovered saves one tonne extracted
//! ```
//!
//! The economy-wide rate includes food and fuel, which are used up. The materials of the country model are a part of
//! it, so the two rates are never shown as one. The emulated rate covers the whole economy: `E` is the extraction that
//! the country model explains, `S` its secondary material, and `R` the rest, with the recovery rate `k` of the year of
//! the printed rate. That levers leave `R` and `k` unchanged is our assumption. Out of scope: works whose scrap never
//! leaves them.

use serde::{Deserialize, Serialize};

use cairn_core::kind::Material;
use cairn_core::model::{Account, Outcome};
use cairn_core::year::Year;

/// Materials shown together: one name, its kinds.
pub const MATERIALS_SHOWN: [(Material, &[Material]); 8] = [
    (Material::Steel, &[Material::Steel, Material::AutomotiveSteel, Material::CastIron]),
    (Material::Aluminium, &[Material::Aluminium, Material::CastAluminium]),
    (Material::Copper, &[Material::Copper]),
    (Material::Glass, &[Material::Glass]),
    (Material::Plastics, &[Material::Plastics]),
    (Material::Wood, &[Material::Wood]),
    (Material::Bricks, &[Material::Bricks]),
    (Material::Cement, &[Material::Cement, Material::Aggregates]),
];

/// Kilograms in a gigatonne.
pub const KG_IN_GT: f64 = 1e12;

/// Sources of a material in a year, kg.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct MaterialSources {
    /// Demand.
    pub demand: f64,
    /// Reused without reprocessing.
    pub reuse: f64,
    /// Secondary production from scrap.
    pub secondary: f64,
    /// Outflow from use in the year.
    pub outflow: f64,
}

impl MaterialSources {
    /// The sources of some materials in all sectors.
    pub fn of(outcome: &Outcome, materials: &[Material], year: Year) -> MaterialSources {
        let mut sum = MaterialSources::default();
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

    /// Share of demand that was in use before; 0 without demand.
    pub fn share(&self) -> f64 {
        if self.demand > 0.0 {
            (self.reuse + self.secondary) / self.demand
        } else {
            0.0
        }
    }

    /// Outflow relative to demand, at most 1. New scrap from manufacturing may add to it.
    pub fn leaving(&self) -> f64 {
        if self.demand > 0.0 {
            (self.outflow / self.demand).min(1.0)
        } else {
            0.0
        }
    }
}

/// Printed figures on the whole economy, and the resulting rate for the part outside the country model.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct EconomyCircularity {
    /// The year of the printed rate.
    pub year: Year,
    /// The printed rate.
    pub rate: f64,
    /// Range of the technical potential.
    pub potential: [f64; 2],
    /// Secondary material in that year, Gt: total, and in the country model.
    pub back: [f64; 2],
    /// Secondary material of the unexplained part, relative to its extraction.
    pub rest: f64,
}

/// Components of an emulated rate in a year, Gt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mixed {
    /// Extraction of the baseline.
    pub world: f64,
    /// Explained extraction with nothing pulled, and with levers.
    pub explained: [f64; 2],
    /// Demand and outflow of the country model, with levers.
    pub flows: [f64; 2],
    /// Share of that demand that was in use before.
    pub share: f64,
}

impl EconomyCircularity {
    /// The rate, and its maximum if the country model recovered its whole outflow.
    pub fn rates(&self, of: &Mixed) -> [f64; 2] {
        let ([nothing, levers], [demand, out]) = (of.explained, of.flows);
        let rest = of.world - nothing;
        let (beside, back) = (self.rest * rest, of.share * demand);
        let all = rest + levers + beside + back;
        [back, out.min(demand).max(back)].map(|back| (beside + back) / all)
    }
}
