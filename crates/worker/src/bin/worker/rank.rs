//! Ranks every place of the world: first with all levers at their defaults, then under the requested choices.
//!
//! Out of scope: choice of the ranked places (see `findings::rank`).

use cairn_analysis::export;
use cairn_analysis::findings::rank::{RankQuery, Ranking};
use cairn_core::choices::Choices;
use cairn_core::model::SHARDS;
use cairn_core::place::PlaceId;
use cairn_wire::{Answer, EncodedValue};

use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::yield_point::TaskClock;

impl WorkerPlaces {
    /// Results of every member of a place larger than a country. None if a newer question interrupted.
    pub(crate) async fn ranked(
        &self,
        id: PlaceId,
        query: &RankQuery,
        clock: &mut TaskClock<'_>,
    ) -> Result<Option<Answer>, UnavailablePlace> {
        let loaded = self.facts_of(id, clock).await?;
        let gives_way = |clock: &TaskClock<'_>| clock.newer().is_some();
        let mut place = self.take(id);
        for shard in 0..SHARDS {
            if !place.own.join(shard, &loaded, clock, &gives_way).await {
                self.put(place);
                return Ok(None);
            }
        }
        let mut ranking = Ranking::of(export::release(&loaded.release), query.clone());
        for choices in [Choices::default(), query.choices.clone()] {
            let first = ranking.rows.is_empty();
            if !first && choices == Choices::default() {
                break;
            }
            place.own.begin();
            for member in 0..loaded.members.len() {
                if let Some(added) = place.own.member(member, &choices) {
                    if first {
                        ranking.join(added.facts, added.outcome);
                    } else {
                        ranking.move_to(added.facts.place, added.outcome);
                    }
                }
                if clock.listens().await && gives_way(clock) {
                    self.put(place);
                    return Ok(None);
                }
            }
        }
        self.put(place);
        ranking.settle();
        Ok(Some(Answer::Ranking(EncodedValue::of(&ranking))))
    }
}
