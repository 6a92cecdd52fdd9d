//! Hotspots: those of a place and the saving by each lever, from runs of the place.
//!
//! After a while the worker replies with what it knows, and the page requests the rest, as with effects of levers. Out of
//! scope: choice of runs (see `findings::hotspots`).

use cairn_analysis::export;
use cairn_analysis::findings::hotspots::{Hotspots, PAGE_YEARS, run, runs};
use cairn_analysis::findings::topic::{TopicQuery, TopicView};
use cairn_core::choices::Choices;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, EncodedValue};

use crate::effects::RunReader;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The results, as far as known. None if a newer question interrupted.
    pub(crate) async fn hotspots(
        &self,
        id: PlaceId,
        query: &TopicQuery,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<Answer>, UnavailablePlace> {
        let shelf = RunReader {
            cache: |place| &mut place.heats,
            read: run,
        };
        if !self.make_runs(id, (runs(), PAGE_YEARS[PAGE_YEARS.len() - 1]), shelf, clock).await? {
            return Ok(None);
        }
        let release = export::release(&self.facts_of(id, clock).await?.release);
        let place = self.take(id);
        let lookup = |choices: &Choices| place.heats.get(choices);
        let view = TopicView::of((release, id), query, &runs(), &lookup, Hotspots::of(&lookup));
        self.put(place);
        Ok(Some(Answer::Hotspots(EncodedValue::of(&view))))
    }
}
