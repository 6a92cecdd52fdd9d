//! Who: attribution of a place's difference to levers, some more runs per request.
//!
//! Runs are kept while the place, the choices and the unit (total or per person) are the same; another year reads them
//! again. After each run the worker yields, and a newer question replaces this one. In a place larger than a country,
//! shares are approximate, from each lever alone and each lever last. Out of scope: choice of runs (see `findings::who`).

use cairn_analysis::findings::attribution::bundle;
use cairn_analysis::findings::attribution::view::{AttributionProgress, AttributionQuery, AttributionView};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::model::CountryTotals;
use cairn_core::place::PlaceId;
use cairn_wire::Answer;

use crate::effects::TOLD_AFTER_MS;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

/// An attribution under way, with its place and choices.
pub(crate) struct AttributionRuns {
    place: PlaceId,
    choices: Choices,
    per: Per,
    asking: AttributionProgress,
    /// Only for a country: it runs many times, and only totals are read.
    country: Option<CountryTotals<'static>>,
}

impl WorkerPlaces {
    /// The attribution, as far as known. None if a newer question interrupted.
    pub(crate) async fn who(
        &self,
        id: PlaceId,
        query: &AttributionQuery,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<Answer>, UnavailablePlace> {
        clock.busy();
        let known = self.known(id, clock).await?;
        let before = self.shared.take();
        let fits = |own: &AttributionRuns| (own.place, own.per) == (id, query.per) && own.choices == query.choices;
        let mut own = before.filter(|own| fits(own)).unwrap_or_else(|| {
            let country = match known.members.as_slice() {
                [facts] => Some(CountryTotals::of(facts)),
                _ => None,
            };
            Box::new(AttributionRuns {
                place: id,
                choices: query.choices.clone(),
                per: query.per,
                asking: AttributionProgress::new(query, &bundle(known.members.iter().copied()), country.is_some()),
                country,
            })
        });
        let start = clock.now();
        while let Some(choices) = own.asking.wanted() {
            if let Some(country) = &mut own.country {
                let outcome = country.run(choices);
                own.asking.take(outcome);
            } else if let Some((place, _)) = self.followed(id, choices, query.focus, clock).await? {
                own.asking.take(place.outcome());
                self.put(place);
            } else {
                self.shared.replace(Some(own));
                return Ok(None);
            }
            if clock.listens().await && clock.newer().is_some() {
                self.shared.replace(Some(own));
                return Ok(None);
            }
            if clock.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        let view = AttributionView::of(id, query, &own.asking);
        self.shared.replace(Some(own));
        Ok(Some(Answer::Who(Box::new(view))))
    }
}
