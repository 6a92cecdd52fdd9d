//! Drawing: runs of a place on drawn facts, with the reference and the choices together; other choices may replace the
//! reference.
//!
//! ```text
//! a draw of a place  = its facts drawn, history once, 2027–2060 twice
//! a draw of a whole  = the sum of the same draw of its members, dealt out as members are
//! ```
//!
//! Uncertainty that all places share adds up in a whole; that of single places averages out. Draws are made in blocks,
//! so that the caller can stop in between, and any program can make any block. The first draws of a country keep the
//! parts that no choice changes: history and reference. After a change of choices, a draw therefore costs its facts
//! and 2027–2060 once.
//!
//! Out of scope: statistics over many draws.

use crate::findings::need::{NeedGoal, PlaceGoal};
use crate::findings::range::{DrawPair, DrawResults, StorylineWeights};
use cairn_core::choices::Choices;
use cairn_core::choices::link::Per;
use cairn_core::doubt::PlaceSampler;
use cairn_core::facts::Facts;
use cairn_core::facts::doubts::Doubts;
use cairn_core::model::{self, Outcome, OutcomeSum, PlaceBaseState};
use cairn_core::place::PlaceId;
use cairn_core::year::Year;

/// Number of draws between two checks for messages.
pub const BLOCK: u32 = 50;

/// Number of draws of a country that keep history and reference by default, equal to the number shown at once. Each
/// takes about 120 kB.
pub const REMEMBERED: usize = 250;

/// The parts of a draw that no choice changes.
#[derive(Clone, Debug)]
struct DrawBase {
    base_state: PlaceBaseState,
    reference: DrawResults,
    /// The goal in this draw, and true if it is met with no lever set.
    aim: Option<(PlaceGoal, bool)>,
    /// Focus year, whole place or per person, and the goal.
    read: (Year, Per, Option<NeedGoal>),
}

/// A place, or the members of a whole, with its draws.
#[derive(Clone, Debug)]
pub struct Drawing {
    pub(super) members: Vec<PlaceSampler>,
    /// The id of the whole; none if the place is one country.
    pub(super) whole: Option<PlaceId>,
    pub(super) choices: Choices,
    /// The choices to compare with: no lever set, except in a comparison of two scenarios.
    pub(super) against: Choices,
    /// Weights of the storylines that draws follow; none if all follow the choices.
    storylines: Option<StorylineWeights>,
    /// The focus year of the headlines, whole place or per person, and the goal to test.
    pub(super) read: (Year, Per, Option<NeedGoal>),
    /// Buffer for the run of each member in turn.
    pub(super) outcome: Outcome,
    /// Cached parts of draw i of a country, at index i.
    before: Vec<Option<Box<DrawBase>>>,
    /// Number of draws of a country that are cached.
    remembered: usize,
}

impl Drawing {
    /// Draws of a country.
    pub fn of(facts: &Facts, doubts: &Doubts, choices: &Choices, focus: Year) -> Drawing {
        Drawing {
            members: vec![PlaceSampler::of(facts, doubts)],
            whole: None,
            choices: choices.clone(),
            against: Choices::default(),
            storylines: None,
            read: (focus, Per::Total, None),
            outcome: Outcome::of_totals(facts.place),
            before: Vec::new(),
            remembered: REMEMBERED,
        }
    }

