//! Pair: a map of two levers of a place, some more runs per request.
//!
//! A map is kept while the place, the goal and all other levers are the same. A change of the two levers themselves costs
//! one run. The worker yields after each step; in a place larger than a country, after each run. A newer question then
//! replaces this one. Out of scope: choice of runs (see `findings::need::pair`).

use cairn_analysis::findings::need::is_coarse;
use cairn_analysis::findings::need::pair::{LeverPairQuery, Plotting};
use cairn_core::choices::Choices;
use cairn_core::model::CountryTotals;
use cairn_core::place::PlaceId;
use cairn_wire::Answer;

use crate::effects::TOLD_AFTER_MS;
use crate::goal_memo::GoalMemo;
use crate::need::offered;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

/// A map under way in one place.
pub(crate) struct PairMapProgress {
    /// Only for a country, which this worker runs itself.
    country: Option<CountryTotals<'static>>,
    plotting: Plotting,
}

impl PairMapProgress {
    fn step(&mut self, tried: &GoalMemo) -> Result<bool, Choices> {
        let PairMapProgress { country, plotting } = self;
        let Some(totals) = country else {
            return plotting.step_known(&|choices| tried.get(choices));
        };
        let aim = plotting.aim().clone();
        Ok(plotting.step(&mut |choices| aim.value(totals.run(choices))))
    }
}

impl WorkerPlaces {
    /// The map of two levers, as far as known. None if a newer question interrupted.
    pub(crate) async fn pair(
        &self,
        id: PlaceId,
        query: &LeverPairQuery,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<Answer>, UnavailablePlace> {
        clock.busy();
        let known = self.known(id, clock).await?;
        self.tried.borrow_mut().begin(id, query.goal);
        let before = self.plotted.take().filter(|own| own.plotting.reply().is_of(id, query));
        let mut own = match before {
            Some(own) => own,
            None => match self.aimed(id, &known, query.goal, clock).await? {
                Some((country, aim)) => {
                    let plotting = Plotting::new(id, query.clone(), aim, &offered(&known), is_coarse(known.members.len()));
                    Box::new(PairMapProgress { country, plotting })
                }
                None => return Ok(None),
            },
        };
        own.plotting.ask(query);
        let start = clock.now();
        loop {
            let stepped = own.step(&self.tried.borrow());
            let overtaken = match stepped {
                Ok(false) => break,
                Ok(true) => false,
                Err(lacks) => !self.try_out(id, own.plotting.aim(), lacks, clock).await?,
            };
            if overtaken || clock.listens().await && clock.newer().is_some() {
                self.plotted.replace(Some(own));
                return Ok(None);
            }
            if clock.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        let told = own.plotting.reply().clone();
        self.plotted.replace(Some(own));
        Ok(Some(Answer::Pair(Box::new(told))))
    }
}
