//! Brief: both paths of a country and the effect of each measure, from runs of the place.
//!
//! After a while the worker replies with what it knows, and the page requests the rest, as with effects of levers. Out of
//! scope: choice of runs (see `findings::brief`).

use cairn_analysis::figure::board::Board;
use cairn_analysis::figure::brief::{Brief, view};
use cairn_analysis::findings::brief::{Asked, Run};
use cairn_core::choices::Choices;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, Later};

use crate::effects::Shelf;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// The brief, as far as known. None if a newer question interrupted.
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
