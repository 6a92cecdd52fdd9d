//! Inputs: every number of a place's facts in one block, by rows.
//!
//! ```text
//! number(value, n) = values[start(value) + n]
//! ```
//!
//! What the pack holds in whole steps (tenths of a gram, parts in ten thousand) is put on them when it is written back.
//! Does not know: names, units.

use crate::facts::Facts;
use crate::facts::rows::FactAt;

/// Every number of a place; a copy is one run of memory.
#[derive(Clone, Debug, PartialEq)]
pub struct Inputs {
    /// In the order of [`FactAt::all`].
    values: Box<[f64]>,
    /// Where each value begins, and where the last ends.
    starts: Box<[usize]>,
}

impl Inputs {
    /// Reads every number of a place.
    #[must_use]
    pub fn of(facts: &Facts) -> Inputs {
        let mut facts = facts.clone();
        let mut values = Vec::new();
        let mut starts = vec![0];
        for fact in FactAt::all(&facts) {
            if let Some(held) = fact.held(&mut facts) {
                held.numbers().each(&mut |number| values.push(*number));
            }
            starts.push(values.len());
        }
        Inputs {
            values: values.into(),
            starts: starts.into(),
        }
    }

    /// Writes every number into facts of the same shape.
    pub fn write(&self, facts: &mut Facts) {
        for (index, fact) in FactAt::all(facts).iter().enumerate() {
            let mut next = self.of_value(index).iter();
            if let Some(held) = fact.held(facts) {
                held.numbers().each(&mut |number| {
                    if let Some(value) = next.next() {
                        *number = *value;
                    }
                });
            }
        }
    }

    /// How many numbers there are.
    #[must_use]
    pub fn count(&self) -> usize {
        self.values.len()
    }

    /// Where the numbers of a value begin, by its place in [`FactAt::all`].
    #[must_use]
    pub fn start(&self, value: usize) -> usize {
        self.starts[value]
    }

    /// The numbers of a value, by its place in [`FactAt::all`].
    #[must_use]
    pub fn of_value(&self, value: usize) -> &[f64] {
        &self.values[self.starts[value]..self.starts[value + 1]]
    }

    /// All of them.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The same, to be written.
    #[must_use]
    pub fn values_mut(&mut self) -> &mut [f64] {
        &mut self.values
    }
}
