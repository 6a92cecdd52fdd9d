//! Scales: meaning, unit and bounds of the values of a dial.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Meaning of the values of a dial: unit and bounds.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Scale in BOUNDS: (f64, f64) {
        /// A relative change against the reference: −0.2 is a fifth less.
        Change: "change" => (-1.0, 3.0);
        /// A share, 0 to 1.
        Share: "share" => (0.0, 1.0);
        /// A ratio to today or to the reference: 1 is no change.
        Ratio: "ratio" => (0.0, 4.0);
        /// A share per year.
        Rate: "1/yr" => (0.0, 1.0);
        /// Parts per million, by mass.
        Ppm: "ppm" => (1.0, 10_000.0);
        /// An emission class.
        Class: "class" => (0.0, 6.0);
        /// An age or a duration, years.
        Age: "yr" => (1.0, 40.0);
        /// A calendar year.
        Year: "year" => (2027.0, 2100.0);
    }
}

impl Scale {
    /// Minimum and maximum value.
    pub const fn bounds(self) -> (f64, f64) {
        BOUNDS[self as usize]
    }
}
