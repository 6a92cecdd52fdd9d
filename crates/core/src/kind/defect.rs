//! Defects of published records, which are shown as published but not used.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// Reason why a record is not used.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
    pub enum Defect {
        /// About ten times the value of another account.
        Tenfold: "tenfold";
        /// Its total, or one of its groups, is negative.
        Negative: "negative";
        /// Too low to sustain a population.
        Low: "low";
    }
}
