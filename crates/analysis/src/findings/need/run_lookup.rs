//! Goal steps: a search towards a goal takes a few runs per step, made at once or elsewhere.
//!
//! A search needs one run after the other; for a place larger than a country each run takes time to arrive. Therefore
//! a copy of the search takes each step. If a run is not known, the copy is dropped and the missing run is returned.
//! Once it is made, the same step is taken again. The result equals that of a search that makes its own runs.
//!
//! Out of scope: making and storing runs.

use cairn_core::choices::Choices;

use crate::findings::need::PlaceGoal;

/// Looks up the result of a run.
pub type RunLookup<'a> = dyn Fn(&Choices) -> Option<f64> + 'a;

/// A search towards a goal that takes a few runs per step.
pub trait GoalSteps: Clone {
    /// The goal, which reads the result of a run.
    fn aim(&self) -> &PlaceGoal;

    /// Makes a few more runs; false if all are made.
    fn step(&mut self, run: &mut dyn FnMut(&Choices) -> f64) -> bool;

    /// Counts a step that waits for a run.
    fn wait(&mut self);

    /// A step that reads known runs instead.
    ///
    /// # Errors
    /// Returns the missing run if a run of the step is not known yet. Take the step again once it is made.
    fn step_known(&mut self, lookup: &RunLookup<'_>) -> Result<bool, Choices> {
        let (mut next, mut lacks) = (self.clone(), None::<Choices>);
        let more = next.step(&mut |choices| {
            let result = if lacks.is_none() { lookup(choices) } else { None };
            // The copy is dropped, so later results do not matter.
            result.unwrap_or_else(|| {
                lacks.get_or_insert_with(|| choices.clone());
                f64::NAN
            })
        });
        if let Some(choices) = lacks {
            self.wait();
            return Err(choices);
        }
        *self = next;
        Ok(more)
    }
}
