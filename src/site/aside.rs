//! Aside: what the pages beside the explorer ask the inquirer, and what they are told.
//!
//! It travels as bytes inside a [`crate::site::protocol::Question`] and its reply, so that the programs of the explorer,
//! which only pass it on, do not bring along how it is read. Does not know: how a question is answered.

use serde::{Deserialize, Serialize};

use crate::choices::Choices;
use crate::findings::compare::{Comparison, Pair};
use crate::findings::rank::{self, Ranking};
use crate::outlook::under::Under;
use crate::place::PlaceId;
use crate::site::protocol::{self, Question};

/// What a page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Asked {
    /// What differs between two sides, and what follows?
    Compare(Box<Pair>),
    /// What of the outlook moves under these choices?
    Outlook {
        /// The whole that the outlook is of.
        place: PlaceId,
        /// Under which choices.
        choices: Box<Choices>,
        /// The rows of `outlook_taken.csv` ([`crate::outlook::bridge::Taken`]) as bytes: the worker does not hold them, the
        /// page does not read them.
        taken: Vec<u8>,
    },
    /// What follows in every member of a whole?
    Ranking {
        /// The whole.
        place: PlaceId,
        /// Which result, and under which choices.
        asked: Box<rank::Asked>,
    },
}

/// What it is told.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Told {
    /// What differs, and what follows.
    Compare(Box<Comparison>),
    /// What moves of the outlook.
    Outlook(Box<Under>),
    /// What follows in every member.
    Ranking(Box<Ranking>),
}

impl Asked {
    /// As a question to the inquirer. What has no counterpart in bytes asks nothing; ours all have.
    #[must_use]
    pub fn question(&self) -> Question {
        let place = match self {
            Asked::Compare(pair) => pair.sides[0].place,
            Asked::Outlook { place, .. } | Asked::Ranking { place, .. } => *place,
        };
        Question::Aside {
            place,
            asked: protocol::bytes(self).unwrap_or_default(),
        }
    }
}
