//! Pair: two levers of a country held against each other, some runs more each time it is asked.
//!
//! A map stays while the place, the goal and all other levers do: where the two stand costs one run. After each of its steps the worker
//! listens, and a newer question takes the place of this one. Does not know: which runs are needed; `findings::need::pair` does.

use cairn::facts::Facts;
use cairn::findings::need::pair::{Asked, Plotting};
use cairn::place::PlaceId;
use cairn::site::wire::Answer;

use crate::effects::TOLD_AFTER_MS;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;
use crate::need::Totals;

/// A map under way, in the country it is of.
pub(crate) struct Plotted {
    totals: Totals,
    plotting: Plotting,
}

impl Plotted {
    fn new(facts: &'static Facts, asked: &Asked) -> Plotted {
        let totals = Totals::of(facts);
        let aim = totals.aim(asked.goal);
        Plotted {
            plotting: Plotting::new(facts.place, asked.clone(), aim, &facts.levers()),
            totals,
        }
    }

    fn step(&mut self) -> bool {
        let Plotted { totals, plotting } = self;
        let aim = plotting.aim().clone();
        plotting.step(&mut |choices| totals.result(&aim, choices))
    }
}

impl Places {
    /// Two levers held against each other, as far as it is known by then; none where a newer question came in between.
    pub(crate) async fn pair(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        ear.busy();
        let known = self.known(id, ear).await?;
        let [facts] = known.members.as_slice() else {
            return Ok(None);
        };
        let before = self.plotted.take().filter(|own| own.plotting.told().is_of(id, asked));
        let mut own = before.unwrap_or_else(|| Box::new(Plotted::new(facts, asked)));
        own.plotting.ask(asked);
        let start = ear.now();
        while own.step() {
            if ear.listens().await && ear.newer().is_some() {
                self.plotted.replace(Some(own));
                return Ok(None);
            }
            if ear.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        let told = own.plotting.told().clone();
        self.plotted.replace(Some(own));
        Ok(Some(Answer::Pair(Box::new(told))))
    }
}
