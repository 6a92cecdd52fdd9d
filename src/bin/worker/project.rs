//! Project: a housing project assessed in the country that it stands in, followed under the scenario that it is built under.
//!
//! What is known of projects is fetched when the first is described, and kept. Does not know: how a project is assessed.

use cairn::export;
use cairn::place::PlaceId;
use cairn::project::told::{Asked, Told};
use cairn::site::wire::{Answer, Later};
use cairn::year::Year;

use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// What is told of a project; none where a newer question came in between.
    pub(crate) async fn project(&self, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        let id: PlaceId = asked.place();
        let unknown = |fault: &str| Unknown {
            place: id,
            fault: fault.to_owned(),
        };
        let known = self
            .projects(ear)
            .await
            .ok_or_else(|| unknown("what is known of projects did not come"))?;
        let followed = self.followed(id, &asked.choices, Year::LAST, ear).await?;
        let Some((place, members)) = followed else { return Ok(None) };
        let told = members
            .members
            .first()
            .and_then(|facts| Told::of(known, facts, asked, place.outcome(), export::release(&members.release)));
        self.put(place);
        let told = told.ok_or_else(|| unknown("nothing is known of how the place builds"))?;
        Ok(Some(Answer::Project(Later::of(&told))))
    }
}
