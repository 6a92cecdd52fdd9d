//! Sum: the outcome of a place larger than a country is the sum of its countries' outcomes.
//!
//! ```text
//! members are dealt to shards (partial sums) in the order of ids: member k to shard k mod 4
//! shard h (t) = Σ over its members, in order: outcome(t)
//! sum(t)     = shard 0 (t) + shard 1 (t) + shard 2 (t) + shard 3 (t), in that order
//! ```
//!
//! The sum has the same bits whichever program runs a shard: one program all four, or several at once. Histories are
//! summed once, as members join. A move of a lever runs each member into one reused outcome and adds its years from
//! 2027 on. This works member by member, so that a page may pause in between. If the whole world makes a choice, a
//! member may differ from the same place alone ([`DialValues::within_place`]). A city is the only member of its own sum. Out of
//! scope: which places are members.

use std::ops::Deref;

use crate::choices::Choices;
use crate::facts::Facts;
use crate::model::moves::DialValues;
use crate::model::outcome::Outcome;
use crate::model::{PlaceBaseState, base_state, run_ahead_with};
use crate::place::PlaceId;
use crate::year::Stretch;

/// Number of shards.
pub const SHARDS: usize = 4;

/// The members of one shard, and their partial sum. `F` is a reference to facts, counted or not.
#[derive(Clone, Debug)]
pub struct MemberShard<F> {
    members: Vec<(F, PlaceBaseState)>,
    sum: Outcome,
}

/// A member that was added, for the findings on the whole.
#[derive(Clone, Debug)]
pub struct Added<'a> {
    /// Facts of the member.
    pub facts: &'a Facts,
    /// Moves of the member under the choices.
    pub moves: DialValues,
    /// Outcome of the member, 2027–2060; earlier years are empty.
    pub outcome: &'a Outcome,
}

impl<F: Deref<Target = Facts>> MemberShard<F> {
    /// An empty shard, under the id of the whole.
    pub fn new(whole: PlaceId) -> MemberShard<F> {
        MemberShard {
            members: Vec::new(),
            sum: Outcome::empty(whole),
        }
    }

    /// Runs a place to the end of 2026 and adds its history.
    pub fn join(&mut self, facts: F) {
        let (base_state, history) = base_state(&facts);
        self.sum.add(&history, Stretch::HISTORY);
        self.members.push((facts, base_state));
    }

    /// Runs a place to 2060 under choices, adds it, and returns its outcome including its history.
    pub fn join_under(&mut self, facts: F, choices: &Choices) -> Outcome {
        let (base_state, mut outcome) = base_state(&facts);
        let moves = DialValues::of(&facts, choices).within_place(self.sum.place);
        run_ahead_with(&base_state, &facts, choices, &moves, &mut outcome);
        self.sum.add(&outcome, Stretch::HISTORY);
        self.sum.add(&outcome, Stretch::AHEAD);
        self.members.push((facts, base_state));
        outcome
    }

    /// Number of places that have joined.
    pub fn members(&self) -> usize {
        self.members.len()
    }

    /// Clears the years from 2027 on.
    pub fn begin(&mut self) {
        self.sum.clear(Stretch::AHEAD);
    }

    /// Runs one member under choices into `each`, and adds its years from 2027 on; `None` if there is no such member.
    pub fn add<'b>(&'b mut self, member: usize, choices: &Choices, each: &'b mut Outcome) -> Option<Added<'b>> {
        let (facts, base_state) = self.members.get(member)?;
        let facts: &Facts = facts;
        let moves = DialValues::of(facts, choices).within_place(self.sum.place);
        run_ahead_with(base_state, facts, choices, &moves, each);
        self.sum.add(each, Stretch::AHEAD);
        Some(Added {
            facts,
            moves,
            outcome: each,
        })
    }

    /// The sum so far.
    pub const fn sum(&self) -> &Outcome {
        &self.sum
    }
}

