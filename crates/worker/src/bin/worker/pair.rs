//! Pair: a map of two levers of a place, some more runs per request.
//!
//! A map is kept while the place, the goal and all other levers are the same. A change of the two levers themselves costs
//! one run. Out of scope: choice of runs (see `findings::need::pair`).

use cairn_analysis::findings::need::is_coarse;
use cairn_analysis::findings::need::pair::{LeverPairQuery, Plotting};
use cairn_core::place::PlaceId;
use cairn_wire::Answer;

use crate::answers::ReplyResult;
use crate::goal_search::GoalWork;
use crate::need::offered;
use crate::place_runs::WorkerPlaces;
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// The map of two levers, as far as known. None if a newer question interrupted.
    pub(crate) async fn pair(&self, id: PlaceId, query: &LeverPairQuery, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        let loaded = self.facts_of(id, clock).await?;
        self.tried.borrow_mut().begin(id, query.goal);
        let before = self.plotted.take().filter(|own| own.steps.reply().is_of(id, query));
        let mut own = match before {
            Some(own) => own,
            None => match self.aimed(id, &loaded, query.goal, clock).await? {
                Some((country, aim)) => {
                    let steps = Plotting::new(id, query.clone(), aim, &offered(&loaded), is_coarse(loaded.members.len()));
                    Box::new(GoalWork { country, steps })
                }
                None => return Ok(None),
            },
        };
        own.steps.set_query(query);
        let done = self.work(id, &mut *own, clock).await?;
        let answer = done.then(|| Answer::Pair(Box::new(own.steps.reply().clone())));
        self.plotted.replace(Some(own));
        Ok(answer)
    }
}
