//! Attribution of a place's difference to levers, some more runs per request.
//!
//! Runs are kept while the place, the choices and the unit (total or per person) are the same; another year reads them
//! again. In a place larger than a country, shares are approximate, from each lever alone and each lever last. Out of
//! scope: choice of runs (see `findings::attribution`).

use cairn_analysis::findings::attribution::bundle;
use cairn_analysis::findings::attribution::view::{AttributionProgress, AttributionQuery, AttributionView};
use cairn_core::choices::Choices;
use cairn_core::model::CountryTotals;
use cairn_core::place::PlaceId;
use cairn_wire::Answer;

use crate::answers::ReplyResult;
use crate::library::MemberFacts;
use crate::place_runs::{PlaceRuns, WorkerPlaces};
use crate::slow_question::{SlowQuestion, SlowStep};
use crate::yield_point::TaskClock;

/// An attribution under way, with its place and query.
pub(crate) struct AttributionRuns {
    place: PlaceId,
    query: AttributionQuery,
    asking: AttributionProgress,
    /// Only for a country: it runs many times, and only totals are read.
    country: Option<CountryTotals<MemberFacts>>,
}

impl AttributionRuns {
    /// True if the runs serve a query.
    fn serves(&self, place: PlaceId, query: &AttributionQuery) -> bool {
        (self.place, self.query.per) == (place, query.per) && self.query.choices == query.choices
    }
}

impl SlowQuestion for AttributionRuns {
    fn step(&mut self, _: &WorkerPlaces) -> SlowStep {
        let Some(choices) = self.asking.wanted() else {
            return SlowStep::Done;
        };
        let Some(country) = &mut self.country else {
            return SlowStep::Lacks(choices.clone(), self.query.focus);
        };
        let outcome = country.run(choices);
        self.asking.take(outcome);
        SlowStep::Made
    }

    fn read(&mut self, _: Choices, place: &mut PlaceRuns, _: &WorkerPlaces) {
        self.asking.take(place.outcome());
    }
}

impl WorkerPlaces {
    /// The attribution, as far as known. None if a newer question interrupted.
    pub(crate) async fn attribution(&self, id: PlaceId, query: &AttributionQuery, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        let loaded = self.facts_of(id, clock).await?;
        let before = self.shared.take().filter(|own| own.serves(id, query));
        let mut own = before.unwrap_or_else(|| {
            let country = match loaded.members.as_slice() {
                [facts] => Some(CountryTotals::of(facts.clone())),
                _ => None,
            };
            Box::new(AttributionRuns {
                place: id,
                query: query.clone(),
                asking: AttributionProgress::new(query, &bundle(loaded.facts()), country.is_some()),
                country,
            })
        });
        own.query.focus = query.focus;
        let done = self.work(id, &mut *own, clock).await?;
        let answer = done.then(|| Answer::Who(Box::new(AttributionView::of(id, query, &own.asking))));
        self.shared.replace(Some(own));
        Ok(answer)
    }
}
