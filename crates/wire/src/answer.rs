//! Answer: the answers of the workers, one kind for each question.
//!
//! Answers for pages other than the explorer stay bytes until the split part of the page reads them ([`Later`]). Out
//! of scope: the sender of an answer.

use serde::{Deserialize, Serialize};

use crate::Later;
use cairn_analysis::export::frozen::since::Since;
use cairn_analysis::figure::board::{About, Board};
use cairn_analysis::figure::brief::Brief;
use cairn_analysis::figure::card::Card;
use cairn_analysis::findings::city::sheet as city;
use cairn_analysis::findings::compare::causes::Part;
use cairn_analysis::findings::compare::{Comparison, Sides};
use cairn_analysis::findings::effects::Effects;
use cairn_analysis::findings::hotspots::Hotspots;
use cairn_analysis::findings::plastics::Plastics;
use cairn_analysis::findings::range::told::Ranges;
use cairn_analysis::findings::rank::Ranking;
use cairn_analysis::findings::roads::Roads;
use cairn_analysis::findings::topic::Told;
use cairn_analysis::findings::{class, need, who};
use cairn_analysis::outlook::under::Under;
use cairn_analysis::project::told as project;
use cairn_analysis::purchase::told::Purchase;
use cairn_core::facts::cities::ListedCity;
use cairn_core::place::PlaceId;

/// An answer, one variant for each kind of question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The results of a place.
    Board {
        /// The content of one screen.
        board: Box<Board>,
        /// The data on the place that no choice changes, if requested.
        about: Option<Box<About>>,
    },
    /// The details of a headline.
    Card(Box<Card>),
    /// The brief of a country, possibly partial.
    Brief(Later<Brief>),
    /// The names of cities.
    Cities(Box<Cities>),
    /// The results of an earlier release compared with those of today.
    Since(Later<Since>),
    /// The plans of a class, possibly partial.
    Class(Later<class::Told>),
    /// The comparison of sides.
    Compare(Later<Comparison>),
    /// The effect of each lever, possibly partial.
    Effects(Box<Effects>),
    /// The causes of the difference between two sides.
    Causes(Later<(Sides, Vec<Part>)>),
    /// The change of the outlook.
    Outlook(Later<Under>),
    /// The uncertainty ranges of a place from the draws so far.
    Ranges(Box<Ranges>),
    /// One result for every member of a larger place.
    Ranking(Later<Ranking>),
    /// The attribution to levers, possibly partial.
    Who(Box<who::told::Told>),
    /// The changes needed to meet a goal, possibly partial.
    Need(Box<need::told::Told>),
    /// The map of two levers, possibly partial.
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

/// The names of cities: of one country, or of all that are listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cities {
    /// The country or larger place.
    pub place: PlaceId,
    /// The cities, in the order of ids.
    pub cities: Vec<ListedCity>,
}
