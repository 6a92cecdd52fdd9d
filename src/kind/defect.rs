//! Defects: what is wrong with a published record, so that it is shown as published and not used.

use serde::{Deserialize, Serialize};

/// Why a record is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Defect {
    /// About ten times what another account of the same has.
    Tenfold,
    /// Its total or a group of it is below nothing.
    Negative,
    /// Far too low for anybody to live on.
    Low,
}

impl Defect {
    /// All, in the order of the table's words.
    pub const ALL: [Defect; 3] = [Defect::Tenfold, Defect::Negative, Defect::Low];

    /// The word in tables.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Defect::Tenfold => "tenfold",
            Defect::Negative => "negative",
            Defect::Low => "low",
        }
    }
}
