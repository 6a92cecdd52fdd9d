//! Step: changes of choices: one undo step each, all moves of one drag as one step, and levers of other seats
//! unchanged.
//!
//! All changes of choices pass here: levers, scenarios, resets, saved plans. Out of scope: the origin of a change.

use std::rc::Rc;

use crate::site::state::explore::ExplorerState;
use crate::site::state::explore::knob::Knob;
use cairn_core::choices::Choices;

/// The control that keys move.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct KeyMoves {
    /// The control whose key was pressed, until it settles.
    pub(super) now: Option<Knob>,
    /// The control that the last undo step moved by key; the next press joins this step.
    pub(super) last: Option<Knob>,
}

/// Largest number of undo steps.
const STEPS_BACK: usize = 100;

impl ExplorerState {
    /// Sets new choices and stores the old ones as an undo step. It ends a drag.
    pub(super) fn step(&mut self, choices: Choices) {
        let choices = self.seated(choices);
        self.in_hand = None;
        self.keyed.last = None;
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
        self.status.touch();
    }

    /// Limits choices to the current seat: levers of other seats keep their levels.
    pub(super) fn seated(&self, choices: Choices) -> Choices {
        match self.laid.seat {
            Some(seat) => seat.restrict(&self.view.choices, choices),
            None => choices,
        }
    }

    /// Stores the board shown when a move began, after an action on the state `was`. Opening something, other queries
    /// and overlays move no number.
    pub(super) fn mark(&mut self, was: &ExplorerState, opens: bool) {
        if opens || self.place != was.place || self.stage != was.stage {
            self.before = None;
        } else if self.view.choices != was.view.choices {
            if self.in_hand.is_none() || self.in_hand != was.in_hand {
                self.before = Some(Rc::clone(&was.board));
            }
        } else if self.status.number != was.status.number {
            self.before = None;
        }
        self.beat ^= !Rc::ptr_eq(&self.board, &was.board);
    }

    /// Sets the choices of a drag: all its moves are one undo step, as are the presses of keys on one lever.
    pub(super) fn set_dragged(&mut self, knob: Knob, choices: Choices) {
        let choices = self.seated(choices);
        let by_key = self.keyed.now == Some(knob);
        if self.in_hand != Some(knob) && !(by_key && self.keyed.last == Some(knob)) {
            let steps = self.status.number;
            self.step(choices);
            self.in_hand = Some(knob);
            // A press that moved nothing is no step to join.
            self.keyed.last = Some(knob).filter(|_| by_key && self.status.number != steps);
        } else if choices != self.view.choices {
            self.view.choices = choices;
            self.status.touch();
        }
    }
}
