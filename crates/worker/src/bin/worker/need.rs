//! Need: the levers that reach a goal in a place, a few more runs per request.
//!
//! A search is kept while the place, the choices and the goal are the same. The worker yields after each step; in a place
//! larger than a country, after each run. A newer question then replaces this one. Out of scope: choice of runs (see
//! `findings::need`).

use cairn_analysis::findings::need::view::{NeedQuery, Search};
use cairn_analysis::findings::need::{NeedGoal, PlaceGoal, is_coarse};
use cairn_core::choices::Choices;
use cairn_core::kind::Lever;
use cairn_core::model::CountryTotals;
use cairn_core::place::PlaceId;
use cairn_wire::Answer;

use crate::effects::TOLD_AFTER_MS;
use crate::goal_memo::GoalMemo;
use crate::library::LoadedFacts;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

/// A search under way in one place.
pub(crate) struct GoalSearch {
    /// Only for a country, which this worker runs itself.
    country: Option<CountryTotals<'static>>,
    search: Search,
}

impl GoalSearch {
    fn step(&mut self, tried: &GoalMemo) -> Result<bool, Choices> {
        let GoalSearch { country, search } = self;
        let Some(totals) = country else {
            return search.step_known(&|choices| tried.get(choices));
        };
        let aim = search.aim().clone();
        Ok(search.step(&mut |choices| aim.value(totals.run(choices))))
    }
}

impl WorkerPlaces {
    /// The levers needed, as far as known. None if a newer question interrupted.
    pub(crate) async fn need(&self, id: PlaceId, query: &NeedQuery, clock: &mut TaskClock<'_>) -> Result<Option<Answer>, UnavailablePlace> {
        clock.busy();
        let known = self.known(id, clock).await?;
        self.tried.borrow_mut().begin(id, query.goal);
        let before = self.searched.take().filter(|own| {
            let told = own.search.reply();
            told.place == id && told.asked == *query
        });
        let mut own = match before {
            Some(own) => own,
            None => match self.aimed(id, &known, query.goal, clock).await? {
                Some((country, aim)) => {
                    let search = Search::new(id, query.clone(), aim, offered(&known), is_coarse(known.members.len()));
                    Box::new(GoalSearch { country, search })
                }
                None => return Ok(None),
            },
        };
        let start = clock.now();
        loop {
            let stepped = own.step(&self.tried.borrow());
            let overtaken = match stepped {
                Ok(false) => break,
                Ok(true) => false,
                Err(lacks) => !self.try_out(id, own.search.aim(), lacks, clock).await?,
            };
            if overtaken || clock.listens().await && clock.newer().is_some() {
                self.searched.replace(Some(own));
                return Ok(None);
            }
            if clock.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        let told = own.search.reply().clone();
        self.searched.replace(Some(own));
        Ok(Some(Answer::Need(Box::new(told))))
    }

    /// A goal in a place, with its totals if it is a country. None if a newer question interrupted.
    pub(crate) async fn aimed(
        &self,
        id: PlaceId,
        loaded: &LoadedFacts,
        goal: NeedGoal,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<(Option<CountryTotals<'static>>, PlaceGoal)>, UnavailablePlace> {
        if let [facts] = loaded.members.as_slice() {
            let mut totals = CountryTotals::of(facts);
            let aim = PlaceGoal::new(goal, totals.run(&Choices::default()));
            return Ok(Some((Some(totals), aim)));
        }
        let aim = self.aim(id, goal, clock).await?;
        Ok(aim.map(|aim| (None, aim)))
    }
}

/// The levers of a place; those of the first member represent all.
pub(crate) fn offered(loaded: &LoadedFacts) -> Vec<Lever> {
    loaded.members.first().map(|facts| facts.levers()).unwrap_or_default()
}