    /// Draws of a place that is the sum of others.
    pub fn of_whole<'a>(
        whole: PlaceId,
        members: impl IntoIterator<Item = &'a Facts>,
        doubts: &Doubts,
        choices: &Choices,
        focus: Year,
    ) -> Drawing {
        Drawing {
            members: members.into_iter().map(|facts| PlaceSampler::of(facts, doubts)).collect(),
            whole: Some(whole),
            choices: choices.clone(),
            against: Choices::default(),
            storylines: None,
            read: (focus, Per::Total, None),
            outcome: Outcome::of_totals(whole),
            before: Vec::new(),
            remembered: REMEMBERED,
        }
    }

    /// Sets the number of draws of a country that are cached.
    pub const fn remember(&mut self, draws: usize) {
        self.remembered = draws;
    }

    /// Adds a member to a whole.
    pub fn take_in(&mut self, facts: &Facts, doubts: &Doubts) {
        self.members.push(PlaceSampler::of(facts, doubts));
    }

    /// Changes the choices, the focus year and the basis (whole place or per person). The default is the whole place.
    pub fn choose(&mut self, choices: &Choices, focus: Year, per: Per) {
        self.choices = choices.clone();
        self.read = (focus, per, self.read.2);
    }

    /// Replaces the reference with other choices.
    pub fn hold_against(&mut self, against: Choices) {
        if self.against != against {
            self.before.clear();
            self.against = against;
        }
    }

    /// The choices, and the choices to compare with.
    pub const fn sides(&self) -> [&Choices; 2] {
        [&self.choices, &self.against]
    }

    /// Lets each draw follow a storyline of its own in place of that of the choices, or none.
    pub fn draw_storylines(&mut self, weights: Option<StorylineWeights>) {
        if self.storylines != weights {
            self.before.clear();
            self.storylines = weights;
        }
    }

    /// Sets the goal to test in each draw, against its own reference or its own past; or none.
    pub const fn aim(&mut self, goal: Option<NeedGoal>) {
        self.read.2 = goal;
    }

    /// Makes a draw; draw 0 is the run on the screen.
    pub fn draw(&mut self, draw: u32) -> DrawPair {
        match (self.whole, self.members.as_mut_slice()) {
            (None, [_]) => self.draw_of_one(draw),
            (whole, _) => self.draw_of_whole(whole.unwrap_or(self.outcome.place), draw),
        }
    }

    /// Makes consecutive draws.
    pub fn block(&mut self, first: u32, count: u32) -> Vec<DrawPair> {
        (first..first.saturating_add(count)).map(|draw| self.draw(draw)).collect()
    }

    fn draw_of_one(&mut self, draw: u32) -> DrawPair {
        let drawn = self
            .storylines
            .and_then(|weights| weights.with_storyline(draw, [&self.choices, &self.against]));
        let [choices, against] = drawn
            .as_ref()
            .map_or([&self.choices, &self.against], |[choices, against]| [choices, against]);
        let facts = self.members[0].draw(draw);
        let (outcome, at) = (&mut self.outcome, draw as usize);
        let (focus, per, goal) = self.read;
        let nothing = choices == against;
        if let Some(before) = self
            .before
            .get(at)
            .and_then(Option::as_deref)
            .filter(|before| before.read == self.read)
        {
            let reference = before.reference.clone();
            if nothing {
                let met = before.aim.as_ref().map(|(_, met)| *met);
                return DrawPair::unchanged(reference, met);
            }
            model::run_ahead(&before.base_state, facts, choices, outcome);
            return DrawPair {
                yours: DrawResults::of(outcome, focus, per).since_levers(&reference, focus),
                met: before.aim.as_ref().map(|(aim, _)| aim.is_met(outcome)),
                reference,
            };
        }
        let base_state = model::base_state_into(facts, outcome);
        model::run_ahead(&base_state, facts, against, outcome);
        let reference = DrawResults::of(outcome, focus, per);
        let aim = goal.map(|goal| PlaceGoal::new(goal, outcome)).map(|aim| {
            let met = aim.is_met(outcome);
            (aim, met)
        });
        let pair = if nothing {
            DrawPair::unchanged(reference.clone(), aim.as_ref().map(|(_, met)| *met))
        } else {
            model::run_ahead(&base_state, facts, choices, outcome);
            DrawPair {
                yours: DrawResults::of(outcome, focus, per),
                reference: reference.clone(),
                met: aim.as_ref().map(|(aim, _)| aim.is_met(outcome)),
            }
        };
        if at < self.remembered {
            if self.before.len() <= at {
                self.before.resize(at + 1, None);
            }
            self.before[at] = Some(Box::new(DrawBase {
                base_state,
                reference,
                aim,
                read: self.read,
            }));
        }
        pair
    }

    fn draw_of_whole(&mut self, whole: PlaceId, draw: u32) -> DrawPair {
        let mut sums = DrawSums::new(whole);
        for member in 0..self.members.len() {
            self.join(member, draw, &mut sums);
        }
        self.summed(&sums)
    }

    /// Number of members.
    pub const fn members(&self) -> usize {
        self.members.len()
    }

    /// Adds a member of a whole to the sums of a draw; members must join in their order.
    pub fn join(&mut self, member: usize, draw: u32, sums: &mut DrawSums) {
        let whole = sums.whole;
        let drawn = self
            .storylines
            .and_then(|weights| weights.with_storyline(draw, [&self.choices, &self.against]));
        let [choices, against] = drawn
            .as_ref()
            .map_or([&self.choices, &self.against], |[choices, against]| [choices, against]);
        let Some(sampler) = self.members.get_mut(member) else { return };
        let facts = sampler.draw(draw);
        let base_state = model::base_state_into(facts, &mut self.outcome);
        model::run_ahead_within(whole, &base_state, facts, against, &mut self.outcome);
        sums.reference.join(&self.outcome);
        if self.choices != self.against {
            model::run_ahead_within(whole, &base_state, facts, choices, &mut self.outcome);
            sums.yours.join(&self.outcome);
        }
    }

    /// The draw of a whole after all members have joined.
    pub fn summed(&self, sums: &DrawSums) -> DrawPair {
        let (focus, per, goal) = self.read;
        let outcome = sums.reference.outcome();
        let reference = DrawResults::of(&outcome, focus, per);
        let aim = goal.map(|goal| PlaceGoal::new(goal, &outcome));
        if self.choices == self.against {
            return DrawPair::unchanged(reference, aim.map(|aim| aim.is_met(&outcome)));
        }
        let outcome = sums.yours.outcome();
        DrawPair {
            yours: DrawResults::of(&outcome, focus, per),
            reference,
            met: aim.map(|aim| aim.is_met(&outcome)),
        }
    }
}

/// Sums over the members that have joined a draw of a whole.
#[derive(Clone, Debug)]
pub struct DrawSums {
    whole: PlaceId,
    reference: OutcomeSum,
    yours: OutcomeSum,
}

impl DrawSums {
    /// Sums without members.
    pub fn new(whole: PlaceId) -> DrawSums {
        let (reference, yours) = (OutcomeSum::new(whole), OutcomeSum::new(whole));
        DrawSums { whole, reference, yours }
    }
}
