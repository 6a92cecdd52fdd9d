//! Brief: what the page of a brief hands over: the brief of a country under all three strategies or on today's path, and what is told
//! whatever is chosen.
//!
//! Does not know: what the address asks for.

use serde::{Deserialize, Serialize};

use crate::figure::brief::Brief;
use crate::findings::brief::beside::Beside;

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// Under all three strategies, or on today's path beside them.
    pub shown: Brief,
    /// Whatever is chosen.
    pub beside: Beside,
}
