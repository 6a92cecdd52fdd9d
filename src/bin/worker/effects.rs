//! Effects: what each lever does, from runs of the place as it is followed.
//!
//! A run that was made is kept, so that a lever that comes back to where it was costs nothing. After a while what is known
//! is told, and the page asks for the rest; a newer question takes the place of this one after any run.
//! Does not know: which runs are needed; `findings::effects` does.

use cairn::choices::Choices;
use cairn::findings::effects::{Asked, Numbers, numbers};
use cairn::findings::headline::Series;
use cairn::place::PlaceId;
use cairn::site::wire::Answer;

use crate::follow::{Places, Unknown};
use crate::listen::Listening;

/// What is known is told after so many milliseconds.
pub(crate) const TOLD_AFTER_MS: f64 = 250.0;
/// So many runs of a place are kept, the newest.
const KEPT: usize = 200;

/// Runs that were made of a place, and what was read of them.
pub(crate) struct Runs<Read>(Vec<(Choices, Read)>);

impl<Read> Default for Runs<Read> {
    fn default() -> Self {
        Runs(Vec::new())
    }
}

impl<Read> Runs<Read> {
    pub(crate) fn get(&self, choices: &Choices) -> Option<&Read> {
        self.0.iter().find(|(known, _)| known == choices).map(|(_, read)| read)
    }

    pub(crate) fn put(&mut self, choices: Choices, read: Read) {
        if self.0.len() == KEPT {
            self.0.remove(0);
        }
        self.0.push((choices, read));
    }
}

impl Places {
    /// What each lever does, as far as it is known by then; none where a newer question came in between.
    pub(crate) async fn effects(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        ear.busy();
        let start = ear.now();
        for choices in asked.runs() {
            let place = self.take(id);
            let known = place.runs.get(&choices).is_some();
            self.put(place);
            if known {
                continue;
            }
            let followed = self.followed(id, &choices, asked.focus, ear).await?;
            let Some((mut place, _)) = followed else { return Ok(None) };
            let series = Series::of(place.outcome());
            place.runs.put(choices, series);
            self.put(place);
            if ear.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        let place = self.take(id);
        let known = |choices: &Choices| -> Option<Numbers> { Some(numbers(place.runs.get(choices)?, asked.focus, asked.per)) };
        let effects = asked.effects(id, &known);
        self.put(place);
        Ok(Some(Answer::Effects(Box::new(effects))))
    }
}
