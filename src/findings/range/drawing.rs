//! Drawing: a place followed on drawn facts, reference and choices together; or, in the reference's stead, what choices are held against.
//!
//! ```text
//! a draw of a place  = its facts drawn, history once, 2027–2060 twice
//! a draw of a whole  = the sum of the same draw of its members, dealt out as members are
//! ```
//!
//! Doubts that all share add up in a whole, those of single places even out. Draws are made in blocks, so that whoever asks may
//! stop in between, and any block by anybody. What no choice moves is kept of the first draws of a country: history, and the
//! reference. So when choices move, a draw costs its facts and 2027–2060 once. Does not know: what is read from many draws.

use crate::choices::Choices;
use crate::choices::link::Per;
use crate::doubt::Drawn;
use crate::facts::Facts;
use crate::facts::doubts::Doubts;
use crate::findings::need::{Aim, Goal};
use crate::findings::range::{Kept, Pair};
use crate::model::{self, Dealt, Outcome, Standing};
use crate::place::PlaceId;
use crate::year::Year;

/// Draws that are made before somebody is listened to.
pub const BLOCK: u32 = 50;

/// Draws of a country of which history and reference are kept, where nobody asks for more: as many as are shown at once. Each takes
/// about 120 kB.
pub const REMEMBERED: usize = 250;

/// What of a draw no choice moves.
#[derive(Clone, Debug)]
struct Before {
    standing: Standing,
    reference: Kept,
    /// The goal in this draw, and whether it is met with nothing pulled.
    aim: Option<(Aim, bool)>,
    /// How it was read, and for which goal.
    read: (Year, Per, Option<Goal>),
}

/// A place, or the members of a whole, whose draws are made.
#[derive(Clone, Debug)]
pub struct Drawing {
    pub(super) members: Vec<Drawn>,
    /// The id of the whole; none where the place is one country.
    pub(super) whole: Option<PlaceId>,
    pub(super) choices: Choices,
    /// What they are held against: nothing pulled, but where two scenarios are compared.
    pub(super) against: Choices,
    /// The year in which headlines are read, whether for each person, and the goal that is looked at.
    pub(super) read: (Year, Per, Option<Goal>),
    /// Where each member is followed in turn.
    pub(super) outcome: Outcome,
    /// Of draw i of a country at i.
    before: Vec<Option<Box<Before>>>,
    /// Of how many draws of a country it is kept.
    remembered: usize,
}

impl Drawing {
    /// Of a country.
    #[must_use]
    pub fn of(facts: &Facts, doubts: &Doubts, choices: &Choices, focus: Year) -> Drawing {
        Drawing {
            members: vec![Drawn::of(facts, doubts)],
            whole: None,
            choices: choices.clone(),
            against: Choices::default(),
            read: (focus, Per::Total, None),
            outcome: Outcome::of_totals(facts.place),
            before: Vec::new(),
            remembered: REMEMBERED,
        }
    }

