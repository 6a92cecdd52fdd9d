//! Step: how choices change: one step back for each, all moves of what is in hand as one, and levers of other seats left as they are.
//!
//! Whatever asks for choices comes through here: a lever, a scenario, a reset, a plan that was kept. Does not know: what asks.

use std::rc::Rc;

use crate::choices::Choices;
use crate::site::state::explore::State;
use crate::site::state::explore::knob::Knob;

/// How many steps back are kept.
const STEPS_BACK: usize = 100;

impl State {
    /// Takes new choices, keeping the old ones as a step back; the hand is off the lever.
    pub(super) fn step(&mut self, choices: Choices) {
        let choices = self.seated(choices);
        self.in_hand = None;
        if choices == self.view.choices {
            return;
        }
        let old = std::mem::replace(&mut self.view.choices, choices);
        let past = Rc::make_mut(&mut self.past);
        past.push(old);
        if past.len() > STEPS_BACK {
            past.remove(0);
        }
        self.future = Rc::default();
        self.touch();
    }

    /// What becomes of choices in the seat that is taken: levers of others stay as they are.
    pub(super) fn seated(&self, choices: Choices) -> Choices {
        match self.laid.seat {
            Some(seat) => seat.held(&self.view.choices, choices),
            None => choices,
        }
    }

    /// Keeps what was shown when a move began, after what happened to the state `was`; what is opened, asked in another way or laid
    /// over the page moves no number.
    pub(super) fn mark(&mut self, was: &State, opens: bool) {
        if opens || self.place != was.place || self.stage != was.stage {
            self.before = None;
        } else if self.view.choices != was.view.choices {
            if self.in_hand.is_none() || self.in_hand != was.in_hand {
                self.before = Some(Rc::clone(&was.board));
            }
        } else if self.asked != was.asked {
            self.before = None;
        }
        self.beat ^= !Rc::ptr_eq(&self.board, &was.board);
    }

    pub(super) fn touch(&mut self) {
        self.asked = self.asked.wrapping_add(1);
        self.touched = true;
        self.remarks.clear();
    }

    /// Takes choices that what is in hand makes: all its moves are one step back.
    pub(super) fn hold(&mut self, knob: Knob, choices: Choices) {
        let choices = self.seated(choices);
        if self.in_hand != Some(knob) {
            self.step(choices);
            self.in_hand = Some(knob);
        } else if choices != self.view.choices {
            self.view.choices = choices;
            self.touch();
        }
    }
}
