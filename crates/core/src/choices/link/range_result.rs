//! The result that range charts show over the years.
//!
//! Out of scope: the computation of ranges.

use serde::{Deserialize, Serialize};

crate::closed! {
    /// A result for range charts over the years, instead of emissions.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
    pub enum Over {
        /// Materials made new (primary production).
        New: "new";
        /// Share from reuse and recycling.
        Circular: "circular";
        /// Residential floor area per person.
        Space: "space";
    }
}
