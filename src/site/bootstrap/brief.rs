//! Brief: bootstrap data of a brief page: the brief of a country under all three strategies or on today's path, and
//! the data that no choice changes.
//!
//! Out of scope: the query of the address.

use serde::{Deserialize, Serialize};

use cairn_analysis::figure::brief::Brief;
use cairn_analysis::findings::brief::context::BriefContext;

/// Bootstrap data of a brief page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct BriefBootstrap {
    /// The brief under all three strategies, or on today's path compared with them.
    pub shown: Brief,
    /// The data that no choice changes.
    pub context: BriefContext,
}