    /// Of a place that is the sum of others.
    #[must_use]
    pub fn of_whole<'a>(
        whole: PlaceId,
        members: impl IntoIterator<Item = &'a Facts>,
        doubts: &Doubts,
        choices: &Choices,
        focus: Year,
    ) -> Drawing {
        Drawing {
            members: members.into_iter().map(|facts| Drawn::of(facts, doubts)).collect(),
            whole: Some(whole),
            choices: choices.clone(),
            against: Choices::default(),
            read: (focus, Per::Total, None),
            outcome: Outcome::of_totals(whole),
            before: Vec::new(),
            remembered: REMEMBERED,
        }
    }

    /// Keeps what no choice moves of so many draws of a country.
    pub const fn remember(&mut self, draws: usize) {
        self.remembered = draws;
    }

    /// Takes in a member more of a whole.
    pub fn take_in(&mut self, facts: &Facts, doubts: &Doubts) {
        self.members.push(Drawn::of(facts, doubts));
    }

    /// Asks for other choices, or to be read otherwise, from here on. At first the whole place is read.
    pub fn choose(&mut self, choices: &Choices, focus: Year, per: Per) {
        self.choices = choices.clone();
        self.read = (focus, per, self.read.2);
    }

    /// Holds choices against others from here on, instead of against nothing pulled.
    pub fn hold_against(&mut self, against: Choices) {
        if self.against != against {
            self.before.clear();
            self.against = against;
        }
    }

    /// Looks at a goal from here on, or at none: whether each draw meets it, against its own reference or its own past.
    pub const fn aim(&mut self, goal: Option<Goal>) {
        self.read.2 = goal;
    }

    /// A draw; draw 0 is the run on the screen.
    #[must_use]
    pub fn draw(&mut self, draw: u32) -> Pair {
        match (self.whole, self.members.as_mut_slice()) {
            (None, [_]) => self.draw_of_one(draw),
            (whole, _) => self.draw_of_whole(whole.unwrap_or(self.outcome.place), draw),
        }
    }

    /// Draws that follow each other.
    #[must_use]
    pub fn block(&mut self, first: u32, count: u32) -> Vec<Pair> {
        (first..first.saturating_add(count)).map(|draw| self.draw(draw)).collect()
    }

    fn draw_of_one(&mut self, draw: u32) -> Pair {
        let facts = self.members[0].draw(draw);
        let (outcome, at) = (&mut self.outcome, draw as usize);
        let (focus, per, goal) = self.read;
        let nothing = self.choices == self.against;
        if let Some(before) = self
            .before
            .get(at)
            .and_then(Option::as_deref)
            .filter(|before| before.read == self.read)
        {
            let reference = before.reference.clone();
            if nothing {
                let met = before.aim.as_ref().map(|(_, met)| *met);
                return Pair::still(reference, met);
            }
            model::follow(&before.standing, facts, &self.choices, outcome);
            return Pair {
                yours: Kept::of(outcome, focus, per).since_levers(&reference, focus),
                met: before.aim.as_ref().map(|(aim, _)| aim.is_met(outcome)),
                reference,
            };
        }
        let standing = model::stand(facts, outcome);
        model::follow(&standing, facts, &self.against, outcome);
        let reference = Kept::of(outcome, focus, per);
        let aim = goal.map(|goal| Aim::new(goal, outcome)).map(|aim| {
            let met = aim.is_met(outcome);
            (aim, met)
        });
        let pair = if nothing {
            Pair::still(reference.clone(), aim.as_ref().map(|(_, met)| *met))
        } else {
            model::follow(&standing, facts, &self.choices, outcome);
            Pair {
                yours: Kept::of(outcome, focus, per),
                reference: reference.clone(),
                met: aim.as_ref().map(|(aim, _)| aim.is_met(outcome)),
            }
        };
        if at < self.remembered {
            if self.before.len() <= at {
                self.before.resize(at + 1, None);
            }
            self.before[at] = Some(Box::new(Before {
                standing,
                reference,
                aim,
                read: self.read,
            }));
        }
        pair
    }

    fn draw_of_whole(&mut self, whole: PlaceId, draw: u32) -> Pair {
        let mut sums = Sums::new(whole);
        for member in 0..self.members.len() {
            self.join(member, draw, &mut sums);
        }
        self.summed(&sums)
    }

    /// How many members there are.
    #[must_use]
    pub const fn members(&self) -> usize {
        self.members.len()
    }

    /// Adds a member of a whole to the sums of a draw; members must join in their order.
    pub fn join(&mut self, member: usize, draw: u32, sums: &mut Sums) {
        let whole = sums.whole;
        let Some(drawn) = self.members.get_mut(member) else { return };
        let facts = drawn.draw(draw);
        let standing = model::stand(facts, &mut self.outcome);
        model::follow_within(whole, &standing, facts, &self.against, &mut self.outcome);
        sums.reference.join(&self.outcome);
        if self.choices != self.against {
            model::follow_within(whole, &standing, facts, &self.choices, &mut self.outcome);
            sums.yours.join(&self.outcome);
        }
    }

    /// The draw of a whole whose members have all joined.
    #[must_use]
    pub fn summed(&self, sums: &Sums) -> Pair {
        let (focus, per, goal) = self.read;
        let outcome = sums.reference.outcome();
        let reference = Kept::of(&outcome, focus, per);
        let aim = goal.map(|goal| Aim::new(goal, &outcome));
        if self.choices == self.against {
            return Pair::still(reference, aim.map(|aim| aim.is_met(&outcome)));
        }
        let outcome = sums.yours.outcome();
        Pair {
            yours: Kept::of(&outcome, focus, per),
            reference,
            met: aim.map(|aim| aim.is_met(&outcome)),
        }
    }
}

/// What of a draw of a whole has joined so far.
#[derive(Clone, Debug)]
pub struct Sums {
    whole: PlaceId,
    reference: Dealt,
    yours: Dealt,
}

impl Sums {
    /// Nothing yet.
    #[must_use]
    pub fn new(whole: PlaceId) -> Sums {
        let (reference, yours) = (Dealt::new(whole), Dealt::new(whole));
        Sums { whole, reference, yours }
    }
}
