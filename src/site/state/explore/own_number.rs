//! Own number: numbers that the visitor sets by hand in place of ours; each change is an undo step.
//!
//! The list of numbers is requested when the visitor opens it. Out of scope: the effect of a number.

use std::rc::Rc;

use crate::site::state::explore::ExplorerState;
use cairn_core::choices::Choices;
use cairn_core::choices::link::Remark;
use cairn_core::doubt::{OpenNumber, OwnNumber, OwnNumbers};
use cairn_core::facts::doubt_target::DoubtTarget;
use cairn_core::place::PlaceId;
use cairn_wire::{NumbersAnswer, PageQuestion, Request};

/// The numbers that can be set, and the one that the visitor looks at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SettableNumbers {
    /// True while the list is open.
    pub wanted: bool,
    /// The numbers of a place, from the last answer.
    pub open: Option<Rc<NumbersAnswer>>,
    /// The number chosen from the list.
    pub picked: Option<DoubtTarget>,
}

impl ExplorerState {
    /// The request for the numbers of the place; none if they are known or the list is closed.
    pub fn ask_numbers(&self) -> Option<Request> {
        let wanted = self.own.wanted && self.is_answered() && self.numbers().is_none();
        wanted.then_some(Request {
            number: self.status.number,
            question: PageQuestion::Numbers { place: self.place },
        })
    }

    /// The numbers of the place; none while unknown.
    pub fn numbers(&self) -> Option<&NumbersAnswer> {
        self.own.open.as_deref().filter(|open| open.place == self.place)
    }

    /// The numbers set by hand in the board shown, each with ours.
    pub fn numbers_set(&self) -> impl Iterator<Item = (&OpenNumber, OwnNumber)> {
        let set = &self.board.view.choices.numbers;
        self.board.numbers.iter().filter_map(|number| Some((number, set.get(number.on)?)))
    }

    /// Sets a number by hand, or gives ours back.
    pub(super) fn assume(&mut self, on: DoubtTarget, number: Option<OwnNumber>) {
        let mut choices = self.view.choices.clone();
        choices.numbers.set(on, number);
        self.step(choices);
    }

    /// Goes to another place. Numbers that are facts of the place left stay behind, in every step, and a remark says so.
    pub(super) fn visit(&mut self, place: PlaceId) {
        let country = |place: PlaceId| place.country().unwrap_or(place);
        let before = self.view.choices.numbers.clone();
        if country(self.place) != country(place) {
            let steps = Rc::make_mut(&mut self.past).iter_mut().chain(Rc::make_mut(&mut self.future));
            for choices in steps.chain([&mut self.opened, &mut self.view.choices]) {
                choices.numbers.leave_place();
            }
        }
        self.place = place;
        self.settle();
        self.status.touch();
        if self.view.choices.numbers != before {
            self.status.remarks.push(Remark::OursOnly);
        }
    }

    /// Gives all our numbers back.
    pub(super) fn reset_numbers(&mut self) {
        self.step(Choices {
            numbers: OwnNumbers::NONE,
            ..self.view.choices.clone()
        });
    }
}
