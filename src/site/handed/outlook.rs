//! Start: what the page of the world's materials hands over to the program that moves it.
//!
//! The worker holds no tables of reports and the page no outcome: so the page brings the rows by which an outcome is
//! turned, what the world takes in all, and what follows for the reference and for all three strategies.
//! Texts that no lever moves come as they stand in the page's language. Does not know: what the visitor chooses.

use serde::{Deserialize, Serialize};

use crate::figure::lines::Lines;
use crate::kind::{Lever, Prospect, Resource};
use crate::outlook::bridge::Taken;
use crate::outlook::circular::Whole;
use crate::outlook::under::{FIRST, Under};
use crate::place::PlaceId;
use crate::year::Year;

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Start {
    /// Release of model and data.
    pub release: String,
    /// The whole that the outlook is of.
    pub home: PlaceId,
    /// Levers that can be pulled.
    pub offered: Vec<Lever>,
    /// The rows of `outlook_taken.csv`: the page hands them on to the worker.
    pub taken: Vec<Taken>,
    /// With nothing pulled.
    pub reference: Under,
    /// Under all three strategies.
    pub all: Under,
    /// What documents say of built environment and mobility: Gt, share of all, and where that stands.
    pub told: Option<(f64, f64, String)>,
    /// Stone with a tonne of the cement of civil works, tonnes: low, central and high.
    pub stone: Option<[f64; 3]>,
    /// Why each of [`crate::outlook::ledger::Line::ALL`] is in the ledger, in sentences, after what stands over them.
    pub reasons: (String, Vec<String>),
    /// What the world takes, by scenario.
    pub worlds: Vec<World>,
    /// The formula of the whole economy with its figures, and where these stand.
    pub formula: Option<(String, String)>,
    /// What leaves use over what was asked for in 2020, as a sentence.
    pub cap: String,
    /// What the rate of the whole economy rests on, and how it is emulated, as a sentence.
    pub whole: Option<(Whole, String)>,
    /// Pictures that no lever moves.
    pub drawn: Vec<Drawn>,
    /// What is known of each of [`crate::outlook::decoupling::Indexed::ALL`].
    pub known: Vec<Vec<(Year, f64)>>,
}

/// What the world takes from the earth by a published scenario.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct World {
    /// Which.
    pub prospect: Prospect,
    /// Gt a year from [`FIRST`] on, in the order of [`Resource::ALL`].
    pub taken: Vec<Vec<f64>>,
}

/// A picture that no lever moves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drawn {
    /// Its id.
    pub id: String,
    /// What it shows.
    pub title: String,
    /// The sentence that tells it.
    pub told: String,
    /// Whether a figure of it is still to be verified.
    pub verify: bool,
    /// The lines.
    pub lines: Lines,
}

impl World {
    /// What is taken in a year, in the order of [`Resource::ALL`].
    #[must_use]
    pub fn in_year(&self, year: Year) -> [f64; Resource::COUNT] {
        let along = year.index().saturating_sub(FIRST.index());
        Resource::ALL.map(|resource| {
            let group = self.taken.get(resource.index());
            group.and_then(|group| group.get(along)).copied().unwrap_or(0.0)
        })
    }
}
