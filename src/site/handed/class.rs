//! Class: what the page of a class hands over: its texts in the page's language, the places of its lessons, levers that are offered.
//!
//! The texts are many and of this page alone: they come with it, not with the words of every page, and are found by their names.
//! Does not know: which codes are gathered.

use serde::{Deserialize, Serialize};

use crate::kind::Lever;
use crate::place::PlaceId;
use crate::words::filled;

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// Release of model and data.
    pub release: String,
    /// Where each lesson's question is asked; the first is the place that the page opens with.
    pub lessons: Vec<PlaceId>,
    /// Levers that can be pulled.
    pub offered: Vec<Lever>,
    /// Texts by their names.
    pub texts: Vec<(String, String)>,
}

/// What stands for a text that is not there; a test sees to it that none is.
const ABSENT: &str = "⟦⟧";

impl Opening {
    /// A text without placeholders.
    #[must_use]
    pub fn say(&self, name: &str) -> &str {
        let found = self.texts.iter().find(|(own, _)| own == name);
        found.map_or(ABSENT, |(_, text)| text)
    }

    /// A text with its placeholders filled.
    #[must_use]
    pub fn fill(&self, name: &str, values: &[(&str, &str)]) -> String {
        filled(self.say(name), values)
    }

    /// The place that the page opens with.
    #[must_use]
    pub fn home(&self) -> Option<PlaceId> {
        self.lessons.first().copied()
    }
}
