//! The board: everything one screen shows of one place under one set of choices.
//!
//! Made beside the page's thread and sent over; the page holds no model and no facts.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::facts::Source;
use crate::figure::Figure;
use crate::findings::headline::Reading;
use crate::findings::lever::Step;
use crate::place::PlaceId;
use crate::year::Year;

/// Everything one screen shows.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Board {
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
    /// Sources behind what is shown.
    pub sources: Vec<Source>,
    /// Largest relative balance error of the run.
    pub balance_error: f64,
    /// Digest of the outcome, sixteen hexadecimal digits.
    pub digest: String,
}
