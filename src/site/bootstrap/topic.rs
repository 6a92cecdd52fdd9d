//! Topic: bootstrap data of a topic page: the results of its first place, the levers, and data that no run computes.
//!
//! Out of scope: the open place, the visitor's levers.

use std::rc::Rc;

use serde::{Deserialize, Serialize};

use crate::site::bootstrap::plastics::Peers;
use crate::site::bootstrap::roads::UsedVehicleTrade;
use cairn_analysis::findings::hotspots::Hotspots;
use cairn_analysis::findings::plastics::Plastics;
use cairn_analysis::findings::roads::RoadResults;
use cairn_analysis::findings::topic::TopicView;
use cairn_analysis::outlook::consumption::Statistics;
use cairn_analysis::purchase::view::Purchase;
use cairn_core::choices::link::Topic;
use cairn_core::facts::projects::PurchaseRule;
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;

/// Bootstrap data of a topic page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopicBootstrap<What, Beside> {
    /// The results of the place that the page opens with.
    pub shown: TopicView<What>,
    /// Levers that the page offers.
    pub offered: Vec<Lever>,
    /// Data that no lever changes.
    pub context: Beside,
}

/// Bootstrap data by topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TopicPageBootstrap {
    /// Road vehicles, and data on the trade of used ones.
    Roads(Rc<TopicBootstrap<RoadResults, UsedVehicleTrade>>),
    /// Plastics, and places compared.
    Plastics(Rc<TopicBootstrap<Plastics, Peers>>),
    /// Hotspots, and statistics on every place.
    Hotspots(Rc<TopicBootstrap<Hotspots, Statistics>>),
    /// A purchase rule, and all known rules.
    Purchase(Rc<TopicBootstrap<Purchase, Vec<PurchaseRule>>>),
}

impl TopicPageBootstrap {
    /// The topic, and the place that the page opens with.
    pub fn opened_with(&self) -> (Topic, PlaceId) {
        match self {
            TopicPageBootstrap::Roads(start) => (Topic::Vehicles, start.shown.place),
            TopicPageBootstrap::Plastics(start) => (Topic::Plastics, start.shown.place),
            TopicPageBootstrap::Hotspots(start) => (Topic::Hotspots, start.shown.place),
            TopicPageBootstrap::Purchase(start) => (Topic::Purchase, start.shown.place),
        }
    }
}
