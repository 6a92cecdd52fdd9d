//! Class: results of the plans of a school class, from runs of the place.
//!
//! After a while the worker replies with what it knows, and the page requests the rest, as with effects of levers. When
//! more plans join, earlier ones do not run again. Out of scope: choice of runs (see `findings::class`).

use cairn_analysis::export;
use cairn_analysis::findings::class::{COMPARED_YEAR, ClassView, class_results, runs};
use cairn_core::choices::Choices;
use cairn_core::choices::code::Levels;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, EncodedValue};

use crate::effects::RunReader;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The results, as far as known. None if a newer question interrupted.
    pub(crate) async fn class(&self, id: PlaceId, plans: &[Levels], clock: &mut TaskClock<'_>) -> Result<Option<Answer>, UnavailablePlace> {
        let shelf = RunReader {
            cache: |place| &mut place.planned,
            read: class_results,
        };
        if !self.make_runs(id, (runs(id, plans), COMPARED_YEAR), shelf, clock).await? {
            return Ok(None);
        }
        let release = export::release(&self.facts_of(id, clock).await?.release);
        let place = self.take(id);
        let lookup = |choices: &Choices| place.planned.get(choices).copied();
        let view = ClassView::of(release, id, plans, &lookup);
        self.put(place);
        Ok(Some(Answer::Class(EncodedValue::of(&view))))
    }
}
