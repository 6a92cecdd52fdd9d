//! Under: what of the outlook moves with the levers of the country model, year by year from 2020 on.
//!
//! ```text
//! explained   Gt of each group                                        (`bridge`)
//! ledger      Gt of each line                                         (`ledger`)
//! share       of what is asked for that has been in use before        (`circular`)
//! leaving     what leaves use over what is asked for, at most 1       (`circular`)
//! ```
//!
//! Reckoned in the worker, by the prerenderer and by the command line from one outcome of the world, so that all three
//! show the same numbers. Does not know: what the world takes in all; which choices these are.

use serde::{Deserialize, Serialize};

use crate::kind::{Material, Resource};
use crate::model::Outcome;
use crate::outlook::bridge::{Taken, explained};
use crate::outlook::circular::{KG_IN_GT, Mixed, Sources, TOLD};
use crate::outlook::ledger::{Line, ledger, other_roundwood, stone};
use crate::year::Year;

/// The first year; before levers can act all is the same.
pub const FIRST: Year = Year::BASE;

/// What moves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Under {
    /// What the country model explains, Gt a year from [`FIRST`] on, in the order of [`Resource::ALL`].
    explained: Vec<Vec<f64>>,
    /// The same by line, in the order of [`Line::ALL`].
    ledger: Vec<Vec<f64>>,
    /// Stone that the cement of civil works asks for, Gt a year.
    stone: Vec<f64>,
    /// Industrial roundwood in no line, Gt in [`FIRST`].
    pub roundwood: f64,
    /// Each material of [`TOLD`], then all that is followed.
    circular: Vec<Course>,
    /// All that is followed: what is asked for, and what leaves use, Gt a year from [`FIRST`] on.
    flows: Vec<Vec<f64>>,
}

/// How circular a material is, from [`FIRST`] on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Course {
    /// Share of what is asked for that has been in use before.
    pub share: Vec<f64>,
    /// What leaves use over what is asked for, at most 1.
    pub leaving: Vec<f64>,
}

impl Under {
    /// Of an outcome of the world, by the rows of `outlook_taken.csv`.
    #[must_use]
    pub fn of(taken: &[Taken], outcome: &Outcome) -> Under {
        let mut groups = vec![Vec::new(); Resource::COUNT];
        let mut lines = vec![Vec::new(); Line::COUNT];
        for year in FIRST.to(Year::LAST) {
            for (group, value) in groups.iter_mut().zip(explained(taken, outcome, year)) {
                group.push(value);
            }
            for (line, value) in lines.iter_mut().zip(ledger(taken, outcome, year)) {
                line.push(value);
            }
        }
        let sources = |kinds: &[Material]| {
            let years = FIRST.to(Year::LAST).map(|year| Sources::of(outcome, kinds, year));
            years.collect::<Vec<_>>()
        };
        let course = |sources: &[Sources]| Course {
            share: sources.iter().map(Sources::share).collect(),
            leaving: sources.iter().map(Sources::leaving).collect(),
        };
        let all = sources(&Material::ALL);
        let mut circular: Vec<Course> = TOLD.iter().map(|(_, kinds)| course(&sources(kinds))).collect();
        circular.push(course(&all));
        Under {
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

    /// What the country model explains in a year, Gt, in the order of [`Resource::ALL`].
    #[must_use]
    pub fn explained(&self, year: Year) -> [f64; Resource::COUNT] {
        Resource::ALL.map(|resource| at(self.explained.get(resource.index()), year))
    }

    /// The same by line, in the order of [`Line::ALL`].
    #[must_use]
    pub fn ledger(&self, year: Year) -> [f64; Line::COUNT] {
        Line::ALL.map(|line| at(self.ledger.get(line.index()), year))
    }

    /// Stone that the cement of civil works asks for, Gt in a year.
    #[must_use]
    pub fn stone(&self, year: Year) -> f64 {
        at(Some(&self.stone), year)
    }

    /// Share of what is asked for that has been in use before, and what leaves use over what is asked for: of a material
    /// of [`TOLD`] by its place there, of all that is followed beyond it.
    #[must_use]
    pub fn circular(&self, material: usize, year: Year) -> [f64; 2] {
        let course = self.circular.get(material).or(self.circular.last());
        course.map_or([0.0; 2], |course| [at(Some(&course.share), year), at(Some(&course.leaving), year)])
    }

    /// What is asked for of all that is followed, and what leaves use, Gt in a year.
    #[must_use]
    pub fn flows(&self, year: Year) -> [f64; 2] {
        [0, 1].map(|flow| at(self.flows.get(flow), year))
    }

    /// What the rate of the whole economy is made of, where the world takes so much and so much is explained with nothing pulled.
    #[must_use]
    pub fn mixed(&self, world: f64, nothing: f64, year: Year) -> Mixed {
        Mixed {
            world,
            explained: [nothing, self.explained(year).iter().sum()],
            flows: self.flows(year),
            share: self.circular(TOLD.len(), year)[0],
        }
    }
}

/// The value of a year; of an earlier one, that of the first.
fn at(values: Option<&Vec<f64>>, year: Year) -> f64 {
    let along = year.index().saturating_sub(FIRST.index());
    values.and_then(|values| values.get(along)).copied().unwrap_or(0.0)
}
