//! Roads: the road vehicles of a place, and what levers do to what they give off, from runs of the place as it is followed.
//!
//! As with effects of levers, a run that was made is kept, what is known after a while is told, and the page asks for the rest.
//! Does not know: which runs are needed; `findings::roads` does.

use cairn::choices::Choices;
use cairn::export;
use cairn::findings::roads::{Asked, Roads, SEEN, fleets, run};
use cairn::place::PlaceId;
use cairn::site::wire::Answer;

use crate::effects::TOLD_AFTER_MS;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// What is known by then; none where a newer question came in between.
    pub(crate) async fn roads(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        ear.busy();
        let start = ear.now();
        for choices in asked.runs() {
            let place = self.take(id);
            let known = place.driven.get(&choices).is_some();
            self.put(place);
            if known {
                continue;
            }
            let followed = self.followed(id, &choices, SEEN[SEEN.len() - 1], ear).await?;
            let Some((mut place, _)) = followed else { return Ok(None) };
            let read = run(place.outcome());
            place.driven.put(choices, read);
            self.put(place);
            if ear.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        let release = export::release(&self.known(id, ear).await?.release);
        let place = self.take(id);
        let standing = place.reference().map(fleets).unwrap_or_default();
        let known = |choices: &Choices| place.driven.get(choices).copied();
        let roads = Roads::of((release, id), asked.clone(), standing, &known);
        self.put(place);
        Ok(Some(Answer::Roads(Box::new(roads))))
    }
}
