//! Earlier release: results that an earlier release published for a place, fetched for an old link, next to today's.
//!
//! Out of scope: choice of the numbers to show.

use cairn_analysis::export::archive::link_check::{ReleaseCheck, ReleaseResults, kept, lines};
use cairn_analysis::figure::board::View;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, EncodedValue};

use crate::answers::ReplyResult;
use crate::place_runs::WorkerPlaces;
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// Results of an earlier release and of this one. None if a newer question interrupted.
    pub(crate) async fn since(&self, id: PlaceId, view: &View, release: &str, clock: &mut TaskClock<'_>) -> ReplyResult {
        let told = |since: &ReleaseCheck| Ok(Some(Answer::Since(EncodedValue::of(since))));
        clock.busy();
        // No numbers are kept for cities; the file of the country tells if the release is known.
        let Some(was) = self.library.said(clock.scope(), id.country().unwrap_or(id), release).await else {
            return told(&ReleaseCheck::Away);
        };
        if was.is_empty() {
            return told(&ReleaseCheck::Unknown);
        }
        if id.is_city() {
            return told(&ReleaseCheck::NotKept);
        }
        let loaded = self.known(id, clock).await?;
        let levers = loaded.members.first().map(|facts| facts.levers()).unwrap_or_default();
        let kept = kept(&view.choices, &levers);
        let plan = kept.filter(|scenario| *scenario != Scenario::Reference);
        let mut plans = Vec::new();
        for scenario in [Scenario::Reference].into_iter().chain(plan) {
            let followed = self.followed(id, &scenario.choices(), view.focus, clock).await?;
            let Some((place, _)) = followed else { return Ok(None) };
            plans.push((scenario, lines(&was, scenario, place.outcome())));
            self.put(place);
        }
        let own = kept.is_none();
        told(&ReleaseCheck::Told(ReleaseResults { own, plans }))
    }
}
