//! Told: who did it, as a page is told of it: each headline of one year, as far as runs have been made.
//!
//! Runs stay with whoever makes them; parts are those of [`Who`] alone, so that a page and the command line have the same numbers.
//! Does not know: in which order parts are shown.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::choices::link::Per;
use crate::findings::headline::Headline;
use crate::findings::who::{Read, Who};
use crate::kind::Lever;
use crate::place::PlaceId;
use crate::year::Year;

/// A value of each headline of the first screen, in their order.
pub type Numbers = [f64; Headline::FIRST.len()];

/// What is asked of a place.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Asked {
    /// The plan.
    pub choices: Choices,
    /// The year headlines are read in.
    pub focus: Year,
    /// Amounts of the whole place, or for each person.
    pub per: Per,
}

/// Who did it, as far as it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Told {
    /// Of which place.
    pub place: PlaceId,
    /// What was asked.
    pub asked: Asked,
    /// How many runs are still to come.
    pub awaited: u32,
    /// Whether parts are those of all coalitions, or about those.
    pub exact: bool,
    /// Whether levers of a headline move as one.
    pub by_headline: bool,
    /// With nothing pulled, under the background chosen.
    pub nothing: Numbers,
    /// What all do together.
    pub whole: Numbers,
    /// A lever each, or the first of a headline's; none before enough runs were made.
    pub shares: Vec<Share>,
}

/// What came of one of them, as changes against nothing pulled.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The lever, or the first of its headline.
    pub lead: Lever,
    /// Its part of the whole.
    pub part: Numbers,
    /// What it does alone.
    pub alone: Numbers,
    /// What it does when all others have moved.
    pub last: Numbers,
}

impl Told {
    /// What the runs that were made tell.
    #[must_use]
    pub fn of(place: PlaceId, asked: &Asked, who: &Who) -> Told {
        let numbers = |read: &Read| Headline::FIRST.map(|headline| read.at(headline, asked.focus).unwrap_or(0.0));
        let mut told = Told {
            place,
            asked: asked.clone(),
            awaited: who.awaited() as u32,
            exact: false,
            by_headline: false,
            nothing: Numbers::default(),
            whole: Numbers::default(),
            shares: Vec::new(),
        };
        if let Some(answer) = who.answer() {
            told.exact = answer.exact;
            told.by_headline = answer.by_headline;
            told.nothing = numbers(&answer.nothing);
            told.whole = numbers(&answer.whole);
            let share = |part: &super::Part| Share {
                lead: part.player.lead,
                part: numbers(&part.part),
                alone: numbers(&part.alone),
                last: numbers(&part.last),
            };
            told.shares = answer.parts.iter().map(share).collect();
        }
        told
    }
}
