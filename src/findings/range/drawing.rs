//! Drawing: a place followed on drawn facts, reference and choices together.
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
use crate::findings::range::{Kept, Pair};
use crate::model::{self, Dealt, Outcome, Standing};
use crate::place::PlaceId;
use crate::year::Year;

/// Draws that are made before somebody is listened to.
pub const BLOCK: u32 = 50;

/// Draws of a country of which history and reference are kept: as many as are shown at once.
pub const REMEMBERED: usize = 250;

/// What of a draw no choice moves.
#[derive(Clone, Debug)]
struct Before {
    standing: Standing,
    reference: Kept,
    /// How it was read.
    read: (Year, Per),
}

/// A place, or the members of a whole, whose draws are made.
#[derive(Clone, Debug)]
pub struct Drawing {
    members: Vec<Drawn>,
    /// The id of the whole; none where the place is one country.
    whole: Option<PlaceId>,
    choices: Choices,
    /// The year in which headlines are read, and whether for each person.
    read: (Year, Per),
    /// Where each member is followed in turn.
    outcome: Outcome,
    /// Of draw i of a country at i.
    before: Vec<Option<Box<Before>>>,
}

impl Drawing {
    /// Of a country.
    #[must_use]
    pub fn of(facts: &Facts, doubts: &Doubts, choices: &Choices, focus: Year) -> Drawing {
        Drawing {
            members: vec![Drawn::of(facts, doubts)],
            whole: None,
            choices: choices.clone(),
            read: (focus, Per::Total),
            outcome: Outcome::of_totals(facts.place),
            before: Vec::new(),
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
            read: (focus, Per::Total),
            outcome: Outcome::of_totals(whole),
            before: Vec::new(),
        }
    }

    /// Asks for other choices, or to be read otherwise, from here on. At first the whole place is read.
    pub fn choose(&mut self, choices: &Choices, focus: Year, per: Per) {
        self.choices = choices.clone();
        self.read = (focus, per);
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
        let (focus, per) = self.read;
        if let Some(before) = self
            .before
            .get(at)
            .and_then(Option::as_deref)
            .filter(|before| before.read == self.read)
        {
            let reference = before.reference.clone();
            let yours = if self.choices == Choices::default() {
                reference.clone()
            } else {
                model::follow(&before.standing, facts, &self.choices, outcome);
                Kept::of(outcome, focus, per).since_levers(&reference, focus)
            };
            return Pair { yours, reference };
        }
        let standing = model::stand(facts, outcome);
        let pair = paired(&self.choices, |choices| {
            model::follow(&standing, facts, choices, outcome);
            Kept::of(outcome, focus, per)
        });
        if at < REMEMBERED {
            if self.before.len() <= at {
                self.before.resize(at + 1, None);
            }
            self.before[at] = Some(Box::new(Before {
                standing,
                reference: pair.reference.clone(),
                read: self.read,
            }));
        }
        pair
    }

    fn draw_of_whole(&mut self, whole: PlaceId, draw: u32) -> Pair {
        let nothing = Choices::default();
        let (focus, per) = self.read;
        let (mut reference, mut yours) = (Dealt::new(whole), Dealt::new(whole));
        for member in &mut self.members {
            let facts = member.draw(draw);
            let standing = model::stand(facts, &mut self.outcome);
            model::follow_within(whole, &standing, facts, &nothing, &mut self.outcome);
            reference.join(&self.outcome);
            if self.choices != nothing {
                model::follow_within(whole, &standing, facts, &self.choices, &mut self.outcome);
                yours.join(&self.outcome);
            }
        }
        paired(&self.choices, |choices| {
            let sum = if *choices == nothing { &reference } else { &yours };
            Kept::of(&sum.outcome(), focus, per)
        })
    }
}

/// The reference, and choices beside it; the reference again where nothing is pulled.
fn paired(choices: &Choices, mut kept: impl FnMut(&Choices) -> Kept) -> Pair {
    let nothing = Choices::default();
    let reference = kept(&nothing);
    let yours = if *choices == nothing { reference.clone() } else { kept(choices) };
    Pair { yours, reference }
}
