//! Need: what it would take in a country, a few runs more each time it is asked.
//!
//! A search stays while the place, the choices and the goal do. After each of its steps the worker listens, and a newer question
//! takes the place of this one. Does not know: which runs are needed; `findings::need` does.

use cairn::choices::Choices;
use cairn::facts::Facts;
use cairn::findings::need::Aim;
use cairn::findings::need::told::{Asked, Search};
use cairn::model::{self, Outcome, Standing};
use cairn::place::PlaceId;
use cairn::site::wire::Answer;

use crate::effects::TOLD_AFTER_MS;
use crate::follow::{Places, Unknown};
use crate::listen::Listening;

/// A search under way, in the country it is of.
pub(crate) struct Searched {
    facts: &'static Facts,
    standing: Standing,
    outcome: Outcome,
    search: Search,
}

impl Searched {
    fn new(facts: &'static Facts, asked: &Asked) -> Searched {
        let mut outcome = Outcome::of_totals(facts.place);
        let standing = model::stand(facts, &mut outcome);
        model::follow(&standing, facts, &Choices::default(), &mut outcome);
        let aim = Aim::new(asked.goal, &outcome);
        Searched {
            search: Search::new(facts.place, asked.clone(), aim, facts.levers()),
            facts,
            standing,
            outcome,
        }
    }

    fn step(&mut self) -> bool {
        let Searched {
            facts,
            standing,
            outcome,
            search,
        } = self;
        let aim = search.aim().clone();
        search.step(&mut |choices| {
            model::follow(standing, facts, choices, outcome);
            aim.of(outcome)
        })
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
        let fits = |own: &Searched| own.facts.place == id && own.search.told().asked == *asked;
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
