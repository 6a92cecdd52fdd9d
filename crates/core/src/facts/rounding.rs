//! Rounding: rounds every series of a place's facts to a grid of six digits, so that the pack is small.
//!
//! Out of scope: the meaning and the list of series.

use crate::facts::Facts;
use crate::facts::rows::FactAt;

impl Facts {
    /// The facts with every series settled; a second call changes nothing.
    #[must_use]
    pub fn settled(mut self) -> Facts {
        for fact in FactAt::all(&self) {
            if let Some(value) = fact.value_mut(&mut self) {
                value.numbers().series(&mut |series| *series = series.settled());
            }
        }
        self
    }
}
