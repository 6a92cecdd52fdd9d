//! Own: what this worker itself follows of a place: all of its hands, or some.
//!
//! Members of a hand join once, with nothing pulled; a move then walks each from 2027 on. Work that is given up keeps
//! the members that have joined. Does not know: who follows the other hands.

use cairn::choices::Choices;
use cairn::facts::Facts;
use cairn::findings::lever::sum::{Ground, LeverHand, Yours};
use cairn::model::{Added, HANDS, Hand, Outcome};
use cairn::place::PlaceId;
use cairn::year::{Stretch, Year};

use crate::library::Known;
use crate::listen::Listening;

/// What is to be followed.
#[derive(Clone, Debug)]
pub(crate) struct Task {
    pub(crate) place: PlaceId,
    pub(crate) choices: Choices,
    /// The year levers are read in.
    pub(crate) focus: Year,
    /// Whether what came before, and what follows with nothing pulled, is asked for, too.
    pub(crate) whole: bool,
    /// Whether levers with nothing pulled are asked for, too.
    pub(crate) grounds: bool,
}

/// What follows in one hand, beside the sum of its members.
#[derive(Debug)]
pub(crate) struct Part {
    /// With nothing pulled, 2027–2060.
    pub(crate) reference: Option<Vec<f64>>,
    pub(crate) grounds: Option<Vec<Ground>>,
    pub(crate) yours: Vec<Yours>,
}

/// The hands that this worker follows.
pub(crate) struct Own {
    hands: [OwnHand; HANDS],
    /// Where each member is followed in turn.
    each: Outcome,
}

struct OwnHand {
    hand: Hand<'static>,
    levers: LeverHand<'static>,
    /// Whether its years from 2027 on are those with nothing pulled.
    rests: bool,
}

/// Whether work gives way to what has come in.
pub(crate) type GivesWay<'a> = &'a dyn Fn(&Listening<'_>) -> bool;

impl Own {
    pub(crate) fn new(place: PlaceId) -> Own {
        Own {
            hands: std::array::from_fn(|_| OwnHand {
                hand: Hand::new(place),
                levers: LeverHand::new(),
                rests: true,
            }),
            each: Outcome::empty(place),
        }
    }

    /// The sum of a hand as it was followed last, history included.
    pub(crate) const fn sum(&self, hand: usize) -> &Outcome {
        self.hands[hand].hand.sum()
    }

    /// Has every member of a hand join; false where the work gave way.
    pub(crate) async fn join(&mut self, hand: usize, known: &Known, ear: &mut Listening<'_>, gives_way: GivesWay<'_>) -> bool {
        let OwnHand { hand: own, levers, .. } = &mut self.hands[hand];
        let members: Vec<&'static Facts> = dealt(known, hand).skip(own.members()).collect();
        for facts in members {
            let outcome = own.join_under(facts, &Choices::default());
            levers.join(facts, &outcome);
            if ear.listens().await && gives_way(ear) {
                return false;
            }
        }
        true
    }

    /// Follows a hand; none where the work gave way.
    pub(crate) async fn follow(
        &mut self,
        hand: usize,
        known: &Known,
        task: &Task,
        ear: &mut Listening<'_>,
        gives_way: GivesWay<'_>,
    ) -> Option<Part> {
        if !self.join(hand, known, ear, gives_way).await {
            return None;
        }
        let nothing = Choices::default();
        let reference = if task.whole {
            self.walk(hand, &nothing, task.focus, ear, gives_way).await?;
            Some(self.sum(hand).flat(Stretch::AHEAD))
        } else {
            None
        };
        self.walk(hand, &task.choices, task.focus, ear, gives_way).await?;
        let levers = &self.hands[hand].levers;
        Some(Part {
            reference,
            grounds: task.grounds.then(|| levers.grounds().cloned().collect()),
            yours: levers.yours().collect(),
        })
    }

    /// Walks every member of a hand under choices; none where the work gave way. What rests with nothing pulled is left so.
    async fn walk(&mut self, hand: usize, choices: &Choices, focus: Year, ear: &mut Listening<'_>, gives_way: GivesWay<'_>) -> Option<()> {
        let Own { hands, each } = self;
        let OwnHand { hand: own, levers, rests } = &mut hands[hand];
        levers.begin(focus);
        let nothing = *choices == Choices::default();
        if nothing && *rests {
            return Some(());
        }
        *rests = false;
        own.begin();
        for member in 0..own.members() {
            if let Some(added) = own.add(member, choices, each) {
                levers.add(member, choices, &added);
            }
            if ear.listens().await && gives_way(ear) {
                return None;
            }
        }
        *rests = nothing;
        Some(())
    }

    /// Walks one member of the whole under choices, in the order of ids; its hand must have joined.
    pub(crate) fn member(&mut self, member: usize, choices: &Choices) -> Option<Added<'_>> {
        let own = &mut self.hands[member % HANDS];
        own.rests = false;
        own.hand.add(member / HANDS, choices, &mut self.each)
    }

    /// Forgets the years from 2027 on of every hand.
    pub(crate) fn begin(&mut self) {
        for own in &mut self.hands {
            own.rests = false;
            own.hand.begin();
        }
    }
}

/// The members of a hand, in order.
pub(crate) fn dealt(known: &Known, hand: usize) -> impl Iterator<Item = &'static Facts> {
    known.members.iter().copied().skip(hand).step_by(HANDS)
}
