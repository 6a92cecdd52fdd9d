//! Memo of runs of a place larger than a country, as a goal reads them.
//!
//! All workers run such a place together, so each run takes time and its result is cached. Another goal on the same
//! result and year, or a search from another start, tries many of the same choices. Out of scope: choice of runs (see
//! `findings::need`).

use cairn_analysis::findings::need::{NeedGoal, PlaceGoal};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Metric;
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

/// Number of results kept, the newest: more than one search needs.
const KEPT: usize = 1500;

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

    pub(crate) fn get(&self, choices: &Choices) -> Option<f64> {
        self.results.iter().find(|(known, _)| known == choices).map(|(_, result)| *result)
    }

    fn put(&mut self, choices: Choices, result: f64) {
        if self.results.len() == KEPT {
            self.results.remove(0);
        }
        self.results.push((choices, result));
    }
}

impl WorkerPlaces {
    /// A goal in a place larger than a country. None if a newer question interrupted.
    pub(crate) async fn aim(&self, id: PlaceId, goal: NeedGoal, clock: &mut TaskClock<'_>) -> Result<Option<PlaceGoal>, UnavailablePlace> {
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

    /// Runs such a place and caches the result. False if a newer question interrupted.
    pub(crate) async fn try_out(
        &self,
        id: PlaceId,
        aim: &PlaceGoal,
        choices: Choices,
        clock: &mut TaskClock<'_>,
    ) -> Result<bool, UnavailablePlace> {
        let followed = self.followed(id, &choices, aim.goal.year, clock).await?;
        let Some((place, _)) = followed else { return Ok(false) };
        let result = aim.value(place.outcome());
        self.put(place);
        self.tried.borrow_mut().put(choices, result);
        Ok(true)
    }
}
