//! Project: assesses a housing project in its country, under the scenario in which it is built.
//!
//! The data on projects are fetched for the first project and cached. Out of scope: the assessment itself.

use cairn_analysis::export;
use cairn_analysis::project::told::{Asked, Told};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::{Answer, Later};

use crate::follow::{Places, Unknown};
use crate::listen::Listening;

impl Places {
    /// The assessment of a project. None if a newer question interrupted.
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
