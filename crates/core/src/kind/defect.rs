//! Defects of published records, which are shown as published but not used.

use serde::{Deserialize, Serialize};

/// Reason why a record is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Defect {
    /// About ten times the value of another account.
    Tenfold,
    /// Its total, or one of its groups, is negative.
    Negative,
    /// Too low to sustain a population.
    Low,
}

impl Defect {
    /// All defects, in the order of the table's words.
    pub const ALL: [Defect; 3] = [Defect::Tenfold, Defect::Negative, Defect::Low];

    /// The identifier in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Defect::Tenfold => "tenfold",
            Defect::Negative => "negative",
            Defect::Low => "low",
        }
    }
}
