//! Aside: answers what the pages beside the explorer ask. Does not know: how a place is followed.

use cairn::choices::Choices;
use cairn::export;
use cairn::findings::compare::{Followed, Pair, comparison};
use cairn::outlook::bridge::Taken;
use cairn::outlook::under::Under;
use cairn::place::PlaceId;
use cairn::site::aside::{Asked, Told};
use cairn::site::protocol::{self, Reply};
use cairn::year::Year;
use web_sys::DedicatedWorkerGlobalScope;

use crate::follow::{Pace, Places, Unknown};

/// Tells the place of a newer question, where one has come in.
type Overtaken<'a> = &'a dyn Fn() -> Option<PlaceId>;

impl Places {
    /// The answer to a page beside the explorer; none where a newer question came in between.
    ///
    /// # Errors
    /// Of which place it cannot be told, and why.
    pub(crate) async fn aside(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        (number, place): (u32, PlaceId),
        asked: &[u8],
        pace: &mut Pace<'_>,
        overtaken: Overtaken<'_>,
    ) -> Result<Option<Reply>, Unknown> {
        let unread = |fault: String| Unknown { place, fault };
        let told = match protocol::read::<Asked>(asked).map_err(unread)? {
            Asked::Compare(pair) => self.compared(scope, *pair, pace, overtaken).await?,
            Asked::Outlook { place, choices, taken } => {
                let taken: Vec<Taken> = protocol::read(&taken).map_err(unread)?;
                self.under(scope, place, &choices, &taken, pace, overtaken).await?
            }
            Asked::Ranking { place, asked } => self.ranked(scope, place, *asked, pace, overtaken).await?,
        };
        let Some(told) = told else { return Ok(None) };
        let told = protocol::bytes(&told).map_err(unread)?;
        Ok(Some(Reply::Aside { number, told }))
    }

    /// What differs between two sides, and what follows.
    async fn compared(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        pair: Pair,
        pace: &mut Pace<'_>,
        overtaken: Overtaken<'_>,
    ) -> Result<Option<Told>, Unknown> {
        let mut release = String::new();
        let mut sides = Vec::with_capacity(pair.sides.len());
        for side in &pair.sides {
            let followed = self.followed(scope, side.place, &side.choices, pair.focus, pace, overtaken).await?;
            let Some((place, known)) = followed else { return Ok(None) };
            let outcome = place.summed.outcome().clone();
            let steps = place.levers.steps(&side.choices, &outcome);
            release = export::release(&known.release);
            sides.push(Followed { outcome, steps });
            self.put(place);
        }
        let [a, b] = sides.as_slice() else { return Ok(None) };
        Ok(Some(Told::Compare(Box::new(comparison(release, pair, a, b)))))
    }

    /// What of the outlook moves under choices.
    async fn under(
        &self,
        scope: &DedicatedWorkerGlobalScope,
        id: PlaceId,
        choices: &Choices,
        taken: &[Taken],
        pace: &mut Pace<'_>,
        overtaken: Overtaken<'_>,
    ) -> Result<Option<Told>, Unknown> {
        let followed = self.followed(scope, id, choices, Year::LAST, pace, overtaken).await?;
        let Some((place, _)) = followed else { return Ok(None) };
        let under = Under::of(taken, place.summed.outcome());
        self.put(place);
        Ok(Some(Told::Outlook(Box::new(under))))
    }
}
