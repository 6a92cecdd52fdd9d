//! Earlier release: results that an earlier release published for a place, fetched for an old link, next to today's.
//!
//! Out of scope: choice of the numbers to show.

use cairn_analysis::export::archive::link_check::{ReleaseCheck, ReleaseResults, lines, scenario_of};
use cairn_analysis::figure::board::View;
use cairn_core::choices::scenario::Scenario;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, EncodedValue};

use crate::answers::ReplyResult;
use crate::place_runs::WorkerPlaces;
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// Results of an earlier release and of this one. None if a newer question interrupted.
    pub(crate) async fn release_changes(&self, id: PlaceId, view: &View, release: &str, clock: &mut TaskClock<'_>) -> ReplyResult {
        let reply = |since: &ReleaseCheck| Ok(Some(Answer::Since(EncodedValue::of(since))));
        clock.busy();
        // No numbers are kept for cities; the file of the country tells if the release is known.
        let Some(was) = self.library.release_rows(clock.scope(), id.country().unwrap_or(id), release).await else {
            return reply(&ReleaseCheck::Away);
        };
        if was.is_empty() {
            return reply(&ReleaseCheck::Unknown);
        }
        if id.is_city() {
            return reply(&ReleaseCheck::NotKept);
        }
        let loaded = self.facts_of(id, clock).await?;
        let levers = loaded.members.first().map(|facts| facts.levers()).unwrap_or_default();
        let release_plan = scenario_of(&view.choices, &levers);
        let plan = release_plan.filter(|scenario| *scenario != Scenario::Reference);
        let mut plans = Vec::new();
        for scenario in [Scenario::Reference].into_iter().chain(plan) {
            let followed = self.followed(id, &scenario.choices(), view.focus, clock).await?;
            let Some((place, _)) = followed else { return Ok(None) };
            plans.push((scenario, lines(&was, scenario, place.outcome())));
            self.put(place);
        }
        let own = release_plan.is_none();
        reply(&ReleaseCheck::Results(ReleaseResults { own, plans }))
    }
}
