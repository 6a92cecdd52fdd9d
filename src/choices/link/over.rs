//! Over: which result ranges are told of over the years.
//!
//! Does not know: what a range is.

use serde::{Deserialize, Serialize};

/// A result that ranges are told of over the years, in place of emissions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Over {
    /// Materials made new.
    New,
    /// Share from reuse and recycling.
    Circular,
    /// Floor of homes a person.
    Space,
}

impl Over {
    /// All, in order.
    pub const ALL: [Over; 3] = [Over::New, Over::Circular, Over::Space];

    /// The word in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Over::New => "new",
            Over::Circular => "circular",
            Over::Space => "space",
        }
    }

    /// By its word.
    #[must_use]
    pub fn find(word: &str) -> Option<Over> {
        Over::ALL.into_iter().find(|over| over.id() == word)
    }
}
