//! Ranks every place of the world: first as it is with nothing pulled, then under the choices asked.
//!
//! Does not know: which places have a rank; `findings::rank` does.

use cairn::choices::Choices;
use cairn::export;
use cairn::findings::rank::{Asked, Ranking};
use cairn::place::PlaceId;
use cairn::site::aside::Told;
use web_sys::DedicatedWorkerGlobalScope;

use crate::follow::{Pace, Places, Unknown};

impl Places {
    /// What follows in every member of a place larger than a country; none where a newer question came in between.
    pub(crate) async fn ranked(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        id: PlaceId,
        asked: Asked,
        pace: &mut Pace<'_>,
        overtaken: &dyn Fn() -> Option<PlaceId>,
    ) -> Result<Option<Told>, Unknown> {
        let reference = Choices::default();
        let known = match self.known(scope, id, pace.busy).await {
            Ok(known) => known,
            Err(fault) => return Err(Unknown { place: id, fault }),
        };
        let mut place = self.take(id);
        if !self.joined(&mut place, &known, pace, overtaken).await {
            self.put(place);
            return Ok(None);
        }
        let mut ranking = Ranking::of(export::release(&known.release), asked);
        for choices in [reference, ranking.asked.choices.clone()] {
            place.summed.begin();
            let first = ranking.rows.is_empty();
            if !first && choices == Choices::default() {
                break;
            }
            for member in 0..known.members.len() {
                if let Some(added) = place.summed.add(member, &choices) {
                    if first {
                        ranking.join(added.facts, added.outcome);
                    } else {
                        ranking.move_to(added.facts.place, added.outcome);
                    }
                }
                if pace.listens().await && overtaken().is_some() {
                    self.put(place);
                    return Ok(None);
                }
            }
        }
        self.put(place);
        Ok(Some(Told::Ranking(Box::new(ranking))))
    }
}
