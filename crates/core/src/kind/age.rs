//! Age classes of vehicles, in years since manufacture.
//!
//! Out of scope: the number of vehicles in each class.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Age class of a vehicle, years since manufacture.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
    pub enum Age {
        /// Up to 4 years.
        Under5;
        /// 5 to 9 years.
        Under10;
        /// 10 to 14 years.
        Under15;
        /// 15 to 19 years.
        Under20;
        /// 20 years and more.
        Older;
    }
}

/// A class: the first age above it, years, and its name in variables.
type AgeClassRow = (Age, usize, &'static str);

const ROWS: [AgeClassRow; Age::COUNT] = [
    (Age::Under5, 5, "0-4 years"),
    (Age::Under10, 10, "5-9 years"),
    (Age::Under15, 15, "10-14 years"),
    (Age::Under20, 20, "15-19 years"),
    (Age::Older, usize::MAX, "20 years and more"),
];

impl Age {
    /// The first age above the class, years.
    pub const fn beyond(self) -> usize {
        ROWS[self as usize].1
    }

    /// The name in variables and files.
    pub const fn name(self) -> &'static str {
        ROWS[self as usize].2
    }
}
