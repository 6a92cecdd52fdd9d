//! Topic: what the page of a topic hands over: what the world comes to, the levers, and what is told beside runs.
//!
//! Does not know: the place that is open, what the visitor moves.

use serde::{Deserialize, Serialize};

use crate::findings::topic::Told;
use crate::kind::Lever;

/// What is handed over.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening<What, Beside> {
    /// Of the place that the page opens with.
    pub shown: Told<What>,
    /// Levers that can be pulled.
    pub offered: Vec<Lever>,
    /// What follows no lever.
    pub beside: Beside,
}
