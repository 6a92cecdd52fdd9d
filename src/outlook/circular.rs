//! Circular: how much of what goes in has been in use before, and why growing stocks cap that.
//!
//! ```text
//! economy-wide   CR = S / (P + S)        S secondary material, P taken from the earth
//! by material    (reuse + secondary) / demand,  of the country model
//! leaving        what leaves use / demand: where stocks grow, little leaves beside what is asked for
//! emulated       CR of (k · R + S(levers)) and (R + E(levers)),  R = P of a baseline − E(nothing pulled)
//! at most        the same with all that leaves use in place of S(levers); each tonne that comes back saves one taken
//! ```
//!
//! The economy-wide rate counts food and fuel, which are used up; the country model's materials are a part of it, so
//! the two are never set beside each other as one. What is emulated is of the whole economy: `E` and `S` are what the country
//! model explains and brings back, `R` the rest, of which `k` comes back as in the year of the printed rate. That no lever
//! moves `R` and that `k` stays are ours. Does not know: works whose scrap never leaves them.

use serde::{Deserialize, Serialize};

#[cfg(feature = "cli")]
use crate::evidence::outlook::{Point, Quoted, Seen, Told};
use crate::kind::Material;
#[cfg(feature = "cli")]
use crate::kind::Resource;
use crate::model::{Account, Outcome};
#[cfg(feature = "cli")]
use crate::outlook::bridge::explained;
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

/// Kilograms in a gigatonne.
pub(crate) const KG_IN_GT: f64 = 1e12;

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

/// What documents print of the whole economy, and what follows for the part of it that the country model does not explain.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Whole {
    /// The year of the printed rate.
    pub year: Year,
    /// The printed rate.
    pub rate: f64,
    /// Ends of the technical potential.
    pub potential: [f64; 2],
    /// What came back in that year, Gt: in all, and of what the country model follows.
    pub back: [f64; 2],
    /// What comes back of the part that is not explained, over what is taken for it.
    pub rest: f64,
}

/// What an emulated rate is made of in a year, Gt.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mixed {
    /// Taken from the earth by the baseline.
    pub world: f64,
    /// What of it is explained with nothing pulled, and with levers.
    pub explained: [f64; 2],
    /// What the country model asks for, and what leaves use there, with levers.
    pub flows: [f64; 2],
    /// Share of what it asks for that has been in use before.
    pub share: f64,
}

impl Whole {
    /// The rate, and what it is at most: were all that leaves use in the country model to come back.
    #[must_use]
    pub fn rates(&self, of: &Mixed) -> [f64; 2] {
        let ([nothing, levers], [asked, out]) = (of.explained, of.flows);
        let rest = of.world - nothing;
        let (beside, back) = (self.rest * rest, of.share * asked);
        let all = rest + levers + beside + back;
        [back, out.min(asked).max(back)].map(|back| (beside + back) / all)
    }

    /// By the printed figures, and what the country model explains and brings back in their year.
    #[cfg(feature = "cli")]
    #[must_use]
    pub fn of(quoted: &Quoted, outcome: &Outcome) -> Option<Whole> {
        let point = |told: Told| -> Option<&Point> { quoted.points.iter().find(|point| point.told == told) };
        let (printed, potential) = (point(Told::Circularity)?, point(Told::CircularityPotential)?);
        let (year, rate) = (printed.year, printed.value?);
        let taken = |resource: Resource| quoted.seen.get(&Seen::Taken(resource))?.get(&year).copied();
        let world = Resource::ALL.into_iter().map(taken).sum::<Option<f64>>()?;
        let ours = Sources::of(outcome, &Material::ALL, year);
        let back = [rate * point(Told::MaterialInput)?.value?, (ours.reuse + ours.secondary) / KG_IN_GT];
        let rest = world - explained(&quoted.taken, outcome, year).iter().sum::<f64>();
        Some(Whole {
            year,
            rate,
            potential: [potential.low?, potential.high?],
            back,
            rest: (back[0] - back[1]) / rest,
        })
    }
}
