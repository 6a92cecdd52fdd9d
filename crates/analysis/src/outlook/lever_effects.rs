//! Lever effects: the quantities of the outlook that move with the levers of the country model, by year from 2020 on.
//!
//! ```text
//! explained   Gt of each group                                        (`bridge`)
//! ledger      Gt of each line                                         (`ledger`)
//! share       share of demand that was in use before                  (`circular`)
//! leaving     outflow over demand, at most 1                          (`circular`)
//! ```
//!
//! The worker, the prerenderer and the command line all compute it from one outcome of the world, so they show the same
//! numbers. Out of scope: total world extraction; the choices behind the outcome.

use serde::{Deserialize, Serialize};

use crate::outlook::bridge::{BridgeRow, explained};
use crate::outlook::circularity::{KG_IN_GT, MATERIALS_SHOWN, MaterialSources, Mixed};
use crate::outlook::ledger::{LedgerLine, ledger, other_roundwood, stone};
use cairn_core::kind::{Material, Resource};
use cairn_core::model::Outcome;
use cairn_core::year::Year;

/// The first year; before levers act, all outcomes are equal.
pub const FIRST: Year = Year::BASE;

/// The quantities that move with levers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeverQuantities {
    /// Extraction that the country model explains, Gt a year from [`FIRST`] on, in the order of [`Resource::ALL`].
    explained: Vec<Vec<f64>>,
    /// The same extraction by line, in the order of [`LedgerLine::ALL`].
    ledger: Vec<Vec<f64>>,
    /// Stone for the cement of civil works, Gt a year.
    stone: Vec<f64>,
    /// Industrial roundwood outside all lines, Gt in [`FIRST`].
    pub roundwood: f64,
    /// Circularity of each material of [`MATERIALS_SHOWN`], then of all materials of the model.
    circular: Vec<CircularityCourse>,
    /// Demand and outflow of all materials of the model, Gt a year from [`FIRST`] on.
    flows: Vec<Vec<f64>>,
}

/// Circularity of a material from [`FIRST`] on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CircularityCourse {
    /// Share of demand that was in use before.
    pub share: Vec<f64>,
    /// Outflow over demand, at most 1.
    pub leaving: Vec<f64>,
}

impl LeverQuantities {
    /// Computed from an outcome of the world and the rows of `outlook_taken.csv`.
    pub fn of(taken: &[BridgeRow], outcome: &Outcome) -> LeverQuantities {
        let mut groups = vec![Vec::new(); Resource::COUNT];
        let mut lines = vec![Vec::new(); LedgerLine::COUNT];
        for year in FIRST.to(Year::LAST) {
            for (group, value) in groups.iter_mut().zip(explained(taken, outcome, year)) {
                group.push(value);
            }
            for (line, value) in lines.iter_mut().zip(ledger(taken, outcome, year)) {
                line.push(value);
            }
        }
        let sources = |kinds: &[Material]| {
            let years = FIRST.to(Year::LAST).map(|year| MaterialSources::of(outcome, kinds, year));
            years.collect::<Vec<_>>()
        };
        let course = |sources: &[MaterialSources]| CircularityCourse {
            share: sources.iter().map(MaterialSources::share).collect(),
            leaving: sources.iter().map(MaterialSources::leaving).collect(),
        };
        let all = sources(&Material::ALL);
        let mut circular: Vec<CircularityCourse> = MATERIALS_SHOWN.iter().map(|(_, kinds)| course(&sources(kinds))).collect();
        circular.push(course(&all));
        LeverQuantities {
            explained: groups,
            ledger: lines,
            stone: FIRST.to(Year::LAST).map(|year| stone(taken, outcome, year)).collect(),
            roundwood: other_roundwood(taken, outcome, FIRST),
            circular,
            flows: vec![
                all.iter().map(|sources| sources.demand / KG_IN_GT).collect(),
                all.iter().map(|sources| sources.outflow / KG_IN_GT).collect(),
            ],
        }
    }

    /// Extraction that the country model explains in a year, Gt, in the order of [`Resource::ALL`].
    pub fn explained(&self, year: Year) -> [f64; Resource::COUNT] {
        Resource::ALL.map(|resource| at(self.explained.get(resource.index()), year))
    }

    /// The same extraction by line, in the order of [`LedgerLine::ALL`].
    pub fn ledger(&self, year: Year) -> [f64; LedgerLine::COUNT] {
        LedgerLine::ALL.map(|line| at(self.ledger.get(line.index()), year))
    }

    /// Stone for the cement of civil works in a year, Gt.
    pub fn stone(&self, year: Year) -> f64 {
        at(Some(&self.stone), year)
    }

    /// Share of demand that was in use before, and outflow over demand. An index beyond [`MATERIALS_SHOWN`] gives the values of
    /// all materials of the model.
    pub fn circular(&self, material: usize, year: Year) -> [f64; 2] {
        let course = self.circular.get(material).or(self.circular.last());
        course.map_or([0.0; 2], |course| [at(Some(&course.share), year), at(Some(&course.leaving), year)])
    }

    /// Demand and outflow of all materials of the model in a year, Gt.
    pub fn flows(&self, year: Year) -> [f64; 2] {
        [0, 1].map(|flow| at(self.flows.get(flow), year))
    }

    /// Components of the economy-wide rate; `world` is the extraction of the baseline, `nothing` its explained part
    /// with nothing pulled, both in Gt.
    pub fn mixed(&self, world: f64, nothing: f64, year: Year) -> Mixed {
        Mixed {
            world,
            explained: [nothing, self.explained(year).iter().sum()],
            flows: self.flows(year),
            share: self.circular(MATERIALS_SHOWN.len(), year)[0],
        }
    }
}

/// The value of a year; earlier years have the first value.
fn at(values: Option<&Vec<f64>>, year: Year) -> f64 {
    let along = year.index().saturating_sub(FIRST.index());
    values.and_then(|values| values.get(along)).copied().unwrap_or(0.0)
}
