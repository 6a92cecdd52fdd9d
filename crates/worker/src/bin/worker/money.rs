//! Money: the amounts of a place, a few more runs per request.
//!
//! Draws are kept while the place, the choices and the focus year are the same. The unit costs are fetched on first use. Out
//! of scope: the amounts (see `findings::money`).

use cairn_analysis::findings::money::view::{MoneyQuery, MoneySteps};
use cairn_core::facts::doubts::Doubts;
use cairn_core::place::PlaceId;
use cairn_wire::Answer;

use crate::answers::ReplyResult;
use crate::library::MemberFacts;
use crate::place_runs::{UnavailablePlace, WorkerPlaces};
use crate::slow_question::{SlowQuestion, SlowStep};
use crate::yield_point::TaskClock;

/// Time in milliseconds after which a reply contains more than the central run.
const MORE_AFTER_MS: f64 = 1500.0;

/// Draws of money under way in one place.
pub(crate) struct MoneyWork {
    members: Vec<MemberFacts>,
    /// The numbers that draws vary.
    varied: Doubts,
    steps: MoneySteps,
    /// True if a reply contained the central run.
    replied: bool,
}

impl WorkerPlaces {
    /// The amounts of money, as far as known. None if a newer question interrupted.
    pub(crate) async fn money(&self, id: PlaceId, query: &MoneyQuery, clock: &mut TaskClock<'_>) -> ReplyResult {
        clock.busy();
        let loaded = self.facts_of(id, clock).await?;
        let fault = |fault: &str| UnavailablePlace {
            place: id,
            fault: fault.to_owned(),
        };
        let doubts = self.doubts(clock).await.filter(|doubts| doubts.release == loaded.release);
        let doubts = doubts.ok_or_else(|| fault("the numbers that draws vary did not come"))?;
        let money = self.library.money(clock.scope()).await;
        let money = money.filter(|money| money.release == loaded.release);
        let money = money.ok_or_else(|| fault("the unit costs did not come"))?;
        let before = self.priced.take();
        let before = before.filter(|own| own.steps.place() == id && own.steps.query() == query);
        let Some(mut own) = before.or_else(|| {
            Some(Box::new(MoneyWork {
                steps: MoneySteps::new(id, query.clone(), &loaded.facts())?,
                members: loaded.members.clone(),
                varied: query.choices.numbers.left(doubts),
                replied: false,
            }))
        }) else {
            return Ok(None);
        };
        let done = self.work(id, &mut *own, clock).await?;
        let answer = done.then(|| {
            let view = own.steps.reply(money);
            own.replied = view.known;
            Answer::Money(Box::new(view))
        });
        self.priced.replace(Some(own));
        Ok(answer)
    }
}

impl SlowQuestion for MoneyWork {
    fn step(&mut self, places: &WorkerPlaces) -> SlowStep {
        if let Some(facts) = self.steps.lacks().and_then(|member| self.members.get(member)) {
            self.steps.take_in(facts, &self.varied);
            return SlowStep::Made;
        }
        match places.library.money_known() {
            Some(money) if self.steps.step(money) => SlowStep::Made,
            Some(_) | None => SlowStep::Done,
        }
    }

    /// Each reply makes the page draw a picture, so replies with ranges are rarer than the first.
    fn replies(&self, passed: f64) -> bool {
        if self.replied {
            passed > MORE_AFTER_MS
        } else {
            self.steps.is_central_known() && passed > 0.0
        }
    }
}
