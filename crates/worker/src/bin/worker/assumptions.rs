//! Assumptions: the numbers set by hand, and the facts of countries that they changed.
//!
//! The code that changes facts comes with the first number. Out of scope: what a number does
//! ([`cairn_core::doubt`]).

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use cairn_core::doubt::{OpenNumber, OwnNumbers};
use cairn_core::facts::Facts;
use cairn_core::facts::doubts::Doubts;

/// How numbers set by hand act: code of the part that is fetched with the first of them.
pub(crate) struct NumberRules {
    /// The facts of a country with the numbers.
    pub(crate) change: fn(&Facts, &Doubts, &OwnNumbers) -> Facts,
    /// The numbers of a place that can be set.
    pub(crate) list: fn(&[&Facts], &Doubts) -> Vec<OpenNumber>,
}

/// The numbers set by hand, with the facts that they changed so far.
#[derive(Default)]
pub(crate) struct Assumptions {
    numbers: RefCell<OwnNumbers>,
    changed: RefCell<Vec<Rc<Facts>>>,
    rules: OnceCell<NumberRules>,
}

impl Assumptions {
    /// True if these numbers are set.
    pub(crate) fn are(&self, numbers: &OwnNumbers) -> bool {
        *self.numbers.borrow() == *numbers
    }

    /// The numbers set.
    pub(crate) fn numbers(&self) -> OwnNumbers {
        self.numbers.borrow().clone()
    }

    /// Sets numbers in place of those before.
    pub(crate) fn set(&self, numbers: &OwnNumbers) {
        self.numbers.replace(numbers.clone());
        self.changed.take();
    }

    /// Stores how numbers act.
    pub(crate) fn rule(&self, rules: NumberRules) {
        self.rules.get_or_init(|| rules);
    }

    /// The facts of a country with the numbers, computed once; none before the rules came.
    pub(crate) fn changed(&self, facts: &Facts, doubts: &Doubts) -> Option<Rc<Facts>> {
        let rules = self.rules.get()?;
        let mut changed = self.changed.borrow_mut();
        if let Some(known) = changed.iter().find(|known| known.place == facts.place) {
            return Some(Rc::clone(known));
        }
        let facts = Rc::new((rules.change)(facts, doubts, &self.numbers.borrow()));
        changed.push(Rc::clone(&facts));
        Some(facts)
    }

    /// Those of the numbers that are set, as they are known in a place with these members; none before the rules came.
    pub(crate) fn listed(&self, members: &[&Facts], doubts: &Doubts) -> Option<Vec<OpenNumber>> {
        let mut numbers = (self.rules.get()?.list)(members, doubts);
        numbers.retain(|number| self.numbers.borrow().get(number.on).is_some());
        Some(numbers)
    }
}
