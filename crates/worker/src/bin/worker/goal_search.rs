//! Goal searches: one step of a search towards a goal, in a country or a larger place.
//!
//! A country runs in this worker, within the step. All workers run a larger place together, so each run takes time and
//! its result is kept in a memo. Another goal on the same result and year, or a search from another start, tries many of
//! the same choices. Out of scope: choice of runs (see `findings::need`).

use cairn_analysis::findings::need::{GoalSteps, NeedGoal, PlaceGoal};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Metric;
use cairn_core::model::CountryTotals;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

use crate::library::{LoadedFacts, MemberFacts};
use crate::place_runs::{PlaceRuns, UnavailablePlace, WorkerPlaces};
use crate::slow_question::{SlowQuestion, SlowStep};
use crate::yield_point::TaskClock;

/// Number of results kept, the newest: more than one search needs.
const RESULTS_CACHED: usize = 1500;

/// Results of one place: the goal's measure in one year.
#[derive(Default)]
pub(crate) struct GoalMemo {
    of: Option<(PlaceId, Metric, Year)>,
    results: Vec<(Choices, f64)>,
}

impl GoalMemo {
    /// Clears the memo if the place, measure or year differs.
    pub(crate) fn begin(&mut self, place: PlaceId, goal: NeedGoal) {
        let of = Some((place, goal.metric, goal.year));
        if self.of != of {
            *self = GoalMemo { of, results: Vec::new() };
        }
    }

    fn get(&self, choices: &Choices) -> Option<f64> {
        self.results.iter().find(|(plan, _)| plan == choices).map(|(_, result)| *result)
    }

    fn put(&mut self, choices: Choices, result: f64) {
        if self.results.len() == RESULTS_CACHED {
            self.results.remove(0);
        }
        self.results.push((choices, result));
    }
}

/// A search under way in one place.
pub(crate) struct GoalWork<Steps> {
    /// Only for a country, which this worker runs itself.
    pub(crate) country: Option<CountryTotals<MemberFacts>>,
    pub(crate) steps: Steps,
}

impl<Steps: GoalSteps> SlowQuestion for GoalWork<Steps> {
    fn step(&mut self, places: &WorkerPlaces) -> SlowStep {
        let aim = self.steps.aim().clone();
        let stepped = match &mut self.country {
            Some(totals) => Ok(self.steps.step(&mut |choices| aim.value(totals.run(choices)))),
            None => self.steps.step_known(&|choices| places.tried.borrow().get(choices)),
        };
        match stepped {
            Ok(true) => SlowStep::Made,
            Ok(false) => SlowStep::Done,
            Err(lacks) => SlowStep::Lacks(lacks, aim.goal.year),
        }
    }

    fn read(&mut self, choices: Choices, place: &mut PlaceRuns, places: &WorkerPlaces) {
        let result = self.steps.aim().value(place.outcome());
        places.tried.borrow_mut().put(choices, result);
    }
}

impl WorkerPlaces {
    /// A goal in a place, with its totals if it is a country. None if a newer question interrupted.
    pub(crate) async fn aimed(
        &self,
        id: PlaceId,
        loaded: &LoadedFacts,
        goal: NeedGoal,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<(Option<CountryTotals<MemberFacts>>, PlaceGoal)>, UnavailablePlace> {
        if let [facts] = loaded.members.as_slice() {
            let mut totals = CountryTotals::of(facts.clone());
            let aim = PlaceGoal::new(goal, totals.run(&Choices::default()));
            return Ok(Some((Some(totals), aim)));
        }
        let aim = self.aim(id, goal, clock).await?;
        Ok(aim.map(|aim| (None, aim)))
    }

    /// A goal in a place larger than a country. None if a newer question interrupted.
    async fn aim(&self, id: PlaceId, goal: NeedGoal, clock: &mut TaskClock<'_>) -> Result<Option<PlaceGoal>, UnavailablePlace> {
        let place = self.take(id);
        let aim = place.reference().map(|reference| PlaceGoal::new(goal, reference));
        self.put(place);
        if aim.is_some() {
            return Ok(aim);
        }
        let followed = self.followed(id, &Choices::default(), goal.year, clock).await?;
        let Some((place, _)) = followed else { return Ok(None) };
        let aim = place.reference().map(|reference| PlaceGoal::new(goal, reference));
        self.put(place);
        Ok(aim)
    }
}
