//! Single row: runs of a country with one uncertain row at an end, all others central.
//!
//! Out of scope: results of such runs; see `findings::matters`.

use crate::findings::range::{DrawPair, DrawResults, Drawing};
use cairn_core::doubt::PlaceSampler;
use cairn_core::model;

impl Drawing {
    /// The sampler of the country. None for a sum of places, where a row may have one draw per place.
    pub fn country(&self) -> Option<&PlaceSampler> {
        match (self.whole, self.members.as_slice()) {
            (None, [one]) => Some(one),
            _ => None,
        }
    }

    /// Choices and reference with one row at distance `x` from its central value; none for a place that is a sum of
    /// others.
    pub fn with_single_row(&mut self, row: usize, x: f64) -> Option<DrawPair> {
        let (None, [one]) = (self.whole, self.members.as_mut_slice()) else {
            return None;
        };
        let facts = one.with_single_row(row, x);
        let (focus, per, _) = self.read;
        let outcome = &mut self.outcome;
        let base_state = model::base_state_into(facts, outcome);
        model::run_ahead(&base_state, facts, &self.against, outcome);
        let reference = DrawResults::of(outcome, focus, per);
        if self.choices == self.against {
            return Some(DrawPair::unchanged(reference, None));
        }
        model::run_ahead(&base_state, facts, &self.choices, outcome);
        let yours = DrawResults::of(outcome, focus, per);
        Some(DrawPair {
            yours,
            reference,
            met: None,
        })
    }
}
