//! Need: what it would take in a country, a few runs more each time it is asked.
//!
//! A search stays while the place, the choices and the goal do. After each of its steps the worker listens, and a newer question
//! takes the place of this one. Does not know: which runs are needed; `findings::need` does.

use cairn::choices::Choices;
use cairn::facts::Facts;
use cairn::findings::need::told::{Asked, Search};
use cairn::findings::need::{Aim, Goal};
use cairn::model::{self, Outcome, Standing};
use cairn::place::PlaceId;
use cairn::site::wire::Answer;

use crate::effects::TOLD_AFTER_MS;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

/// A country that is followed many times, of which nothing but totals is read.
pub(crate) struct Totals {
    pub(crate) facts: &'static Facts,
    standing: Standing,
    outcome: Outcome,
}

impl Totals {
    /// With nothing pulled.
    pub(crate) fn of(facts: &'static Facts) -> Totals {
        let mut outcome = Outcome::of_totals(facts.place);
        let standing = model::stand(facts, &mut outcome);
        model::follow(&standing, facts, &Choices::default(), &mut outcome);
        Totals { facts, standing, outcome }
    }

    /// A goal in it, as long as nothing was pulled.
    pub(crate) fn aim(&self, goal: Goal) -> Aim {
        Aim::new(goal, &self.outcome)
    }

    /// The result of choices.
    pub(crate) fn result(&mut self, aim: &Aim, choices: &Choices) -> f64 {
        model::follow(&self.standing, self.facts, choices, &mut self.outcome);
        aim.of(&self.outcome)
    }
}

/// A search under way, in the country it is of.
pub(crate) struct Searched {
    totals: Totals,
    search: Search,
}

impl Searched {
    fn new(facts: &'static Facts, asked: &Asked) -> Searched {
        let totals = Totals::of(facts);
        let aim = totals.aim(asked.goal);
        Searched {
            search: Search::new(facts.place, asked.clone(), aim, facts.levers()),
            totals,
        }
    }

    fn step(&mut self) -> bool {
        let Searched { totals, search } = self;
        let aim = search.aim().clone();
        search.step(&mut |choices| totals.result(&aim, choices))
    }
}

impl Places {
    /// What it would take, as far as it is known by then; none where a newer question came in between.
    pub(crate) async fn need(&self, id: PlaceId, asked: &Asked, ear: &mut Listening<'_>) -> Result<Option<Answer>, Unknown> {
        ear.busy();
        let known = self.known(id, ear).await?;
        let [facts] = known.members.as_slice() else {
            return Ok(None);
        };
        let before = self.searched.take();
        let fits = |own: &Searched| own.totals.facts.place == id && own.search.told().asked == *asked;
        let mut own = before
            .filter(|own| fits(own))
            .unwrap_or_else(|| Box::new(Searched::new(facts, asked)));
        let start = ear.now();
        while own.step() {
            if ear.listens().await && ear.newer().is_some() {
                self.searched.replace(Some(own));
                return Ok(None);
            }
            if ear.now() - start > TOLD_AFTER_MS {
                break;
            }
        }
        let told = own.search.told().clone();
        self.searched.replace(Some(own));
        Ok(Some(Answer::Need(Box::new(told))))
    }
}
