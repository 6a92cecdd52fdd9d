//! Age: the classes that vehicles are told apart by, by the years since they were made.
//!
//! Does not know: how many there are of each.

use serde::{Deserialize, Serialize};

/// Years since a vehicle was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Age {
    /// Up to 4.
    Under5,
    /// 5 to 9.
    Under10,
    /// 10 to 14.
    Under15,
    /// 15 to 19.
    Under20,
    /// 20 and more.
    Older,
}

/// A class: the first age beyond it, and its name in variables.
type Row = (Age, usize, &'static str);

const ROWS: [Row; Age::COUNT] = [
    (Age::Under5, 5, "0-4 years"),
    (Age::Under10, 10, "5-9 years"),
    (Age::Under15, 15, "10-14 years"),
    (Age::Under20, 20, "15-19 years"),
    (Age::Older, usize::MAX, "20 years and more"),
];

impl Age {
    /// How many there are.
    pub const COUNT: usize = 5;

    /// All, youngest first.
    pub const ALL: [Age; Age::COUNT] = [Age::Under5, Age::Under10, Age::Under15, Age::Under20, Age::Older];

    /// Place in [`Age::ALL`].
    #[must_use]
    pub const fn index(self) -> usize {
        self as usize
    }

    /// The first age beyond the class.
    #[must_use]
    pub const fn beyond(self) -> usize {
        ROWS[self as usize].1
    }

    /// The name in variables and files.
    #[must_use]
    pub const fn name(self) -> &'static str {
        ROWS[self as usize].2
    }
}
