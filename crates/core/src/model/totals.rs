//! Totals: a country that runs many times, for totals only. Each run repeats only the parts that changed.

use std::ops::Deref;

use crate::choices::Choices;
use crate::facts::Facts;
use crate::model::incremental::ModelCache;
use crate::model::moves::DialValues;
use crate::model::{Outcome, PlaceBaseState, base_state_into, run_ahead, run_country_ahead};

/// A country and its last run. `F` is a reference to its facts, counted or not.
#[derive(Clone, Debug)]
pub struct CountryTotals<F> {
    facts: F,
    base_state: PlaceBaseState,
    outcome: Outcome,
    cache: Box<ModelCache>,
}

impl<F: Deref<Target = Facts>> CountryTotals<F> {
    /// Runs a country or a city to the end of 2026.
    pub fn of(facts: F) -> CountryTotals<F> {
        let mut outcome = Outcome::of_totals(facts.place);
        CountryTotals {
            base_state: base_state_into(&facts, &mut outcome),
            facts,
            outcome,
            cache: Box::new(ModelCache::new()),
        }
    }

    /// Outcome of the last run.
    pub const fn outcome(&self) -> &Outcome {
        &self.outcome
    }

    /// Runs the years from 2027 on under choices.
    pub fn run(&mut self, choices: &Choices) -> &Outcome {
        let CountryTotals {
            facts,
            base_state,
            outcome,
            cache,
        } = self;
        let facts: &Facts = facts;
        if facts.city.is_some() {
            run_ahead(base_state, facts, choices, outcome);
        } else {
            let moves = DialValues::of(facts, choices);
            run_country_ahead(base_state, facts, (choices, &moves), Some(cache), outcome);
        }
        outcome
    }
}
