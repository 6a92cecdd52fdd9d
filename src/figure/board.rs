//! The board: everything one screen shows of one place under one set of choices.
//!
//! Made beside the page's thread and sent over; the page holds no model and no facts.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::facts::{Facts, Source};
use crate::figure::{Figure, age, flow};
use crate::findings::behind;
use crate::findings::digest;
use crate::findings::headline::{self, Reading};
use crate::findings::lever::{self, Step};
use crate::model::Outcome;
use crate::place::PlaceId;
use crate::year::Year;

/// Everything one screen shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Board {
    /// Release of model and data.
    pub release: String,
    /// Which place.
    pub place: PlaceId,
    /// Under which choices.
    pub choices: Choices,
    /// The year headlines and levers are read in.
    pub focus: Year,
    /// Headlines.
    pub readings: Vec<Reading>,
    /// Levers that can be pulled here.
    pub levers: Vec<Step>,
    /// Figures.
    pub figures: Vec<Figure>,
    /// Sources behind what is shown, in the order of the facts.
    pub sources: Vec<Source>,
    /// Largest relative balance error of the run.
    pub balance_error: f64,
    /// Digest of the outcome, sixteen hexadecimal digits.
    pub digest: String,
}

/// Everything one screen shows of an outcome, beside the outcome of the same place with nothing pulled.
#[must_use]
pub fn board(release: &str, facts: &Facts, outcome: &Outcome, reference: &Outcome, choices: &Choices, focus: Year) -> Board {
    let flows = flow::SHOWN
        .into_iter()
        .filter_map(|material| flow::flow(material, outcome, reference));
    Board {
        release: release.to_owned(),
        place: facts.place,
        choices: choices.clone(),
        focus,
        readings: headline::readings(outcome, reference, focus),
        levers: lever::steps(facts, outcome, reference, choices, focus),
        figures: std::iter::once(age::age(outcome, reference)).chain(flows).collect(),
        sources: shown(facts),
        balance_error: outcome.balance.worst(),
        digest: format!("{:016x}", digest::of(outcome)),
    }
}

/// The sources behind what is shown: people, homes and the levers, not all that is known of the place.
fn shown(facts: &Facts) -> Vec<Source> {
    let parts = behind::behind(facts, "Inflow|Homes");
    let cited = |source: &&Source| parts.iter().any(|part| part.sources.contains(&source.key));
    facts.sources.iter().filter(cited).cloned().collect()
}
