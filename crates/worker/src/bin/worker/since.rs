//! Since: results that an earlier release published for a place, fetched for an old link, next to today's.
//!
//! Out of scope: choice of the numbers to show.

use cairn_analysis::export::frozen::since::{Since, Told, kept, lines};
use cairn_analysis::figure::board::View;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, Later};

use crate::answers::Maybe;
use crate::follow::Places;
use crate::listen::Listening;

impl Places {
    /// Results of an earlier release and of this one. None if a newer question interrupted.
    pub(crate) async fn since(&self, id: PlaceId, view: &View, release: &str, ear: &mut Listening<'_>) -> Maybe {
        let told = |since: &Since| Ok(Some(Answer::Since(Later::of(since))));
        ear.busy();
        // No numbers are kept for cities; the file of the country tells if the release is known.
        let Some(was) = self.library.said(ear.scope(), id.country().unwrap_or(id), release).await else {
            return told(&Since::Away);
        };
        if was.is_empty() {
            return told(&Since::Unknown);
        }
        if id.is_city() {
            return told(&Since::NotKept);
        }
        let known = self.known(id, ear).await?;
        let levers = known.members.first().map(|facts| facts.levers()).unwrap_or_default();
        let kept = kept(&view.choices, &levers);
        let plan = kept.filter(|scenario| *scenario != Scenario::Reference);
        let mut plans = Vec::new();
        for scenario in [Scenario::Reference].into_iter().chain(plan) {
            let followed = self.followed(id, &scenario.choices(), view.focus, ear).await?;
            let Some((place, _)) = followed else { return Ok(None) };
            plans.push((scenario, lines(&was, scenario, place.outcome())));
            self.put(place);
        }
        let own = kept.is_none();
        told(&Since::Told(Told { own, plans }))
    }
}
