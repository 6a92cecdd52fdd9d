//! Answer: what can be answered, of the kind of its question.
//!
//! What only pages beside the explorer are told stays bytes until their part reads it ([`Later`]). Does not know: who answers.

use serde::{Deserialize, Serialize};

use crate::export::frozen::since::Since;
use crate::facts::cities::ListedCity;
use crate::figure::board::{About, Board};
use crate::figure::brief::Brief;
use crate::figure::card::Card;
use crate::findings::city::sheet as city;
use crate::findings::compare::causes::Part;
use crate::findings::compare::{Comparison, Sides};
use crate::findings::effects::Effects;
use crate::findings::hotspots::Hotspots;
use crate::findings::plastics::Plastics;
use crate::findings::range::told::Ranges;
use crate::findings::rank::Ranking;
use crate::findings::roads::Roads;
use crate::findings::topic::Told;
use crate::findings::{class, need, who};
use crate::outlook::under::Under;
use crate::place::PlaceId;
use crate::project::told as project;
use crate::purchase::told::Purchase;
use crate::site::wire::Later;

/// An answer, of the kind of its question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// What follows.
    Board {
        /// What one screen shows.
        board: Box<Board>,
        /// What is told of the place, where it was asked for.
        about: Option<Box<About>>,
    },
    /// What stands behind a headline.
    Card(Box<Card>),
    /// The brief of a country, as far as it is known.
    Brief(Later<Brief>),
    /// What cities are called.
    Cities(Box<Cities>),
    /// What an earlier release said, beside what is said now.
    Since(Later<Since>),
    /// The plans of a class, as far as they are known.
    Class(Later<class::Told>),
    /// What differs, and what follows.
    Compare(Later<Comparison>),
    /// What each lever does, as far as it is known.
    Effects(Box<Effects>),
    /// What made the difference between two sides.
    Causes(Later<(Sides, Vec<Part>)>),
    /// What moves of the outlook.
    Outlook(Later<Under>),
    /// Where the draws of a place lie so far.
    Ranges(Box<Ranges>),
    /// What follows in every member.
    Ranking(Later<Ranking>),
    /// Who did it, as far as it is known.
    Who(Box<who::told::Told>),
    /// What it would take, as far as it is known.
    Need(Box<need::told::Told>),
    /// Two levers held against each other, as far as it is known.
    Pair(Box<need::pair::Told>),
    /// The road vehicles of a place.
    Roads(Later<Told<Roads>>),
    /// The plastics of a place.
    Plastics(Later<Told<Plastics>>),
    /// The hotspots of a place.
    Hotspots(Later<Told<Hotspots>>),
    /// A purchase rule in a place.
    Purchase(Later<Told<Purchase>>),
    /// A housing project.
    Project(Later<project::Told>),
    /// A city.
    City(Later<city::Sheet>),
}

/// What cities are called: those of a country, or all that are listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cities {
    /// Of which place.
    pub place: PlaceId,
    /// The cities, in the order of ids.
    pub cities: Vec<ListedCity>,
}
