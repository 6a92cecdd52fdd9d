//! Hotspots: those of a place and the saving by each lever, from runs of the place.
//!
//! After a while the worker replies with what it knows, and the page requests the rest, as with effects of levers. Out of
//! scope: choice of runs (see `findings::hotspots`).

use cairn_analysis::export;
use cairn_analysis::findings::hotspots::{Hotspots, SEEN, run, runs};
use cairn_analysis::findings::topic::{Asked, Told};
use cairn_core::choices::Choices;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, Later};

use crate::effects::Shelf;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// The results, as far as known. None if a newer question interrupted.
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
