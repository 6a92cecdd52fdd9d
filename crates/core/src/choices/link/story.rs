//! Stories for an audience, step by step, with the identifier of each in paths.
//!
//! Out of scope: the text of a story and its numbers.

crate::closed! {
    /// A story: a page of a few steps, each with one finding and its chart.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Story {
        /// The existing stock decides much of the future.
        Standing: "standing";
        /// Recycling cannot carry a growing stock.
        Recycling: "recycling";
        /// The parties who benefit from longer lifetimes.
        Lifetimes: "lifetimes";
        /// Floor space against carbon.
        Space: "space";
        /// Timber and forests.
        Timber: "timber";
        /// The shift of emissions that clean power causes.
        Power: "power";
        /// Plastics and rivers.
        Plastics: "plastics";
        /// Used vehicles and clean fuel.
        Vehicles: "vehicles";
        /// Today's path and the documents' world.
        Worlds: "worlds";
        /// Lithium of electric cars, smaller batteries and recycling.
        Lithium: "lithium";
    }
}

impl Story {
    /// The next story; the first follows the last.
    pub fn next(self) -> Story {
        let place = Story::ALL.iter().position(|story| *story == self).map_or(0, |place| place + 1);
        Story::ALL[place % Story::ALL.len()]
    }
}
