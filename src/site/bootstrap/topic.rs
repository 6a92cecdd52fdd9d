//! Topic: bootstrap data of a topic page: the results of its first place, the levers, and data that no run computes.
//!
//! Out of scope: the open place, the visitor's levers.

use serde::{Deserialize, Serialize};

use cairn_analysis::findings::topic::TopicView;
use cairn_core::kind::Lever;

/// Bootstrap data of a topic page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TopicBootstrap<What, Beside> {
    /// The results of the place that the page opens with.
    pub shown: TopicView<What>,
    /// Levers that the page offers.
    pub offered: Vec<Lever>,
    /// Data that no lever changes.
    pub beside: Beside,
}
