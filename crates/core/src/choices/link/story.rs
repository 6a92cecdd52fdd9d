//! Stories for an audience, step by step, with the identifier of each in paths.
//!
//! Out of scope: the text of a story and its numbers.

/// A story: a page of a few steps, each with one finding and its chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Story {
    /// The existing stock decides much of the future.
    Standing,
    /// Recycling cannot carry a growing stock.
    Recycling,
    /// The parties who benefit from longer lifetimes.
    Lifetimes,
    /// Floor space against carbon.
    Space,
    /// Timber and forests.
    Timber,
    /// The shift of emissions that clean power causes.
    Power,
    /// Plastics and rivers.
    Plastics,
    /// Used vehicles and clean fuel.
    Vehicles,
}

impl Story {
    /// All stories, in display order.
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

    /// The identifier in paths and text keys.
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

    /// The story with this [`Story::id`].
    #[must_use]
    pub fn find(id: &str) -> Option<Story> {
        Story::ALL.into_iter().find(|story| story.id() == id)
    }

    /// The next story; the first follows the last.
    #[must_use]
    pub fn next(self) -> Story {
        let place = Story::ALL.iter().position(|story| *story == self).map_or(0, |place| place + 1);
        Story::ALL[place % Story::ALL.len()]
    }
}
