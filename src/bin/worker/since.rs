//! Since: what an earlier release said of a place, fetched for an old link, beside what follows there now.
//!
//! Does not know: which of its numbers are shown.

use cairn::choices::scenario::Scenario;
use cairn::export::frozen::since::{Since, Told, kept, lines};
use cairn::figure::board::View;
use cairn::place::PlaceId;
use cairn::site::wire::{Answer, Later};

use crate::answers::Maybe;
use crate::follow::Places;
use crate::listen::Listening;

impl Places {
    /// What a release said, and what is said now; none where a newer question came in between.
    pub(crate) async fn since(&self, id: PlaceId, view: &View, release: &str, ear: &mut Listening<'_>) -> Maybe {
        let told = |since: &Since| Ok(Some(Answer::Since(Later::of(since))));
        ear.busy();
        // Of cities no numbers are kept; whether the release is known its country's file tells.
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
