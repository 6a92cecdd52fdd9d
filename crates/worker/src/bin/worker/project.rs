//! Project: assesses a housing project in its country, under the scenario in which it is built.
//!
//! The data on projects are fetched for the first project and cached. Out of scope: the assessment itself.

use cairn_analysis::export;
use cairn_analysis::project::view::{ProjectQuery, ProjectView};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;
use cairn_wire::{Answer, EncodedValue};

use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The assessment of a project. None if a newer question interrupted.
    pub(crate) async fn project(&self, query: &ProjectQuery, clock: &mut TaskClock<'_>) -> Result<Option<Answer>, UnavailablePlace> {
        let id: PlaceId = query.place();
        let unknown = |fault: &str| UnavailablePlace {
            place: id,
            fault: fault.to_owned(),
        };
        let projects = self
            .projects(clock)
            .await
            .ok_or_else(|| unknown("what is known of projects did not come"))?;
        let followed = self.followed(id, &query.choices, Year::LAST, clock).await?;
        let Some((place, members)) = followed else { return Ok(None) };
        let view = members
            .members
            .first()
            .and_then(|facts| ProjectView::of(projects, facts, query, place.outcome(), export::release(&members.release)));
        self.put(place);
        let view = view.ok_or_else(|| unknown("nothing is known of how the place builds"))?;
        Ok(Some(Answer::Project(EncodedValue::of(&view))))
    }
}
