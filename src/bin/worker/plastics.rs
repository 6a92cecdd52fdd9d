//! Plastics: the plastics of a place and the effect of levers on their destination, from runs of the place.
//!
//! After a while the worker replies with what it knows, and the page requests the rest, as with effects of levers. Out of
//! scope: choice of runs (see `findings::plastics`).

use cairn::choices::Choices;
use cairn::export;
use cairn::findings::plastics::{Plastics, SEEN, run, runs};
use cairn::findings::topic::{Asked, Told};
use cairn::place::PlaceId;
use cairn::site::wire::{Answer, Later};

use crate::effects::Shelf;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// The results, as far as known. None if a newer question interrupted.
    pub(crate) async fn plastics(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        let shelf = Shelf {
            kept: |place| &mut place.plastics,
            read: run,
        };
        if !self.made(id, (runs(asked), SEEN[SEEN.len() - 1]), shelf, ear).await? {
            return Ok(None);
        }
        let release = export::release(&self.known(id, ear).await?.release);
        let place = self.take(id);
        let known = |choices: &Choices| place.plastics.get(choices).copied();
        let told = Told::of((release, id), asked, &runs(asked), &known, Plastics::of(asked, &known));
        self.put(place);
        Ok(Some(Answer::Plastics(Later::of(&told))))
    }
}
