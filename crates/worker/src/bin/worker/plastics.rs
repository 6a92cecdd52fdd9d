//! Plastics: the plastics of a place and the effect of levers on their destination, from runs of the place.
//!
//! After a while the worker replies with what it knows, and the page requests the rest, as with effects of levers. Out of
//! scope: choice of runs (see `findings::plastics`).

use cairn_analysis::export;
use cairn_analysis::findings::plastics::{AMOUNT_YEARS, Plastics, run, runs};
use cairn_analysis::findings::topic::{TopicQuery, TopicView};
use cairn_core::choices::Choices;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, EncodedValue};

use crate::effects::RunReader;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The results, as far as known. None if a newer question interrupted.
    pub(crate) async fn plastics(
        &self,
        id: PlaceId,
        query: &TopicQuery,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<Answer>, UnavailablePlace> {
        let shelf = RunReader {
            cache: |place| &mut place.plastics,
            read: run,
        };
        if !self
            .make_runs(id, (runs(query), AMOUNT_YEARS[AMOUNT_YEARS.len() - 1]), shelf, clock)
            .await?
        {
            return Ok(None);
        }
        let release = export::release(&self.facts_of(id, clock).await?.release);
        let place = self.take(id);
        let lookup = |choices: &Choices| place.plastics.get(choices).copied();
        let view = TopicView::of((release, id), query, &runs(query), &lookup, Plastics::of(query, &lookup));
        self.put(place);
        Ok(Some(Answer::Plastics(EncodedValue::of(&view))))
    }
}
