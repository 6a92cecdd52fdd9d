//! Purchase: the effects of a purchase rule in a country.
//!
//! Out of scope: the effect of a rule itself (see `purchase`).

use cairn_analysis::export;
use cairn_analysis::findings::topic::{TopicQuery, TopicView};
use cairn_analysis::project::ProjectContext;
use cairn_analysis::purchase::view::{Purchase, named};
use cairn_core::choices::Choices;
use cairn_core::facts::projects::Projects;
use cairn_core::model;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, EncodedValue};

use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The effects of a rule; empty for places larger than a country.
    pub(crate) async fn purchase(
        &self,
        id: PlaceId,
        query: &TopicQuery,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<Answer>, UnavailablePlace> {
        clock.busy();
        let loaded = self.facts_of(id, clock).await?;
        let bought = match loaded.members.as_slice() {
            [facts] => {
                let projects: &Projects = self.projects(clock).await.ok_or_else(|| UnavailablePlace {
                    place: id,
                    fault: "what is known of purchase rules could not be fetched".to_owned(),
                })?;
                ProjectContext::of(projects, facts).and_then(|ground| {
                    let (base_state, mut reference) = model::base_state(facts);
                    model::run_ahead(&base_state, facts, &Choices::default(), &mut reference);
                    named(&ground, &query.own, &base_state, &reference)
                })
            }
            _ => None,
        };
        let view = TopicView {
            release: export::release(&loaded.release),
            place: id,
            query: query.clone(),
            awaited: 0,
            what: Purchase { bought },
        };
        Ok(Some(Answer::Purchase(EncodedValue::of(&view))))
    }
}
