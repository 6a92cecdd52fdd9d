//! The result that range charts show over the years.
//!
//! Out of scope: the computation of ranges.

use serde::{Deserialize, Serialize};

/// A result for range charts over the years, instead of emissions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Over {
    /// Materials made new (primary production).
    New,
    /// Share from reuse and recycling.
    Circular,
    /// Residential floor area per person.
    Space,
}

impl Over {
    /// All results, in display order.
    pub const ALL: [Over; 3] = [Over::New, Over::Circular, Over::Space];

    /// The identifier in links.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Over::New => "new",
            Over::Circular => "circular",
            Over::Space => "space",
        }
    }

    /// The result with this [`Over::id`].
    #[must_use]
    pub fn find(word: &str) -> Option<Over> {
        Over::ALL.into_iter().find(|over| over.id() == word)
    }
}
