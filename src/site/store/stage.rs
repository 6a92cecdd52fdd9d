//! Stage: how the page shows itself, and the goal that a link brought.

use crate::choices::link::{Goal, Mode};

/// What an address says besides the question it asks: it changes what is seen of the answer, never the answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stage {
    /// As a page, on a stage, or on paper.
    pub mode: Mode,
    /// A goal to hold the results against.
    pub goal: Option<Goal>,
}
