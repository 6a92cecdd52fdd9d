//! Inputs: all numbers of a place's facts in one block, by rows.
//!
//! ```text
//! number(value, n) = values[start(value) + n]
//! ```
//!
//! The pack stores some numbers in whole steps (tenths of a gram, ten-thousandths). Writing back rounds them to these
//! steps.
//! Out of scope: names, units.

use crate::facts::Facts;
use crate::facts::rows::FactAt;

/// All numbers of a place; a copy is one contiguous block of memory.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceNumbers {
    /// In the order of [`FactAt::all`].
    values: Box<[f64]>,
    /// Start of each value, then the end of the last.
    starts: Box<[usize]>,
}

impl PlaceNumbers {
    /// Reads all numbers of a place.
    pub fn of(facts: &Facts) -> PlaceNumbers {
        let mut facts = facts.clone();
        let mut values = Vec::new();
        let mut starts = vec![0];
        for fact in FactAt::all(&facts) {
            if let Some(value) = fact.value_mut(&mut facts) {
                value.numbers().each(&mut |number| values.push(*number));
            }
            starts.push(values.len());
        }
        PlaceNumbers {
            values: values.into(),
            starts: starts.into(),
        }
    }

    /// Writes all numbers into facts of the same shape.
    pub fn write(&self, facts: &mut Facts) {
        for (index, fact) in FactAt::all(facts).iter().enumerate() {
            let mut next = self.of_value(index).iter();
            if let Some(figure) = fact.value_mut(facts) {
                figure.numbers().each(&mut |number| {
                    if let Some(value) = next.next() {
                        *number = *value;
                    }
                });
            }
        }
    }

    /// Number of numbers.
    pub fn count(&self) -> usize {
        self.values.len()
    }

    /// Start of the numbers of a value, by its index in [`FactAt::all`].
    pub fn start(&self, value: usize) -> usize {
        self.starts[value]
    }

    /// The numbers of a value, by its index in [`FactAt::all`].
    pub fn of_value(&self, value: usize) -> &[f64] {
        &self.values[self.starts[value]..self.starts[value + 1]]
    }

    /// All numbers.
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// The same, writable.
    pub fn values_mut(&mut self) -> &mut [f64] {
        &mut self.values
    }
}
