//! Settle: every series of a place's facts put on a grid of six digits, so that the pack is small.
//!
//! Does not know: what a series means, which there are.

use crate::facts::Facts;
use crate::facts::rows::FactAt;

impl Facts {
    /// The facts with every series settled; settling twice changes nothing.
    #[must_use]
    pub fn settled(mut self) -> Facts {
        for fact in FactAt::all(&self) {
            if let Some(held) = fact.held(&mut self) {
                held.numbers().series(&mut |series| *series = series.settled());
            }
        }
        self
    }
}
