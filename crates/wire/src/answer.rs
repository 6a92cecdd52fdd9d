//! Answer: the answers of the workers, one kind for each question.
//!
//! Answers for pages other than the explorer stay bytes until the split part of the page reads them ([`EncodedValue`]). Out
//! of scope: the sender of an answer.

use serde::{Deserialize, Serialize};

use crate::EncodedValue;
use cairn_analysis::export::archive::link_check::ReleaseCheck;
use cairn_analysis::figure::board::{Board, BoardPlace};
use cairn_analysis::figure::brief::Brief;
use cairn_analysis::figure::card::Card;
use cairn_analysis::figure::mineral_view::MineralView;
use cairn_analysis::findings::city::sheet as city;
use cairn_analysis::findings::compare::causes::DifferencePart;
use cairn_analysis::findings::compare::{SideComparison, Sides};
use cairn_analysis::findings::effects::Effects;
use cairn_analysis::findings::hotspots::Hotspots;
use cairn_analysis::findings::plastics::Plastics;
use cairn_analysis::findings::range::view::Ranges;
use cairn_analysis::findings::rank::Ranking;
use cairn_analysis::findings::roads::RoadResults;
use cairn_analysis::findings::topic::TopicView;
use cairn_analysis::findings::{attribution, class, money, need};
use cairn_analysis::outlook::lever_effects::LeverQuantities;
use cairn_analysis::project::view as project;
use cairn_analysis::purchase::view::Purchase;
use cairn_core::doubt::OpenNumber;
use cairn_core::facts::cities::CityIndexEntry;
use cairn_core::place::PlaceId;

/// An answer, one variant for each kind of question.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Answer {
    /// The results of a place.
    Board {
        /// The content of one screen.
        board: Box<Board>,
        /// The data on the place that no choice changes, if requested.
        about: Option<Box<BoardPlace>>,
    },
    /// The details of a headline.
    Card(Box<Card>),
    /// The brief of a country, possibly partial.
    Brief(EncodedValue<Brief>),
    /// The names of cities.
    Cities(Box<CitiesAnswer>),
    /// The numbers that can be set by hand.
    Numbers(Box<NumbersAnswer>),
    /// The results of an earlier release compared with those of today.
    Since(EncodedValue<ReleaseCheck>),
    /// The plans of a class, possibly partial.
    Class(EncodedValue<class::ClassView>),
    Compare(EncodedValue<SideComparison>),
    /// The effect of each lever, possibly partial.
    Effects(Box<Effects>),
    /// The causes of the difference between two sides.
    Causes(EncodedValue<(Sides, Vec<DifferencePart>)>),
    /// The change of the outlook.
    Outlook(EncodedValue<LeverQuantities>),
    /// The uncertainty ranges of a place from the draws so far.
    Ranges(Box<Ranges>),
    /// One result for every member of a larger place.
    Ranking(EncodedValue<Ranking>),
    /// The attribution to levers, possibly partial.
    Who(Box<attribution::view::AttributionView>),
    /// The changes needed to meet a goal, possibly partial.
    Need(Box<need::view::NeedView>),
    /// The amounts of money, possibly partial.
    Money(Box<money::view::MoneyView>),
    /// The map of two levers, possibly partial.
    Pair(Box<need::pair::LeverPairView>),
    /// Minerals of a place, possibly partial.
    Minerals(Box<MineralView>),
    /// The road vehicles of a place.
    Roads(EncodedValue<TopicView<RoadResults>>),
    /// The plastics of a place.
    Plastics(EncodedValue<TopicView<Plastics>>),
    /// The hotspots of a place.
    Hotspots(EncodedValue<TopicView<Hotspots>>),
    /// A purchase rule in a place.
    Purchase(EncodedValue<TopicView<Purchase>>),
    /// A housing project.
    Project(EncodedValue<project::ProjectView>),
    City(EncodedValue<city::CitySheet>),
}

/// The numbers of a place that can be set by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NumbersAnswer {
    /// The place.
    pub place: PlaceId,
    /// Each number, and the sources of the facts that it changes; a place with several members gives none.
    pub numbers: Vec<(OpenNumber, Vec<String>)>,
}

/// The names of cities: of one country, or of all that are listed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct CitiesAnswer {
    /// The country or larger place.
    pub place: PlaceId,
    /// The cities, in the order of ids.
    pub cities: Vec<CityIndexEntry>,
}
