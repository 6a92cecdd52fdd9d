//! Totals: a country that is followed many times, of which nothing but totals is read: each time only what is another than before.
//!
//! Does not know: who asks, what is read.

use crate::choices::Choices;
use crate::facts::Facts;
use crate::model::anew::Kept;
use crate::model::moves::Moves;
use crate::model::{Outcome, Standing, follow, follow_country, stand};

/// A country and what was followed in it last.
#[derive(Clone, Debug)]
pub struct Totals<'a> {
    facts: &'a Facts,
    standing: Standing,
    outcome: Outcome,
    kept: Box<Kept>,
}

impl<'a> Totals<'a> {
    /// A country or a city, at the end of 2026.
    #[must_use]
    pub fn of(facts: &'a Facts) -> Totals<'a> {
        let mut outcome = Outcome::of_totals(facts.place);
        Totals {
            facts,
            standing: stand(facts, &mut outcome),
            outcome,
            kept: Box::new(Kept::new()),
        }
    }

    /// What followed last.
    #[must_use]
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// What follows under choices.
    pub fn follow(&mut self, choices: &Choices) -> &Outcome {
        let Totals {
            facts,
            standing,
            outcome,
            kept,
        } = self;
        if facts.city.is_some() {
            follow(standing, facts, choices, outcome);
        } else {
            let moves = Moves::of(facts, choices);
            follow_country(standing, facts, (choices, &moves), Some(kept), outcome);
        }
        outcome
    }
}
