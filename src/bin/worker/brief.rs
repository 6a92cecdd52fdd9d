//! Brief: both paths of a country and what each measure gives, from runs of the place as it is followed.
//!
//! What is known after a while is told, and the page asks for the rest, as with effects of levers.
//! Does not know: which runs are needed; `findings::brief` does.

use cairn::choices::Choices;
use cairn::figure::board::Board;
use cairn::figure::brief::{Brief, view};
use cairn::findings::brief::{Asked, Run};
use cairn::place::PlaceId;
use cairn::site::wire::{Answer, Later};

use crate::effects::Shelf;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// What is known by then; none where a newer question came in between.
    pub(crate) async fn brief(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        let shelf = Shelf {
            kept: |place| &mut place.briefs,
            read: Run::of,
        };
        if !self.made(id, (asked.runs(), asked.focus), shelf, ear).await? {
            return Ok(None);
        }
        let followed = self.followed(id, &asked.shown(), asked.focus, ear).await?;
        let Some((place, known)) = followed else { return Ok(None) };
        let board = place.board(&known, &view(asked));
        let board = board.map(|board| Board {
            levers: place.steps(&asked.choices),
            ..board
        });
        let told = asked.told(&|choices: &Choices| place.briefs.get(choices));
        self.put(place);
        Ok(board.map(|board| Answer::Brief(Later::of(&Brief::of(board, told)))))
    }
}
