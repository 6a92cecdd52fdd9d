//! Story: what is told in a room, step by step, each story by the word of its path.
//!
//! Does not know: what a story says, which numbers it rests on.

/// A story: a page of a few steps, each a finding with its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Story {
    /// What stands already decides.
    Standing,
    /// Recycling cannot carry a growing stock.
    Recycling,
    /// Whose lifetimes matter.
    Lifetimes,
    /// Space against carbon.
    Space,
    /// Timber and its forest.
    Timber,
    /// Where clean power moves emissions to.
    Power,
    /// Plastics and the river.
    Plastics,
    /// Used vehicles and clean fuel.
    Vehicles,
}

impl Story {
    /// All, in the order they are told.
    pub const ALL: [Story; 8] = [
        Story::Standing,
        Story::Recycling,
        Story::Lifetimes,
        Story::Space,
        Story::Timber,
        Story::Power,
        Story::Plastics,
        Story::Vehicles,
    ];

    /// Its part of a path, and of the keys of its texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Story::Standing => "standing",
            Story::Recycling => "recycling",
            Story::Lifetimes => "lifetimes",
            Story::Space => "space",
            Story::Timber => "timber",
            Story::Power => "power",
            Story::Plastics => "plastics",
            Story::Vehicles => "vehicles",
        }
    }

    /// Reads [`Story::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Story> {
        Story::ALL.into_iter().find(|story| story.id() == id)
    }

    /// The one told after it; after the last the first.
    #[must_use]
    pub fn next(self) -> Story {
        let place = Story::ALL.iter().position(|story| *story == self).map_or(0, |place| place + 1);
        Story::ALL[place % Story::ALL.len()]
    }
}
