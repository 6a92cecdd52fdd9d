//! Summed: a place larger than a country is the sum of its countries' outcomes.
//!
//! ```text
//! sum(t) = Σ over members, in the order of ids: outcome(t)
//! ```
//!
//! Histories are summed once, as members join. A move of a lever follows each member into one
//! outcome that is used again, and adds its years from 2027 on; it can be done member by member,
//! so that a page may stop in between. Does not know: who belongs where.

use crate::choices::Choices;
use crate::facts::Facts;
use crate::model::moves::Moves;
use crate::model::outcome::Outcome;
use crate::model::{Standing, follow, follow_moved, standing};
use crate::place::PlaceId;
use crate::year::Stretch;

/// Places that are followed together.
#[derive(Clone, Debug)]
pub struct Summed<'a> {
    members: Vec<(&'a Facts, Standing)>,
    /// Where each member is followed in turn; it holds no history.
    each: Outcome,
    sum: Outcome,
}

/// A member that was added, as what is said of the whole reads it.
#[derive(Clone, Debug)]
pub struct Added<'a> {
    /// What is known of it.
    pub facts: &'a Facts,
    /// What the choices come to there.
    pub moves: Moves,
    /// What follows there, 2027–2060; years before hold nothing.
    pub outcome: &'a Outcome,
}

impl<'a> Summed<'a> {
    /// No places yet, under the id of the whole.
    #[must_use]
    pub fn new(whole: PlaceId) -> Summed<'a> {
        Summed {
            members: Vec::new(),
            each: Outcome::empty(whole),
            sum: Outcome::empty(whole),
        }
    }

    /// Some places under the id of the whole.
    #[must_use]
    pub fn of(whole: PlaceId, members: impl IntoIterator<Item = &'a Facts>) -> Summed<'a> {
        let mut summed = Summed::new(whole);
        for facts in members {
            summed.join(facts);
        }
        summed
    }

    /// Follows a place to the end of 2026 and adds its history.
    pub fn join(&mut self, facts: &'a Facts) {
        let (standing, history) = standing(facts);
        self.sum.add(&history, Stretch::HISTORY);
        self.members.push((facts, standing));
    }

    /// The same, and follows it under choices: what follows there, its history included.
    pub fn join_under(&mut self, facts: &'a Facts, choices: &Choices) -> Outcome {
        let (standing, mut outcome) = standing(facts);
        follow(&standing, facts, choices, &mut outcome);
        self.sum.add(&outcome, Stretch::HISTORY);
        self.sum.add(&outcome, Stretch::AHEAD);
        self.members.push((facts, standing));
        outcome
    }

    /// How many places have joined.
    #[must_use]
    pub fn members(&self) -> usize {
        self.members.len()
    }

    /// Forgets the years from 2027 on.
    pub fn begin(&mut self) {
        self.sum.clear(Stretch::AHEAD);
    }

    /// Follows one member under choices and adds its years from 2027 on; nothing where there is no such member.
    pub fn add(&mut self, member: usize, choices: &Choices) -> Option<Added<'_>> {
        let (facts, standing) = self.members.get(member)?;
        let moves = Moves::of(facts, choices);
        follow_moved(standing, facts, choices, &moves, &mut self.each);
        self.sum.add(&self.each, Stretch::AHEAD);
        Some(Added {
            facts,
            moves,
            outcome: &self.each,
        })
    }

    /// Follows all members under choices.
    pub fn follow(&mut self, choices: &Choices) -> &Outcome {
        self.begin();
        for member in 0..self.members.len() {
            let _ = self.add(member, choices);
        }
        &self.sum
    }

    /// The sum so far.
    #[must_use]
    pub const fn outcome(&self) -> &Outcome {
        &self.sum
    }
}
