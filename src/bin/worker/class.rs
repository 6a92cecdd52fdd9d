//! Class: what the plans of a class come to, from runs of the place as it is followed.
//!
//! What is known after a while is told, and the page asks for the rest, as with effects of levers. A plan that was followed once
//! is not followed again when more join. Does not know: which runs are needed; `findings::class` does.

use cairn::choices::Choices;
use cairn::choices::code::Levels;
use cairn::export;
use cairn::findings::class::{SEEN, Told, read, runs};
use cairn::place::PlaceId;
use cairn::site::wire::{Answer, Later};

use crate::effects::Shelf;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// What is known by then; none where a newer question came in between.
    pub(crate) async fn class(&self, id: PlaceId, plans: &[Levels], ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        let shelf = Shelf {
            kept: |place| &mut place.planned,
            read,
        };
        if !self.made(id, (runs(id, plans), SEEN), shelf, ear).await? {
            return Ok(None);
        }
        let release = export::release(&self.known(id, ear).await?.release);
        let place = self.take(id);
        let known = |choices: &Choices| place.planned.get(choices).copied();
        let told = Told::of(release, id, plans, &known);
        self.put(place);
        Ok(Some(Answer::Class(Later::of(&told))))
    }
}
