//! Effects: the effect of each lever, from runs of the place.
//!
//! Runs are cached, so a lever that returns to an earlier level costs nothing. After a while the worker replies with the
//! effects known so far, and the page requests the rest. A newer question can replace this one after any run. Out of
//! scope: choice of runs (see `findings::effects`).

use std::vec;

use cairn_analysis::findings::effects::{EffectsQuery, HeadlineValues, numbers};
use cairn_analysis::findings::headline::HeadlineSeries;
use cairn_core::choices::Choices;
use cairn_core::limits::CLASS_CODES;
use cairn_core::model::Outcome;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::Answer;

use crate::place_runs::{PlaceRuns, UnavailablePlace, WorkerPlaces};
use crate::slow_question::{SlowQuestion, SlowStep};
use crate::yield_point::TaskClock;

/// Number of runs kept per place, the newest: more than the plans of the largest class, with its candidates.
const RUNS_CACHED: usize = CLASS_CODES + 56;

/// Runs of a place, and the values read from each.
pub(crate) struct RunValueCache<Read>(Vec<(Choices, Read)>);

/// Cache of a place for the values read from runs, and the function that reads them.
pub(crate) struct RunReader<Read> {
    pub(crate) cache: fn(&mut PlaceRuns) -> &mut RunValueCache<Read>,
    pub(crate) read: fn(&Outcome) -> Read,
}

impl<Read> Default for RunValueCache<Read> {
    fn default() -> Self {
        RunValueCache(Vec::new())
    }
}

impl<Read> RunValueCache<Read> {
    pub(crate) fn get(&self, choices: &Choices) -> Option<&Read> {
        self.0.iter().find(|(plan, _)| plan == choices).map(|(_, read)| read)
    }

    fn put(&mut self, choices: Choices, read: Read) {
        if self.0.len() == RUNS_CACHED {
            self.0.remove(0);
        }
        self.0.push((choices, read));
    }
}

/// The runs of a place that its cache may lack, in order.
struct MissingRuns<Read> {
    id: PlaceId,
    runs: vec::IntoIter<Choices>,
    focus: Year,
    shelf: RunReader<Read>,
}

impl<Read> SlowQuestion for MissingRuns<Read> {
    fn step(&mut self, places: &WorkerPlaces) -> SlowStep {
        for choices in self.runs.by_ref() {
            let mut place = places.take(self.id);
            let known = (self.shelf.cache)(&mut place).get(&choices).is_some();
            places.put(place);
            if !known {
                return SlowStep::Lacks(choices, self.focus);
            }
        }
        SlowStep::Done
    }

    fn read(&mut self, choices: Choices, place: &mut PlaceRuns, _: &WorkerPlaces) {
        let read = (self.shelf.read)(place.outcome());
        (self.shelf.cache)(place).put(choices, read);
    }

    fn yields(&self) -> bool {
        false
    }
}

impl WorkerPlaces {
    /// The effect of each lever, as far as known. None if a newer question interrupted.
    pub(crate) async fn effects(
        &self,
        id: PlaceId,
        query: &EffectsQuery,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<Answer>, UnavailablePlace> {
        let shelf = RunReader {
            cache: |place| &mut place.runs,
            read: HeadlineSeries::of,
        };
        if !self.make_runs(id, (query.runs(), query.focus), shelf, clock).await? {
            return Ok(None);
        }
        let place = self.take(id);
        let lookup = |choices: &Choices| -> Option<HeadlineValues> { Some(numbers(place.runs.get(choices)?, query.focus, query.per)) };
        let effects = query.effects(id, &lookup);
        self.put(place);
        Ok(Some(Answer::Effects(Box::new(effects))))
    }

    /// Makes missing runs until it is time to reply. False if a newer question interrupted.
    pub(crate) async fn make_runs<Read>(
        &self,
        id: PlaceId,
        (runs, focus): (Vec<Choices>, Year),
        shelf: RunReader<Read>,
        clock: &mut TaskClock<'_>,
    ) -> Result<bool, UnavailablePlace> {
        clock.busy();
        let runs = runs.into_iter();
        self.work(id, &mut MissingRuns { id, runs, focus, shelf }, clock).await
    }
}
