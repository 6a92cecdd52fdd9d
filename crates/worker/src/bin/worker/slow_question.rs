//! Slow questions: work in short steps that a newer question interrupts, with partial answers.
//!
//! ```text
//! step     the question does a short piece of work, or names a run of its place that it lacks
//! yield    the worker reads its messages; a newer question interrupts
//! reply    after a while the worker replies with what is known, and the page asks for the rest
//! ```
//!
//! The questions share one loop: compiled for each question, it would need more bytes than the function tables. Out of
//! scope: the work of a question, and the state that it keeps between requests.

use cairn_core::choices::Choices;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

use crate::place_runs::{PlaceRuns, UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

/// Time in milliseconds after which the worker replies with what it knows.
const REPLY_AFTER_MS: f64 = 250.0;

/// Result of one step of a slow question.
pub(crate) enum SlowStep {
    /// A piece of work is done.
    Made,
    /// This run of the place is missing; its levers are read in this year.
    Lacks(Choices, Year),
    /// All work is done.
    Done,
}

/// A question whose work takes many runs.
pub(crate) trait SlowQuestion {
    fn step(&mut self, places: &WorkerPlaces) -> SlowStep;

    /// Reads the missing run from its place. A question that makes its own runs lacks none.
    fn read(&mut self, _choices: Choices, _place: &mut PlaceRuns, _places: &WorkerPlaces) {}

    /// True if the worker yields after each step. Otherwise it yields only within the runs of a place.
    fn yields(&self) -> bool {
        true
    }

    /// True if it is time to reply, `passed` milliseconds after the start of this request.
    fn replies(&self, passed: f64) -> bool {
        passed > REPLY_AFTER_MS
    }
}

impl WorkerPlaces {
    /// Works on a question of a place until it is time to reply. False if a newer question interrupted.
    ///
    /// # Errors
    /// The place whose facts are not available, and why.
    pub(crate) async fn work(
        &self,
        id: PlaceId,
        question: &mut dyn SlowQuestion,
        clock: &mut TaskClock<'_>,
    ) -> Result<bool, UnavailablePlace> {
        let start = clock.now_ms();
        loop {
            match question.step(self) {
                SlowStep::Made => {}
                SlowStep::Lacks(choices, focus) => {
                    let followed = self.followed(id, &choices, focus, clock).await?;
                    let Some((mut place, _)) = followed else { return Ok(false) };
                    question.read(choices, &mut place, self);
                    self.put(place);
                }
                SlowStep::Done => return Ok(true),
            }
            if question.yields() && clock.listens().await && clock.newer().is_some() {
                return Ok(false);
            }
            if question.replies(clock.now_ms() - start) {
                return Ok(true);
            }
        }
    }
}
