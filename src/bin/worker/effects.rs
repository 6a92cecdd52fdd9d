//! Effects: what each lever does, from runs of the place as it is followed.
//!
//! A run that was made is kept, so that a lever that comes back to where it was costs nothing. After a while what is known
//! is told, and the page asks for the rest; a newer question takes the place of this one after any run.
//! Does not know: which runs are needed; `findings::effects` does.

use cairn::choices::Choices;
use cairn::findings::effects::{Asked, Numbers, numbers};
use cairn::findings::headline::Series;
use cairn::limits::CLASS_CODES;
use cairn::model::Outcome;
use cairn::place::PlaceId;
use cairn::site::wire::Answer;
use cairn::year::Year;

use crate::follow::{Place, Places, Unknown};
use crate::listen::Listening;

/// What is known is told after so many milliseconds.
pub(crate) const TOLD_AFTER_MS: f64 = 250.0;
/// So many runs of a place are kept, the newest: more than the plans of the largest class, with its candidates.
const KEPT: usize = CLASS_CODES + 56;

/// Runs that were made of a place, and what was read of them.
pub(crate) struct Runs<Read>(Vec<(Choices, Read)>);

/// Where a place keeps what is read of runs, and how it is read.
pub(crate) struct Shelf<Read> {
    pub(crate) kept: fn(&mut Place) -> &mut Runs<Read>,
    pub(crate) read: fn(&Outcome) -> Read,
}

impl<Read> Default for Runs<Read> {
    fn default() -> Self {
        Runs(Vec::new())
    }
}

impl<Read> Runs<Read> {
    pub(crate) fn get(&self, choices: &Choices) -> Option<&Read> {
        self.0.iter().find(|(known, _)| known == choices).map(|(_, read)| read)
    }

    fn put(&mut self, choices: Choices, read: Read) {
        if self.0.len() == KEPT {
            self.0.remove(0);
        }
        self.0.push((choices, read));
    }
}

impl Places {
    /// What each lever does, as far as it is known by then; none where a newer question came in between.
    pub(crate) async fn effects(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        let shelf = Shelf {
            kept: |place| &mut place.runs,
            read: Series::of,
        };
        if !self.made(id, (asked.runs(), asked.focus), shelf, ear).await? {
            return Ok(None);
        }
        let place = self.take(id);
        let known = |choices: &Choices| -> Option<Numbers> { Some(numbers(place.runs.get(choices)?, asked.focus, asked.per)) };
        let effects = asked.effects(id, &known);
        self.put(place);
        Ok(Some(Answer::Effects(Box::new(effects))))
    }

    /// Makes the runs that are not known yet, until what is known is to be told; false where a newer question came in between.
    pub(crate) async fn made<Read>(
        &self,
        id: PlaceId,
        (runs, focus): (Vec<Choices>, Year),
        shelf: Shelf<Read>,
        ear: &mut Listening<'_>,
    ) -> Result<bool, Unknown> {
        ear.busy();
        let start = ear.now();
        for choices in runs {
            let mut place = self.take(id);
            let known = (shelf.kept)(&mut place).get(&choices).is_some();
            self.put(place);
            if known {
                continue;
            }
            let followed = self.followed(id, &choices, focus, ear).await?;
            let Some((mut place, _)) = followed else { return Ok(false) };
            let read = (shelf.read)(place.outcome());
            (shelf.kept)(&mut place).put(choices, read);
            self.put(place);
            if ear.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        Ok(true)
    }
}
