//! Class: bootstrap data of the class page: its texts in the page's language, the places of its lessons, and the
//! offered levers.
//!
//! The texts are many and only this page uses them. They come with it, not with the catalogue of every page, and are
//! found by name. Out of scope: the collected codes.

use serde::{Deserialize, Serialize};

use cairn_analysis::words::filled;
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;

/// Bootstrap data of the class page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ClassBootstrap {
    /// Release of model and data.
    pub release: String,
    /// The place of each lesson's question; the page opens with the first.
    pub lessons: Vec<PlaceId>,
    /// Levers that the page offers.
    pub offered: Vec<Lever>,
    /// Texts by name.
    pub texts: Vec<(String, String)>,
}

/// Shown for a missing text; a test checks that none is missing.
const ABSENT: &str = "⟦⟧";

impl ClassBootstrap {
    /// A text without placeholders.
    pub fn say(&self, name: &str) -> &str {
        let found = self.texts.iter().find(|(own, _)| own == name);
        found.map_or(ABSENT, |(_, text)| text)
    }

    /// A text with its placeholders filled.
    pub fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        filled(self.say(name), values)
    }

    /// The place that the page opens with.
    pub fn home(&self) -> Option<PlaceId> {
        self.lessons.first().copied()
    }
}
