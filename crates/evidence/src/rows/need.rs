//! Rows of housing need: people counted in slums, and displaced people.

use crate::rows::row;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

row! {
    /// `home_slum.csv`: share of people in towns who live in slums or informal settlements, as indicator 11.1.1 counts it.
    #[derive(Clone, Debug)]
    pub(crate) struct SlumRow in "home_slum.csv", Floor {
        key place: PlaceId;
        year: u16;
        /// False for the mean of a region.
        counted: bool;
        used: f64, in 0.0..=1.0;
        low: f64, in 0.0..=1.0;
        high: f64, in 0.0..=1.0;
        from: From;
        check range used, in 0.0..=1.0;
        unread "note";
    }
}

row! {
    /// `home_displaced.csv`: displaced people at the end of a year, by the place where they live.
    #[derive(Clone, Debug)]
    pub(crate) struct DisplacedRow in "home_displaced.csv", Floor {
        key place: PlaceId;
        key year: Year;
        people: [f64; 5] = "refugees", "asylum_seekers", "others_in_need", "internally_displaced", "palestine_refugees", in 0.0..=1e8;
        from: From;
    }
}
