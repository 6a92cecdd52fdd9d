//! Hotspots: those of a place, and what each lever spares of them, from runs of the place as it is followed.
//!
//! What is known after a while is told, and the page asks for the rest, as with effects of levers.
//! Does not know: which runs are needed; `findings::hotspots` does.

use cairn::choices::Choices;
use cairn::export;
use cairn::findings::hotspots::{Hotspots, SEEN, run, runs};
use cairn::findings::topic::{Asked, Told};
use cairn::place::PlaceId;
use cairn::site::wire::{Answer, Later};

use crate::effects::Shelf;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// What is known by then; none where a newer question came in between.
    pub(crate) async fn hotspots(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        let shelf = Shelf {
            kept: |place| &mut place.heats,
            read: run,
        };
        if !self.made(id, (runs(), SEEN[SEEN.len() - 1]), shelf, ear).await? {
            return Ok(None);
        }
        let release = export::release(&self.known(id, ear).await?.release);
        let place = self.take(id);
        let known = |choices: &Choices| place.heats.get(choices);
        let told = Told::of((release, id), asked, &runs(), &known, Hotspots::of(&known));
        self.put(place);
        Ok(Some(Answer::Hotspots(Later::of(&told))))
    }
}