/// Places that one program runs together, all shards.
#[derive(Clone, Debug)]
pub struct Summed<'a> {
    shards: [MemberShard<&'a Facts>; SHARDS],
    members: usize,
    /// Reused outcome of one member at a time; it has no history.
    each: Outcome,
    sum: Outcome,
    /// Spans in which the shards changed since the last sum.
    stale: [Option<Stretch>; 2],
}

impl<'a> Summed<'a> {
    /// An empty sum, under the id of the whole.
    pub fn new(whole: PlaceId) -> Summed<'a> {
        Summed {
            shards: std::array::from_fn(|_| MemberShard::new(whole)),
            members: 0,
            each: Outcome::empty(whole),
            sum: Outcome::empty(whole),
            stale: [None; 2],
        }
    }

    /// The sum of some places, under the id of the whole.
    pub fn of(whole: PlaceId, members: impl IntoIterator<Item = &'a Facts>) -> Summed<'a> {
        let mut summed = Summed::new(whole);
        for facts in members {
            summed.join(facts);
        }
        summed
    }

    /// Runs a place to the end of 2026 and adds its history.
    pub fn join(&mut self, facts: &'a Facts) {
        self.shards[self.members % SHARDS].join(facts);
        self.members += 1;
        self.stale[0] = Some(Stretch::HISTORY);
    }

    /// Runs a place to 2060 under choices, adds it, and returns its outcome including its history.
    pub fn join_under(&mut self, facts: &'a Facts, choices: &Choices) -> Outcome {
        let outcome = self.shards[self.members % SHARDS].join_under(facts, choices);
        self.members += 1;
        self.stale = [Some(Stretch::HISTORY), Some(Stretch::AHEAD)];
        outcome
    }

    /// The id of the whole.
    pub const fn place(&self) -> PlaceId {
        self.sum.place
    }

    /// Number of places that have joined.
    pub const fn members(&self) -> usize {
        self.members
    }

    /// Clears the years from 2027 on.
    pub fn begin(&mut self) {
        self.shards.iter_mut().for_each(MemberShard::begin);
        self.stale[1] = Some(Stretch::AHEAD);
    }

    /// Runs one member under choices and adds its years from 2027 on; `None` if there is no such member.
    pub fn add(&mut self, member: usize, choices: &Choices) -> Option<Added<'_>> {
        self.stale[1] = Some(Stretch::AHEAD);
        self.shards[member % SHARDS].add(member / SHARDS, choices, &mut self.each)
    }

    /// Runs all members under choices.
    pub fn run(&mut self, choices: &Choices) -> &Outcome {
        self.begin();
        for member in 0..self.members {
            let _ = self.add(member, choices);
        }
        self.outcome()
    }

    /// The sum so far.
    pub fn outcome(&mut self) -> &Outcome {
        for years in self.stale.iter_mut().filter_map(Option::take) {
            self.sum.clear(years);
            self.shards.iter().for_each(|shard| self.sum.add(&shard.sum, years));
        }
        &self.sum
    }
}

/// Sums outcomes, split into the same shards.
#[derive(Clone, Debug)]
pub struct OutcomeSum {
    shards: [Outcome; SHARDS],
    members: usize,
}

impl OutcomeSum {
    /// An empty sum, under the id of the whole.
    pub fn new(whole: PlaceId) -> OutcomeSum {
        OutcomeSum {
            shards: std::array::from_fn(|_| Outcome::empty(whole)),
            members: 0,
        }
    }

    /// Adds the outcome of a member.
    pub fn join(&mut self, outcome: &Outcome) {
        let shard = &mut self.shards[self.members % SHARDS];
        shard.add(outcome, Stretch::HISTORY);
        shard.add(outcome, Stretch::AHEAD);
        self.members += 1;
    }

    /// The sum.
    pub fn outcome(&self) -> Outcome {
        let mut sum = Outcome::empty(self.shards[0].place);
        for years in [Stretch::HISTORY, Stretch::AHEAD] {
            self.shards.iter().for_each(|shard| sum.add(shard, years));
        }
        sum
    }
}
