//! Need: the levers that reach a goal in a place, a few more runs per request.
//!
//! A search is kept while the place, the choices and the goal are the same. Out of scope: choice of runs (see
//! `findings::need`).

use cairn_analysis::findings::need::is_coarse;
use cairn_analysis::findings::need::view::{NeedQuery, Search};
use cairn_core::kind::Lever;
use cairn_core::place::PlaceId;
use cairn_wire::Answer;

use crate::answers::ReplyResult;
use crate::goal_search::GoalWork;
use crate::library::LoadedFacts;
use crate::place_runs::WorkerPlaces;
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The levers needed, as far as known. None if a newer question interrupted.
    pub(crate) async fn need(&self, id: PlaceId, query: &NeedQuery, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        let loaded = self.facts_of(id, clock).await?;
        self.tried.borrow_mut().begin(id, query.goal);
        let before = self.searched.take().filter(|own| {
            let view = own.steps.reply();
            view.place == id && view.query == *query
        });
        let mut own = match before {
            Some(own) => own,
            None => match self.aimed(id, &loaded, query.goal, clock).await? {
                Some((country, aim)) => {
                    let steps = Search::new(id, query.clone(), aim, offered(&loaded), is_coarse(loaded.members.len()));
                    Box::new(GoalWork { country, steps })
                }
                None => return Ok(None),
            },
        };
        let done = self.work(id, &mut *own, clock).await?;
        let answer = done.then(|| Answer::Need(Box::new(own.steps.reply().clone())));
        self.searched.replace(Some(own));
        Ok(answer)
    }
}

/// The levers of a place; those of the first member represent all.
pub(crate) fn offered(loaded: &LoadedFacts) -> Vec<Lever> {
    loaded.members.first().map(|facts| facts.levers()).unwrap_or_default()
}
