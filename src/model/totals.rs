//! Totals: a country that is followed many times, of which nothing but totals is read.
//!
//! Does not know: who asks, what is read.

use crate::choices::Choices;
use crate::facts::Facts;
use crate::model::{Outcome, Standing, follow, stand};

/// A country and what was followed in it last.
#[derive(Clone, Debug)]
pub struct Totals<'a> {
    facts: &'a Facts,
    standing: Standing,
    outcome: Outcome,
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
        }
    }

    /// What followed last.
    #[must_use]
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// What follows under choices.
    pub fn follow(&mut self, choices: &Choices) -> &Outcome {
        follow(&self.standing, self.facts, choices, &mut self.outcome);
        &self.outcome
    }
}
