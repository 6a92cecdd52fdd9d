//! Brief: both paths of a country and the effect of each measure, from runs of the place.
//!
//! After a while the worker replies with what it knows, and the page requests the rest, as with effects of levers. Out of
//! scope: choice of runs (see `findings::brief`).

use cairn_analysis::figure::board::Board;
use cairn_analysis::figure::brief::{Brief, view};
use cairn_analysis::findings::brief::{BriefQuery, BriefRun};
use cairn_core::choices::Choices;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, EncodedValue};

use crate::effects::RunReader;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The brief, as far as known. None if a newer question interrupted.
    pub(crate) async fn brief(
        &self,
        id: PlaceId,
        query: &BriefQuery,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<Answer>, UnavailablePlace> {
        let shelf = RunReader {
            cache: |place| &mut place.briefs,
            read: BriefRun::of,
        };
        if !self.make_runs(id, (query.runs(), query.focus), shelf, clock).await? {
            return Ok(None);
        }
        let followed = self.followed(id, &query.described_choices(), query.focus, clock).await?;
        let Some((place, loaded)) = followed else { return Ok(None) };
        let board = place.board(&loaded, &view(query));
        let board = board.map(|board| Board {
            levers: place.steps(&query.choices),
            numbers: self.numbers_set(id),
            ..board
        });
        let reply = query.reply(&|choices: &Choices| place.briefs.get(choices));
        self.put(place);
        Ok(board.map(|board| Answer::Brief(EncodedValue::of(&Brief::of(board, reply)))))
    }
}
