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
#[cfg(feature = "page")]
use crate::site::{protocol::Reply, runner::News, store::Trouble};

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

/// What a page makes of news: the answer and the number of its question, if it is one to a question not newer than
/// `newest`. What is wrong is written into `trouble`, and taken out by an answer where that mends it.
#[cfg(feature = "page")]
pub fn heard(news: News, newest: u32, trouble: &mut Option<Trouble>) -> Option<(u32, Told)> {
    match news {
        News::Reply(Reply::Ready | Reply::Busy | Reply::Board { .. } | Reply::Card { .. }) => {}
        News::Reply(Reply::Aside { number, told }) => {
            let told = protocol::read(&told).ok().filter(|_| number <= newest)?;
            trouble.take_if(|trouble| matches!(trouble, Trouble::NoFacts { .. } | Trouble::Lost));
            return Some((number, told));
        }
        News::Reply(Reply::NoFacts { number, place, fault }) => {
            if number == newest {
                *trouble = Some(Trouble::NoFacts { place, fault });
            }
        }
        News::Restarted => *trouble = Some(Trouble::Restarted),
        News::Lost => *trouble = Some(Trouble::Lost),
    }
    None
}
