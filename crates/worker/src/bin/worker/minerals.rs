//! Minerals: minerals of a place, some more members per request.
//!
//! Runs are kept while the place and the numbers set by hand are the same; a change of the mineral costs no run. Out of
//! scope: the layer (see `findings::minerals`).

use cairn_analysis::figure::mineral_view::{MineralQuery, MineralRuns};
use cairn_core::facts::minerals::MineralFacts;
use cairn_core::place::PlaceId;
use cairn_wire::Answer;

use crate::answers::ReplyResult;
use crate::library::MemberFacts;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::slow_question::{SlowQuestion, SlowStep};
use crate::yield_point::TaskClock;

/// Work on minerals of a place.
struct MineralWork<'a> {
    runs: Box<MineralRuns>,
    members: &'a [MemberFacts],
    minerals: &'a MineralFacts,
    /// True if the chart of uses is shown: the chart of mining needs no run.
    is_run: bool,
}

impl WorkerPlaces {
    /// Minerals of a place, as far as known. None if a newer question interrupted.
    pub(crate) async fn minerals(&self, id: PlaceId, query: &MineralQuery, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        let loaded = self.facts_of(id, clock).await?;
        let Some(minerals) = self.library.minerals(clock.scope()).await else {
            let fault = "facts on minerals did not come".to_owned();
            return Err(UnavailablePlace { place: id, fault });
        };
        let before = self.mined.take().filter(|runs| runs.is_of(id, &query.choices));
        let new = || Box::new(MineralRuns::new(id, query.choices.clone(), loaded.members.len()));
        let mut runs = before.unwrap_or_else(new);
        runs.choose(&query.choices);
        let mut work = MineralWork {
            runs,
            members: &loaded.members,
            minerals,
            is_run: query.mineral.is_some(),
        };
        let done = self.work(id, &mut work, clock).await;
        let runs = work.runs;
        let answer = runs.view(query, minerals);
        self.mined.replace(Some(runs));
        Ok(done?.then(|| Answer::Minerals(Box::new(answer))))
    }
}

impl SlowQuestion for MineralWork<'_> {
    fn step(&mut self, _: &WorkerPlaces) -> SlowStep {
        let next = self.runs.next().filter(|_| self.is_run);
        let Some((member, facts)) = next.and_then(|next| Some((next, self.members.get(next)?))) else {
            return SlowStep::Done;
        };
        self.runs.join(member, facts, self.minerals);
        SlowStep::Made
    }
}
